"""The sender's receipt: what became of the comment, and its withdrawal, without an account."""

import re

import pytest
from django.test import Client
from django.urls import reverse

from comments import moderation
from comments.models import Comment, CommentEvent
from portal import site_version
from tests import factories
from tests.factories import NOW
from tests.site import DAY, article_links, page

pytestmark = [pytest.mark.django_db, pytest.mark.time_machine(NOW, tick=False)]

# state: (the word, whether its sender may withdraw it)
STATES = {
    "pending": ("Chờ duyệt", True),
    "approved": ("Đã duyệt", True),
    "rejected": ("Từ chối", False),
    "spam": ("Thư rác", False),
    "withdrawn": ("Người gửi đã rút", False),
    "reopened": ("Chờ duyệt", True),
}
REASON = "Ngoài chủ đề."
WITHDRAW = "Rút bình luận này"


def read(client, comment):
    response = client.get(comment.get_absolute_url())
    assert response.status_code == 200
    return page(response)


def withdraw_url(comment):
    return reverse("receipt-withdraw", args=[comment.code])


def browser() -> Client:
    """A client that is spared nothing."""
    return Client(enforce_csrf_checks=True)


def press_withdraw(client, comment):
    """As a browser does it: with the form's own fields, and an Origin as far as the page's policy lets it tell one."""
    response = client.get(comment.get_absolute_url())
    (form,) = page(response).every("form", method="post")
    fields = {field["name"]: field.value for field in form.every("input")}
    origin = "null" if response["Referrer-Policy"] == "no-referrer" else "http://testserver"
    return client.post(form["action"], fields, headers={"Origin": origin})


class TestItShows:
    @pytest.mark.parametrize("state", STATES)
    def test_the_state_in_a_word(self, client, state):
        word, _ = STATES[state]
        tree = read(client, factories.comment(state))
        assert [strong.text for strong in tree.one("main").every("strong")] == [word]
        others = {other for other, _ in STATES.values()} - {word}
        assert [other for other in others if other in tree.one("main").text] == []

    def test_what_was_sent_and_when(self, client, time_machine):
        comment = factories.comment(title="Góp ý & <hỏi>", sender="Lê Dân", body="Một.\n\nHai < ba.")
        text = read(client, comment).one("main").text
        for words in ("Góp ý & <hỏi>", "Lê Dân", "Một. Hai < ba.", "Gửi lúc 22/11/2026, 09:00", comment.code):
            assert words in text
        assert "Xử lý lúc" not in text
        time_machine.move_to(NOW + DAY, tick=False)
        moderation.approve(comment, by=factories.moderator())
        assert "Xử lý lúc 23/11/2026, 09:00" in read(client, comment).text

    def test_the_reason_of_a_refusal(self, client):
        comment = factories.comment("rejected")
        assert REASON in read(client, comment).one("main").text

    def test_the_latest_reason_of_several(self, client, time_machine):
        comment = factories.comment("rejected")
        boss = factories.moderator()
        moderation.reopen(comment, by=boss, reason="Xem lại việc nội bộ.")
        again = read(client, comment).text
        assert REASON not in again
        assert "nội bộ" not in again
        moderation.reject(comment, by=boss, reason="Có lời lẽ xúc phạm.")
        text = read(client, comment).text
        assert "Có lời lẽ xúc phạm." in text
        assert REASON not in text

    @pytest.mark.parametrize("state", [state for state in STATES if state != "rejected"])
    def test_no_reason_where_there_was_none(self, client, state):
        assert "Lý do" not in read(client, factories.comment(state)).text

    def test_a_reason_is_text(self, client):
        comment = factories.comment()
        moderation.reject(comment, by=factories.moderator(), reason="<script>alert(1)</script>")
        tree = read(client, comment)
        assert "<script>alert(1)</script>" in tree.one("main").text
        assert tree.one("main").every("script") == []

    def test_the_article(self, client):
        comment = factories.comment()
        assert article_links(read(client, comment)) == [comment.article.get_absolute_url()]

    def test_nothing_that_the_page_of_a_hidden_article_would_not_tell(self, client):
        comment = factories.comment("approved", on=factories.article("withdrawn", title="Tên bài đã rút"))
        tree = read(client, comment)
        assert "Bài viết hiện không còn đăng công khai." in tree.text
        assert "Tên bài đã rút" not in client.get(comment.get_absolute_url()).content.decode()
        assert article_links(tree) == []

    @pytest.mark.parametrize("state", STATES)
    def test_neither_the_email_nor_the_moderator_nor_the_address(self, client, state):
        comment = factories.comment(state, email="rieng@nhan.example", address_hash="e" * 64)
        content = client.get(comment.get_absolute_url()).content.decode()
        assert "rieng@nhan.example" not in content
        assert "e" * 64 not in content
        assert comment.nonce not in content
        for event in CommentEvent.objects.exclude(by=None):
            assert event.by.full_name not in content

    def test_what_an_erasure_left(self, client):
        comment = factories.comment("rejected")
        Comment.objects.update(**Comment.EMPTIED, erased_at=NOW)
        tree = read(client, comment)
        assert "Nội dung đã được xóa." in tree.text
        assert "Từ chối" in tree.text


