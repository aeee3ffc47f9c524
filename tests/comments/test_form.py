"""How a comment comes in: one form, one comment, and nothing typed is ever lost."""

import datetime
import hashlib
import threading
from collections.abc import Callable
from urllib.parse import urlencode

import pytest
from django.core import signing
from django.db import OperationalError, connection
from django.test import Client
from django.urls import reverse

from comments import tokens
from comments.models import Comment, CommentEvent, ConsentText, Thread
from news.models import Article
from tests.factories import NOW, ArticleFactory
from tests.site import Element, database_down, page

pytestmark = [pytest.mark.django_db, pytest.mark.time_machine(NOW, tick=False)]

TYPED = {
    "title": 'Góp ý về "cầu Vân Hà" & đường <làng>',
    "sender": "Nguyễn Thị Dân",
    "email": "dan@nhan.example",
    # As browsers send the line breaks of a textarea.
    "body": "Dòng thứ nhất.\r\n\r\nDòng thứ ba: 5 < 6 & 'thế thôi'.",
}
KEPT = {**TYPED, "body": TYPED["body"].replace("\r\n", "\n")}
FILLED = {**TYPED, "consent": "on", "website": ""}


@pytest.fixture
def article() -> Article:
    return ArticleFactory(public=True)


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


class TestThePage:
    def test_it_stands_alone(self, client, article):
        response = client.get(address(article))
        assert response.status_code == 200
        assert response["Cache-Control"] == "private, no-store"
        assert response["X-Robots-Tag"] == "noindex"
        tree = page(response)
        assert [h1.text for h1 in tree.every("h1")] == ["Gửi bình luận"]
        assert (article.title, article.get_absolute_url()) in [(a.text, a["href"]) for a in tree.every("a")]
        form = tree.one("form", method="post")
        assert form["action"] == address(article)
        labels = [label.text for label in form.every("label") if not label.is_inside(aria_hidden="true")]
        assert labels == ["Tiêu đề", "Người gửi", "Email", "Nội dung bình luận", ConsentText.current().text]
        assert fields_of(form).pop("token")
        assert {**fields_of(form), "token": ""} == {
            **dict.fromkeys(TYPED, ""),
            "consent_version": str(ConsentText.current_version()),
            "website": "",
            "token": "",
        }
        assert "Lỗi" not in tree.one("title").text
        assert tree.every(role="alert") == []

    def test_two_readers_get_two_tokens(self, client, article):
        found = {fields_of(form_of(client.get(address(article))))["token"] for _ in range(2)}
        assert len(found) == 2

    def test_a_wrong_slug_leads_to_the_right_one(self, client, article):
        response = client.get(f"/bai-viet/khac-{article.pk}/binh-luan/")
        assert (response.status_code, response["Location"]) == (301, address(article))

    def test_what_was_typed_on_a_page_of_an_old_address_is_taken(self, client, article):
        response = client.post(f"/bai-viet/khac-{article.pk}/binh-luan/", ready(article))
        assert_accepted(response)

    @pytest.mark.parametrize("method", ["PUT", "PATCH", "DELETE", "TRACE", "OPTIONS", "FOO"])
    def test_other_methods(self, article, method):
        response = Client(enforce_csrf_checks=True).generic(method, address(article))
        assert response.status_code == 405
        assert response["Allow"] == "GET, HEAD, POST"

    def test_the_trap_is_out_of_everybodys_way(self, client, article):
        trap = form_of(client.get(address(article))).one("input", name="website")
        assert trap.is_inside(aria_hidden="true")
        assert trap["tabindex"] == "-1"
        assert trap["autocomplete"] == "off"


