"""What is stored of a comment that comes in."""

import hashlib

import pytest

from comments.models import Comment, CommentEvent, ConsentText
from news.models import Article
from tests.comments import FILLED, TYPED, address, assert_accepted, assert_asks_again, press, ready
from tests.factories import NOW, ArticleFactory
from tests.site import page

pytestmark = [pytest.mark.django_db, pytest.mark.time_machine(NOW, tick=False)]


@pytest.fixture
def article() -> Article:
    return ArticleFactory(public=True)


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
