"""Every act of news.publishing in every state of an article: what it does where it may, and that it does nothing elsewhere."""

import datetime
from typing import NamedTuple

import pytest

from news import publishing
from news.models import Article, ArticleEvent
from portal.errors import InvalidTransition
from tests.factories import NOW, contributor, editor
from tests.news import DAY, END, LATER, PAST, PLANNED, STATES, TOMORROW, WHY, all_rows, arranging, dates, numbers

pytestmark = pytest.mark.django_db

arrange = pytest.fixture(arranging)

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
    "move to bin": lambda article, by: publishing.move_to_bin(article, by=by, why=WHY),
    "take from bin": lambda article, by: publishing.take_from_bin(article, by=by, why=WHY),
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
# To publish again what readers saw before changes nothing for them.
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
    ("publish", "withdrawn"): Outcome("published", "published", (LATER, NOW, NOW, None), LATER, "public", readers=True),
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
        "published", "scheduled", (TOMORROW, NOW, NOW, None), TOMORROW, "public", readers=True
    ),
    ("back-date", "draft"): Outcome("published", "published", (PAST, LATER, LATER, None), PAST, "public", readers=True),
    ("back-date", "submitted"): Outcome(
        "published", "published", (PAST, LATER, LATER, None), PAST, "public", readers=True
    ),
    ("back-date", "returned"): Outcome(
        "published", "published", (PAST, LATER, LATER, None), PAST, "public", readers=True
    ),
    ("back-date", "withdrawn"): Outcome("published", "published", (PAST, NOW, NOW, None), PAST, "public", readers=True),
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
    ("move to bin", "draft"): Outcome("draft", "binned", NEVER),
    ("move to bin", "returned"): Outcome("returned", "binned", NEVER),
    ("take from bin", "binned"): Outcome("draft", "unbinned", NEVER),
}
# These are of news.editing and news.handover.
OF_EDITING = {"created", "edited", "revised", "revision_published", "revision_dropped", "unchosen", "handed_over"}
EVERY = [(act, state) for act in ACTS for state in STATES]


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


@pytest.mark.parametrize("state", STATES)
def test_refused(state, arrange):
    made = arrange(state)
    somebody = editor()
    before = all_rows()
    own_fields = {**vars(made)}

    for act in ACTS:
        if (act, state) in ALLOWED:
            continue
        with pytest.raises(InvalidTransition, match=f"“{made.state_label}”"):
            ACTS[act](made, somebody)
        assert all_rows() == before, act
        assert vars(made) == own_fields, act


def test_the_table_is_whole():
    """A new act or state joins the table."""
    assert len(EVERY) == 88
    assert set(ALLOWED) < set(EVERY)
    kinds = {outcome.event for outcome in ALLOWED.values()}
    assert kinds == set(ArticleEvent.Kind) - OF_EDITING
    assert {outcome.status for outcome in ALLOWED.values()} == set(Article.Status)


BUTTONS = {
    "draft": ["submit", "publish", "move_to_bin"],
    "binned": ["take_from_bin"],
    "submitted": ["publish", "return_to_author"],
    "returned": ["submit", "publish", "move_to_bin"],
    "scheduled": ["change_date", "expire", "withdraw"],
    "published": ["change_date", "expire", "withdraw"],
    "expired": ["change_date", "expire", "withdraw"],
    "withdrawn": ["publish", "redraft"],
}


@pytest.mark.parametrize("state", STATES)
def test_an_editor_is_offered_what_can_be_done(state, arrange):
    assert publishing.possible_acts(arrange(state), editor()) == BUTTONS[state]


@pytest.mark.parametrize("state", STATES)
def test_a_contributor_is_offered_to_submit_and_to_put_aside(state, arrange):
    author = contributor()
    own_hands = ["submit", "move_to_bin"]
    offered = {"draft": own_hands, "returned": own_hands, "binned": ["take_from_bin"]}
    assert publishing.possible_acts(arrange(state, by=author), author) == offered.get(state, [])