class TestTheToken:
    def test_a_script_gets_a_fresh_one(self, client, article):
        url = reverse("comment-token", args=[article.slug, article.pk])
        first, second = client.get(url), client.get(url)
        assert first.status_code == 200
        assert first["Content-Type"] == "application/json"
        assert list(first.json()) == ["token"]
        assert first.json() != second.json()

    def test_with_it_one_press_is_enough(self, client, article, time_machine):
        token = client.get(reverse("comment-token", args=[article.slug, article.pk])).json()["token"]
        time_machine.shift(60)
        assert_accepted(client.post(address(article), {**FILLED, "token": token}))

    # Seconds from the issue to the press.
    @pytest.mark.parametrize("age", [3, 60, 24 * 3600])
    def test_in_time(self, client, article, time_machine, age):
        opened = client.get(address(article))
        time_machine.shift(age)
        assert_accepted(press(client, opened, **FILLED))

    UNACCEPTABLE: dict[str, Callable[[Article], dict[str, str]]] = {
        "none at all": lambda article: {},
        "empty, as on a cached page": lambda article: {"token": ""},
        "of another article": lambda article: {
            "token": tokens.issue(ArticleFactory(public=True).pk, second_press=True)
        },
        "forged": lambda article: {"token": tokens.issue(article.pk, second_press=True)[:-1] + "*"},
        "made longer": lambda article: {"token": "x" + tokens.issue(article.pk, second_press=True)},
        "signed for another purpose": lambda article: {"token": signing.dumps([article.pk, "n", 0, True], salt="khac")},
        "of a release that knew fewer fields": lambda article: {
            "token": signing.dumps([article.pk, "n", 0.0], salt=tokens.SALT)
        },
        "junk": lambda article: {"token": "ký tự lạ \x00 :::"},
        "long junk": lambda article: {"token": "a:" * 10_000},
    }

    @pytest.mark.parametrize("name", [*UNACCEPTABLE, "filled in too fast", "stale", "of tomorrow"])
    def test_without_a_good_one_the_text_is_kept_and_a_second_press_sends_it(self, client, article, time_machine, name):
        if name in self.UNACCEPTABLE:
            extra = self.UNACCEPTABLE[name](article)
        else:
            extra = {"token": fields_of(form_of(client.get(address(article))))["token"]}
            time_machine.shift({"filled in too fast": 2.9, "stale": 25 * 3600, "of tomorrow": -24 * 3600}[name])
        first = client.post(address(article), {**FILLED, **extra})
        assert_asks_again(first)
        tree = page(first)
        assert "Còn một bước nữa." in tree.one(role="status").text
        assert tree.every(role="alert") == []
        # At once: what is on the page is looked at, not filled in.
        assert_accepted(press(client, first))

    def test_the_second_press_comes_a_day_later(self, client, article, time_machine):
        first = client.post(address(article), FILLED)
        time_machine.shift(25 * 3600)
        second = press(client, first)
        assert_asks_again(second)
        assert_accepted(press(client, second))

    def test_a_form_stays_itself_through_corrections(self, client, article):
        """So that a press whose answer was lost on the way makes no second comment later."""
        nonces = []
        response = client.get(address(article))
        for _ in range(3):
            nonces.append(tokens.read(fields_of(form_of(response))["token"], article.pk).nonce)
            response = press(client, response, **{**FILLED, "title": ""})
        assert len(set(nonces)) == 1


