"""The numbers that say "something public changed", and the moments at which something does by itself."""

import datetime
from collections.abc import Callable, Iterable
from typing import NamedTuple

from django.db.models import F
from django.utils import timezone

from portal.models import SiteVersion

Question = Callable[[datetime.datetime], Iterable[datetime.datetime | None]]

_changes: list[Question] = []
_endings: list[Question] = []


class Moments(NamedTuple):
    """The next change by the clock, and the next that takes something from the readers (None: there is none)."""

    change: datetime.datetime
    ending: datetime.datetime | None


def bump(*, listing: bool = False, only_adds: bool = False) -> None:
    """Count a public change, in the caller's transaction.

    `listing` when the articles listed, or their order, changed too. `only_adds` when nothing that readers saw was taken
    away or replaced: then a page from before may still be shown while the database is away.
    """
    increments = {"version": F("version") + 1}
    if listing:
        increments["listing_version"] = F("listing_version") + 1
    if not only_adds:
        increments["withdrawal_version"] = F("withdrawal_version") + 1
    SiteVersion.objects.filter(pk=1).update(**increments)


def lock() -> None:
    """Wait, in the caller's transaction, until no other one changes what is public."""
    SiteVersion.objects.select_for_update().filter(pk=1).first()


def current() -> SiteVersion:
    """The row itself, which is there since the first `migrate`."""
    return SiteVersion.objects.get(pk=1)


def changes_by_itself(question: Question, *, takes_away: bool = False) -> None:
    """Register what knows of moments at which readers begin, or cease, to see something without anybody's act.

    It is asked with a time and gives such moments after it; the next of each kind is enough. `takes_away`: what readers
    see until then must not be shown to anybody afterwards.
    """
    (_endings if takes_away else _changes).append(question)


def next_moments(after: datetime.datetime) -> Moments:
    """When, after a time, what readers see changes by itself: midnight at the latest, for every page bears the day.

    Every other moment was set by a public change, so that the answer is good until the next one.
    """
    midnight = timezone.make_aware(
        datetime.datetime.combine(timezone.localdate(after) + datetime.timedelta(days=1), datetime.time())
    )
    ending = min(_asked(_endings, after), default=None)
    changes = [midnight, *_asked(_changes, after), *([ending] if ending else [])]
    return Moments(min(changes), ending)


def _asked(questions: list[Question], after: datetime.datetime) -> list[datetime.datetime]:
    return [moment for question in questions for moment in question(after) if moment is not None]


def create_row(**kwargs: object) -> None:
    """Receiver of post_migrate: the one row is there before anything can bump it."""
    SiteVersion.objects.get_or_create(pk=1)
