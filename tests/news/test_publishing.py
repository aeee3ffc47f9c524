"""Every act of news.publishing in every state of an article: what it does where it may, and that it does nothing elsewhere."""

import datetime
from typing import NamedTuple

import pytest
import time_machine
from django.core.exceptions import ValidationError

from news import editing, publishing
from news.models import Article, ArticleEvent, ArticleVersion
from portal import site_version
from portal.errors import InvalidTransition
from portal.models import OutgoingMail
from tests.factories import NOW, ArticleFactory, CategoryFactory, IdentityFactory, article, contributor, editor
from tests.news import all_rows

pytestmark = pytest.mark.django_db

DAY = datetime.timedelta(days=1)
LATER = NOW + datetime.timedelta(hours=1)  # when the acts are done; the articles came to their states at NOW
PAST = NOW - 5 * DAY
TOMORROW = NOW + DAY
PLANNED = NOW + 2 * DAY  # the date of a scheduled article
END = NOW + 9 * DAY

STATES = ["draft", "submitted", "returned", "scheduled", "published", "expired", "withdrawn"]
WHY = "Theo ý kiến của Ban biên tập."

ACTS = {
    "submit": lambda article, by: publishing.submit(article, by=by, why=WHY),
    "return": lambda article, by: publishing.return_to_author(article, by=by, reason=WHY),
    "publish": lambda article, by: publishing.publish(article, by=by, why=WHY),
    "schedule": lambda article, by: publishing.publish(article, by=by, at=TOMORROW, why=WHY),
    "back-date": lambda article, by: publishing.publish(article, by=by, at=PAST, why=WHY),
    "withdraw": lambda article, by: publishing.withdraw(article, by=by, reason=WHY),
    "redraft": lambda article, by: publishing.redraft(article, by=by, why=WHY),
    "change date": lambda article, by: publishing.change_date(article, by=by, at=PAST, why=WHY),
    "expire": lambda article, by: publishing.expire(article, by=by, at=END, why=WHY),
}


class Outcome(NamedTuple):
    """What an act leaves: the dates are published_at, first_published_at, public_changed_at, expires_at."""

    status: str
    event: str
    dates: tuple
    effective: datetime.datetime | None = None
    version: str = ""
    readers: bool = False


NEVER = (None, None, None, None)
ALLOWED = {
    ("submit", "draft"): Outcome("submitted", "submitted", NEVER),
    ("submit", "returned"): Outcome("submitted", "submitted", NEVER),
    ("return", "submitted"): Outcome("returned", "returned", NEVER),
    ("publish", "draft"): Outcome("published", "published", (LATER, LATER, LATER, None), LATER, "public", readers=True),
    ("publish", "submitted"): Outcome(
        "published", "published", (LATER, LATER, LATER, None), LATER, "public", readers=True
    ),
    ("publish", "returned"): Outcome(
        "published", "published", (LATER, LATER, LATER, None), LATER, "public", readers=True
    ),
    ("publish", "withdrawn"): Outcome(
        "published", "published", (LATER, NOW, LATER, None), LATER, "public", readers=True
    ),
    ("schedule", "draft"): Outcome(
        "published", "scheduled", (TOMORROW,) * 3 + (None,), TOMORROW, "public", readers=True
    ),
    ("schedule", "submitted"): Outcome(
        "published", "scheduled", (TOMORROW,) * 3 + (None,), TOMORROW, "public", readers=True
    ),
    ("schedule", "returned"): Outcome(
        "published", "scheduled", (TOMORROW,) * 3 + (None,), TOMORROW, "public", readers=True
    ),
    ("schedule", "withdrawn"): Outcome(
        "published", "scheduled", (TOMORROW, NOW, TOMORROW, None), TOMORROW, "public", readers=True
    ),
    ("back-date", "draft"): Outcome("published", "published", (PAST, LATER, LATER, None), PAST, "public", readers=True),
    ("back-date", "submitted"): Outcome(
        "published", "published", (PAST, LATER, LATER, None), PAST, "public", readers=True
    ),
    ("back-date", "returned"): Outcome(
        "published", "published", (PAST, LATER, LATER, None), PAST, "public", readers=True
    ),
    ("back-date", "withdrawn"): Outcome(
        "published", "published", (PAST, NOW, LATER, None), PAST, "public", readers=True
    ),
    ("withdraw", "scheduled"): Outcome("draft", "unscheduled", (PLANNED, None, None, None), readers=True),
    ("withdraw", "published"): Outcome("withdrawn", "withdrawn", (NOW, NOW, NOW, None), readers=True),
    ("withdraw", "expired"): Outcome("withdrawn", "withdrawn", (NOW - 2 * DAY, NOW, NOW, NOW - DAY), readers=True),
    ("redraft", "scheduled"): Outcome("draft", "unscheduled", (PLANNED, None, None, None), readers=True),
    ("redraft", "withdrawn"): Outcome("draft", "redrafted", (NOW, NOW, NOW, None)),
    ("change date", "scheduled"): Outcome(
        "published", "redated", (PAST, LATER, LATER, None), PAST, "public", readers=True
    ),
    ("change date", "published"): Outcome("published", "redated", (PAST, NOW, NOW, None), PAST, "public", readers=True),
    ("change date", "expired"): Outcome(
        "published", "redated", (PAST, NOW, NOW, NOW - DAY), PAST, "public", readers=True
    ),
    ("expire", "scheduled"): Outcome("published", "expiry_set", (PLANNED,) * 3 + (END,), END, "public", readers=True),
    ("expire", "published"): Outcome("published", "expiry_set", (NOW, NOW, NOW, END), END, "public", readers=True),
    ("expire", "expired"): Outcome(
        "published", "expiry_set", (NOW - 2 * DAY, NOW, NOW, END), END, "public", readers=True
    ),
}
EVERY = [(act, state) for act in ACTS for state in STATES]


