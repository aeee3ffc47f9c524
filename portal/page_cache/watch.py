"""Whether something public changed: asked of the database a few times a second, off the readers' path."""

import datetime
import logging
import threading
import time
from typing import NamedTuple

from django.db import DatabaseError, InterfaceError, connection
from django.utils import timezone

from portal import site_version
from portal.models import SiteVersion
from portal.site_version import Moments

logger = logging.getLogger(__name__)

# A change is seen by every worker within a second: it is asked this often (seconds) …
INTERVAL = 0.4
# … and an answer is believed so long. A busy machine may be late by that much; then readers wait, this long at most, before
# the database counts as away.
BELIEVED = 0.9
PATIENCE = 3.0


class Known(NamedTuple):
    """What a worker knows of the site, as two counts of its own.

    Each change of what readers see, the clock's too, is a new generation. Those that took something away, a withdrawn
    article or a corrected sentence, are counted besides.
    """

    generation: int
    withdrawals: int


class Watch:
    """Keeps what is known up to date in a thread of its own, with a connection of its own. One for each worker."""

    def __init__(self) -> None:
        self._known: Known | None = None
        self._confirmed_at = float("-inf")
        self._row: tuple[int, int] | None = None
        self._next = Moments(timezone.now(), None)
        self._is_away = False
        self._changed = threading.Condition()
        self._nudge = threading.Event()
        self._thread: threading.Thread | None = None

    @property
    def is_away(self) -> bool:
        """Whether the database did not answer when it was last asked."""
        return self._is_away

    def known(self) -> Known | None:
        """What is true of the site now, or was less than a second ago. None while the database is away."""
        if time.monotonic() - self._confirmed_at < BELIEVED:
            return self._known
        self._start()
        if self._is_away:
            return None
        self._nudge.set()
        with self._changed:
            self._changed.wait_for(self._is_settled, timeout=PATIENCE)
            if time.monotonic() - self._confirmed_at < BELIEVED:
                return self._known
            self._is_away = True
        return None

    def may_still_be_shown(self, withdrawals: int) -> bool:
        """Whether, as far as is known, nothing was taken from the readers since a page was made that bears this count."""
        known, ending = self._known, self._next.ending
        return known is not None and known.withdrawals == withdrawals and (ending is None or timezone.now() < ending)

    def look(self) -> None:
        """Ask once. Raises DatabaseError or InterfaceError."""
        asked_at, now = time.monotonic(), timezone.now()
        row = self._read_row()
        is_new = row != self._row or now >= self._next.change
        # The row first: what is set after it is a change that the next look sees.
        moments = self._read_moments(now) if is_new else self._next
        with self._changed:
            if is_new:
                generation, withdrawals = self._known or (0, 0)
                is_taken = self._row is None or row[1] != self._row[1] or _has_passed(self._next.ending, now)
                self._known = Known(generation + 1, withdrawals + is_taken)
                self._row, self._next = row, moments
            self._confirmed_at = asked_at
            self._is_away = False
            self._changed.notify_all()

    def _read_row(self) -> tuple[int, int]:
        return SiteVersion.objects.values_list("version", "withdrawal_version").get(pk=1)

    def _read_moments(self, now: datetime.datetime) -> Moments:
        return site_version.next_moments(now)

    def _is_settled(self) -> bool:
        return self._is_away or time.monotonic() - self._confirmed_at < BELIEVED

    def _start(self) -> None:
        """The thread begins with the first reader: after the worker's process has."""
        with self._changed:
            if self._thread is None:
                self._thread = threading.Thread(target=self._run, name="page-cache-watch", daemon=True)
                self._thread.start()

    def _run(self) -> None:
        while True:
            try:
                self.look()
            except (DatabaseError, InterfaceError, SiteVersion.DoesNotExist) as error:
                self._lost(error)
            except Exception:  # whatever it was, the next look may succeed, and without one no page is ever new
                logger.exception("the page cache could not look for changes")
                self._lost(None)
            self._nudge.clear()
            self._nudge.wait(self._pause())

    def _pause(self) -> float:
        """Seconds until the next look: less where something changes by itself before."""
        until_moment = (self._next.change - timezone.now()).total_seconds()
        return min(INTERVAL, max(until_moment, 0.01))

    def _lost(self, error: Exception | None) -> None:
        connection.close()
        with self._changed:
            if not self._is_away:
                logger.error("the database is away; pages that are kept go on (%s)", type(error).__name__)
            self._is_away = True
            self._changed.notify_all()


def _has_passed(moment: datetime.datetime | None, now: datetime.datetime) -> bool:
    return moment is not None and moment <= now
