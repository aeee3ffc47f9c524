"""Response headers that are the same for the whole site, and the two kinds of pages that there are: public and private."""

from collections.abc import Callable
from functools import wraps
from http import HTTPStatus
from wsgiref.headers import Headers

from django.http import HttpRequest, HttpResponse
from django.utils.cache import add_never_cache_headers
from django.views.decorators.http import require_safe

# What a page may use of the browser: what an article's page offers (sharing too, which pages of one's own may anyway), and
# nothing that watches or asks for money. Only names that browsers know: of others they complain.
PERMISSIONS_POLICY = ", ".join(
    [
        *(f"{feature}=(self)" for feature in ("clipboard-write", "fullscreen")),
        *(
            f"{feature}=()"
            for feature in (
                "accelerometer",
                "browsing-topics",
                "camera",
                "clipboard-read",
                "display-capture",
                "encrypted-media",
                "geolocation",
                "gyroscope",
                "hid",
                "idle-detection",
                "local-fonts",
                "magnetometer",
                "microphone",
                "midi",
                "payment",
                "screen-wake-lock",
                "serial",
                "usb",
                "xr-spatial-tracking",
            )
        ),
    ]
)
# Of a file, not of a page: should a browser ever take it for a page, that page can do nothing.
FILE_POLICY = "default-src 'none'; frame-ancestors 'none'; sandbox"
# Of pages outside the office: no script of theirs makes HTML or scripts from text. Django's admin, CKEditor and the
# moderators' desk do.
NO_HTML_FROM_TEXT = "; require-trusted-types-for 'script'; trusted-types 'none'"
# Any cache may keep a public page for a second. Not longer while the site is away: what was withdrawn would come back. Our own
# page cache knows what was, and shows old pages where that is right (docs/decisions/0023).
PUBLIC_CACHE_CONTROL = "public, max-age=0, s-maxage=1"


View = Callable[..., HttpResponse]


class HeadersMiddleware:
    """Adds what every response carries. A response that does not say that it is public is private: kept by nobody."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        response = self.get_response(request)
        response.setdefault("Permissions-Policy", PERMISSIONS_POLICY)
        response.setdefault("Cross-Origin-Resource-Policy", "same-origin")
        # Django's own middleware for it stands behind what answers for files and refuses requests.
        response.setdefault("X-Frame-Options", "DENY")
        is_for_readers = not _is_of_the_office(request) or getattr(response, "is_as_for_readers", False)
        if is_for_readers and "script-src" in response.get("Content-Security-Policy", ""):
            response["Content-Security-Policy"] += NO_HTML_FROM_TEXT
        if _is_wrong_public_address(request, response):
            response["Cache-Control"] = PUBLIC_CACHE_CONTROL
        if not response.has_header("Cache-Control"):
            add_never_cache_headers(response)
            response["Cache-Control"] = "private, no-store"
        return response


def as_for_readers(response: HttpResponse) -> HttpResponse:
    """Give a page of the office the policy of the readers' pages: it shows what they will see."""
    response.is_as_for_readers = True
    return response


def _is_of_the_office(request: HttpRequest) -> bool:
    # Of a wrong address too, no match is known.
    match = request.resolver_match
    return match is not None and "admin" in match.app_names


def _is_wrong_public_address(request: HttpRequest, response: HttpResponse) -> bool:
    """Whether nothing public is at an address whose view is public: that too is the same for everybody."""
    match = request.resolver_match
    return (
        response.status_code == HTTPStatus.NOT_FOUND and match is not None and hasattr(match.func, "public_parameters")
    )


def static_file_headers(headers: Headers, path: str, url: str) -> None:
    """For WhiteNoise: what a static file carries that the pages' own policy would not say."""
    headers["Content-Security-Policy"] = FILE_POLICY


def public_page(*parameters: str) -> Callable[[View], View]:
    """Marks a page that is the same for everybody: GET and HEAD only, kept by any cache for a second.

    Such a view touches no session, cookie, token or user; tests hold every public address to that. `parameters` are those
    of the address that it reads: the page cache lets it see no others.
    """

    def mark(view: View) -> View:
        @require_safe
        @wraps(view)
        def wrapper(request: HttpRequest, *args: object, **kwargs: object) -> HttpResponse:
            request.is_for_public_page = True
            response = view(request, *args, **kwargs)
            response["Cache-Control"] = PUBLIC_CACHE_CONTROL
            return response

        # Nothing is written here; so a POST hears 405 from the view, not 403 from the check for a token that no page has.
        wrapper.csrf_exempt = True
        wrapper.public_parameters = parameters
        return wrapper

    return mark
