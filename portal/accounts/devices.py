"""What a sign-in came from, in words that its owner recognises, and the mark by which a device is known again."""

import ipaddress

from django.conf import settings
from django.core import signing
from django.http import HttpRequest, HttpResponse

from portal.client_address import client_address
from portal.models import User

COOKIE = "__Secure-thiet-bi" if settings.SESSION_COOKIE_SECURE else "thiet-bi"
COOKIE_AGE = 180 * 24 * 3600
_SALT = "portal.accounts.devices"

# The first that is found counts: what comes later pretends to be what comes before.
_BROWSERS = {
    "coc_coc_browser": "Cốc Cốc",
    "Edg": "Edge",
    "OPR/": "Opera",
    "SamsungBrowser": "Samsung Internet",
    "Firefox": "Firefox",
    "FxiOS": "Firefox",
    "CriOS": "Chrome",
    "Chrome": "Chrome",
    "Safari": "Safari",
}
_SYSTEMS = {
    "Android": "Android",
    "iPhone": "iPhone",
    "iPad": "iPad",
    "Windows": "Windows",
    "Mac OS": "máy Mac",
    "Linux": "Linux",
}


def describe(request: HttpRequest) -> str:
    """Such as "Chrome trên Android"; nothing of what the browser says is kept but a word of ours."""
    agent = request.headers.get("User-Agent", "")
    browser = next((name for mark, name in _BROWSERS.items() if mark in agent), "Trình duyệt lạ")
    system = next((name for mark, name in _SYSTEMS.items() if mark in agent), "")
    return f"{browser} trên {system}" if system else browser


def network(request: HttpRequest) -> str:
    """The network of the visitor, without the part that tells one house from another; "" where it cannot be told."""
    address = client_address(request)
    if not address:
        return ""
    parsed = ipaddress.ip_address(address)
    if parsed.version == 4:
        return address.rpartition(".")[0] + ".x"
    return f"{ipaddress.ip_network((parsed, 48), strict=False).network_address}…"


def is_known(request: HttpRequest, user: User | None) -> bool:
    """Whether this account has signed in here before, and its password is still the one of then."""
    if user is None:
        return False
    try:
        return signing.loads(request.COOKIES.get(COOKIE, ""), salt=_SALT, max_age=COOKIE_AGE).get(
            str(user.pk)
        ) == _mark(user)
    except (signing.BadSignature, AttributeError):
        return False


def remember(request: HttpRequest, response: HttpResponse, user: User) -> None:
    """Know this device again for this account; those that it was known for stay."""
    try:
        known = signing.loads(request.COOKIES.get(COOKIE, ""), salt=_SALT, max_age=COOKIE_AGE)
    except signing.BadSignature:
        known = {}
    # A telephone that a whole office uses is no device of anybody's.
    newest = dict(list({**known, str(user.pk): _mark(user)}.items())[-5:])
    response.set_cookie(
        COOKIE,
        signing.dumps(newest, salt=_SALT),
        max_age=COOKIE_AGE,
        path="/admin/",
        secure=settings.SESSION_COOKIE_SECURE,
        httponly=True,
        samesite="Lax",
    )


def _mark(user: User) -> str:
    # Changes with the password, so that a stolen cookie ends with it.
    return user.get_session_auth_hash()[:16]