class TestWhatIsStored:
    def test_the_comment_its_consent_and_its_event(self, client, article):
        current = ConsentText.objects.create(version=2, text="Bản mới của lời đồng ý.")
        comment = assert_accepted(client.post(address(article), ready(article)))
        assert comment.article == article
        assert comment.submitted_at == comment.consented_at == NOW
        assert comment.consent_text == current
        assert comment.decided_at is comment.erased_at is None
        events = CommentEvent.objects.values_list("kind", "at", "by", "from_status", "to_status", "why")
        assert list(events) == [("received", NOW, None, "", "pending", "")]

    def test_nobody_else_sees_it(self, client, article):
        client.post(address(article), ready(article))
        assert TYPED["sender"] not in client.get(article.get_absolute_url()).content.decode()

    def test_the_consent_is_to_what_the_sender_read(self, client, article):
        """The text is changed while somebody writes: either they are asked again, or the text they read is noted."""
        read = ConsentText.current()
        opened = client.post(address(article), FILLED)
        ConsentText.objects.create(version=read.version + 1, text="Tôi đồng ý thêm điều nữa.")
        response = press(client, opened)
        if response.status_code == 303:
            assert Comment.objects.get().consent_text == read
        else:
            assert_asks_again(response, consent=False)
            assert "Tôi đồng ý thêm điều nữa." in page(response).text

    def test_the_network_address_is_kept_as_a_keyed_hash_only(self, client, article, settings):
        visitor = "203.0.113.77"
        client.post(address(article), ready(article), REMOTE_ADDR=visitor, HTTP_USER_AGENT="Mozilla/5.0 (dấu riêng)")
        comment = Comment.objects.get()
        assert len(comment.address_hash) == 64
        assert set(comment.address_hash) <= set("0123456789abcdef")
        assert comment.address_hash != hashlib.sha256(visitor.encode()).hexdigest()
        rows = [row for model in (Comment, CommentEvent) for row in model.objects.values()]
        assert len(rows) == 2
        for value in (value for row in rows for value in row.values()):
            assert visitor not in str(value)
            assert "dấu riêng" not in str(value)
        # Another key gives another hash: the key is what makes it one.
        settings.SECRET_KEY = "another key, long enough to be one"
        other = ArticleFactory(public=True)
        client.post(address(other), ready(other), REMOTE_ADDR=visitor)
        assert Comment.objects.get(article=other).address_hash != comment.address_hash

    @pytest.mark.parametrize(
        ("field", "typed", "stored"),
        [
            ("title", "  Hai   khoảng\u00a0trắng  ", "Hai khoảng trắng"),
            ("title", "Dòng\r\nmới\tvà\u2028tab", "Dòng mới và tab"),
            ("sender", "Lê\u200b\u202eVăn\u202c\ufeff Dân", "LêVăn Dân"),
            ("sender", "Le\u0302 Va\u0306n", "Lê Văn"),
            ("sender", "Nữ 👩\u200d🌾", "Nữ 👩\u200d🌾"),
            ("email", "  dan@nhan.example ", "dan@nhan.example"),
            ("body", "a\x00b\x0bc\x1b", "ab\nc"),
            ("body", "Một\r\n\r\n\r\n\r\n\r\n\r\nHai  ", "Một\n\n\nHai"),
            ("body", "<script>alert(1)</script>{{7*7}}", "<script>alert(1)</script>{{7*7}}"),
            ("body", "ab\r\n" * 1000, ("ab\n" * 1000).strip()),
            ("body", "á" * 3000, "á" * 3000),
            ("title", "Đ" * 150, "Đ" * 150),
            ("sender", "y" * 80, "y" * 80),
        ],
    )
    def test_text_is_normalised(self, client, article, field, typed, stored):
        response = client.post(address(article), {**ready(article), field: typed})
        assert response.status_code == 303
        assert getattr(Comment.objects.get(), field) == stored


