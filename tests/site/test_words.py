"""The words of the public side: every page, form, refusal, error and feed; the English left is none but names."""

from pathlib import Path

import pytest
from django.conf import settings
from django.http import HttpResponse
from django.template.loader import render_to_string
from django.test import Client
from django.urls import URLResolver, get_resolver, reverse

from comments.models import Comment
from news.models import Article, Credit
from tests import factories
from tests.comments import FILLED, TYPED, ready
from tests.comments import address as form_address
from tests.factories import NOW
from tests.language import english_left, texts_in, texts_of
from tests.site import DAY, approved_comments, database_down, figure, picture, public_article

pytestmark = [pytest.mark.django_db, pytest.mark.time_machine(NOW, tick=False), pytest.mark.once]

# Of the public addresses those that machines read: no person does.
FOR_MACHINES = {"article-read", "robots", "security-txt", "sitemaps", "sitemap", "comment-token"}


@pytest.fixture
def article() -> Article:
    """One that shows whatever an article may."""
    factories.IdentityFactory(email="xa@coquan.example", address="Số 1, xã Thử Nghiệm", responsible_person="Lê Văn Tư")
    found = picture(alt="Ruộng lúa", caption="Ruộng lúa chín", credit="Báo Lúa")
    shown = public_article(
        body=f"<p>Nội dung.</p>{figure(found)}",
        lead_picture=found,
        source=factories.SourceFactory(url="https://bao.example/"),
        is_reprint=True,
    )
    Credit.objects.create(article=shown, author=factories.AuthorFactory(), role="photographer", position=2)
    approved_comments(shown, 25)
    for days in range(2, 45):
        factories.ArticleFactory(
            category=shown.category, title="Bài cũ", status="published", published_at=NOW - days * DAY
        )
    return shown


def public_addresses(article: Article) -> dict[str, list[str]]:
    """By name of the address."""
    standing = factories.PageFactory()
    author = article.credits.first().author
    comments = [
        factories.comment(state, on=article)
        for state in ("pending", "approved", "rejected", "spam", "withdrawn", "reopened", "taken down")
    ]
    return {
        "home": ["/"],
        "category": [article.category.get_absolute_url(), article.category.get_absolute_url() + "?trang=2"],
        "category-feed": [reverse("category-feed", args=[article.category.slug])],
        "article": [article.get_absolute_url(), article.get_absolute_url() + "?binh-luan=2"],
        "author": [author.get_absolute_url()],
        "page": [standing.get_absolute_url()],
        "feed": [reverse("feed")],
        "comment-form": [form_address(article)],
        "receipt": [comment.get_absolute_url() for comment in comments],
        "receipt-withdraw": [reverse("receipt-withdraw", args=[comments[0].code])],
        "receipt-erase": [reverse("receipt-erase", args=[comments[0].code])],
    }


def names_of_addresses() -> set[str]:
    folders = [pattern for pattern in get_resolver().url_patterns if isinstance(pattern, URLResolver)]
    return {pattern.name for folder in folders if folder.namespace is None for pattern in folder.url_patterns}


def test_no_page_or_feed_is_english(article):
    found, client = public_addresses(article), Client()
    assert found.keys() == names_of_addresses() - FOR_MACHINES
    paths = [path for of_one in found.values() for path in of_one] + ["/khong-co/", form_address(article) + "khong-co/"]
    left = {path: english_left(texts_of(client.get(path))) for path in paths}
    print(f"{len(paths)} public addresses opened")  # noqa: T201 - with -rP
    assert {path: texts for path, texts in left.items() if texts} == {}


def test_no_page_of_the_first_day_is_english():
    """Nothing is there yet."""
    assert english_left(texts_of(Client().get("/"))) == set()


def sent(article: Article, **changes: str) -> HttpResponse:
    return Client().post(form_address(article), {**ready(article), **changes})


def test_what_the_comment_form_answers_is_not_english(article):
    wrong = dict.fromkeys(FILLED, "chữ thừa " * 500)
    answers = [
        sent(article, **dict.fromkeys(FILLED, "")),
        sent(article, **wrong),
        sent(article, **{**TYPED, "email": "dan@", "title": "123", "body": "👍"}),
        # Without a token, and pressed by another site.
        Client().post(form_address(article), FILLED),
        Client().post(form_address(article), FILLED, headers={"Origin": "https://khac.example"}),
    ]
    with database_down():
        answers.append(Client(raise_request_exception=False).post(form_address(article), FILLED))
    for number in range(11):
        answers.append(sent(article, title=f"Lần {number}"))
    assert Comment.objects.filter(title="Lần 1").exists()
    Article.objects.filter(pk=article.pk).update(status="withdrawn")
    answers.append(sent(article))
    assert {answer.status_code for answer in answers} == {200, 303, 403, 404, 429, 503}
    assert [left for answer in answers if (left := english_left(texts_of(answer)))] == []


@pytest.mark.parametrize(
    "template", sorted(path.name for path in Path(settings.BASE_DIR, "templates").glob("[45]*.html"))
)
def test_no_error_page_is_english(template):
    assert english_left(texts_in(render_to_string(template, {"telephone": "0211 000 001"}))) == set()
