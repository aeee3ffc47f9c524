"""Whatever happens, and in whatever order: a small model of a site beside two real page caches.

Writes, what the clock does, reads, a database that goes away and comes back, a change in the middle of a rendering, watches
that are late. At every read: no body of another page, nothing that is private, and nothing that was no longer so a second ago.
"""

import datetime
from bisect import bisect_right
from collections.abc import Callable
from dataclasses import dataclass, field

import pytest
from django.conf import settings as django_settings
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule, run_state_machine_as_test

from portal.page_cache import watch, wsgi
from portal.page_cache.watch import Watch
from portal.page_cache.wsgi import PageCache
from portal.site_version import Moments
from tests.factories import NOW
from tests.portal.page_cache.fakes import HTML, PUBLIC, InlineRenderer, Response, ask

PATHS = ["/bai-viet/tin-1/", "/chuyen-muc/thoi-su/", "/chuyen-muc/thoi-su/?trang=2"]
GONE = "gone"
SECRET = "the editor's own"
FRESH = 1.0  # seconds


@dataclass
class World:
    """What is committed: of each page what it says and since when; the numbers of the site's row; the time."""

    seconds: float = 1000.0
    row: tuple[int, int] = (1, 1)
    is_away: bool = False
    is_broken: bool = False
    said: dict[str, list[tuple[float, str]]] = field(default_factory=dict)
    # Moments to come: when, of which page, what it says then, and whether that takes something away.
    due: list[tuple[float, str, str, bool]] = field(default_factory=list)
    in_the_middle: Callable[[], None] | None = None

    def monotonic(self) -> float:
        return self.seconds

    def now(self) -> datetime.datetime:
        return self.at(self.seconds)

    @staticmethod
    def at(seconds: float) -> datetime.datetime:
        return NOW + datetime.timedelta(seconds=seconds)

    def says(self, path: str) -> str:
        return self.said[path][-1][1]

    def commit(self, path: str, words: str, *, only_adds: bool) -> None:
        self.said[path].append((self.seconds, words))
        self.row = (self.row[0] + 1, self.row[1] + (not only_adds))

    def pass_time(self, seconds: float) -> None:
        until = self.seconds + seconds
        for moment, path, words, _ in sorted(self.due):
            if moment <= until:
                self.seconds = max(self.seconds, moment)
                self.said[path].append((self.seconds, words))
        self.due = [each for each in self.due if each[0] > until]
        self.seconds = until

    def moments(self) -> Moments:
        changes = [moment for moment, *_ in self.due]
        endings = [moment for moment, _, _, takes_away in self.due if takes_away]
        return Moments(self.at(min(changes, default=10**6)), self.at(min(endings)) if endings else None)

    def said_since(self, path: str, moment: float) -> set[str]:
        """What the page said at this moment, and after it."""
        times = [since for since, _ in self.said[path]]
        return {words for _, words in self.said[path][max(bisect_right(times, moment) - 1, 0) :]}


class WorldsWatch(Watch):
    """Looks at the world when its worker, or the machine of the test, says so."""

    def __init__(self, world: World) -> None:
        self.world = world
        super().__init__()
        # A reader who waits for a look gets one: the thread is another's business.
        self._changed.wait_for = lambda is_settled, timeout: self.look()
        self.taken_at = float("-inf")

    def _start(self) -> None:
        pass

    def look(self) -> None:
        if self.world.is_away:
            self._is_away = True
            return
        before = self._known
        super().look()
        if before is None or before.withdrawals != self._known.withdrawals:
            self.taken_at = self.world.seconds

    def _read_row(self) -> tuple[int, int]:
        return self.world.row

    def _read_moments(self, now: datetime.datetime) -> Moments:
        return self.world.moments()


class Site:
    """Django, as the page cache sees it."""

    def __init__(self, world: World) -> None:
        self.world = world

    def __call__(self, environ: dict, start_response: Callable) -> list[bytes]:
        if "portal.database_is_away" in environ or self.world.is_away:
            return self._answer(
                start_response, "503 Service Unavailable", "away", ("Cache-Control", "private, no-store")
            )
        if self.world.is_broken:
            return self._answer(
                start_response, "500 Internal Server Error", "broken", ("Cache-Control", "private, no-store")
            )
        query = environ.get("QUERY_STRING", "")
        path = environ["PATH_INFO"] + (f"?{query}" if query else "")
        if django_settings.SESSION_COOKIE_NAME in environ.get("HTTP_COOKIE", ""):
            return self._answer(start_response, "200 OK", f"{path} {SECRET}", ("Cache-Control", "private, no-store"))
        words = self.world.says(path)
        if self.world.in_the_middle:
            # What was read before is written into the page; the change comes between.
            self.world.in_the_middle()
        return self._answer(start_response, "404 Not Found" if words == GONE else "200 OK", f"{path} {words}", PUBLIC)

    def _answer(self, start_response: Callable, status: str, body: str, cache_control: tuple[str, str]) -> list[bytes]:
        start_response(status, [HTML, cache_control])
        return [body.encode()]


paths = st.sampled_from(PATHS)
workers = st.integers(0, 1)


