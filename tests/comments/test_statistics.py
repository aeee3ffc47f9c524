"""The figures of a period: what came in, what became of it, how long it took."""

import datetime
from zoneinfo import ZoneInfo

import pytest
import time_machine
from django.db import connection
from django.test.utils import CaptureQueriesContext

from comments import moderation
from comments.desk import statistics
from comments.desk.statistics import Outcome, Period, Waits
from comments.models import Comment, RejectionReason
from tests import factories
from tests.factories import CategoryFactory

pytestmark = pytest.mark.django_db

LOCAL = ZoneInfo("Asia/Ho_Chi_Minh")
DATE = datetime.date
HOUR = datetime.timedelta(hours=1)
NOVEMBER = Period.month_of(DATE(2026, 11, 22))


def local(day, hour=0, minute=0, second=0, month=11):
    return datetime.datetime(2026, month, day, hour, minute, second, tzinfo=LOCAL)


@pytest.fixture
def clock():
    """The report is made on 22/11/2026 at noon, unless the test moves the clock."""
    with time_machine.travel(local(22, 12), tick=False) as clock:
        yield clock


@pytest.fixture
def article(clock):
    return factories.article("published")


@pytest.fixture
def boss(clock):
    return factories.moderator()


@pytest.fixture
def reasons(db):
    return [
        RejectionReason.objects.create(text=text, position=place)
        for place, text in enumerate(["Ngoài chủ đề", "Lời lẽ thô tục"])
    ]


@pytest.fixture
def sent(clock, article, boss):
    """Sends a comment at a moment, then does one act after another to it, each so many hours after it came in."""

    def send(at, *acts, on=None):
        noon = local(22, 12)
        made = factories.comment(on=on or article, at=at)
        for hours, act, arguments in acts:
            clock.move_to(at + hours * HOUR)
            act(made, **({} if act is moderation.withdraw_by_sender else {"by": boss}), **arguments)
        clock.move_to(noon)
        return made

    return send


def approve(hours=1):
    return hours, moderation.approve, {}


def refuse(hours=1, listed=None, reason=""):
    return hours, moderation.reject, {"listed": listed, "reason": reason or ("" if listed else "Ý riêng.")}


def spam(hours=1):
    return hours, moderation.mark_spam, {}


def reopen(hours=2):
    return hours, moderation.reopen, {}


def take_down(hours=3):
    return hours, moderation.take_down, {"order_number": "12/CV", "reason": "Theo yêu cầu."}


def withdraw(hours=1):
    return hours, moderation.withdraw_by_sender, {}


def test_what_became_of_each(sent):
    day = local(10, 8)
    for acts in ([], [approve()], [approve()], [refuse()], [spam()], [withdraw()], [approve(), take_down()]):
        sent(day, *acts)
    made = statistics.report(NOVEMBER)
    assert made.total == Outcome(received=7, approved=2, refused=1, spam=1, withdrawn=1, taken_down=1, waiting=1)
    assert sum(made.total.counts[1:]) == made.total.received
    assert made.by_time[DATE(2026, 11, 10)] == made.total
    assert list(made.by_category.values()) == [made.total]


@pytest.mark.parametrize(
    ("acts", "expected"),
    [
        ([approve(), reopen()], Outcome(1, waiting=1)),
        ([approve(), reopen(), refuse(3)], Outcome(1, refused=1)),
        ([refuse(), reopen(), approve(3)], Outcome(1, approved=1)),
        ([spam(), reopen(), approve(3), take_down(4)], Outcome(1, taken_down=1)),
        ([approve(), take_down(2), reopen(3), refuse(4)], Outcome(1, refused=1)),
        ([approve(), withdraw(2)], Outcome(1, withdrawn=1)),
    ],
)
def test_a_comment_counts_once_by_its_last_decision(sent, acts, expected):
    sent(local(10, 8), *acts)
    assert statistics.report(NOVEMBER).total == expected


# -- reasons ----------------------------------------------------------------------------------------------------------------


def test_refusals_by_listed_reason_in_the_offices_order(sent, reasons):
    off_topic, rude = reasons
    day = local(10, 8)
    sent(day, refuse(listed=rude))
    sent(day, refuse(listed=rude, reason="Hai lần."))
    sent(day, refuse(listed=off_topic))
    sent(day, refuse(reason="Ý riêng của người duyệt."))
    assert statistics.report(NOVEMBER).reasons == [("Ngoài chủ đề", 1), ("Lời lẽ thô tục", 2), ("Lý do khác", 1)]


def test_of_a_refusal_taken_back_nothing_is_left(sent, reasons):
    off_topic, rude = reasons
    sent(local(10, 8), refuse(listed=off_topic), reopen(), refuse(3, listed=rude))
    sent(local(10, 8), refuse(listed=off_topic), reopen(), approve(3))
    sent(local(10, 8), approve(), take_down())
    assert statistics.report(NOVEMBER).reasons == [("Lời lẽ thô tục", 1)]