class TestItsAddress:
    def test_nobody_guesses_it(self):
        codes = [factories.comment().code for _ in range(3)]
        assert len(set(codes)) == 3
        # 96 bits.
        assert [code for code in codes if not re.fullmatch(r"[-_A-Za-z0-9]{16}", code)] == []

    @pytest.mark.parametrize("suffix", ["", "rut/", "xoa-du-lieu/"])
    @pytest.mark.parametrize("code", ["A" * 16, "-" * 16, "A" * 15, "A" * 17, "1", "A" * 15 + "é"])
    def test_a_wrong_code_is_not_found(self, client, code, suffix):
        factories.comment()
        address = f"/binh-luan/{code}/{suffix}"
        response = client.post(address) if suffix else client.get(address)
        never = client.get("/khong-co/")
        assert (response.status_code, response.content) == (404, never.content)

    def test_the_code_in_other_letters_is_another_one(self, client):
        comment = factories.comment()
        Comment.objects.update(code="abcdefghijklmnop")
        comment.refresh_from_db()
        assert client.get("/binh-luan/abcdefghijklmnop/").status_code == 200
        assert client.get("/binh-luan/ABCDEFGHIJKLMNOP/").status_code == 404

    def test_it_goes_nowhere(self, client):
        """Not into caches, search engines, or the logs of other sites."""
        response = client.get(factories.comment().get_absolute_url())
        assert response["Cache-Control"] == "private, no-store"
        assert response["X-Robots-Tag"] == "noindex"
        assert page(response).one("meta", name="robots")["content"] == "noindex"
        assert response["Referrer-Policy"] in {"no-referrer", "same-origin"}

    @pytest.mark.parametrize("method", ["POST", "PUT", "DELETE", "FOO"])
    def test_reading_it_is_get(self, client, method):
        response = client.generic(method, factories.comment().get_absolute_url())
        assert (response.status_code, response["Allow"]) == (405, "GET, HEAD")


class TestWithdrawal:
    @pytest.mark.parametrize("state", STATES)
    def test_it_is_offered_where_it_can_be_done(self, client, state):
        _, can_withdraw = STATES[state]
        tree = read(client, factories.comment(state))
        assert (WITHDRAW in tree.text) is can_withdraw
        assert len(tree.every("form", method="post")) == can_withdraw

    @pytest.mark.parametrize("state", [state for state, (_, can_withdraw) in STATES.items() if can_withdraw])
    def test_pressed(self, time_machine, state):
        comment = factories.comment(state)
        client = browser()
        time_machine.move_to(NOW + DAY, tick=False)
        response = press_withdraw(client, comment)
        assert (response.status_code, response["Location"]) == (302, comment.get_absolute_url())
        stored = Comment.objects.get()
        assert (stored.status, stored.decided_at) == ("withdrawn", NOW + DAY)
        last = CommentEvent.objects.order_by("-id").first()
        assert (last.kind, last.by, last.at, last.to_status) == ("withdrawn", None, NOW + DAY, "withdrawn")
        text = read(client, comment).text
        assert "Người gửi đã rút" in text
        assert WITHDRAW not in text

    def test_an_approved_one_leaves_the_article_and_every_cache(self, client):
        comment = factories.comment("approved", body="Sẽ được rút.")
        article = comment.article.get_absolute_url()
        assert "Sẽ được rút." in page(client.get(article)).text
        before = site_version.current()
        press_withdraw(browser(), comment)
        assert "Sẽ được rút." not in page(client.get(article)).text
        after = site_version.current()
        assert (after.version, after.listing_version) == (before.version + 1, before.listing_version)

    def test_a_pending_one_changes_nothing_public(self):
        comment = factories.comment()
        before = site_version.current().version
        press_withdraw(browser(), comment)
        assert site_version.current().version == before

    def test_twice_is_once(self):
        comment = factories.comment("approved")
        client = browser()
        response = client.get(comment.get_absolute_url())
        fields = {field["name"]: field.value for field in page(response).one("form", method="post").every("input")}
        for _ in range(2):
            assert client.post(withdraw_url(comment), fields).status_code == 302
        assert CommentEvent.objects.filter(kind="withdrawn").count() == 1

    @pytest.mark.parametrize("state", [state for state, (_, can_withdraw) in STATES.items() if not can_withdraw])
    def test_what_is_decided_otherwise_stays(self, client, state):
        """The button was there when the page was opened; now the receipt tells."""
        comment = factories.comment(state)
        events = CommentEvent.objects.count()
        response = client.post(withdraw_url(comment))
        assert (response.status_code, response["Location"]) == (302, comment.get_absolute_url())
        assert Comment.objects.get().status == comment.status
        assert CommentEvent.objects.count() == events

    def test_a_link_cannot_do_it(self, client):
        comment = factories.comment("approved")
        for method in ("get", "head", "put", "delete"):
            response = getattr(client, method)(withdraw_url(comment))
            assert (response.status_code, response["Allow"]) == (405, "POST")
        assert Comment.objects.get().status == "approved"

    @pytest.mark.parametrize("headers", [{}, {"Origin": "https://xau.example"}, {"Sec-Fetch-Site": "cross-site"}])
    def test_another_site_cannot_do_it(self, headers):
        comment = factories.comment("approved")
        client = browser()
        client.get(comment.get_absolute_url())
        response = client.post(withdraw_url(comment), headers=headers)
        assert response.status_code == 403
        assert page(response).one("h1").text == "Phiên làm việc đã hết hạn"
        assert Comment.objects.get().status == "approved"

    def test_also_under_an_article_that_is_hidden(self):
        comment = factories.comment("approved", on=factories.article("withdrawn"))
        assert press_withdraw(browser(), comment).status_code == 302
        assert Comment.objects.get().status == "withdrawn"

    def test_only_this_one(self):
        comment, other = factories.comment("approved"), factories.comment("approved")
        press_withdraw(browser(), comment)
        assert Comment.objects.get(pk=other.pk).status == "approved"
