"""Every act of comments.moderation in every status of a comment, who may do it, and how a comment comes in."""

import datetime
from functools import partial

import pytest
import time_machine
from django.contrib.auth.models import AnonymousUser
from django.core.exceptions import PermissionDenied, ValidationError
from django.db import IntegrityError

from comments import moderation
from comments.models import Comment, CommentEvent, ConsentText
from news import publishing
from portal import site_version
from portal.errors import InvalidTransition
from tests.factories import NOW, UserFactory, article, comment, contributor, editor, moderator, superuser
from tests.news import all_rows

pytestmark = pytest.mark.django_db

LATER = NOW + datetime.timedelta(hours=1)  # when the acts are done; the comments came to their statuses at NOW
WHY = "Có lời lẽ xúc phạm."

ACTS = {
    "approve": lambda comment, by: moderation.approve(comment, by=by),
    "reject": lambda comment, by: moderation.reject(comment, by=by, reason=WHY),
    "mark spam": lambda comment, by: moderation.mark_spam(comment, by=by),
    "reopen": lambda comment, by: moderation.reopen(comment, by=by, reason=WHY),
    "withdraw by sender": lambda comment, by: moderation.withdraw_by_sender(comment),
    "take down": lambda comment, by: moderation.take_down(comment, by=by, order_number="12/CV-STTTT", reason=WHY),
}
# (act, status): (status afterwards, kind of the event, why, whether readers are concerned)
ALLOWED = {
    ("approve", "pending"): ("approved", "approved", "", True),
    ("reject", "pending"): ("rejected", "rejected", WHY, False),
    ("mark spam", "pending"): ("spam", "spam", "", False),
    ("reopen", "approved"): ("pending", "reopened", WHY, True),
    ("reopen", "rejected"): ("pending", "reopened", WHY, False),
    ("reopen", "spam"): ("pending", "reopened", WHY, False),
    ("withdraw by sender", "pending"): ("withdrawn", "withdrawn", "", False),
    ("withdraw by sender", "approved"): ("withdrawn", "withdrawn", "", True),
    ("take down", "approved"): ("rejected", "taken_down", WHY, True),
}
EVERY = [(act, status) for act in ACTS for status in Comment.Status.values]


@pytest.fixture
def arrange():
    """Brings a comment to a status at NOW, then moves the clock to LATER."""
    with time_machine.travel(NOW, tick=False) as clock:

        def make(status, **fields):
            made = comment(status, **fields)
            clock.move_to(LATER)
            return made

        yield make


def numbers():
    current = site_version.current()
    return current.version, current.listing_version


# -- the table ---------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(("act", "status"), ALLOWED)
def test_allowed(act, status, arrange):
    afterwards, kind, why, readers = ALLOWED[act, status]
    made = arrange(status)
    before = Comment.objects.values().get()
    events = made.events.count()
    version, listing = numbers()
    somebody = moderator()

    assert ACTS[act](made, somebody) is None

    decided = None if afterwards == "pending" else LATER
    # What its sender took back is no longer found by its words.
    unsearched = {"search_text": ""} if afterwards == "withdrawn" else {}
    assert Comment.objects.values().get() == before | {"status": afterwards, "decided_at": decided} | unsearched
    assert (made.status, made.decided_at) == (afterwards, decided)
    assert made.events.count() == events + 1
    event = made.events.order_by("id").last()
    assert (event.kind, event.from_status, event.to_status, event.why) == (kind, status, afterwards, why)
    assert event.at == LATER
    assert event.by == (None if act == "withdraw by sender" else somebody)
    assert numbers() == (version + readers, listing)


@pytest.mark.parametrize("status", Comment.Status.values)
def test_refused(status, arrange):
    made = arrange(status)
    somebody = moderator()
    before = all_rows()
    own_fields = {**vars(made)}
    for act in ACTS:
        if (act, status) in ALLOWED:
            continue
        with pytest.raises(InvalidTransition, match=f"“{made.get_status_display()}”"):
            ACTS[act](made, somebody)
        assert all_rows() == before, act
        assert vars(made) == own_fields, act


def test_the_table_is_whole():
    """A new act or status joins the table."""
    assert len(EVERY) == 30
    assert set(ALLOWED) < set(EVERY)
    assert {kind for _, kind, _, _ in ALLOWED.values()} == set(CommentEvent.Kind) - {"received", "erased"}
    assert {afterwards for afterwards, *_ in ALLOWED.values()} == set(Comment.Status)


