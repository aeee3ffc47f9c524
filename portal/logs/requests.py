"""A name for every request, under which its answer, its lines in the log and the mail about its fault are found again."""

import logging
import re
import secrets
import time
from collections.abc import Callable
from contextvars import ContextVar

from django.conf import settings
from django.http import HttpRequest, HttpResponse

logger = logging.getLogger(__name__)

HEADER = "X-Request-ID"
SLOW = 1.0  # seconds

_SANE_ID = re.compile(r"[A-Za-z0-9-]{8,64}")
# Anything else was made up by the visitor.
_METHODS = {"GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS", "TRACE", "CONNECT"}


class RequestNote:
    """What the log tells of a request."""

    def __init__(self, request: HttpRequest) -> None:
        self.id = _id_of(request)
        self._request = request
        self._started = time.perf_counter()

    @property
    def method(self) -> str:
        return self._request.method if self._request.method in _METHODS else ""

    @property
    def route(self) -> str:
        """The pattern of the address, which holds nothing that was asked for; "" before it is known, or where none is."""
        return f"/{self._request.resolver_match.route}" if self._request.resolver_match else ""

    @property
    def seconds(self) -> float:
        return time.perf_counter() - self._started


_current: ContextVar[RequestNote | None] = ContextVar("request_note", default=None)


def current_note() -> RequestNote | None:
    """Of the request that is being answered; None outside of any."""
    return _current.get()


def new_id() -> str:
    """Short enough to be told by telephone."""
    digits = secrets.token_hex(6)
    return f"{digits[:4]}-{digits[4:8]}-{digits[8:]}"


class RequestIdMiddleware:
    """Names the request, tells the name in a private answer, and puts slow ones in the log. The first of all middleware."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        # With the request too: Django writes some lines when all middleware is done.
        note = request.log_note = RequestNote(request)
        token = _current.set(note)
        try:
            response = self.get_response(request)
            # What any cache may keep answers many requests, and is the same for all of them.
            if "public" not in response.get("Cache-Control", ""):
                response[HEADER] = note.id
            if note.seconds > SLOW:
                logger.warning("slow request", extra={"status_code": response.status_code})
        finally:
            _current.reset(token)
        return response


def _id_of(request: HttpRequest) -> str:
    """The one that our own proxy gave, where there is one; visitors name nothing."""
    given = request.headers.get(HEADER, "") if settings.TRUSTED_PROXIES else ""
    return given if _SANE_ID.fullmatch(given) else new_id()
