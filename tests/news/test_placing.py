"""The act that arranges the front page: who may, what may stand where, and two who save at once."""

import datetime
from functools import partial

import pytest
from django.core.exceptions import PermissionDenied, ValidationError
from django.db import DatabaseError, connection, transaction

from news import placing, publishing
from news.models import FrontPage
from news.placing import ArrangementConflict, Pin, arrange
from news.site.front_page import front_page_context, ordered, standing
from tests import factories
from tests.factories import NOW, ArticleFactory, CategoryFactory, arrangement
from tests.news import DAY, PLANNED, TOMORROW, at_once, numbers

pytestmark = [pytest.mark.django_db, pytest.mark.time_machine(NOW, tick=False)]

HOUR = datetime.timedelta(hours=1)
ROUNDS = 6


def public(count, **fields):
    """The newest first."""
    category = CategoryFactory()
    return [
        ArticleFactory(status="published", published_at=NOW - HOUR * (place + 1), category=category, **fields)
        for place in range(count)
    ]


def on_top():
    """What readers see in the five places, by the arrangement in force."""
    return standing(FrontPage.objects.current())[0]


# -- who, and what is stored -------------------------------------------------------------------------------------------


@pytest.mark.parametrize("account", [factories.contributor, factories.moderator, factories.UserFactory])
def test_who_has_no_right_arranges_nothing(account):
    with pytest.raises(PermissionDenied):
        arrange(by=account(), places=[], blocks=[], seen=0)
    assert not FrontPage.objects.exists()


@pytest.mark.parametrize("account", [factories.editor, factories.superuser])
def test_an_arrangement_is_kept_with_its_number_its_hour_and_its_author(account):
    one, two = public(2)
    by = account()
    saved = arrange(
        by=by, places=[None, Pin(two.pk, TOMORROW)], blocks=[one.category_id], hidden=[one.category_id], seen=0
    )
    stored = FrontPage.objects.get()
    assert stored == saved
    assert (stored.number, stored.by, stored.at) == (1, by, NOW)
    assert stored.places == [None, {"article": two.pk, "until": TOMORROW.isoformat()}, None, None, None]
    assert (stored.blocks, stored.hidden) == ([one.category_id], [one.category_id])
    assert placing.pins_of(stored) == [None, Pin(two.pk, TOMORROW), None, None, None]


def test_readers_are_told_in_the_same_transaction():
    (article,) = public(1)
    before = numbers()
    arrangement(article)
    assert numbers() == (before[0] + 1, before[1] + 1)
    with transaction.atomic():
        arrangement(None)
        transaction.set_rollback(True)
    assert numbers() == (before[0] + 1, before[1] + 1)
    assert FrontPage.objects.current().number == 1


def test_where_nothing_is_different_nothing_is_saved():
    (article,) = public(1)
    saved = arrangement(article)
    before = numbers()
    assert arrangement(article) == saved
    # Also a second press on the same button, which still says what it saw first.
    assert arrangement(article, seen=0) == saved
    assert (numbers(), FrontPage.objects.count()) == (before, 1)


@pytest.mark.parametrize("seen", [0, 2, -1, 10**9])
def test_what_was_not_made_from_the_newest_is_refused_with_the_newest(seen):
    one, two = public(2)
    theirs = arrangement(one)
    before = numbers()
    with pytest.raises(ArrangementConflict) as refused:
        arrangement(two, seen=seen)
    assert refused.value.stored == theirs
    assert (numbers(), FrontPage.objects.count()) == (before, 1)


def test_a_number_that_never_was_is_refused_where_nothing_is_stored():
    with pytest.raises(ArrangementConflict) as refused:
        arrangement(seen=7)
    assert refused.value.stored is None


@pytest.mark.parametrize(
    "statement", ["UPDATE news_frontpage SET hidden = '[]'", "DELETE FROM news_frontpage"], ids=["update", "delete"]
)
def test_nobody_changes_or_deletes_an_arrangement(statement):
    arrangement()
    with pytest.raises(DatabaseError, match="immutable"), transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(statement)
    assert FrontPage.objects.count() == 1


# -- what may not stand there ------------------------------------------------------------------------------------------


def reasons(*places, **fields):
    with pytest.raises(ValidationError) as refused:
        arrangement(*places, **fields)
    assert not FrontPage.objects.exists()
    return refused.value.messages


@pytest.mark.parametrize("state", ["draft", "binned", "submitted", "returned", "expired", "withdrawn"])
def test_what_readers_cannot_see_is_refused_as_if_it_were_not_there(state):
    hidden = factories.article(state, title="Bí mật")
    assert reasons(hidden) == reasons(Pin(10**9)) == [f"Tin chính: {placing.UNFIT}"]


def test_every_reason_is_told():
    one, two, three = public(3)
    told = reasons(one, Pin(one.pk), Pin(two.pk, NOW), three, None, None, blocks=[10**9, one.category_id])
    assert told == [
        "Vị trí 2: Bài này đã đặt ở chỗ khác (Tin chính); mỗi bài đứng một chỗ.",
        "Vị trí 3: Lúc “giữ đến” đã qua. Hãy chọn lúc sau bây giờ, hoặc để trống.",
        "Trang chủ có 5 vị trí.",
        "Một chuyên mục trong các khối không còn ở cấp một.",
    ]


