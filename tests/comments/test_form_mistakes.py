"""What is wrong with a comment is said, and everything typed is kept."""

from urllib.parse import urlencode

import pytest

from comments.models import Comment
from news.models import Article
from tests.comments import FILLED, KEPT, TYPED, address, assert_accepted, assert_asks_again, press, ready
from tests.factories import NOW, ArticleFactory
from tests.site import page

pytestmark = [pytest.mark.django_db, pytest.mark.time_machine(NOW, tick=False)]


@pytest.fixture
def article() -> Article:
    return ArticleFactory(public=True)


# field, what was typed, what is said beside the field
WRONG = [
    ("title", "", "Hãy nhập tiêu đề."),
    ("title", " \t ", "Hãy nhập tiêu đề."),
    ("title", "!!! 123 ???", "Tiêu đề cần có ít nhất một chữ cái."),
    ("title", "👍", "Tiêu đề cần có ít nhất một chữ cái."),
    ("title", "a" * 151, "Vui lòng rút gọn tiêu đề còn tối đa 150 ký tự (hiện có 151)."),
    ("sender", "", "Hãy nhập tên người gửi."),
    ("sender", "\u200b\u200d\u2060\u00ad", "Hãy nhập tên người gửi."),
    ("sender", "\u3164\u2800", "Hãy nhập tên người gửi."),
    ("sender", "0912 345 678", "Tên người gửi cần có ít nhất một chữ cái."),
    ("sender", "a" * 81, "Vui lòng rút gọn tên người gửi còn tối đa 80 ký tự (hiện có 81)."),
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
    ("body", "a" * 3001, "Vui lòng rút gọn nội dung bình luận còn tối đa 3000 ký tự (hiện có 3001)."),
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