class Machine(RuleBasedStateMachine):
    @initialize()
    def begin(self) -> None:
        self.world = WORLD[0]
        self.world.__init__()
        self.world.said = {path: [(0.0, f"word {number}")] for number, path in enumerate(PATHS)}
        self.words = iter(f"word {number}" for number in range(100, 10**6))
        site = Site(self.world)
        self.caches = [
            PageCache(site, limit=2_000_000, watch=WorldsWatch(self.world), renderer=InlineRenderer(site)) for _ in "12"
        ]

    @rule(path=paths, only_adds=st.booleans())
    def somebody_saves(self, path: str, only_adds: bool) -> None:
        if not self.world.is_away:
            self.world.commit(path, next(self.words), only_adds=only_adds)

    @rule(path=paths)
    def somebody_withdraws(self, path: str) -> None:
        if not self.world.is_away:
            self.world.commit(path, GONE, only_adds=False)

    @rule(path=paths, after=st.floats(0.1, 5), expires=st.booleans())
    def somebody_schedules(self, path: str, after: float, expires: bool) -> None:
        if not self.world.is_away:
            words = GONE if expires else next(self.words)
            self.world.due.append((self.world.seconds + after, path, words, expires))
            self.world.row = (self.world.row[0] + 1, self.world.row[1])

    @rule(seconds=st.one_of(st.floats(0.01, 2), st.floats(50, 70)))
    def time_passes(self, seconds: float) -> None:
        self.world.pass_time(seconds)

    @rule(worker=workers)
    def a_watch_looks(self, worker: int) -> None:
        self.caches[worker].watch.look()

    @rule(is_away=st.booleans())
    def the_database_goes_or_comes(self, is_away: bool) -> None:
        self.world.is_away = is_away

    @rule(is_broken=st.booleans())
    def rendering_fails_or_not(self, is_broken: bool) -> None:
        self.world.is_broken = is_broken

    @rule(worker=workers, path=paths)
    def an_editor_reads(self, worker: int, path: str) -> None:
        answer = ask(self.caches[worker], path, COOKIE=f"{django_settings.SESSION_COOKIE_NAME}=abc")
        assert answer.how == ""

    @rule(
        worker=workers,
        path=paths,
        extra=st.sampled_from(["", "utm=1", "x=2&y=3"]),
        method=st.sampled_from(["GET", "HEAD"]),
    )
    def a_reader_reads(self, worker: int, path: str, extra: str, method: str) -> None:
        address = path + (f"{'&' if '?' in path else '?'}{extra}" if extra else "")
        answer = ask(self.caches[worker], address, method, COOKIE="another=1")
        if method == "GET":
            self._check(worker, path, answer)

    @rule()
    def everybody_reads_everything(self) -> None:
        for worker in range(len(self.caches)):
            for path in PATHS:
                self.a_reader_reads(worker, path, "", "GET")

    @rule(seconds=st.floats(1, 4))
    def time_passes_and_everybody_reads(self, seconds: float) -> None:
        self.world.pass_time(seconds)
        self.everybody_reads_everything()

    @rule(worker=workers, path=paths, only_adds=st.booleans())
    def somebody_saves_while_a_page_is_rendered(self, worker: int, path: str, only_adds: bool) -> None:
        def change() -> None:
            self.world.in_the_middle = None
            self.somebody_saves(path, only_adds)
            self.a_watch_looks(worker)

        self.world.in_the_middle = change
        self.a_reader_reads(worker, path, "", "GET")
        self.world.in_the_middle = None

    @invariant()
    def nothing_grows_beyond_its_bound(self) -> None:
        for cache in getattr(self, "caches", []):
            assert cache.pages.size <= cache.pages.limit
            assert cache.others.size <= cache.others.limit

    def _check(self, worker: int, path: str, answer: Response) -> None:
        # The worker hears that the database is back when it looks next, in a moment.
        in_need = self.world.is_away or self.world.is_broken or self.caches[worker].watch.is_away
        if answer.status >= 500:
            assert in_need
            return
        said, _, words = answer.body.decode().partition(" ")
        assert said == path, "the body of another page"
        assert words != SECRET
        now = self.world.seconds
        if "old" not in answer.how:
            assert words in self.world.said_since(path, now - FRESH), "older than a second"
            return
        assert in_need, "an old page without need"
        # Of what the worker has seen, nothing was taken from the readers since the page was made, by an act or by the clock.
        assert words in self.world.said_since(path, self.caches[worker].watch.taken_at - FRESH), "taken back, and shown"
        ending = self.caches[worker].watch._next.ending
        assert ending is None or self.world.now() < ending, "something that was to expire has, and may be shown"


WORLD = [World()]


@pytest.fixture
def _in_this_world(monkeypatch: pytest.MonkeyPatch) -> None:
    for module in (watch, wsgi):
        monkeypatch.setattr(module, "time", WORLD[0])
    monkeypatch.setattr(watch, "timezone", WORLD[0])
    monkeypatch.setattr(watch, "PATIENCE", 0)


@pytest.mark.usefixtures("_in_this_world")
def test_no_order_of_events_shows_what_is_old_private_or_anothers():
    run_state_machine_as_test(
        Machine,
        settings=settings(
            max_examples=200,
            stateful_step_count=40,
            deadline=None,
            suppress_health_check=[HealthCheck.too_slow],
            derandomize=True,
        ),
    )