# field, what was typed, what is said beside the field
WRONG = [
    ("title", "", "Hãy nhập tiêu đề."),
    ("title", " \t ", "Hãy nhập tiêu đề."),
    ("title", "!!! 123 ???", "Cần có ít nhất một chữ cái."),
    ("title", "👍", "Cần có ít nhất một chữ cái."),
    ("title", "a" * 151, "Vui lòng rút gọn còn tối đa 150 ký tự (hiện có 151)."),
    ("sender", "", "Hãy nhập tên người gửi."),
    ("sender", "\u200b\u200d\u2060\u00ad", "Hãy nhập tên người gửi."),
    ("sender", "\u3164\u2800", "Hãy nhập tên người gửi."),
    ("sender", "0912 345 678", "Cần có ít nhất một chữ cái."),
    ("sender", "a" * 81, "Vui lòng rút gọn còn tối đa 80 ký tự (hiện có 81)."),
    ("email", "", "Hãy nhập email. Email không bao giờ hiện trên trang."),
    ("email", "dan", "Email chưa đúng, ví dụ đúng: ten@vidu.vn."),
    ("email", "dan@", "Email chưa đúng, ví dụ đúng: ten@vidu.vn."),
    ("email", "@nhan.example", "Email chưa đúng, ví dụ đúng: ten@vidu.vn."),
    ("email", "dan @nhan.example", "Email chưa đúng, ví dụ đúng: ten@vidu.vn."),
    ("email", "dan@nhan", "Email chưa đúng, ví dụ đúng: ten@vidu.vn."),
    ("email", "dan@nhan..example", "Email chưa đúng, ví dụ đúng: ten@vidu.vn."),
    ("email", "dân@nhan.example", "Email chưa đúng, ví dụ đúng: ten@vidu.vn."),
    ("body", "", "Hãy nhập nội dung bình luận."),
    ("body", "\u200b\r\n\u200b", "Hãy nhập nội dung bình luận."),
    ("body", "a" * 3001, "Vui lòng rút gọn còn tối đa 3000 ký tự (hiện có 3001)."),
]
CONSENT_MISSING = "Hãy đánh dấu vào ô đồng ý để Ban biên tập được lưu và đăng bình luận của bạn."


def assert_says(response, field: str, message: str) -> None:
    """In the summary, with a link to the field, and beside the field, where a screen reader finds it too."""
    tree = page(response)
    assert tree.one("title").text.startswith("Lỗi: ")
    control = tree.one("form", method="post").one(name=field)
    summary = tree.one(role="alert")
    assert [(a["href"], a.text) for a in summary.every("a")] == [(f"#{control['id']}", message)]
    assert control["aria-invalid"] == "true"
    described = [tree.one(id=name).text for name in control["aria-describedby"].split()]
    assert f"Lỗi: {message}" in described
    others = [other["name"] for other in tree.every() if other.get("aria-invalid") and other is not control]
    assert others == []


class TestWhatIsWrong:
    @pytest.mark.parametrize(("field", "value", "message"), WRONG)
    def test_it_is_said_and_everything_is_kept(self, client, article, field, value, message):
        response = client.post(address(article), {**ready(article), field: value})
        kept = {**KEPT, field: value.replace("\r\n", "\n")}
        assert_asks_again(response, typed=kept)
        assert_says(response, field, message)
        # Corrected, one press is enough.
        assert_accepted(press(client, response, **{field: TYPED[field]}))

    @pytest.mark.parametrize("value", [{}, {"consent": ""}, {"consent": "false"}, {"consent": "False"}])
    def test_without_consent_nothing_is_stored(self, client, article, value):
        values = {**{name: given for name, given in ready(article).items() if name != "consent"}, **value}
        response = client.post(address(article), values)
        assert_asks_again(response, consent=False)
        assert_says(response, "consent", CONSENT_MISSING)
        assert_accepted(press(client, response, consent="on"))

    def test_everything_at_once(self, client, article):
        response = client.post(address(article), {})
        assert_asks_again(response, typed=dict.fromkeys(TYPED, ""), consent=False)
        summary = page(response).one(role="alert")
        assert [a.text for a in summary.every("a")] == [
            "Hãy nhập tiêu đề.",
            "Hãy nhập tên người gửi.",
            "Hãy nhập email. Email không bao giờ hiện trên trang.",
            "Hãy nhập nội dung bình luận.",
            CONSENT_MISSING,
        ]

    def test_too_long_an_address(self, client, article):
        email = "a" * 60 + "@" + "b" * 60 + "." + "c" * 60 + "." + "d" * 60 + "." + "e" * 20 + ".vn"
        assert len(email) > 254
        response = client.post(address(article), {**ready(article), "email": email})
        assert_asks_again(response, typed={**KEPT, "email": email})

    @pytest.mark.parametrize("email", ["dan@nhan.example\r\nBcc: x@y.vn", "dan\x00@nhan.example", "<dan@nhan.example>"])
    def test_what_would_reach_the_head_of_a_mail(self, client, article, email):
        response = client.post(address(article), {**ready(article), "email": email})
        assert response.status_code == 200
        assert not Comment.objects.exists()

    @pytest.mark.parametrize("field", [*FILLED, "token"])
    @pytest.mark.parametrize(
        "junk", ["\x00", "\udcff", "\ufffe", "a" * 60_000, "%00", "\u202e" * 500, "e" + "\u0301" * 500]
    )
    def test_no_junk_breaks_it(self, client, article, field, junk):
        sent = urlencode({**ready(article), field: junk}, errors="surrogatepass")
        response = client.post(address(article), sent, content_type="application/x-www-form-urlencoded")
        assert response.status_code in {200, 303}
        assert Comment.objects.count() == (response.status_code == 303)


