"""The form of comments as a reader's browser meets it: what is typed, sent, and shown again."""

from django.test import Client
from django.urls import reverse

from comments import tokens
from comments.models import Comment
from news.models import Article
from tests.site import Element, page

TYPED = {
    "title": 'Góp ý về "cầu Vân Hà" & đường <làng>',
    "sender": "Nguyễn Thị Dân",
    "email": "dan@nhan.example",
    # As browsers send the line breaks of a textarea.
    "body": "Dòng thứ nhất.\r\n\r\nDòng thứ ba: 5 < 6 & 'thế thôi'.",
}
KEPT = {**TYPED, "body": TYPED["body"].replace("\r\n", "\n")}
FILLED = {**TYPED, "consent": "on", "website": ""}


def address(article: Article) -> str:
    return reverse("comment-form", args=[article.slug, article.pk])


def ready(article: Article) -> dict[str, str]:
    """A whole form, with the token of a page that asked for one more press."""
    return {**FILLED, "token": tokens.issue(article.pk, second_press=True)}


def form_of(response) -> Element:
    return page(response).one("form", method="post")


def fields_of(form: Element) -> dict[str, str]:
    """What a browser would send if the form were sent as it stands."""
    values = {}
    for field in form.every():
        if field.tag in {"input", "textarea"} and not (
            field.get("type") == "checkbox" and field.get("checked") is None
        ):
            value = "on" if field.get("type") == "checkbox" else field.value
            values[field["name"]] = value.replace("\n", "\r\n") if field.tag == "textarea" else value
    return values


def press(client: Client, response, **changes: str):
    """Correct what is to be corrected on the page of this response, and send its form."""
    form = form_of(response)
    return client.post(form["action"], {**fields_of(form), **changes})


def assert_asks_again(response, *, typed: dict[str, str] = KEPT, consent: bool = True) -> None:
    """The form's own private page, with everything typed in it and a token; nothing is stored."""
    assert response.status_code == 200
    assert_kept(response, typed=typed, consent=consent)
    assert not Comment.objects.exists()


def assert_kept(response, *, typed: dict[str, str] = KEPT, consent: bool = True) -> None:
    assert response["Cache-Control"] == "private, no-store"
    assert response["X-Robots-Tag"] == "noindex"
    form = form_of(response)
    assert {name: form.one(name=name).value for name in typed} == typed
    assert (form.one(name="consent").get("checked") is not None) is consent
    assert form.one(name="token").value


def assert_accepted(response) -> Comment:
    """Sent on, by GET, to the receipt of the one comment that there is."""
    comment = Comment.objects.get()
    assert response.status_code == 303
    assert response["Location"] == f"/binh-luan/{comment.code}/"
    assert comment.status == "pending"
    assert {name: getattr(comment, name) for name in KEPT} == KEPT
    return comment