def test_a_refusal_without_an_event_has_another_reason(article):
    Comment.objects.create(article=article, title="Cũ", sender="A", body="B", status="rejected", submitted_at=local(3))
    made = statistics.report(NOVEMBER)
    assert (made.total, made.reasons) == (Outcome(1, refused=1), [("Lý do khác", 1)])


# -- when -------------------------------------------------------------------------------------------------------------------


def test_a_period_begins_and_ends_at_local_midnight(sent):
    second = datetime.timedelta(seconds=1)
    for at in (local(1) - second, local(1), local(30, 23, 59, 59), local(1, month=12)):
        sent(at)
    assert statistics.report(NOVEMBER).total.received == 2
    assert statistics.report(Period(DATE(2026, 10, 31), DATE(2026, 10, 31))).total.received == 1
    assert statistics.report(Period(DATE(2026, 12, 1), DATE(2026, 12, 1))).total.received == 1


def test_a_comment_is_of_its_local_day_whenever_it_is_decided(sent):
    sent(local(9, 23, 59), approve(48))
    sent(local(10, 0, 0), approve(48))
    sent(local(10, 6, 59))
    made = statistics.report(NOVEMBER)
    assert made.by_time[DATE(2026, 11, 9)] == Outcome(1, approved=1)
    assert made.by_time[DATE(2026, 11, 10)] == Outcome(2, approved=1, waiting=1)


def test_by_day_up_to_today(clock):
    assert list(statistics.report(NOVEMBER).by_time) == [DATE(2026, 11, day) for day in range(1, 23)]
    assert statistics.report(Period(DATE(2026, 12, 1), DATE(2026, 12, 31))).by_time == {}


def test_a_longer_period_is_by_month(sent):
    sent(local(1, month=1) - datetime.timedelta(seconds=1))
    sent(local(1, month=1))
    sent(local(31, 23, 59, month=3), approve(2))
    sent(local(1, 0, 0, month=4))
    made = statistics.report(Period.year_of(DATE(2026, 5, 5)))
    assert list(made.by_time) == [DATE(2026, month, 1) for month in range(1, 12)]
    assert {day.month: outcome for day, outcome in made.by_time.items() if outcome.received} == {
        1: Outcome(1, waiting=1),
        3: Outcome(1, approved=1),
        4: Outcome(1, waiting=1),
    }


def test_a_month_that_is_cut_off_counts_in_its_part(sent):
    sent(local(14, 23, 59, month=8))
    sent(local(15, month=8))
    made = statistics.report(Period(DATE(2026, 8, 15), DATE(2026, 11, 1)))
    assert made.by_time[DATE(2026, 8, 1)].received == made.total.received == 1


@pytest.mark.parametrize(
    ("period", "first", "last"),
    [
        (Period.month_of(DATE(2028, 2, 10)), DATE(2028, 2, 1), DATE(2028, 2, 29)),
        (Period.month_of(DATE(2026, 12, 31)), DATE(2026, 12, 1), DATE(2026, 12, 31)),
        (Period.quarter_of(DATE(2026, 11, 22)), DATE(2026, 10, 1), DATE(2026, 12, 31)),
        (Period.quarter_of(DATE(2026, 1, 1)), DATE(2026, 1, 1), DATE(2026, 3, 31)),
        (Period.year_of(DATE(2026, 6, 30)), DATE(2026, 1, 1), DATE(2026, 12, 31)),
        (Period.month_of(DATE(2100, 12, 1)), DATE(2100, 12, 1), DATE(2100, 12, 31)),
    ],
)
def test_periods_of_the_calendar(period, first, last):
    assert (period.first, period.last) == (first, last)


def test_the_ends_of_time(clock):
    for period in (Period(DATE(1990, 1, 1), DATE(1999, 12, 31)), Period(DATE(2091, 1, 1), DATE(2100, 12, 31))):
        assert statistics.report(period).total == Outcome()


# -- where ------------------------------------------------------------------------------------------------------------------


def test_by_category_and_of_some_alone(sent):
    parent, other = CategoryFactory(), CategoryFactory()
    child = CategoryFactory(parent=parent)
    for category, acts in ((parent, [approve()]), (child, [approve(), take_down()]), (child, []), (other, [refuse()])):
        sent(local(5), *acts, on=factories.article("published", category=category))
    made = statistics.report(NOVEMBER)
    assert made.by_category == {
        parent.pk: Outcome(1, approved=1),
        child.pk: Outcome(2, taken_down=1, waiting=1),
        other.pk: Outcome(1, refused=1),
    }
    of_family = statistics.report(NOVEMBER, [parent.pk, child.pk])
    assert of_family.total == Outcome(3, approved=1, taken_down=1, waiting=1)
    assert set(of_family.by_category) == {parent.pk, child.pk}
    assert (of_family.reasons, of_family.waits.decided) == ([], 2)
    assert statistics.report(NOVEMBER, []).total == Outcome()