class TestTheTrap:
    def test_a_robot_is_asked_again_for_ever(self, client, article):
        response = client.get(address(article))
        for _ in range(3):
            response = press(client, response, **{**FILLED, "website": "https://xau.example"})
            assert_asks_again(response)

    def test_a_person_whose_browser_filled_it_presses_once_more(self, client, article):
        first = client.post(address(article), {**ready(article), "website": "https://cua-toi.example"})
        assert_asks_again(first)
        assert "Trình duyệt đã tự điền vào một ô ẩn." in page(first).one(role="alert").text
        assert form_of(first).one(name="website").value == ""
        assert_accepted(press(client, first))


class TestArticleThatIsGone:
    def test_the_text_is_given_back(self, client, article):
        """Withdrawn while somebody wrote."""
        Article.objects.filter(pk=article.pk).update(status="withdrawn")
        response = client.post(address(article), ready(article))
        assert response.status_code == 404
        assert response["X-Robots-Tag"] == "noindex"
        quoted = [quote.text for quote in page(response).every("blockquote")]
        assert [" ".join(text.split()) for text in quoted] == [" ".join(text.split()) for text in TYPED.values()]
        assert not Comment.objects.exists()

    @pytest.mark.parametrize("typed", [{}, {"title": "  ", "consent": "on", "website": "x"}])
    def test_who_typed_nothing_is_told_nothing_of_a_text(self, client, article, typed):
        Article.objects.filter(pk=article.pk).update(status="withdrawn")
        response = client.post(address(article), typed)
        assert response.status_code == 404
        assert page(response).every("blockquote") == []
        assert "bình luận" not in response.content.decode().lower().partition("<main")[2]


class TestOtherSites:
    """What another site makes a browser send is refused; what our own page sends needs no cookie."""

    @pytest.mark.parametrize(
        "headers",
        [
            {"Origin": "https://xau.example"},
            {"Origin": "http://xau.example:80"},
            {"Origin": "http://testserver.xau.example"},
            {"Origin": "http://testserver:81"},
            {"Origin": "http://xau.example/http://testserver"},
            {"Origin": "null"},
            {"Sec-Fetch-Site": "cross-site"},
            {"Sec-Fetch-Site": "same-site"},
            {"Sec-Fetch-Site": "cross-site", "Origin": "http://testserver"},
            {"Sec-Fetch-Site": "same-origin", "Origin": "https://xau.example"},
        ],
    )
    @pytest.mark.parametrize("has_token", [True, False])
    def test_refused(self, client, article, headers, has_token):
        response = client.post(address(article), ready(article) if has_token else FILLED, headers=headers)
        assert response.status_code == 403
        # Whoever typed it keeps it, and may send it from here; what the other page ticked is no consent.
        assert_kept(response, consent=False)
        assert "từ một trang khác" in response.content.decode()
        assert not Comment.objects.exists()
        assert press(client, response).status_code == 200
        assert not Comment.objects.exists()

    @pytest.mark.time_machine(NOW, tick=False)
    def test_sent_again_from_here(self, client, article, time_machine):
        refused = client.post(address(article), ready(article), headers={"Origin": "null"})
        time_machine.move_to(NOW + datetime.timedelta(seconds=10))
        assert_accepted(press(client, refused, consent="on"))

    def test_the_sites_own_address_is_no_other_site(self, client, article, settings):
        """A proxy may speak to the site under another name than readers do."""
        settings.SITE_URL = "https://portal.example"
        assert_accepted(client.post(address(article), ready(article), headers={"Origin": "https://portal.example"}))

    @pytest.mark.parametrize(
        "headers",
        [
            {},
            {"Origin": "http://testserver"},
            {"Sec-Fetch-Site": "same-origin"},
            {"Sec-Fetch-Site": "none"},
            {"Sec-Fetch-Site": "same-origin", "Origin": "http://testserver"},
        ],
    )
    def test_accepted_without_any_cookie(self, article, headers):
        """This view alone is exempt from Django's cookie: the form stands on a page that is the same for everybody."""
        client = Client(enforce_csrf_checks=True, headers=headers)
        first = client.post(address(article), FILLED)
        assert_asks_again(first)
        second = press(client, first)
        assert_accepted(second)
        assert not first.cookies
        assert not second.cookies
        assert not client.cookies
        assert first.wsgi_request.session.accessed is second.wsgi_request.session.accessed is False

    def test_the_cookies_of_the_office_play_no_part(self, article):
        client = Client(enforce_csrf_checks=True)
        client.cookies["csrftoken"] = "a" * 32
        client.cookies["phien"] = "b" * 32
        assert_accepted(client.post(address(article), ready(article)))


