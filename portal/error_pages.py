"""The pages for when something is wrong: in Vietnamese, with the office's telephone, and without needing the database."""

import contextlib

from django.db import DatabaseError, InterfaceError
from django.http import HttpRequest, HttpResponse
from django.template.loader import render_to_string

from portal.logs.requests import current_note
from portal.models import SiteIdentity

# The office's telephone as last read, for the pages of the hours when the database is away.
_last_known = {"telephone": ""}


def bad_request(request: HttpRequest, exception: Exception) -> HttpResponse:
    return error_page(400)


def permission_denied(request: HttpRequest, exception: Exception) -> HttpResponse:
    return error_page(403)


def page_not_found(request: HttpRequest, exception: Exception) -> HttpResponse:
    return error_page(404)


def server_error(request: HttpRequest) -> HttpResponse:
    return error_page(500)


def error_page(status: int, template: str = "") -> HttpResponse:
    """The page of an error, rendered without request: no session, no user, no query but the telephone's."""
    note = current_note()
    context = {"telephone": last_known_telephone(), "incident": note.id if note else ""}
    html = render_to_string(template or f"{status}.html", context)
    return HttpResponse(html, status=status)


def last_known_telephone() -> str:
    """The office's telephone; while the database is away, as it was when it was last read."""
    with contextlib.suppress(DatabaseError, InterfaceError):
        identity = SiteIdentity.objects.current()
        _last_known["telephone"] = identity.telephone if identity else ""
    return _last_known["telephone"]