@pytest.fixture
def at_now():
    with time_machine.travel(NOW, tick=False):
        yield


@pytest.fixture
def arrange():
    """Brings an article to a state at NOW, then moves the clock to LATER."""
    with time_machine.travel(NOW, tick=False) as clock:

        def make(state, **fields):
            made = article(state, **fields)
            assert made.state == state
            clock.move_to(LATER)
            return made

        yield make


def dates(article):
    return article.published_at, article.first_published_at, article.public_changed_at, article.expires_at


def numbers():
    current = site_version.current()
    return current.version, current.listing_version


# -- the table ---------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(("act", "state"), ALLOWED)
def test_allowed(act, state, arrange):
    expected = ALLOWED[act, state]
    made = arrange(state)
    before = Article.objects.values().get(pk=made.pk)
    count = made.versions.count(), made.events.count()
    last_hash = made.versions.filter(kind="public").order_by("number").values_list("hash", flat=True).last() or ""
    readers_before = numbers()
    somebody = editor()

    assert ACTS[act](made, somebody) is None

    stored = Article.objects.get(pk=made.pk)
    assert (stored.status, *dates(stored)) == (expected.status, *expected.dates)
    assert (made.status, *dates(made)) == (stored.status, *dates(stored))
    assert stored.updated_at == made.updated_at == LATER
    changed = {*publishing.WRITTEN_FIELDS}
    after = Article.objects.values().get(pk=made.pk)
    assert {name: after[name] for name in after if name not in changed} == {
        name: before[name] for name in before if name not in changed
    }

    assert made.versions.count() == count[0] + bool(expected.version)
    version = made.versions.last() if expected.version else None
    if version:
        assert (version.kind, version.number, version.by, version.at) == (
            expected.version,
            count[0] + 1,
            somebody,
            LATER,
        )
        assert (version.why, version.previous_hash, version.hash) == (WHY, last_hash, version.digest())

    assert made.events.count() == count[1] + 1
    event = made.events.order_by("id").last()
    assert (event.kind, event.from_status, event.to_status) == (expected.event, before["status"], expected.status)
    assert (event.by, event.at, event.why) == (somebody, LATER, WHY)
    assert (event.effective_at, event.version) == (expected.effective, version)

    assert numbers() == tuple(number + expected.readers for number in readers_before)


@pytest.mark.parametrize(("act", "state"), [pair for pair in EVERY if pair not in ALLOWED])
def test_refused(act, state, arrange):
    made = arrange(state)
    somebody = editor()
    before = all_rows()
    own_fields = {**vars(made)}

    with pytest.raises(InvalidTransition, match=f"“{made.state_label}”"):
        ACTS[act](made, somebody)

    assert all_rows() == before
    assert vars(made) == own_fields


def test_the_table_is_whole():
    """A new act or state joins the table."""
    assert len(EVERY) == 63
    assert set(ALLOWED) < set(EVERY)
    kinds = {outcome.event for outcome in ALLOWED.values()}
    assert kinds == set(ArticleEvent.Kind) - {"created", "edited"}
    assert {outcome.status for outcome in ALLOWED.values()} == set(Article.Status)


BUTTONS = {
    "draft": ["submit", "publish"],
    "submitted": ["publish", "return_to_author"],
    "returned": ["submit", "publish"],
    "scheduled": ["change_date", "expire", "withdraw"],
    "published": ["change_date", "expire", "withdraw"],
    "expired": ["change_date", "expire", "withdraw"],
    "withdrawn": ["publish", "redraft"],
}


@pytest.mark.parametrize("state", STATES)
def test_an_editor_is_offered_what_can_be_done(state, arrange):
    assert publishing.possible_acts(arrange(state), editor()) == BUTTONS[state]


@pytest.mark.parametrize("state", STATES)
def test_a_contributor_is_offered_to_submit_and_nothing_else(state, arrange):
    author = contributor()
    offered = ["submit"] if state in {"draft", "returned"} else []
    assert publishing.possible_acts(arrange(state, by=author), author) == offered


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
        assert dates(made) == (LATER + 2 * DAY, LATER, LATER + 2 * DAY, None)


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
