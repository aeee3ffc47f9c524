"""How long one stays signed in: a working day at most, and an hour without doing anything.

That somebody did something is told by a signed cookie beside the session's, so that reading a page writes nothing into the
database. A copy of the session's cookie alone is good for no longer than an hour after signing in.
"""

import datetime
from collections.abc import Callable
from typing import Any

from django.conf import settings
from django.contrib.auth.models import AnonymousUser
from django.core import signing
from django.db.models import F
from django.http import HttpRequest, HttpResponse
from django.utils import timezone
from django.utils.crypto import salted_hmac

from portal.models import User

IDLE = datetime.timedelta(hours=1)
COOKIE = "__Secure-hoat-dong" if settings.SESSION_COOKIE_SECURE else "hoat-dong"
SIGNED_IN_AT = "signed_in_at"
_SALT = "portal.accounts.sessions"

View = Callable[..., HttpResponse]


def note_signing_in(*, request: HttpRequest, **kwargs: Any) -> None:
    """Receiver of `user_logged_in`."""
    request.session[SIGNED_IN_AT] = int(timezone.now().timestamp())


def end_all(user: User) -> None:
    """End every session of the account, from its next request on."""
    User.objects.filter(pk=user.pk).update(session_epoch=F("session_epoch") + 1)


def not_by_hand(request: HttpRequest) -> None:
    """Say that the page asks this by itself, whether or not somebody sits before it."""
    request.is_not_by_hand = True


class IdleMiddleware:
    """Treats who did nothing for an hour as signed out; only in the office, for the other pages know no session."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        response = self.get_response(request)
        match = request.resolver_match
        if (
            match
            and "admin" in match.app_names
            and not getattr(request, "is_not_by_hand", False)
            and request.user.is_authenticated
        ):
            self._note(request, response)
        return response

    def process_view(self, request: HttpRequest, view: View, args: Any, kwargs: Any) -> None:
        if "admin" in request.resolver_match.app_names and request.user.is_authenticated and _is_idle(request):
            request.user = AnonymousUser()

    def _note(self, request: HttpRequest, response: HttpResponse) -> None:
        response.set_cookie(
            COOKIE,
            signing.dumps([_session_mark(request), int(timezone.now().timestamp())], salt=_SALT),
            max_age=int(IDLE.total_seconds()),
            path="/admin/",
            secure=settings.SESSION_COOKIE_SECURE,
            httponly=True,
            samesite="Lax",
        )


def _is_idle(request: HttpRequest) -> bool:
    latest = max(request.session.get(SIGNED_IN_AT, 0), _last_done(request))
    return timezone.now().timestamp() - latest > IDLE.total_seconds()


def _last_done(request: HttpRequest) -> int:
    """When something was last done in this session (seconds since 1970), as far as its cookie tells."""
    try:
        mark, at = signing.loads(request.COOKIES.get(COOKIE, ""), salt=_SALT)
    except (signing.BadSignature, ValueError, TypeError):
        return 0
    return at if mark == _session_mark(request) else 0


def _session_mark(request: HttpRequest) -> str:
    return salted_hmac(_SALT, request.session.session_key or "", algorithm="sha256").hexdigest()[:16]
