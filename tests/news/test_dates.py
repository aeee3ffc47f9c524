"""The dates of an article: the day of publication, the expiry, and when readers first saw it and saw it changed."""

import datetime

import pytest
import time_machine
from django.core.exceptions import ValidationError

from news import editing, publishing
from news.models import Article
from tests.factories import NOW, editor
from tests.news import DAY, END, LATER, PAST, PLANNED, TOMORROW, WHY, all_rows, arranging, dates

pytestmark = pytest.mark.django_db

arrange = pytest.fixture(arranging)


# -- dates -------------------------------------------------------------------------------------------------------------------

UTC = datetime.UTC
IMPOSSIBLE = {
    "year 1": datetime.datetime(1, 1, 1, tzinfo=UTC),
    "1989": datetime.datetime(1989, 12, 31, 23, 59, 59, tzinfo=UTC),
    "2100, its first moment": datetime.datetime(2100, 1, 1, tzinfo=UTC),
    "2100, a second later": datetime.datetime(2100, 1, 1, 0, 0, 1, tzinfo=UTC),
    "9999": datetime.datetime(9999, 12, 31, tzinfo=UTC),
}
DATED_ACTS = {
    "publish": (lambda made, by, at: publishing.publish(made, by=by, at=at), "draft"),
    "change date": (lambda made, by, at: publishing.change_date(made, by=by, at=at), "scheduled"),
    "expire": (lambda made, by, at: publishing.expire(made, by=by, at=at), "published"),
}


@pytest.mark.parametrize("at", IMPOSSIBLE.values(), ids=IMPOSSIBLE)
@pytest.mark.parametrize("name", DATED_ACTS)
def test_dates_that_cannot_be_are_refused(name, at, arrange):
    act, state = DATED_ACTS[name]
    made = arrange(state)
    somebody = editor()
    before = all_rows()
    with pytest.raises(ValidationError, match="Ngày phải"):
        act(made, somebody, at)
    assert all_rows() == before


@pytest.mark.parametrize(
    "at", [datetime.datetime(1990, 1, 1, tzinfo=UTC), datetime.datetime(2099, 12, 31, 23, 59, 59, tzinfo=UTC)]
)
def test_the_first_and_the_last_possible_date(at, arrange):
    made = arrange("draft")
    publishing.publish(made, by=editor(), at=at)
    made.refresh_from_db()
    assert made.published_at == at


def test_a_back_dated_article_became_public_today(arrange):
    """Ngày đăng is what the office says; when readers first saw it, and when it last changed, are facts."""
    made = arrange("draft")
    publishing.publish(made, by=editor(), at=PAST)
    assert Article.objects.published().get() == made
    assert dates(made) == (PAST, LATER, LATER, None)


def test_a_scheduled_article_appears_by_itself(arrange):
    made = arrange("draft")
    publishing.publish(made, by=editor(), at=TOMORROW)
    assert made.is_scheduled
    assert not Article.objects.published().exists()
    with time_machine.travel(TOMORROW - datetime.timedelta(seconds=1), tick=False):
        assert not Article.objects.published().exists()
    with time_machine.travel(TOMORROW, tick=False):
        assert Article.objects.published().get() == made
        assert made.state == "published"


def test_publishing_at_this_very_moment_is_not_scheduling(arrange):
    made = arrange("draft")
    publishing.publish(made, by=editor(), at=LATER)
    assert (made.state, made.events.order_by("id").last().kind) == ("published", "published")


def test_a_schedule_that_came_true_is_withdrawn_with_a_reason(arrange):
    made = arrange("scheduled")
    with time_machine.travel(PLANNED + DAY, tick=False):
        with pytest.raises(ValidationError):
            publishing.withdraw(made, by=editor())
        publishing.withdraw(made, by=editor(), reason=WHY)
    assert (made.status, made.first_published_at) == ("withdrawn", PLANNED)


def test_unscheduling_what_was_public_before_keeps_its_first_day(arrange):
    made = arrange("withdrawn")
    boss = editor()
    publishing.publish(made, by=boss, at=TOMORROW)
    publishing.withdraw(made, by=boss)
    assert (made.status, made.first_published_at, made.public_changed_at) == ("draft", NOW, LATER)


def test_redating_what_was_public_before_keeps_its_first_day(arrange):
    """Readers saw it at NOW; that it waits now for another day does not change this."""
    made = arrange("withdrawn")
    boss = editor()
    publishing.publish(made, by=boss, at=TOMORROW)
    publishing.change_date(made, by=boss, at=PLANNED)
    assert (made.published_at, made.first_published_at) == (PLANNED, NOW)


def test_a_schedule_moved_to_another_day(arrange):
    made = arrange("scheduled")
    publishing.change_date(made, by=editor(), at=TOMORROW)
    assert made.is_scheduled
    assert dates(made) == (TOMORROW, TOMORROW, TOMORROW, None)


