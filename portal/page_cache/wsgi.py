"""The WSGI application in front of Django: answers readers from memory, and lets everything else through.

What a page shows hangs on its key alone: the scheme, a host that is ours, the path, and the parameters that its view
declared (`portal.headers.public_page`). Django is asked with a request made of the key, so that no header, cookie or
parameter that the key does not name can get into what others read.
"""

import functools
import time
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Any, NamedTuple
from urllib.parse import parse_qsl, urlencode, urlsplit

from django.conf import settings
from django.urls import Resolver404, resolve

from portal.guard import LONGEST_QUERY
from portal.page_cache.away import DATABASE_IS_AWAY
from portal.page_cache.pages import Page, is_known
from portal.page_cache.rendering import Answer, Application, Environ, Renderer, environ_for
from portal.page_cache.store import Store
from portal.page_cache.watch import Known, Watch

StartResponse = Callable[..., Any]

# Should a change ever be made without saying so, a page is still never older than this (seconds).
OLDEST = 60.0
# Moved and missing pages: as right as the others, but there may be any number of them. Kept apart and for a short while.
OLDEST_OF_OTHERS = 5.0
SHARE_OF_OTHERS = 16
KEPT = {200, 301, 404}
# How long a reader waits for a rendering: with an old page to fall back on, and without.
WAIT_WITH_OLD, WAIT = 2.0, 20.0
LONGEST_PATH = 512


class Key(NamedTuple):
    host: str
    path: str
    query: str


@dataclass(frozen=True)
class Origin:
    """How a request for this site looks: by its scheme (and the header in which a proxy tells it), and by its hosts."""

    scheme: str
    proto_header: str
    hosts: frozenset[str]

    @classmethod
    def of_settings(cls) -> "Origin":
        site = urlsplit(settings.SITE_URL)
        port = f":{site.port}" if site.port else ""
        # Names by pattern (".example") are any number; of these the site's own address alone is kept.
        names = {name.lower() for name in settings.ALLOWED_HOSTS if not name.startswith((".", "*"))}
        hosts = {*names, *(name + port for name in names), site.netloc.lower()}
        header = settings.SECURE_PROXY_SSL_HEADER
        return cls(site.scheme, header[0] if header else "", frozenset(hosts))

    def scheme_of(self, environ: Environ) -> str:
        return environ.get(self.proto_header, "") if self.proto_header else environ["wsgi.url_scheme"]