# -- how long ---------------------------------------------------------------------------------------------------------------


def test_nothing_decided_has_no_waits(sent):
    sent(local(5))
    sent(local(5), withdraw())
    assert statistics.report(NOVEMBER).waits == Waits()


@pytest.mark.parametrize(
    ("hours", "half", "most", "longest"),
    [
        ([5], 5, 5, 5),
        ([5, 1], 1, 5, 5),
        ([9, 1, 4], 4, 9, 9),
        ([10, 2, 8, 4, 6, 5, 7, 3, 9, 1], 5, 9, 10),
        ([11, 10, 2, 8, 4, 6, 5, 7, 3, 9, 1], 6, 10, 11),
        ([3, 3, 3, 3], 3, 3, 3),
    ],
)
def test_waits_by_nearest_rank(sent, hours, half, most, longest):
    for each in hours:
        sent(local(5), approve(each))
    assert statistics.report(NOVEMBER).waits == Waits(len(hours), half * HOUR, most * HOUR, longest * HOUR)


def test_the_first_decision_counts_whichever_it_was_and_whenever(sent):
    sent(local(5), refuse(7), reopen(8), approve(30))
    sent(local(5), approve(3), take_down(100))
    sent(local(5), spam(5), reopen(6))
    assert statistics.report(NOVEMBER).waits == Waits(3, 5 * HOUR, 7 * HOUR, 7 * HOUR)


def test_waits_are_in_whole_seconds(sent):
    sent(local(5), approve(datetime.timedelta(milliseconds=90_600) / HOUR))
    assert statistics.report(NOVEMBER).waits.longest == datetime.timedelta(seconds=90)


def test_the_median_wait_of_each_line(sent):
    first, second = (factories.article("published", category=CategoryFactory()) for _ in range(2))
    # What was received on the 5th waited 1, 2, 3, 8, 9 and 10 hours, on the 6th 4 and 30, on the 7th nothing is decided.
    sent(local(5, 23, 59), approve(9), on=first)
    sent(local(5), refuse(1), reopen(2), approve(100), on=first)  # decided twice: the first counts
    sent(local(5), spam(3), reopen(4), on=first)  # undone, and waiting again: it counts all the same
    sent(local(5), approve(2), take_down(200), on=second)
    sent(local(5), approve(10), on=second)
    sent(local(5), approve(8), withdraw(9), on=second)
    sent(local(6), approve(30), on=first)
    sent(local(6), approve(4), on=second)
    for day, acts in ((5, []), (6, [withdraw()]), (7, []), (7, [withdraw()])):
        sent(local(day), *acts, on=first)
    made = statistics.report(NOVEMBER)
    assert made.half_by_time == {DATE(2026, 11, 5): 3 * HOUR, DATE(2026, 11, 6): 4 * HOUR}
    # 1, 3, 9, 30 and 2, 4, 8, 10.
    assert made.half_by_category == {first.category_id: 3 * HOUR, second.category_id: 4 * HOUR}
    # By months there is one line, which is the whole.
    year = statistics.report(Period.year_of(DATE(2026, 11, 22)))
    assert year.half_by_time == {DATE(2026, 11, 1): 4 * HOUR}
    assert year.waits.half == 4 * HOUR
    of_second = statistics.report(NOVEMBER, [second.category_id])
    assert of_second.half_by_time == {DATE(2026, 11, 5): 8 * HOUR, DATE(2026, 11, 6): 4 * HOUR}
    assert of_second.half_by_category == {second.category_id: 4 * HOUR}


def test_a_decision_at_once_is_a_wait_of_nothing(sent, article):
    sent(local(5), approve(0))
    made = statistics.report(NOVEMBER)
    assert made.half_by_time == {DATE(2026, 11, 5): 0 * HOUR}
    assert made.half_by_category == {article.category_id: 0 * HOUR}


def test_a_line_without_decisions_has_no_median(sent):
    sent(local(5))
    sent(local(6), withdraw())
    made = statistics.report(NOVEMBER)
    assert (made.half_by_time, made.half_by_category) == ({}, {})


def test_the_number_of_queries_is_fixed(sent, reasons):
    counts = []
    for _ in range(3):
        with CaptureQueriesContext(connection) as queries:
            statistics.report(NOVEMBER)
        counts.append(len(queries))
        for acts in ([refuse(listed=reasons[0])], [approve(), take_down()], []):
            sent(local(5), *acts, on=factories.article("published"))
    assert counts == [7, 7, 7]