def test_a_schedule_moved_to_this_moment_publishes(arrange):
    made = arrange("scheduled")
    publishing.change_date(made, by=editor(), at=LATER)
    assert made.state == "published"
    assert dates(made) == (LATER, LATER, LATER, None)


@pytest.mark.parametrize("state", ["published", "expired"])
def test_what_readers_saw_takes_no_future_date(state, arrange):
    made = arrange(state)
    somebody = editor()
    before = all_rows()
    with pytest.raises(ValidationError, match="không thể ở tương lai"):
        publishing.change_date(made, by=somebody, at=LATER + datetime.timedelta(seconds=1))
    assert all_rows() == before


@pytest.mark.parametrize("at", [NOW - DAY, NOW - datetime.timedelta(hours=1)])
def test_a_date_at_or_after_the_expiry_is_refused(at, arrange):
    made = arrange("expired")
    assert made.expires_at == NOW - DAY
    somebody = editor()
    before = all_rows()
    with pytest.raises(ValidationError, match="trước ngày hết hạn"):
        publishing.change_date(made, by=somebody, at=at)
    assert all_rows() == before


# -- expiry ------------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("state", "at"), [("published", NOW), ("published", PAST), ("scheduled", PLANNED), ("scheduled", TOMORROW)]
)
def test_an_expiry_not_after_the_date_is_refused(state, at, arrange):
    made = arrange(state)
    somebody = editor()
    before = all_rows()
    with pytest.raises(ValidationError, match="sau ngày đăng"):
        publishing.expire(made, by=somebody, at=at)
    assert all_rows() == before


def test_an_article_expires_at_its_moment(arrange):
    made = arrange("published")
    publishing.expire(made, by=editor(), at=END)
    with time_machine.travel(END - datetime.timedelta(seconds=1), tick=False):
        assert Article.objects.published().get() == made
    with time_machine.travel(END, tick=False):
        assert not Article.objects.published().exists()
        assert made.state == "expired"


def test_an_expiry_between_the_date_and_now_hides_at_once(arrange):
    made = arrange("published")
    publishing.expire(made, by=editor(), at=NOW + datetime.timedelta(minutes=30))
    assert made.state == "expired"


def test_an_expiry_taken_away_brings_the_article_back(arrange):
    made = arrange("expired")
    publishing.expire(made, by=editor(), at=None)
    assert (made.state, made.expires_at) == ("published", None)
    event = made.events.order_by("id").last()
    assert (event.kind, event.effective_at) == ("expiry_set", None)


@pytest.mark.parametrize(
    ("at", "kept"),
    [(None, END), (TOMORROW, END), (PAST, END), (END, None), (END + DAY, None)],
    ids=["now", "before it", "back-dated", "at it", "after it"],
)
def test_publishing_again_keeps_an_expiry_that_is_still_ahead(at, kept, arrange):
    made = arrange("published")
    boss = editor()
    publishing.expire(made, by=boss, at=END)
    publishing.withdraw(made, by=boss, reason=WHY)
    publishing.publish(made, by=boss, at=at)
    assert made.expires_at == kept


def test_publishing_again_what_had_expired(arrange):
    """The end of the earlier publication says nothing about this one, not even where the date lies before it."""
    made = arrange("expired")
    boss = editor()
    publishing.withdraw(made, by=boss, reason=WHY)
    publishing.publish(made, by=boss, at=PAST)
    assert (made.state, made.expires_at) == ("published", None)


# -- first_published_at and public_changed_at --------------------------------------------------------------------------------


def test_dates_over_a_life(arrange):
    made = arrange("draft")
    author, boss = made.created_by, editor()
    publishing.publish(made, by=boss, at=PAST)
    assert dates(made) == (PAST, LATER, LATER, None)

    with time_machine.travel(LATER + DAY, tick=False):
        made.body = "<p>Đính chính.</p>"
        editing.save(made, by=boss)
        assert dates(made) == (PAST, LATER, LATER + DAY, None)
        publishing.change_date(made, by=boss, at=PAST - DAY)
        assert dates(made) == (PAST - DAY, LATER, LATER + DAY, None)
        publishing.withdraw(made, by=boss, reason=WHY)
        assert dates(made) == (PAST - DAY, LATER, LATER + DAY, None)

    with time_machine.travel(LATER + 2 * DAY, tick=False):
        publishing.redraft(made, by=boss)
        publishing.submit(made, by=author)
        assert dates(made) == (PAST - DAY, LATER, LATER + DAY, None)
        publishing.publish(made, by=boss)
        # The same text as before is no change.
        assert dates(made) == (LATER + 2 * DAY, LATER, LATER + DAY, None)

    with time_machine.travel(LATER + 3 * DAY, tick=False):
        publishing.withdraw(made, by=boss, reason=WHY)
        made.title = "Tiêu đề khác"
        editing.save(made, by=boss)
        publishing.publish(made, by=boss, at=PAST)
        assert dates(made) == (PAST, LATER, LATER + 3 * DAY, None)
