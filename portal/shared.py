"""What all public pages show around their own content, made once for each state of the site and kept in the process.

A request asks the database one question: whether anything public changed. If not, rows (identity, navigation, links …) and
rendered blocks (`{% shared %}`) of the request before are used again. Pages of the office never share: they also show what
is typed and not saved.
"""

import threading
import time
from collections.abc import Callable, Hashable
from typing import Any, TypeVar

from django.http import HttpRequest
from django.utils import timezone

from portal import site_version
from portal.models import SiteVersion

# Of what is counted and not bumped, such as the most read articles; and should a change ever be made without saying so.
OLDEST = 60.0  # seconds
# Of rendered blocks, which differ by category: no address makes one, so that this is never met.
MOST_BLOCKS = 1_000

T = TypeVar("T")


class Shared:
    """Rows and blocks of one state of the site. Safe for many threads: what two make at once is the same."""

    def __init__(self) -> None:
        self._kept: dict[Hashable, Any] = {}

    def get(self, name: Hashable, make: Callable[[], T]) -> T:
        """What was made under this name before, or is made now. Whoever gets it changes nothing about it."""
        try:
            return self._kept[name]
        except KeyError:
            made = make()
            if len(self._kept) < MOST_BLOCKS:
                self._kept[name] = made
            return made


class Memory:
    """Knows the state of the site as of the last question, and what was made in it."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._state: tuple[int, Shared, Any, float] | None = None

    def current(self) -> Shared:
        """What may be used again now: one query, and some more where something has changed."""
        now = timezone.now()
        version = SiteVersion.objects.values_list("version", flat=True).get(pk=1)
        state = self._state
        if state and state[0] == version and now < state[2] and time.monotonic() - state[3] < OLDEST:
            return state[1]
        moments = site_version.next_moments(now)
        with self._lock:
            self._state = (version, Shared(), moments.change, time.monotonic())
            return self._state[1]


memory = Memory()


def shared_of(request: HttpRequest) -> Shared:
    """What this request may use; of a request for a page of the office, what is made for it alone."""
    if not hasattr(request, "shared"):
        request.shared = memory.current() if getattr(request, "is_for_public_page", False) else Shared()
    return request.shared
