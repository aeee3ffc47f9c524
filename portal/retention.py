"""How long what is kept: the lines of the retention table, and what applies them. Each app tells its own lines.

What is deleted or emptied here is in backups until they too have had their time (`portal.backup.store`).
"""

import calendar
import datetime
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from django.db import connection, transaction
from django.db.models import QuerySet
from django.utils import timezone

# Rows of one transaction: SQLite has one writer, and people wait for it.
BATCH = 500
# Before the backup of the night, which so holds less.
FIRST_HOUR = 1
# Between two tries of a night that failed.
PAUSE = datetime.timedelta(hours=1)


@dataclass(frozen=True)
class Term:
    """One of these, the others 0. None at all: as soon as the moment itself is past."""

    months: int = 0
    days: int = 0
    hours: int = 0

    @property
    def label(self) -> str:
        units = [(self.months, "tháng"), (self.days, "ngày"), (self.hours, "giờ")]
        return next((f"{number} {unit}" for number, unit in units if number), "")

    def before(self, now: datetime.datetime) -> datetime.datetime:
        """Whatever began then or earlier has had its time. Months are those of the calendar, in local time."""
        if not self.months:
            return now - datetime.timedelta(days=self.days, hours=self.hours)
        local = timezone.localtime(now)
        year, month = divmod(local.year * 12 + local.month - 1 - self.months, 12)
        last = calendar.monthrange(year, month + 1)[1]
        return local.replace(year=year, month=month + 1, day=min(local.day, last))


@dataclass(frozen=True)
class Rule:
    """One line of the table: `what` is kept for `term` after `since`; then `done` is what happens to it."""

    what: str
    term: Term
    since: str
    done: str
    # Those that began at this moment or earlier and of which there is still something to clear.
    rows: Callable[[datetime.datetime], QuerySet]
    # Clears some of these rows and says how many.
    clear: Callable[[QuerySet], int]

    @property
    def kept(self) -> str:
        return f"{self.term.label} kể từ khi {self.since}" if self.term.label else f"đến khi {self.since}"


def delete(rows: QuerySet) -> int:
    return rows.delete()[0]


def count(rule: Rule, now: datetime.datetime) -> int:
    return rule.rows(rule.term.before(now)).count()


def apply(rule: Rule, now: datetime.datetime) -> int:
    """Clear what has had its time, a batch in each transaction; return how many rows. Again, it finds nothing."""
    rows = rule.rows(rule.term.before(now)).order_by("pk")
    return sum(_clear(rule, rows, pks) for pks in _batches(rows))


def _batches(rows: QuerySet) -> Iterator[list]:
    """By keys that only grow: whatever becomes of the rows, this ends."""
    pks = list(rows.values_list("pk", flat=True)[:BATCH])
    while pks:
        yield pks
        pks = list(rows.filter(pk__gt=pks[-1]).values_list("pk", flat=True)[:BATCH])


def _clear(rule: Rule, rows: QuerySet, pks: list) -> int:
    with transaction.atomic():
        # Asked again: somebody may have taken one up meanwhile.
        return rule.clear(rows.order_by().filter(pk__in=pks))


def forget_journal() -> None:
    """Empty SQLite's write-ahead log, where what was erased since the last time can still be read."""
    # Inside a transaction SQLite refuses.
    if connection.vendor == "sqlite" and not connection.in_atomic_block:
        with connection.cursor() as cursor:
            # Where a reader is in the way, what cannot be done now is done the next night.
            cursor.execute("PRAGMA wal_checkpoint(TRUNCATE)")


class Nightly:
    """Applies a table once a night, or as soon as the machine is on; it has no memory, for a second time does nothing."""

    def __init__(self, table: Iterable[Rule]) -> None:
        self.table = list(table)
        self._done_on: datetime.date | None = None
        self._tried_at: datetime.datetime | None = None

    def look(self) -> None:
        """Raises what the database raises; after that it is tried again within the hour."""
        now = timezone.localtime()
        if now.hour < FIRST_HOUR or self._done_on == now.date():
            return
        if self._tried_at is not None and now - self._tried_at < PAUSE:
            return
        self._tried_at = now
        for rule in self.table:
            apply(rule, now)
        forget_journal()
        self._done_on = now.date()