class TestOnce:
    def test_pressed_twice(self, client, article):
        values = ready(article)
        first, second = (client.post(address(article), values) for _ in range(2))
        assert first["Location"] == second["Location"]
        assert assert_accepted(first) == assert_accepted(second)
        assert CommentEvent.objects.count() == 1

    @pytest.mark.parametrize("field", ["title", "sender", "body"])
    @pytest.mark.parametrize(
        "typed", ["  A   b\u200b ", "Le\u0302\u00a0Va\u0306n", "Một\r\nHai\r\n\r\n\r\n\r\n\r\nBa \r\n"]
    )
    def test_also_where_the_stored_text_is_not_what_was_typed(self, client, article, field, typed):
        values = {**ready(article), field: typed}
        places = {client.post(address(article), values)["Location"] for _ in range(2)}
        assert len(places) == 1
        assert Comment.objects.count() == 1

    @pytest.mark.parametrize("status", ["approved", "rejected", "spam", "withdrawn"])
    def test_also_after_the_decision(self, client, article, status):
        values = ready(article)
        first = client.post(address(article), values)
        Comment.objects.update(status=status)
        second = client.post(address(article), values)
        assert (second.status_code, second["Location"]) == (303, first["Location"])
        assert Comment.objects.get().status == status

    @pytest.mark.parametrize("close", [lambda article: Thread.objects.create(article=article, is_open=False)])
    def test_also_when_the_thread_was_closed_meanwhile(self, client, article, close):
        values = ready(article)
        first = client.post(address(article), values)
        close(article)
        assert client.post(address(article), values)["Location"] == first["Location"]

    def test_also_when_the_token_is_stale_by_now(self, client, article, time_machine):
        values = ready(article)
        first = client.post(address(article), values)
        time_machine.shift(25 * 3600)
        assert client.post(address(article), values)["Location"] == first["Location"]

    @pytest.mark.parametrize("field", TYPED)
    def test_but_other_words_in_the_same_form_are_not_lost(self, client, article, field):
        """Sent, the answer late, corrected and sent again: the correction is a comment of its own, or still there to send."""
        values = ready(article)
        first = client.post(address(article), values)
        changed = {**values, field: "khac@nhan.example" if field == "email" else "Câu chữ khác hẳn"}
        second = client.post(address(article), changed)
        assert Comment.objects.count() == 1
        assert_kept(second, typed={**KEPT, field: changed[field]})
        third = press(client, second)
        assert third.status_code == 303
        assert third["Location"] != first["Location"]
        assert sorted(Comment.objects.values_list(field, flat=True)) == sorted([KEPT[field], changed[field]])

    def test_the_nonce_of_another_article_finds_nothing(self, client, article):
        values = ready(article)
        client.post(address(article), values)
        other = ArticleFactory(public=True)
        assert client.post(address(other), values).status_code == 200
        assert Comment.objects.count() == 1

    @pytest.mark.django_db(transaction=True)
    def test_pressed_four_times_at_the_same_moment(self, article):
        values = ready(article)
        together = threading.Barrier(4)
        answers = []

        def send() -> None:
            try:
                together.wait(timeout=20)
                answers.append(Client().post(address(article), values))
            finally:
                connection.close()

        threads = [threading.Thread(target=send) for _ in range(4)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        assert len(answers) == 4
        comments = {assert_accepted(answer) for answer in answers}
        assert len(comments) == 1
        assert CommentEvent.objects.count() == 1


class TestTooMany:
    ADDRESS = "203.0.113.9"

    def send(self, client, article, *, at=ADDRESS, **changes):
        return client.post(address(article), {**ready(article), **changes}, REMOTE_ADDR=at)

    def fill(self, client, article, count=10, **kwargs):
        answers = [self.send(client, article, **kwargs) for _ in range(count)]
        assert [answer.status_code for answer in answers] == [303] * count
        return answers

    def test_the_eleventh_within_ten_minutes_waits_with_its_text(self, client, article, time_machine):
        self.fill(client, article)
        time_machine.shift(599)
        refused = self.send(client, article, title="Thứ mười một")
        assert refused.status_code == 429
        assert Comment.objects.count() == 10
        assert_kept(refused, typed={**KEPT, "title": "Thứ mười một"})
        assert "Bạn vừa gửi nhiều bình luận trong thời gian ngắn." in page(refused).one(role="status").text
        time_machine.shift(1)
        accepted = client.post(address(article), fields_of(form_of(refused)), REMOTE_ADDR=self.ADDRESS)
        assert accepted.status_code == 303
        assert Comment.objects.filter(title="Thứ mười một").count() == 1

    def test_it_counts_over_all_articles_and_decisions(self, client, article):
        self.fill(client, article, 5)
        self.fill(client, ArticleFactory(public=True), 5)
        Comment.objects.update(status="spam")
        assert self.send(client, ArticleFactory(public=True)).status_code == 429

    def test_the_sixty_first_within_a_day(self, client, article, time_machine):
        self.fill(client, article, 1)
        first = Comment.objects.get()
        Comment.objects.bulk_create(
            Comment(**{**KEPT, "article": article, "address_hash": first.address_hash, "submitted_at": NOW})
            for _ in range(59)
        )
        time_machine.shift(24 * 3600 - 1)
        assert self.send(client, article).status_code == 429
        time_machine.shift(1)
        assert self.send(client, article).status_code == 303

    @pytest.mark.parametrize("other", ["203.0.113.10", "2001:db8::1", ""])
    def test_other_addresses_are_not_concerned(self, client, article, other):
        self.fill(client, article)
        assert self.send(client, article, at=other).status_code == 303

    @pytest.mark.parametrize(
        ("one", "other"),
        [
            ("2001:db8:1:2::1", "2001:db8:1:2:ffff:ffff:ffff:ffff"),
            ("203.0.113.9", "::ffff:203.0.113.9"),
        ],
    )
    def test_one_household_is_one_address(self, client, article, one, other):
        self.fill(client, article, at=one)
        assert self.send(client, article, at=other).status_code == 429

    def test_an_address_that_cannot_be_told_is_not_limited(self, client, article):
        self.fill(client, article, 11, at="")

    def test_what_was_sent_before_still_finds_its_receipt(self, client, article):
        values = ready(article)
        sent = client.post(address(article), values, REMOTE_ADDR=self.ADDRESS)
        self.fill(client, article, 9)
        assert self.send(client, article).status_code == 429
        again = client.post(address(article), values, REMOTE_ADDR=self.ADDRESS)
        assert (again.status_code, again["Location"]) == (303, sent["Location"])
        assert Comment.objects.count() == 10

    def test_mistakes_and_first_presses_do_not_count(self, client, article):
        for _ in range(12):
            assert self.send(client, article, title="").status_code == 200
            assert self.send(client, article, token="").status_code == 200
        assert self.send(client, article).status_code == 303

    def test_nobody_speaks_for_another_address(self, client, article, settings):
        """Without a proxy of ours in front the header says what anybody likes."""
        assert settings.TRUSTED_PROXIES == 0
        for n in range(10):
            client.post(
                address(article), ready(article), REMOTE_ADDR=self.ADDRESS, headers={"X-Forwarded-For": f"10.0.0.{n}"}
            )
        refused = client.post(
            address(article), ready(article), REMOTE_ADDR=self.ADDRESS, headers={"X-Forwarded-For": "10.0.0.99"}
        )
        assert refused.status_code == 429


class TestClosed:
    SAYS = "Bài viết này không nhận bình luận."

    @pytest.fixture(params=["closed", "closed a moment ago"])
    def closed(self, request, article):
        moment = {"closed": None, "closed a moment ago": NOW}[request.param]
        return Thread.objects.create(article=article, is_open=request.param != "closed", closes_at=moment)

    def test_the_page_and_the_form_say_so(self, client, article, closed):
        tree = page(client.get(article.get_absolute_url()))
        assert self.SAYS in tree.text
        assert tree.every("form", method="post") == []
        alone = page(client.get(address(article)))
        assert self.SAYS in alone.one(role="status").text
        assert alone.every("form", method="post") == []

    @pytest.mark.parametrize("values", [ready, lambda article: FILLED, lambda article: {**ready(article), "title": ""}])
    def test_what_was_typed_is_kept_to_be_copied(self, client, article, closed, values):
        response = client.post(address(article), values(article))
        assert response.status_code == 403
        assert_kept(response, typed={**KEPT, "title": values(article)["title"]})
        assert self.SAYS in page(response).one(role="status").text
        assert form_of(response).every("button") == []
        assert not Comment.objects.exists()

    @pytest.mark.parametrize(
        "thread", [{"is_open": True}, {"closes_at": NOW + datetime.timedelta(seconds=1)}, {"closes_at": None}]
    )
    def test_open(self, client, article, thread):
        Thread.objects.create(article=article, **thread)
        tree = page(client.get(article.get_absolute_url()))
        assert self.SAYS not in tree.text
        assert tree.one("form", method="post")
        assert_accepted(client.post(address(article), ready(article)))


class TestFaults:
    @pytest.fixture
    def cannot_write(self):
        def fail(execute, sql, params, many, context):
            if sql.startswith("INSERT"):
                raise OperationalError("disk full")
            return execute(sql, params, many, context)

        return connection.execute_wrapper(fail)

    def test_a_comment_that_cannot_be_stored_is_kept_on_the_page(self, client, article, cannot_write):
        with cannot_write:
            response = client.post(address(article), ready(article))
        assert response.status_code == 503
        assert_kept(response)
        assert "Hệ thống tạm thời chưa nhận được bình luận" in page(response).one("h1").text
        assert not Comment.objects.exists()
        assert_accepted(press(client, response))

    def test_the_text_outlives_the_loss_of_the_whole_database(self, article):
        client = Client(raise_request_exception=False)
        target, values = address(article), ready(article)
        with database_down():
            response = client.post(target, values)
        assert response.status_code == 503
        assert_kept(response)

    def test_a_hidden_article_takes_no_comment(self, client):
        """What it answers is in the table of visibility."""
        article = ArticleFactory()
        assert client.post(address(article), ready(article)).status_code == 404
        assert not Comment.objects.exists()


def test_no_browser_cuts_what_is_pasted(client, article):
    """What is too long is said by the server, which keeps all of it; a browser would drop the end without a word."""
    assert [field["name"] for field in form_of(client.get(address(article))).every() if field.get("maxlength")] == []
