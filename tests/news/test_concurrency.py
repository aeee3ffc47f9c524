"""Two people at one article at the same moment, each with a connection of its own: one wins, and nothing is done twice.

Each race is run several times, since a single one may pass by luck.
"""

from functools import partial

import pytest

from news import editing, publishing
from news.models import Article, Credit
from portal import site_version
from portal.errors import InvalidTransition
from portal.models import OutgoingMail
from tests.factories import AuthorFactory, CategoryFactory, article, editor
from tests.news import at_once

pytestmark = pytest.mark.django_db(transaction=True)

ROUNDS = 6
WHY = "Số liệu sai."


def copies(made, count=2):
    return [Article.objects.get(pk=made.pk) for _ in range(count)]


def failures(outcomes):
    return [outcome for outcome in outcomes if isinstance(outcome, Exception)]


def the_winner(outcomes, refusal):
    """The place of the one call that succeeded; each of the others must have been refused so."""
    assert [type(failure) for failure in failures(outcomes)] == [refusal] * (len(outcomes) - 1), outcomes
    return next(place for place, outcome in enumerate(outcomes) if not isinstance(outcome, Exception))


@pytest.mark.parametrize(
    ("act", "state", "outcome"),
    [
        (publishing.submit, "draft", "submitted"),
        (publishing.publish, "submitted", "published"),
        (partial(publishing.return_to_author, reason=WHY), "submitted", "returned"),
        (partial(publishing.withdraw, reason=WHY), "published", "withdrawn"),
        (publishing.redraft, "withdrawn", "draft"),
    ],
    ids=["submit", "publish", "return", "withdraw", "redraft"],
)
def test_the_same_act_twice(act, state, outcome):
    people = [editor(), editor()]
    for _ in range(ROUNDS):
        made = article(state)
        before = (
            made.events.count(),
            made.versions.count(),
            site_version.current().version,
            OutgoingMail.objects.count(),
        )

        outcomes = at_once(*[partial(act, copy, by=by) for copy, by in zip(copies(made), people, strict=True)])

        winner = people[the_winner(outcomes, InvalidTransition)]
        made.refresh_from_db()
        assert made.status == outcome
        assert made.events.count() == before[0] + 1
        assert made.events.order_by("id").last().by == winner
        assert made.versions.count() == before[1] + (outcome == "published")
        assert site_version.current().version == before[2] + (outcome in {"published", "withdrawn"})
        # To the author, or of a submitted article to the editors: once.
        mails = OutgoingMail.objects.order_by("id").values_list("recipient", flat=True)[before[3] :]
        assert len(mails) == len(set(mails))
        assert bool(mails) is (outcome != "draft")


def test_submitting_against_publishing():
    """A draft submitted first can still be published; published first it can no longer be submitted."""
    people = [editor(), editor()]
    for _ in range(ROUNDS):
        made = article("draft")
        mine, yours = copies(made)
        submitted, published = at_once(
            partial(publishing.submit, mine, by=people[0]), partial(publishing.publish, yours, by=people[1])
        )
        assert published is None
        assert submitted is None or isinstance(submitted, InvalidTransition)
        made.refresh_from_db()
        assert made.status == "published"
        kinds = list(made.events.order_by("id").values_list("kind", flat=True))
        assert kinds == ["created", *["submitted"] * (submitted is None), "published"]


@pytest.mark.parametrize("state", ["draft", "published"])
def test_two_who_save_the_same_revision(state):
    boss, authors = editor(), [AuthorFactory(), AuthorFactory()]
    titles = ["Tên của tôi", "Tên của bạn"]
    for _ in range(ROUNDS):
        made = article(state)
        versions = made.versions.count()
        both = copies(made)
        for copy, title in zip(both, titles, strict=True):
            copy.title = title

        outcomes = at_once(
            *[
                partial(editing.save, copy, by=boss, credits=[Credit(author=author)])
                for copy, author in zip(both, authors, strict=True)
            ]
        )

        won = the_winner(outcomes, editing.EditConflict)
        made.refresh_from_db()
        assert (made.title, made.revision) == (titles[won], 2)
        assert made.credits.get().author == authors[won]
        assert made.versions.count() == versions + 1
        assert made.events.filter(kind="edited").count() == 1
        # The loser still holds what was typed, and knows what is stored.
        assert both[1 - won].title == titles[1 - won]
        assert outcomes[1 - won].stored.title == titles[won]


def test_saving_against_publishing():
    """Both happen, in either order, and the last public version is what is stored."""
    boss, publisher = editor(), editor()
    for _ in range(ROUNDS):
        made = article("submitted")
        mine, yours = copies(made)
        mine.title = "Tên mới"
        outcomes = at_once(
            partial(editing.save, mine, by=boss),
            partial(publishing.publish, yours, by=publisher),
        )
        assert not failures(outcomes)
        made.refresh_from_db()
        assert (made.title, made.status, made.revision) == ("Tên mới", "published", 2)
        versions = list(made.versions.order_by("number"))
        assert [version.number for version in versions] == [1, 2, 3]
        assert (versions[-1].kind, versions[-1].content["title"]) == ("public", "Tên mới")
        assert versions[-1].digest() == versions[-1].hash


def test_many_public_changes_are_all_counted():
    """Of different articles: nobody is refused, and the one counter misses none."""
    category, boss = CategoryFactory(), editor()
    made = [article("submitted", category=category) for _ in range(6)]
    before = site_version.current()
    outcomes = at_once(*[partial(publishing.publish, each, by=boss) for each in made])
    assert outcomes == [None] * 6
    after = site_version.current()
    assert (after.version, after.listing_version) == (before.version + 6, before.listing_version + 6)
    assert Article.objects.published().count() == 6