@pytest.mark.parametrize("place", ["blocks", "hidden"])
def test_only_categories_of_the_first_level_have_a_block(place):
    child = CategoryFactory(parent=CategoryFactory())
    assert reasons(**{place: [child.pk]}) == ["Một chuyên mục trong các khối không còn ở cấp một."]


def test_a_category_has_one_block():
    root = CategoryFactory()
    assert reasons(blocks=[root.pk, root.pk]) == ["Một chuyên mục có hai khối."]


# -- what readers see of it --------------------------------------------------------------------------------------------


def test_free_places_take_the_newest_that_stands_in_no_other():
    articles = public(7)
    assert on_top() == articles[:5]
    arrangement(None, articles[6], None, articles[0])
    assert on_top() == [articles[1], articles[6], articles[2], articles[0], articles[3]]
    context = front_page_context(FrontPage.objects.current())
    assert [context["lead"], *context["beside"]] == on_top()
    assert context["latest"] == articles[4:6]


def test_an_article_is_held_until_its_moment(time_machine):
    articles = public(6)
    arrangement(Pin(articles[5].pk, NOW + HOUR))
    time_machine.move_to(NOW + HOUR - datetime.timedelta(seconds=1), tick=False)
    assert on_top()[0] == articles[5]
    time_machine.move_to(NOW + HOUR, tick=False)
    assert on_top() == articles[:5]


def test_a_scheduled_article_takes_its_place_by_itself(time_machine):
    articles = public(5)
    scheduled = factories.article("scheduled")
    arrangement(None, scheduled)
    assert on_top() == articles[:5]
    time_machine.move_to(PLANNED, tick=False)
    assert on_top() == [articles[0], scheduled, *articles[1:4]]


@pytest.mark.parametrize("end", ["withdrawn", "expired"])
def test_the_newest_comes_where_an_article_is_not_public_any_more(time_machine, end):
    articles = public(5)
    held = factories.article("backdated")
    arrangement(held)
    assert on_top()[0] == held
    boss = factories.editor()
    if end == "withdrawn":
        publishing.withdraw(held, by=boss, reason="Số liệu sai.")
    else:
        publishing.expire(held, by=boss, at=NOW + HOUR)
    time_machine.move_to(NOW + DAY, tick=False)
    assert on_top() == articles[:5]


def test_the_front_page_shows_it(client):
    articles = public(6)
    arrangement(articles[5])
    assert client.get("/").context["lead"] == articles[5]


def test_blocks_stand_in_their_order_without_the_hidden_and_new_ones_last():
    one, two, three = (CategoryFactory(name=name, position=place) for place, name in enumerate("ABC"))
    roots = [one, two, three]
    assert ordered(roots, None) == roots
    saved = arrangement(blocks=[three.pk, one.pk, two.pk], hidden=[one.pk])
    made_since = CategoryFactory(position=0)
    assert ordered([made_since, *roots], saved) == [three, two, made_since]


def test_the_front_page_has_the_blocks_in_that_order(client):
    articles = [ArticleFactory(public=True) for _ in range(3)]
    # They are all on top, and a block shows what is not: one more in each category.
    for article in articles:
        ArticleFactory.create_batch(5, category=article.category, status="published", published_at=NOW - 9 * DAY)
    one, two, three = (article.category for article in articles)
    arrangement(blocks=[three.pk, two.pk, one.pk], hidden=[two.pk])
    assert [block.category for block in client.get("/").context["blocks"]] == [three, one]


# -- two at once -------------------------------------------------------------------------------------------------------


@pytest.mark.django_db(transaction=True)
def test_of_two_who_save_at_once_one_is_told():
    people = [factories.editor(), factories.editor()]
    article = ArticleFactory(public=True)
    for number in range(1, ROUNDS + 1):
        before = numbers()
        until = [NOW + number * DAY, NOW + number * DAY + HOUR]
        outcomes = at_once(
            *[
                partial(arrange, by=by, places=[Pin(article.pk, moment)], blocks=[], seen=number - 1)
                for by, moment in zip(people, until, strict=True)
            ]
        )
        (lost,) = [outcome for outcome in outcomes if isinstance(outcome, Exception)]
        (won,) = [outcome for outcome in outcomes if isinstance(outcome, FrontPage)]
        assert isinstance(lost, ArrangementConflict)
        assert (won.number, lost.stored) == (number, won)
        assert FrontPage.objects.count() == number
        assert numbers() == (before[0] + 1, before[1] + 1)


def test_nothing_is_held_until_before_it_comes():
    coming = factories.article("scheduled")
    too_early = placing.Pin(coming.pk, coming.published_at - datetime.timedelta(minutes=1))
    assert "mới công khai, sau lúc “giữ đến”" in placing.problems([too_early])[0]
    assert placing.problems([placing.Pin(coming.pk, coming.published_at + datetime.timedelta(minutes=1))]) == {}
