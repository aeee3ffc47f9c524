"""What became of the comments that came in during a period: the figures of a report.

A comment counts on the local day on which it was received, and once: by the state in which it is now. So the columns of
every table add up to what was received, and a decision that was taken back leaves no trace in them.
"""

import datetime
from collections import defaultdict
from collections.abc import Collection, Iterable
from dataclasses import dataclass, field, fields

from django.db import connection
from django.db.models import (
    CharField,
    Count,
    DateTimeField,
    Exists,
    F,
    FloatField,
    Func,
    IntegerField,
    OuterRef,
    Q,
    QuerySet,
    Value,
    Window,
)
from django.db.models.expressions import Combinable
from django.db.models.functions import Cast, Floor, RowNumber
from django.utils import timezone

from comments.models import Comment, CommentEvent

Status = Comment.Status
Kind = CommentEvent.Kind

EARLIEST, LATEST = datetime.date(1990, 1, 1), datetime.date(2100, 12, 31)
LONGEST = 3660  # days: ten years, hence at most 121 rows of months
# Beyond it, a report is by month.
DAYS_LISTED = 62

_DAY = datetime.timedelta(days=1)


@dataclass(frozen=True)
class Period:
    """From the midnight that begins `first` to the one that ends `last`, local time."""

    first: datetime.date
    last: datetime.date

    @classmethod
    def month_of(cls, day: datetime.date) -> "Period":
        return cls._months(day.year, day.month, 1)

    @classmethod
    def quarter_of(cls, day: datetime.date) -> "Period":
        return cls._months(day.year, (day.month - 1) // 3 * 3 + 1, 3)

    @classmethod
    def year_of(cls, day: datetime.date) -> "Period":
        return cls._months(day.year, 1, 12)

    @classmethod
    def _months(cls, year: int, month: int, count: int) -> "Period":
        years, after = divmod(month - 1 + count, 12)
        return cls(datetime.date(year, month, 1), datetime.date(year + years, after + 1, 1) - _DAY)

    @property
    def days(self) -> int:
        return (self.last - self.first).days + 1

    @property
    def is_by_day(self) -> bool:
        return self.days <= DAYS_LISTED

    @property
    def start(self) -> datetime.datetime:
        return _midnight(self.first)

    @property
    def end(self) -> datetime.datetime:
        return _midnight(self.last + _DAY)

    def rows(self, today: datetime.date) -> list[datetime.date]:
        """The days, or the first days of the months, that have begun by `today`."""
        days = [self.first + n * _DAY for n in range(self.days) if self.first + n * _DAY <= today]
        return days if self.is_by_day else sorted({day.replace(day=1) for day in days})


@dataclass
class Outcome:
    """How many were received, and what became of them: the others add up to the first."""

    received: int = 0
    approved: int = 0
    refused: int = 0
    spam: int = 0
    withdrawn: int = 0
    taken_down: int = 0
    waiting: int = 0

    @property
    def counts(self) -> list[int]:
        return [getattr(self, name.name) for name in fields(self)]

    def count(self, status: str, number: int) -> None:
        self.received += number
        name = _NAMES[status]
        setattr(self, name, getattr(self, name) + number)

    def count_taken_down(self, number: int) -> None:
        """Of those that were counted as refused: the state is the same."""
        self.refused -= number
        self.taken_down += number


_NAMES = {
    Status.PENDING: "waiting",
    Status.APPROVED: "approved",
    Status.REJECTED: "refused",
    Status.SPAM: "spam",
    Status.WITHDRAWN: "withdrawn",
}


@dataclass(frozen=True)
class Waits:
    """From receipt to the first decision of a moderator: how long half of the decided comments waited at most, 90 %, and all.

    Nearest rank: each is the wait of a comment, in whole seconds; the database sorts them and hands out at most three rows.
    """

    decided: int = 0
    half: datetime.timedelta = datetime.timedelta()
    most: datetime.timedelta = datetime.timedelta()
    longest: datetime.timedelta = datetime.timedelta()


@dataclass(frozen=True)
class Report:
    period: Period
    made_at: datetime.datetime
    total: Outcome = field(default_factory=Outcome)
    # The refused by the reasons of the office's list, in its order; last what was refused in own words alone.
    reasons: list[tuple[str, int]] = field(default_factory=list)
    waits: Waits = field(default_factory=Waits)
    by_time: dict[datetime.date, Outcome] = field(default_factory=dict)
    by_category: dict[int, Outcome] = field(default_factory=dict)
    # Waits.half of these lines alone; a line in which nothing is decided is missing.
    half_by_time: dict[datetime.date, datetime.timedelta] = field(default_factory=dict)
    half_by_category: dict[int, datetime.timedelta] = field(default_factory=dict)


OWN_WORDS = "Lý do khác"


def report(period: Period, categories: Collection[int] | None = None) -> Report:
    """Of the comments under the articles of these categories, or of all: seven queries."""
    now = timezone.now()
    by_time = {day: Outcome() for day in period.rows(timezone.localdate(now))}
    by_category: dict[int, Outcome] = defaultdict(Outcome)
    total = Outcome()
    received = _received(period, categories)
    for day, status, count in _counted(received, _local(period, "submitted_at"), F("status")):
        total.count(status, count)
        by_time.setdefault(_date(day), Outcome()).count(status, count)
    for category, status, count in _counted(received, F("article__category"), F("status")):
        by_category[category].count(status, count)
    refusals = CommentEvent.objects.filter(comment__status=Status.REJECTED).filter(
        ~Exists(CommentEvent.objects.filter(comment=OuterRef("comment"), pk__gt=OuterRef("pk"))),
        *_conditions(period, categories, "comment__"),
    )
    taken_down = refusals.filter(kind=Kind.TAKEN_DOWN)
    for day, category, count in _counted(
        taken_down, _local(period, "comment__submitted_at"), F("comment__article__category")
    ):
        for outcome in (total, by_time[_date(day)], by_category[category]):
            outcome.count_taken_down(count)
    listed = refusals.filter(kind=Kind.REJECTED, listed_reason__isnull=False)
    reasons = [
        (text, count)
        for _, _, text, count in _counted(
            listed, F("listed_reason__position"), F("listed_reason"), F("listed_reason__text")
        )
    ]
    if others := total.refused - sum(count for _, count in reasons):
        reasons.append((OWN_WORDS, others))
    waits_by_time = _waits(period, categories, _local(period, "comment__submitted_at"))
    waits_by_category = _waits(period, categories, F("comment__article__category"))
    return Report(
        period,
        now,
        total,
        reasons,
        waits=_waits(period, categories).get((), Waits()),
        by_time=dict(sorted(by_time.items())),
        by_category=dict(by_category),
        half_by_time={_date(day): waits.half for (day,), waits in waits_by_time.items()},
        half_by_category={category: waits.half for (category,), waits in waits_by_category.items()},
    )


def _conditions(period: Period, categories: Collection[int] | None, comment: str = "") -> list[Q]:
    conditions = [
        # All of them, named: the index begins with the state, and without statistics SQLite finds no other use of it.
        Q(**{f"{comment}status__in": Status.values}),
        Q(**{f"{comment}submitted_at__gte": period.start, f"{comment}submitted_at__lt": period.end}),
    ]
    if categories is not None:
        conditions.append(Q(**{f"{comment}article__category__in": categories}))
    return conditions


def _received(period: Period, categories: Collection[int] | None) -> QuerySet[Comment]:
    return Comment.objects.filter(*_conditions(period, categories))


def _counted(rows: QuerySet, *by: Combinable) -> Iterable[tuple]:
    """The values of `by`, in their order, each combination with the number of its rows at the end."""
    names = {f"by_{number}": expression for number, expression in enumerate(by)}
    return rows.order_by().values(**names).annotate(count=Count("pk")).order_by(*names).values_list(*names, "count")


def _waits(period: Period, categories: Collection[int] | None, *by: Combinable) -> dict[tuple, Waits]:
    """Of each combination of the values of `by`, seen from the event, in which something is decided."""
    names = {f"by_{number}": expression for number, expression in enumerate(by)}
    decisions = CommentEvent.objects.filter(kind__in=[Kind.APPROVED, Kind.REJECTED, Kind.SPAM])
    first = decisions.filter(
        ~Exists(decisions.filter(comment=OuterRef("comment"), pk__lt=OuterRef("pk"))),
        *_conditions(period, categories, "comment__"),
    )
    ranked = (
        first.order_by()
        .annotate(**names, seconds=_seconds("comment__submitted_at", "at"))
        .annotate(
            rank=Window(RowNumber(), partition_by=[*names] or None, order_by="seconds"),
            decided=Window(Count("*"), partition_by=[*names] or None),
        )
        .filter(Q(rank=(F("decided") + 1) / 2) | Q(rank=(F("decided") * 9 + 9) / 10) | Q(rank=F("decided")))
    )
    found: dict[tuple, dict[int, datetime.timedelta]] = defaultdict(dict)
    for *values, rank, seconds in ranked.values_list(*names, "rank", "seconds"):
        found[tuple(values)][rank] = datetime.timedelta(seconds=seconds)
    return {values: _at_ranks(waits) for values, waits in found.items()}


def _at_ranks(waits: dict[int, datetime.timedelta]) -> Waits:
    decided = max(waits)
    return Waits(decided, waits[(decided + 1) // 2], waits[(decided * 9 + 9) // 10], waits[decided])


# What Django's own functions for dates would do on SQLite by calling Python for each row: seconds for 100,000 comments.


def _local(period: Period, moment: str) -> Func:
    """The local day, or the first of the month, as text (ISO). Việt Nam has had one offset since 1975."""
    zone = timezone.get_current_timezone()
    if connection.vendor == "sqlite":
        offset = int(zone.utcoffset(period.start).total_seconds())
        layout = "%Y-%m-%d" if period.is_by_day else "%Y-%m-01"
        return _text("strftime", Value(layout), F(moment), Value(f"{offset:+} seconds"))
    layout = "YYYY-MM-DD" if period.is_by_day else "YYYY-MM-01"
    local = Func(Value(str(zone)), F(moment), function="timezone", output_field=DateTimeField())
    return _text("to_char", local, Value(layout))


def _seconds(since: str, until: str) -> Combinable:
    return _epoch(until) - _epoch(since)


def _epoch(moment: str) -> Cast:
    if connection.vendor == "sqlite":
        return Cast(_text("strftime", Value("%s"), F(moment)), IntegerField())
    seconds = Func(Value("epoch"), F(moment), function="date_part", output_field=FloatField())
    return Cast(Floor(seconds), IntegerField())


def _text(function: str, *arguments: Combinable) -> Func:
    return Func(*arguments, function=function, output_field=CharField())


def _date(text: str) -> datetime.date:
    return datetime.date.fromisoformat(text)


def _midnight(day: datetime.date) -> datetime.datetime:
    return datetime.datetime.combine(day, datetime.time(), timezone.get_current_timezone())