@pytest.mark.parametrize("act", [moderation.approve, moderation.mark_spam, partial(moderation.reject, reason=WHY)])
def test_a_decision_taken_elsewhere_keeps_its_moment(act, arrange):
    made = arrange("pending")
    then = NOW + datetime.timedelta(minutes=5)
    act(made, by=moderator(), at=then)
    assert Comment.objects.get().decided_at == made.events.order_by("id").last().at == then


@pytest.mark.parametrize("act", ["approve", "reject", "mark spam", "withdraw by sender"])
def test_a_reopened_comment_is_pending_like_any_other(act, arrange):
    made = arrange("reopened")
    ACTS[act](made, moderator())
    assert Comment.objects.get().status == ALLOWED[act, "pending"][0]


def test_the_stored_status_counts_not_the_callers_copy(arrange):
    made = arrange("pending")
    stale = Comment.objects.get()
    moderation.reject(made, by=moderator(), reason=WHY)
    before = all_rows()
    with pytest.raises(InvalidTransition, match="“Từ chối”"):
        moderation.approve(stale, by=moderator())
    assert all_rows() == before


def test_an_act_writes_nothing_else_of_the_callers_copy(arrange):
    made = arrange("pending")
    made.title, made.body, made.email = "Sửa lén", "Sửa lén.", "khac@x.example"
    moderation.approve(made, by=moderator())
    assert Comment.objects.values_list("title", "body", "email").get() == (
        "Góp ý",
        "Tôi đồng tình với bài viết.",
        "dan@nhan.example",
    )


def test_an_act_that_fails_half_way_leaves_nothing(arrange, monkeypatch):
    made = arrange("pending")
    somebody = moderator()
    before = all_rows()

    def fail(**kwargs):
        raise RuntimeError("half way")

    monkeypatch.setattr(site_version, "bump", fail)
    with pytest.raises(RuntimeError, match="half way"):
        moderation.approve(made, by=somebody)
    assert all_rows() == before
    assert (made.status, made.decided_at) == ("pending", None)


# -- reasons -----------------------------------------------------------------------------------------------------------------

NO_REASONS = {
    "empty": "",
    "spaces": " \t\n",
    "no-break spaces": "\u00a0\u202f",
    "invisible": "\u200b\u200d\ufeff\u2060",
}


@pytest.mark.parametrize("reason", NO_REASONS.values(), ids=NO_REASONS)
def test_rejecting_takes_a_reason(reason, arrange):
    made = arrange("pending")
    somebody = moderator()
    before = all_rows()
    with pytest.raises(ValidationError, match="lý do từ chối"):
        moderation.reject(made, by=somebody, reason=reason)
    assert all_rows() == before


def test_reopening_takes_none(arrange):
    made = arrange("spam")
    moderation.reopen(made, by=moderator())
    assert (made.status, made.events.order_by("id").last().why) == ("pending", "")


@pytest.mark.parametrize(("act", "status"), [(moderation.reject, "pending"), (moderation.reopen, "rejected")])
def test_a_reason_is_kept_clean(act, status, arrange):
    made = arrange(status)
    act(made, by=moderator(), reason=" Ngoa\u0300i\x00 chu\u0309\u202e \r\n\u200bđề. ")
    assert made.events.order_by("id").last().why == "Ngoài chủ\nđề."


# -- rights ------------------------------------------------------------------------------------------------------------------


def disabled_moderator():
    made = moderator()
    made.is_active = False
    made.save()
    return made


WHO = {
    "an account without rights": (UserFactory, False),
    "a contributor": (contributor, False),
    "an editor": (editor, False),
    "a moderator": (moderator, True),
    "a superuser": (superuser, True),
    "a disabled moderator": (disabled_moderator, False),
    "a visitor": (AnonymousUser, False),
}
START = {"approve": "pending", "reject": "pending", "mark spam": "pending", "reopen": "approved"}


@pytest.mark.parametrize("act", START)
@pytest.mark.parametrize("who", WHO)
def test_rights(who, act, arrange):
    make, allowed = WHO[who]
    made = arrange(START[act])
    somebody = make()
    before = all_rows()
    if allowed:
        ACTS[act](made, somebody)
        assert made.events.order_by("id").last().by == somebody
    else:
        with pytest.raises(PermissionDenied):
            ACTS[act](made, somebody)
        assert all_rows() == before


