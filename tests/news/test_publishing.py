"""What all acts of news.publishing have in common, and returning: what counts, which reasons are given, who is told."""

import pytest
import time_machine
from django.core.exceptions import ValidationError

from news import publishing
from news.models import Article, ArticleVersion
from portal.errors import InvalidTransition
from portal.models import OutgoingMail
from tests.factories import NOW, ArticleFactory, CategoryFactory, IdentityFactory, contributor, editor
from tests.news import END, LATER, PAST, WHY, all_rows, arranging

pytestmark = pytest.mark.django_db

arrange = pytest.fixture(arranging)


@pytest.fixture
def at_now():
    with time_machine.travel(NOW, tick=False):
        yield


# -- what is stored counts ---------------------------------------------------------------------------------------------------


def test_the_stored_state_counts_not_the_callers_copy(arrange):
    made = arrange("draft")
    stale = Article.objects.get(pk=made.pk)
    publishing.publish(made, by=editor())
    before = all_rows()

    with pytest.raises(InvalidTransition, match="“Đã xuất bản”"):
        publishing.publish(stale, by=editor())

    assert all_rows() == before


def test_an_act_writes_no_content_of_the_callers_copy(arrange):
    made = arrange("draft", title="Tiêu đề đã lưu")
    made.title, made.body, made.expires_at, made.created_by = "Chưa lưu", "<p>Chưa lưu.</p>", END, None
    publishing.publish(made, by=editor())

    stored = Article.objects.get(pk=made.pk)
    assert (stored.title, stored.body, stored.expires_at) == ("Tiêu đề đã lưu", "<p>Nội dung của bài.</p>", None)
    assert stored.created_by is not None
    assert stored.versions.last().content["title"] == "Tiêu đề đã lưu"
    # What the person typed and did not save is still in hand.
    assert made.title == "Chưa lưu"


def test_an_article_that_is_no_longer_there(at_now):
    with pytest.raises(Article.DoesNotExist):
        publishing.publish(ArticleFactory.build(pk=1, category=CategoryFactory()), by=editor())


# -- reasons -----------------------------------------------------------------------------------------------------------------

NO_REASONS = {
    "empty": "",
    "spaces": " \t\n",
    "no-break spaces": "\u00a0\u202f",
    "invisible": "\u200b\u200d\ufeff\u2060",
    "Braille": "\u2800",
}


@pytest.mark.parametrize("reason", NO_REASONS.values(), ids=NO_REASONS)
@pytest.mark.parametrize("state", ["published", "expired"])
def test_withdrawing_takes_a_reason(state, reason, arrange):
    made = arrange(state)
    somebody = editor()
    before = all_rows()
    with pytest.raises(ValidationError, match="lý do rút bài"):
        publishing.withdraw(made, by=somebody, reason=reason)
    assert all_rows() == before
    assert made.state == state


@pytest.mark.parametrize("reason", NO_REASONS.values(), ids=NO_REASONS)
def test_returning_takes_a_reason(reason, arrange):
    made = arrange("submitted")
    somebody = editor()
    before = all_rows()
    with pytest.raises(ValidationError, match="lý do trả lại"):
        publishing.return_to_author(made, by=somebody, reason=reason)
    assert all_rows() == before


def test_a_scheduled_article_is_taken_back_without_a_reason(arrange):
    made = arrange("scheduled")
    publishing.withdraw(made, by=editor())
    assert (made.status, made.events.order_by("id").last().why) == ("draft", "")


@pytest.mark.parametrize(
    ("act", "state"),
    [
        (lambda made, by, text: publishing.submit(made, by=by, why=text), "draft"),
        (lambda made, by, text: publishing.return_to_author(made, by=by, reason=text), "submitted"),
        (lambda made, by, text: publishing.publish(made, by=by, why=text), "draft"),
        (lambda made, by, text: publishing.withdraw(made, by=by, reason=text), "published"),
        (lambda made, by, text: publishing.redraft(made, by=by, why=text), "withdrawn"),
        (lambda made, by, text: publishing.change_date(made, by=by, at=PAST, why=text), "published"),
        (lambda made, by, text: publishing.expire(made, by=by, at=END, why=text), "published"),
    ],
    ids=["submit", "return", "publish", "withdraw", "redraft", "change date", "expire"],
)
def test_a_reason_is_kept_clean(act, state, arrange):
    made = arrange(state)
    act(made, editor(), " So\u0302\u0301  lie\u0323\u0302u\x00\u202e \r\n\u200bsai. ")
    assert made.events.order_by("id").last().why == "Số liệu\nsai."


# -- returning ---------------------------------------------------------------------------------------------------------------


def test_the_author_is_told_why_it_came_back(arrange):
    IdentityFactory()
    author, boss = contributor(), editor()
    made = arrange("submitted", by=author, title="Vụ mùa bội thu")
    publishing.return_to_author(made, by=boss, reason="Thiếu ảnh.\nSai tên xã.")

    mail = OutgoingMail.objects.get()
    assert mail.recipient == author.email
    assert mail.subject == "[Xã Thử Nghiệm] Bài được trả lại: Vụ mùa bội thu"
    assert boss.full_name in mail.body
    assert "Thiếu ảnh.\nSai tên xã." in mail.body
    assert (mail.sent_at, mail.attempts, mail.next_attempt_at) == (None, 0, LATER)


def test_no_mail_to_oneself(arrange):
    boss = editor()
    publishing.return_to_author(arrange("submitted", by=boss), by=boss, reason=WHY)
    assert not OutgoingMail.objects.exists()


def test_no_mail_without_an_address(arrange):
    author = contributor()
    author.email = ""
    author.save()
    made = arrange("submitted", by=author)
    publishing.return_to_author(made, by=editor(), reason=WHY)
    assert made.status == "returned"
    assert not OutgoingMail.objects.exists()


def test_no_mail_for_an_article_that_nobody_made(at_now):
    made = ArticleFactory(status="submitted")
    publishing.return_to_author(made, by=editor(), reason=WHY)
    assert made.status == "returned"
    assert not OutgoingMail.objects.exists()


# -- all or nothing ----------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("name", ["add_version", "add_event"])
def test_an_act_that_fails_half_way_leaves_nothing(name, arrange, monkeypatch):
    made = arrange("submitted")
    boss = editor()
    before = all_rows()

    def fail(*args, **kwargs):
        raise RuntimeError("half way")

    monkeypatch.setattr(f"news.history.{name}", fail)
    with pytest.raises(RuntimeError, match="half way"):
        publishing.publish(made, by=boss)
    assert all_rows() == before
    assert (made.status, made.published_at) == ("submitted", None)


def test_a_version_per_publication(arrange):
    made = arrange("withdrawn")
    publishing.publish(made, by=editor())
    kinds = list(ArticleVersion.objects.filter(article=made).order_by("number").values_list("number", "kind"))
    assert kinds == [(1, "working"), (2, "public"), (3, "public")]
