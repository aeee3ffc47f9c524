"""The request guard: turns away what no browser sends and what Django or a database would fall over.

It stands before everything that reads a request: `portal.charset` before Django makes one, `RequestGuard` before the
other middlewares. What it refuses gets the page of a bad request (400) or of too large a body (413), never an error of ours.
"""

from collections.abc import Callable
from http import HTTPStatus
from typing import Any

from django.conf import settings
from django.contrib.sessions.models import Session
from django.core.exceptions import BadRequest
from django.http import HttpRequest, HttpResponse
from django.utils import timezone

from portal.charset import FOREIGN_CHARSET
from portal.error_pages import error_page

NUL = "\0"
# As nginx and browsers have it: no form of ours makes longer ones.
LONGEST_QUERY = 8 * 1024
# Of what anybody may send (the comment form admits more and says so itself); of what the office may send whose sign-in has
# expired, so that the text is given back; and of what who is signed in sends: a picture at its largest beside a text.
LARGEST_BODY = 64 * 1024
LARGEST_EXPIRED_BODY = 2560 * 1024
LARGEST_OFFICE_BODY = 34 * 1024 * 1024

View = Callable[..., HttpResponse]


class RequestGuard:
    """Middleware. A view says by an attribute `largest_body` (bytes) that it takes more than others; see `takes_up_to`."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        refuse_unreadable(request)
        return self.get_response(request)

    def process_view(self, request: HttpRequest, view: View, args: Any, kwargs: Any) -> HttpResponse | None:
        """Before anything reads the body: the check for the token of a form is a later middleware."""
        if _body_length(request) > _limit(request, view):
            return error_page(HTTPStatus.REQUEST_ENTITY_TOO_LARGE)
        return None


def takes_up_to(size: int) -> Callable[[View], View]:
    """Marks a view that reads bodies of up to `size` bytes."""

    def mark(view: View) -> View:
        view.largest_body = size
        return view

    return mark


def refuse_unreadable(request: HttpRequest) -> None:
    """Raise BadRequest for a request that cannot mean anything.

    PostgreSQL takes no NUL, not even to look for it; a cookie may hold one as an escape.
    """
    query = request.META.get("QUERY_STRING", "")
    if len(query) > LONGEST_QUERY:
        raise BadRequest("query too long")
    if NUL in request.path_info or NUL in query or "%00" in query:
        raise BadRequest("NUL in the address")
    if any(NUL in name or NUL in value for name, value in request.COOKIES.items()):
        raise BadRequest("NUL in a cookie")
    if FOREIGN_CHARSET in request.META:
        raise BadRequest("a content type that is not ours")


def _body_length(request: HttpRequest) -> int:
    length = request.META.get("CONTENT_LENGTH") or "0"
    return int(length) if length.isascii() and length.isdecimal() and len(length) <= 18 else 0


def _limit(request: HttpRequest, view: View) -> int:
    if "admin" not in request.resolver_match.app_names or hasattr(view, "largest_body"):
        return getattr(view, "largest_body", LARGEST_BODY)
    if _body_length(request) <= LARGEST_EXPIRED_BODY or not _has_session(request):
        return LARGEST_EXPIRED_BODY
    is_with_files = request.content_type == "multipart/form-data"
    return LARGEST_OFFICE_BODY if is_with_files else settings.DATA_UPLOAD_MAX_MEMORY_SIZE


def _has_session(request: HttpRequest) -> bool:
    """Whether the cookie names a session of ours: asked of the database for large bodies alone."""
    key = request.COOKIES.get(settings.SESSION_COOKIE_NAME, "")
    return bool(key) and Session.objects.filter(session_key=key, expire_date__gt=timezone.now()).exists()
