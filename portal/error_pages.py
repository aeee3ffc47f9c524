"""The pages for when something is wrong: in Vietnamese, with the office's name and telephone, and without needing the database."""

import contextlib
import sys
from collections.abc import Callable
from typing import Any

from django.db import DatabaseError, InterfaceError, OperationalError, connection
from django.http import HttpRequest, HttpResponse
from django.template.loader import render_to_string
from django.utils import timezone

from portal.logs.requests import current_note
from portal.models import SiteIdentity

# Of SQLite's reasons those that pass, or that somebody at the machine can mend.
_PASSING = ("locked", "unable to open", "disk", "readonly")

# What stood around pages as last read, for the pages of the hours when the database is away: the identity in force, and what
# all pages show for a time, each with its `ends_at`.
_last_known: dict[str, Any] = {"identity": None, "moods": []}
_readers: dict[str, Callable[[], list]] = {"moods": list}


def bad_request(request: HttpRequest, exception: Exception) -> HttpResponse:
    return error_page(400)


def permission_denied(request: HttpRequest, exception: Exception) -> HttpResponse:
    return error_page(403)


def page_not_found(request: HttpRequest, exception: Exception) -> HttpResponse:
    return error_page(404)


def server_error(request: HttpRequest) -> HttpResponse:
    """A fault of ours; or the database did not answer, which passes."""
    return unavailable() if _says_database_is_away(sys.exception()) else error_page(500)


def _says_database_is_away(error: BaseException | None) -> bool:
    """Whether it is about the database itself. SQLite calls a wrong statement by the same name."""
    if isinstance(error, InterfaceError):
        return True
    if not isinstance(error, OperationalError):
        return False
    return connection.vendor != "sqlite" or any(words in str(error) for words in _PASSING)


def unavailable() -> HttpResponse:
    """For the time that the database is away: it is not even asked for the identity."""
    response = _rendered(503, "503.html", last_known_around())
    response["Retry-After"] = "60"
    return response


def error_page(status: int, template: str = "") -> HttpResponse:
    """The page of an error, rendered without request: no session, no user, no query but the identity's."""
    return _rendered(status, template or f"{status}.html", around())


def _rendered(status: int, template: str, context: dict[str, Any]) -> HttpResponse:
    note = current_note()
    context["incident"] = note.id if note else ""
    return HttpResponse(render_to_string(template, context), status=status)


def around() -> dict[str, Any]:
    """What the templates of errors show around what they say; while the database is away, as it was when it was last read."""
    with contextlib.suppress(DatabaseError, InterfaceError):
        current_identity()
        current_moods()
    return last_known_around()


def last_known_around() -> dict[str, Any]:
    """The same without asking the database. What all pages show for a time is shown until it ends."""
    identity = _last_known["identity"]
    moods = [mood for mood in _last_known["moods"] if mood.ends_at > timezone.now()]
    return {"identity": identity, "moods": moods, "telephone": identity.telephone if identity else ""}


def show_too(read_moods: Callable[[], list]) -> None:
    """Register what reads the strips and the mourning of now, which pages of errors show as all pages do."""
    _readers["moods"] = read_moods


def current_moods() -> list:
    """What all pages show for a time; remembered, as the identity is."""
    _last_known["moods"] = _readers["moods"]()
    return _last_known["moods"]


def current_identity() -> SiteIdentity | None:
    """The office's identity, which is remembered for the time that the database is away."""
    _last_known["identity"] = SiteIdentity.objects.current()
    return _last_known["identity"]


def last_known_telephone() -> str:
    return around()["telephone"]