def test_rights_come_before_the_status(arrange):
    with pytest.raises(PermissionDenied):
        moderation.approve(arrange("approved"), by=editor())


# -- a comment comes in ------------------------------------------------------------------------------------------------------


def received(on, **fields):
    values = {
        "title": "Góp ý",
        "sender": "Lê Văn Dân",
        "email": "dan@nhan.example",
        "body": "Tôi đồng tình.",
        "nonce": "mot-lan",
        "consent": ConsentText.current(),
        "address_hash": "a" * 64,
        **fields,
    }
    return moderation.receive(on, **values)


@pytest.fixture
def public_article():
    with time_machine.travel(NOW, tick=False):
        yield article("published")


def test_received(public_article):
    before = numbers()
    made = received(public_article)
    stored = Comment.objects.get()
    assert made == stored
    assert (stored.article, stored.title, stored.sender) == (public_article, "Góp ý", "Lê Văn Dân")
    assert (stored.email, stored.body, stored.address_hash) == ("dan@nhan.example", "Tôi đồng tình.", "a" * 64)
    assert (stored.status, stored.submitted_at, stored.decided_at, stored.erased_at) == ("pending", NOW, None, None)
    assert (stored.consent_text.version, stored.consented_at, stored.nonce) == (1, NOW, "mot-lan")
    assert len(stored.code) == 16
    event = stored.events.get()
    assert (event.kind, event.from_status, event.to_status, event.by, event.at) == (
        "received",
        "",
        "pending",
        None,
        NOW,
    )
    assert not Comment.objects.approved().exists()
    assert numbers() == before


def test_received_is_cleaned(public_article):
    received(
        public_article,
        title=" Go\u0301p\u00a0y\u0301\u200b\n",
        sender="Le\u0302 \u202eVa\u0306n",
        body="Mo\u0323\u0302t \r\n\r\n\r\n\r\n\r\nhai\x00",
    )
    assert Comment.objects.values_list("title", "sender", "body").get() == ("Góp ý", "Lê Văn", "Một\n\n\nhai")


def test_received_elsewhere_before(public_article):
    at = NOW - datetime.timedelta(days=3)
    made = received(public_article, at=at)
    assert (made.submitted_at, made.consented_at, made.events.get().at) == (at, at, at)


def test_one_form_is_one_comment(public_article):
    """The first text counts: what the sender sees on the receipt is what was kept."""
    first = received(public_article)
    moderation.approve(first, by=moderator())
    again = received(public_article, body="Văn bản khác.")
    assert (again, again.body, again.status) == (first, "Tôi đồng tình.", "approved")
    assert Comment.objects.count() == 1
    assert first.events.count() == 2


def test_a_nonce_of_another_article_gives_nothing_away(public_article):
    received(public_article)
    with pytest.raises(IntegrityError):
        received(article("published"))
    assert Comment.objects.count() == 1


@pytest.mark.parametrize("field", ["title", "sender", "body"])
@pytest.mark.parametrize("value", ["", "\u200b\u00a0"], ids=["empty", "invisible"])
def test_a_comment_without_all_its_parts_is_not_received(field, value, public_article):
    before = all_rows()
    with pytest.raises(IntegrityError):
        received(public_article, **{field: value})
    assert all_rows() == before


# -- what readers see --------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("status", [*Comment.Status.values, "reopened"])
def test_readers_see_what_is_approved(status, arrange):
    made = arrange(status)
    assert list(Comment.objects.approved()) == [made] * (status == "approved")


@pytest.mark.parametrize("state", ["draft", "submitted", "returned", "scheduled", "published", "expired", "withdrawn"])
def test_readers_see_it_while_they_see_the_article(state, arrange):
    made = arrange("approved", on=article(state))
    assert list(Comment.objects.approved()) == [made] * (state == "published")


def test_a_withdrawn_article_takes_its_comments_along_and_brings_them_back(arrange):
    made = arrange("approved")
    on, boss = made.article, editor()
    publishing.withdraw(on, by=boss, reason=WHY)
    assert not Comment.objects.approved().exists()
    publishing.publish(on, by=boss)
    assert Comment.objects.approved().get() == made
