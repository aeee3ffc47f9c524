"""The WSGI application that the server loads."""

import multiprocessing
import os
import signal
from collections.abc import Callable, Iterable
from http import HTTPStatus
from typing import Any

from django.core.wsgi import get_wsgi_application

from portal.charset import set_foreign_charset_aside
from portal.patience import limit_waiting
from portal.processes import die_with_parent

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "portal.settings")

Environ = dict[str, Any]
StartResponse = Callable[..., Any]
Application = Callable[[Environ, StartResponse], Iterable[bytes]]

_OF_A_REQUEST = ("HTTP_", "REQUEST_", "SERVER_", "REMOTE_", "CONTENT_", "wsgi.")
_OF_A_REQUEST_TOO = {"SCRIPT_NAME", "PATH_INFO", "QUERY_STRING", "GATEWAY_INTERFACE"}


class BodyGuard:
    """Answers 411 to a body without a length: Django would see an empty form, and the reader lose the text."""

    def __init__(self, application: Application) -> None:
        self.application = application

    def __call__(self, environ: Environ, start_response: StartResponse) -> Iterable[bytes]:
        # Where both are given, the length is not to be believed.
        if "HTTP_TRANSFER_ENCODING" in environ:
            status = HTTPStatus.LENGTH_REQUIRED
            text = "Yêu cầu phải cho biết độ dài nội dung (Content-Length).\n".encode()
            headers = [
                ("Content-Type", "text/plain; charset=utf-8"),
                ("Content-Length", str(len(text))),
                ("Cache-Control", "no-store"),
                ("X-Content-Type-Options", "nosniff"),
                # What is left of the body would be read as the next request.
                ("Connection", "close"),
            ]
            start_response(f"{status.value} {status.phrase}", headers)
            return [text]
        return self.application(environ, start_response)


class CharsetGuard:
    """Lets no request name a codec; the request guard answers those that do."""

    def __init__(self, application: Application) -> None:
        self.application = application

    def __call__(self, environ: Environ, start_response: StartResponse) -> Iterable[bytes]:
        set_foreign_charset_aside(environ)
        return self.application(environ, start_response)


class OwnEnviron:
    """Keeps the environment of the process out of the request.

    The server puts it in, passwords included, and Django's error report shows what is in a request.
    """

    def __init__(self, application: Application, process_environ: Iterable[str]) -> None:
        self.application = application
        self.foreign = [name for name in process_environ if not _is_of_a_request(name)]

    def __call__(self, environ: Environ, start_response: StartResponse) -> Iterable[bytes]:
        for name in self.foreign:
            environ.pop(name, None)
        return self.application(environ, start_response)


class NamelessServer:
    """Tells in every answer that this is a web server and no more: the server itself would put its own name there."""

    def __init__(self, application: Application) -> None:
        self.application = application

    def __call__(self, environ: Environ, start_response: StartResponse) -> Iterable[bytes]:
        def start(status: str, headers: list[tuple[str, str]], *exc_info: Any) -> Any:
            return start_response(status, [*headers, ("Server", "web")], *exc_info)

        return self.application(environ, start)


def _is_of_a_request(name: str) -> bool:
    # A proxy's address may hold a password; no header of that name means anything to us.
    return (name.startswith(_OF_A_REQUEST) and name != "HTTP_PROXY") or name in _OF_A_REQUEST_TOO


def _begin_as_worker(master: multiprocessing.process.BaseProcess) -> None:
    """A worker of granian ends with its master, and while it is still loading it can be stopped.

    It inherits the master's signal handlers, which only set a flag that nobody here reads; granian installs its own for
    the worker after the application is loaded.
    """
    signal.signal(signal.SIGTERM, signal.SIG_DFL)
    die_with_parent(master.pid)


_master = multiprocessing.parent_process()
if _master is not None and multiprocessing.current_process().name == "granian-worker":
    _begin_as_worker(_master)


def _application() -> Application:
    """Django behind the guards, and the page cache in front of all: what it answers, it answered once before."""
    whole = NamelessServer(BodyGuard(CharsetGuard(OwnEnviron(get_wsgi_application(), os.environ))))
    # Django is set up by now.
    from django.conf import settings  # noqa: PLC0415
    from django.db import connection  # noqa: PLC0415

    from portal.page_cache.wsgi import PageCache  # noqa: PLC0415

    if connection.vendor == "postgresql":
        limit_waiting()

    return PageCache(whole, limit=settings.PAGE_CACHE_SIZE) if settings.PAGE_CACHE_SIZE else whole


application = _application()
