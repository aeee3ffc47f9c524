"""Making a page once for all who wait for it, in threads that are no reader's: a database that hangs holds these alone."""

import io
import logging
import queue
import sys
import threading
import time
from collections.abc import Callable, Hashable, Iterable
from typing import Any

from portal.page_cache.pages import Page

logger = logging.getLogger(__name__)

Environ = dict[str, Any]
Application = Callable[[Environ, Callable[..., Any]], Iterable[bytes]]

# Each has a connection to the database. Python renders one page at a time anyway; a few, so that one slow page is not in
# the way of the others.
THREADS = 4
SLICE = 0.2  # seconds between two looks whether it is still worth waiting


class Answer:
    """What the application answered, and the page that was made of it where it may be kept and shared."""

    __slots__ = ("body", "headers", "page", "status")

    def __init__(self, status: str, headers: list[tuple[str, str]], body: bytes) -> None:
        self.status, self.headers, self.body = status, headers, body
        self.page: Page | None = None

    @property
    def code(self) -> int:
        return int(self.status[:3])

    def header(self, name: str) -> str:
        return ", ".join(value for given, value in self.headers if given.lower() == name)


class _Flight:
    """One rendering, and those who wait for it."""

    def __init__(self) -> None:
        self.done = threading.Event()
        self.answer: Answer | None = None


class Renderer:
    """Runs the application for a key, once at a time for each."""

    def __init__(self, application: Application) -> None:
        self.application = application
        self._flights: dict[Hashable, _Flight] = {}
        self._lock = threading.Lock()
        self._waiting: queue.SimpleQueue[tuple[Hashable, _Flight, Environ, Callable[[Answer], None]]] = (
            queue.SimpleQueue()
        )
        self._threads: list[threading.Thread] = []

    def render(
        self,
        key: Hashable,
        environ: Environ,
        *,
        then: Callable[[Answer], None],
        until: float,
        give_up: Callable[[], bool],
    ) -> Answer | None:
        """The answer to `environ`, from this call or from one that began with the same key and has not ended.

        Whoever begins it says what is done with the answer before anybody gets it (`then`). None after `until` (monotonic
        seconds), when `give_up` says that it is not worth waiting, or where the application failed.
        """
        with self._lock:
            flight = self._flights.get(key)
            if flight is None:
                flight = self._flights[key] = _Flight()
                self._waiting.put((key, flight, environ, then))
                if len(self._threads) < THREADS:
                    self._threads.append(threading.Thread(target=self._run, name="page-cache", daemon=True))
                    self._threads[-1].start()
        while not flight.done.wait(min(SLICE, max(until - time.monotonic(), 0))):
            if time.monotonic() >= until or give_up():
                return None
        return flight.answer

    def _run(self) -> None:
        while True:
            key, flight, environ, then = self._waiting.get()
            try:
                answer = answer_of(self.application, environ)
                then(answer)
                flight.answer = answer
            except Exception:  # Django answers its own faults; whatever this is, the thread goes on
                logger.exception("a page could not be rendered")
            finally:
                with self._lock:
                    del self._flights[key]
                flight.done.set()


def answer_of(application: Application, environ: Environ) -> Answer:
    """The whole answer of a WSGI application."""
    started: list[tuple[str, list[tuple[str, str]]]] = []

    def start_response(status: str, headers: list[tuple[str, str]], *exc_info: Any) -> None:
        started.append((status, headers))

    parts = application(environ, start_response)
    try:
        body = b"".join(parts)
    finally:
        if hasattr(parts, "close"):
            parts.close()
    return Answer(*started[-1], body)


def environ_for(*, scheme: str, host: str, path: str, query: str, proto_header: str) -> Environ:
    """A request that says nothing but which page is asked for, so that the answer hangs on nothing else."""
    environ = {
        "REQUEST_METHOD": "GET",
        "SCRIPT_NAME": "",
        "PATH_INFO": path,
        "QUERY_STRING": query,
        "SERVER_NAME": host,
        "SERVER_PORT": "443" if scheme == "https" else "80",
        "SERVER_PROTOCOL": "HTTP/1.1",
        "HTTP_HOST": host,
        "wsgi.version": (1, 0),
        "wsgi.url_scheme": scheme,
        "wsgi.input": io.BytesIO(),
        "wsgi.errors": sys.stderr,
        "wsgi.multithread": True,
        "wsgi.multiprocess": True,
        "wsgi.run_once": False,
    }
    if proto_header:
        environ[proto_header] = scheme
    return environ
