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

ROUNDS = range(4)
WHY = "Số liệu sai."


def copies(made, count=2):
    return [Article.objects.get(pk=made.pk) for _ in range(count)]


def one_each(outcomes, refusal):
    """Whether one call succeeded and each of the others was refused so; everything else is shown."""
    kinds = sorted(type(outcome).__name__ for outcome in outcomes if isinstance(outcome, Exception))
    assert kinds == [refusal.__name__] * (len(outcomes) - 1), outcomes
    return next(place for place, outcome in enumerate(outcomes) if not isinstance(outcome, Exception))


@pytest.mark.parametrize("_round", ROUNDS)
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
def test_the_same_act_twice(act, state, outcome, _round):
    made = article(state)
    people = [editor(), editor()]
    before = made.events.count(), made.versions.count(), site_version.current().version

    outcomes = at_once(*[partial(act, copy, by=by) for copy, by in zip(copies(made), people, strict=True)])

    winner = people[one_each(outcomes, InvalidTransition)]
    made.refresh_from_db()
    assert made.status == outcome
    assert made.events.count() == before[0] + 1
    assert made.events.order_by("id").last().by == winner
    assert made.versions.count() == before[1] + (outcome == "published")
    assert site_version.current().version == before[2] + (outcome in {"published", "withdrawn"})
    assert OutgoingMail.objects.count() == (outcome == "returned")


@pytest.mark.parametrize("_round", ROUNDS)
def test_publishing_against_returning(_round):
    made = article("submitted")
    mine, yours = copies(made)
    outcomes = at_once(
        partial(publishing.publish, mine, by=editor()),
        partial(publishing.return_to_author, yours, by=editor(), reason=WHY),
    )
    expected = ["published", "returned"][one_each(outcomes, InvalidTransition)]
    made.refresh_from_db()
    assert made.status == expected
    assert made.events.order_by("id").last().to_status == expected
    assert OutgoingMail.objects.exists() == (expected == "returned")


@pytest.mark.parametrize("_round", ROUNDS)
@pytest.mark.parametrize("state", ["draft", "published"])
def test_two_who_save_the_same_revision(state, _round):
    made = article(state)
    boss, authors = editor(), [AuthorFactory(), AuthorFactory()]
    versions = made.versions.count()
    mine, yours = copies(made)
    mine.title, yours.title = "Tên của tôi", "Tên của bạn"
    outcomes = at_once(
        *[
            partial(editing.save, copy, by=boss, credits=[Credit(author=author)])
            for copy, author in zip((mine, yours), authors, strict=True)
        ]
    )
    won = one_each(outcomes, editing.EditConflict)
    made.refresh_from_db()
    assert (made.title, made.revision) == (("Tên của tôi", "Tên của bạn")[won], 2)
    assert made.credits.get().author == authors[won]
    assert made.versions.count() == versions + 1
    assert made.events.filter(kind="edited").count() == 1
    # The loser holds what was typed and knows what is stored.
    assert (mine, yours)[1 - won].title == ("Tên của tôi", "Tên của bạn")[1 - won]
    assert outcomes[1 - won].stored.title == made.title


@pytest.mark.parametrize("_round", ROUNDS)
def test_saving_against_publishing(_round):
    """Both happen, in either order; what readers get is a public version of what is stored."""
    made = article("submitted")
    mine, yours = copies(made)
    mine.title = "Tên mới"
    outcomes = at_once(partial(editing.save, mine, by=editor()), partial(publishing.publish, yours, by=editor()))
    assert not [outcome for outcome in outcomes if isinstance(outcome, Exception)]
    made.refresh_from_db()
    assert (made.title, made.status, made.revision) == ("Tên mới", "published", 2)
    versions = list(made.versions.order_by("number"))
    assert [version.number for version in versions] == [1, 2, 3]
    assert (versions[-1].kind, versions[-1].content["title"]) == ("public", "Tên mới")


@pytest.mark.parametrize("_round", ROUNDS)
def test_many_public_changes_are_all_counted(_round):
    """Of different articles: nobody waits for nobody's row, and the one counter misses none."""
    category, boss = CategoryFactory(), editor()
    made = [article("submitted", category=category) for _ in range(6)]
    before = site_version.current()
    outcomes = at_once(*[partial(publishing.publish, each, by=boss) for each in made])
    assert outcomes == [None] * 6
    after = site_version.current()
    assert (after.version, after.listing_version) == (before.version + 6, before.listing_version + 6)
    assert Article.objects.published().count() == 6
