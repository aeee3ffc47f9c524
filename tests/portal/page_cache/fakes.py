"""The page cache. Here is what its tests share: an application that counts, a watch without a database, and a client."""

import datetime
import io
import sys
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

from portal.page_cache import rendering, watch
from portal.page_cache.wsgi import PageCache
from portal.site_version import Moments
from tests.factories import NOW

PUBLIC = ("Cache-Control", "public, max-age=0, s-maxage=1")
HTML = ("Content-Type", "text/html; charset=utf-8")
A_DAY = datetime.timedelta(days=1)


class SetWatch(watch.Watch):
    """A watch whose database is the test: `row` is what is committed there, None where it does not answer."""

    def __init__(self) -> None:
        super().__init__()
        self.row: tuple[int, int] | None = (1, 1)
        self.moments = Moments(NOW + 9999 * A_DAY, None)

    def _start(self) -> None:
        """Without a thread: the test looks."""

    def look(self) -> None:
        if self.row is None:
            self._is_away = True
        else:
            super().look()

    def _read_row(self) -> tuple[int, int]:
        return self.row

    def _read_moments(self, now: datetime.datetime) -> Moments:
        return self.moments

    def commit(self, *, only_adds: bool = False) -> None:
        version, withdrawals = self.row
        self.row = (version + 1, withdrawals + (not only_adds))


class InlineRenderer(rendering.Renderer):
    """Renders in the caller's thread: where a test has its own transaction, no other thread sees its rows."""

    def render(self, key: Any, environ: dict, *, then: Callable, until: float, give_up: Callable) -> rendering.Answer:
        answer = rendering.answer_of(self.application, environ)
        then(answer)
        return answer


@dataclass
class Application:
    """A WSGI application that answers with its path, its query and a word of the test; it remembers what it was asked."""

    word: str = "first"
    status: str = "200 OK"
    headers: list[tuple[str, str]] = field(default_factory=lambda: [HTML, PUBLIC])
    asked: list[dict] = field(default_factory=list)

    def __call__(self, environ: dict, start_response: Callable) -> list[bytes]:
        self.asked.append(environ)
        start_response(self.status, list(self.headers))
        return [f"{environ['PATH_INFO']}?{environ.get('QUERY_STRING', '')} {self.word}".encode()]


@dataclass
class Response:
    status: int
    headers: list[tuple[str, str]]
    body: bytes

    def __getitem__(self, name: str) -> str:
        return next(value for given, value in self.headers if given.lower() == name.lower())

    @property
    def how(self) -> str:
        """What the page cache says of its part; "" where it had none."""
        return next((value for name, value in self.headers if name == "Cache-Status"), "")


def ask(application: Callable, address: str = "/", method: str = "GET", **headers: str) -> Response:
    """Ask a WSGI application. `headers` are named as in an environ, without HTTP_: `COOKIE="a=b"`."""
    path, _, query = address.partition("?")
    started: list = []
    environ = {
        "REQUEST_METHOD": method,
        "PATH_INFO": path,
        "QUERY_STRING": query,
        "HTTP_HOST": "testserver",
        "SERVER_NAME": "testserver",
        "SERVER_PORT": "80",
        "wsgi.url_scheme": "http",
        "wsgi.input": io.BytesIO(),
        "wsgi.errors": sys.stderr,
        **{name if name.startswith(("wsgi", "CONTENT")) else f"HTTP_{name}": value for name, value in headers.items()},
    }
    body = b"".join(application(environ, lambda status, headers, exc_info=None: started.append((status, headers))))
    status, given = started[-1]
    return Response(int(status.split()[0]), given, body)


def cache_of(application: Application, *, limit: int = 4 * 1024 * 1024) -> PageCache:
    """A page cache that has looked once."""
    made = PageCache(application, limit=limit, watch=SetWatch(), renderer=InlineRenderer(application))
    made.watch.look()
    return made