class PageCache:
    """WSGI application. Keeps at most `limit` bytes of pages of `application`."""

    def __init__(
        self, application: Application, *, limit: int, watch: Watch | None = None, renderer: Renderer | None = None
    ) -> None:
        self.application = application
        self.watch = watch or Watch()
        self.renderer = renderer or Renderer(application)
        self.pages = Store(limit - limit // SHARE_OF_OTHERS)
        self.others = Store(limit // SHARE_OF_OTHERS)
        self.origin = Origin.of_settings()
        self.session_cookie = f"{settings.SESSION_COOKIE_NAME}="

    def __call__(self, environ: Environ, start_response: StartResponse) -> Iterable[bytes]:
        key = self._key(environ)
        if key is None:
            return self.application(environ, start_response)
        known = self.watch.known()
        page = self.pages.get(key) or self.others.get(key)
        if page is not None and known is not None and _is_fresh(page, known):
            return _send(page, environ, start_response, "hit")
        if page is None and public_parameters(key.path) is None:
            return self.application(environ, start_response)
        made = self._render(key, known, wait=WAIT_WITH_OLD if page else WAIT) if known is not None else None
        if isinstance(made, Page):
            return _send(made, environ, start_response, "fwd=miss; stored")
        if made is not None and made.code < 500:
            # Public by its view, but not by its answer: nobody else's.
            return self.application(environ, start_response)
        if page is not None and self.watch.may_still_be_shown(page.withdrawals):
            return _send(page, environ, start_response, "hit; detail=old")
        if made is not None:
            start_response(made.status, made.headers)
            return [b"" if environ["REQUEST_METHOD"] == "HEAD" else made.body]
        # Nothing is kept, and to ask would be to wait.
        return self.application(environ | {DATABASE_IS_AWAY: True}, start_response)

    def _key(self, environ: Environ) -> Key | None:
        """None for what is not looked at: other methods, who has signed in, foreign hosts, and what cannot be a page."""
        if environ["REQUEST_METHOD"] not in {"GET", "HEAD"} or self.session_cookie in environ.get("HTTP_COOKIE", ""):
            return None
        path, query = environ["PATH_INFO"], environ.get("QUERY_STRING", "")
        host = environ.get("HTTP_HOST", "").lower()
        is_ours = host in self.origin.hosts and self.origin.scheme_of(environ) == self.origin.scheme
        has_body = environ.get("CONTENT_LENGTH") or environ.get("CONTENT_TYPE") or "HTTP_TRANSFER_ENCODING" in environ
        if not is_ours or has_body or environ.get("SCRIPT_NAME") or len(path) > LONGEST_PATH:
            return None
        if not query:
            return Key(host, path, "")
        # The request guard refuses these, and says so.
        if len(query) > LONGEST_QUERY or "%00" in query or "\0" in query:
            return None
        parameters = public_parameters(path)
        return None if parameters is None else Key(host, path, canonical_query(query, parameters))

    def _render(self, key: Key, known: Known, *, wait: float) -> Page | Answer | None:
        """The page as it is now; an answer that is nobody else's; None where none came in time, or the database went away."""
        started = time.monotonic()
        environ = environ_for(
            scheme=self.origin.scheme, host=key.host, path=key.path, query=key.query, proto_header=self.origin.proto_header
        )  # fmt: skip
        answer = self.renderer.render(
            (key, known.generation),
            environ,
            then=lambda answer: self._keep(key, answer, known, started),
            until=started + wait,
            give_up=lambda: self.watch.is_away,
        )
        return answer.page or answer if answer else None

    def _keep(self, key: Key, answer: Answer, known: Known, started: float) -> None:
        if not _may_be_kept(answer):
            if answer.code < 500:
                self.pages.remove(key)
            return
        answer.page = Page(
            answer.status, answer.headers, answer.body,
            generation=known.generation, withdrawals=known.withdrawals, made_at=started,
        )  # fmt: skip
        kept, dropped = (self.pages, self.others) if answer.code == 200 else (self.others, self.pages)
        kept.put(key, answer.page)
        dropped.remove(key)


@functools.lru_cache(maxsize=4096)
def public_parameters(path: str) -> tuple[str, ...] | None:
    """The parameters that the view of a path declared; None where no public view answers it."""
    try:
        view = resolve(path).func
    except Resolver404:
        return None
    return getattr(view, "public_parameters", None)


def canonical_query(query: str, parameters: Iterable[str]) -> str:
    """Of a query what the view reads, in one order: as Django, the last value of each name."""
    given = dict(parse_qsl(query, keep_blank_values=True, encoding="utf-8", errors="replace"))
    return urlencode([(name, given[name]) for name in parameters if name in given])


def _is_fresh(page: Page, known: Known) -> bool:
    oldest = OLDEST if page.status.startswith("200") else OLDEST_OF_OTHERS
    return page.generation == known.generation and time.monotonic() - page.made_at < oldest


def _may_be_kept(answer: Answer) -> bool:
    return (
        answer.code in KEPT
        and "public" in answer.header("cache-control")
        and not answer.header("set-cookie")
        and not answer.header("vary")
    )


def _send(page: Page, environ: Environ, start_response: StartResponse, how: str) -> list[bytes]:
    form = page.form_for(environ.get("HTTP_ACCEPT_ENCODING", ""))
    cache_status = ("Cache-Status", f"portal; {how}")
    asked = environ.get("HTTP_IF_NONE_MATCH")
    if asked and page.status.startswith("200") and is_known(asked, form.etag):
        start_response("304 Not Modified", [*form.unchanged_headers, cache_status])
        return []
    start_response(page.status, [*form.headers, cache_status])
    return [] if environ["REQUEST_METHOD"] == "HEAD" else [form.body]
