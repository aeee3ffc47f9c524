"""Two moderators at one comment, a moderator and its sender, and a form sent ten times at once."""

from functools import partial

import pytest

from comments import moderation
from comments.models import Comment, ConsentText
from portal import site_version
from portal.errors import InvalidTransition
from tests.factories import article, comment, moderator
from tests.news import at_once

pytestmark = pytest.mark.django_db(transaction=True)

ROUNDS = 6
WHY = "Ngoài chủ đề."

approve = moderation.approve
reject = partial(moderation.reject, reason=WHY)
spam = moderation.mark_spam
reopen = moderation.reopen

RACES = {
    "approve, approve": ("pending", approve, approve, ["approved", "approved"]),
    "approve, reject": ("pending", approve, reject, ["approved", "rejected"]),
    "reject, spam": ("pending", reject, spam, ["rejected", "spam"]),
    "reopen, reopen": ("approved", reopen, reopen, ["pending", "pending"]),
}


@pytest.mark.parametrize(("status", "mine", "yours", "outcomes"), RACES.values(), ids=RACES)
def test_two_moderators(status, mine, yours, outcomes):
    on, people = article("published"), [moderator(), moderator()]
    for _ in range(ROUNDS):
        made = comment(status, on=on)
        events, version = made.events.count(), site_version.current().version
        copies = [Comment.objects.get(pk=made.pk) for _ in people]

        results = at_once(
            *[partial(act, copy, by=by) for act, copy, by in zip((mine, yours), copies, people, strict=True)]
        )

        assert sorted(type(result).__name__ for result in results) == ["InvalidTransition", "NoneType"], results
        won = results.index(None)
        made.refresh_from_db()
        assert made.status == outcomes[won]
        assert made.events.count() == events + 1
        assert made.events.order_by("id").last().by == people[won]
        assert site_version.current().version == version + ("approved" in {status, outcomes[won]})


def test_the_sender_and_a_moderator():
    """Approved first, it can still be withdrawn; withdrawn first, it can no longer be approved. Readers never see it."""
    on, boss = article("published"), moderator()
    for _ in range(ROUNDS):
        made = comment("pending", on=on)
        mine, yours = [Comment.objects.get(pk=made.pk) for _ in range(2)]
        approved, withdrawn = at_once(
            partial(moderation.approve, mine, by=boss), partial(moderation.withdraw_by_sender, yours)
        )
        assert withdrawn is None
        assert approved is None or isinstance(approved, InvalidTransition)
        made.refresh_from_db()
        assert made.status == "withdrawn"
        kinds = list(made.events.order_by("id").values_list("kind", flat=True))
        assert kinds == ["received", *["approved"] * (approved is None), "withdrawn"]
    assert not Comment.objects.approved().exists()


def test_one_form_sent_ten_times_is_one_comment():
    """An impatient thumb on a slow network, or a proxy that repeats the request."""
    on, consent = article("published"), ConsentText.current()
    for n in range(3):
        results = at_once(
            *[
                partial(
                    moderation.receive,
                    on,
                    title="Góp ý",
                    sender="Lê Văn Dân",
                    email="dan@nhan.example",
                    body="Tôi đồng tình.",
                    nonce=f"mot-lan-{n}",
                    consent=consent,
                    address_hash="a" * 64,
                )
            ]
            * 10
        )
        kept = Comment.objects.get(nonce=f"mot-lan-{n}")
        assert results == [kept] * 10
        assert {result.code for result in results} == {kept.code}
        assert kept.events.get().kind == "received"


def test_many_senders_at_once():
    """Different forms: everybody is served, whatever else is being written."""
    on, consent = article("published"), ConsentText.current()
    results = at_once(
        *[
            partial(
                moderation.receive,
                on,
                title="Góp ý",
                sender=f"Người {n}",
                email="",
                body="Tôi đồng tình.",
                nonce=f"rieng-{n}",
                consent=consent,
                address_hash="",
            )
            for n in range(10)
        ]
    )
    assert [result.sender for result in results] == [f"Người {n}" for n in range(10)]
    assert Comment.objects.filter(article=on, status="pending").count() == 10
