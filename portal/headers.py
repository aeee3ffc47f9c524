"""Response headers that are the same for the whole site, and the two kinds of pages that there are: public and private."""

from collections.abc import Callable
from functools import wraps

from django.http import HttpRequest, HttpResponse
from django.utils.cache import add_never_cache_headers
from django.views.decorators.http import require_safe

PERMISSIONS_POLICY = "camera=(), geolocation=(), microphone=(), payment=(), usb=(), browsing-topics=()"
# Any cache may keep a public page for a second, and longer while the site is away.
PUBLIC_CACHE_CONTROL = "public, max-age=0, s-maxage=1, stale-if-error=86400"


class HeadersMiddleware:
    """Adds what every response carries. A response that does not say that it is public is private: kept by nobody."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        response = self.get_response(request)
        response.setdefault("Permissions-Policy", PERMISSIONS_POLICY)
        response.setdefault("Cross-Origin-Resource-Policy", "same-origin")
        if not response.has_header("Cache-Control"):
            add_never_cache_headers(response)
            response["Cache-Control"] = "private, no-store"
        return response


def public_page(view: Callable[..., HttpResponse]) -> Callable[..., HttpResponse]:
    """A page that is the same for everybody: GET and HEAD only, kept by any cache for a second.

    Such a view touches no session, cookie, token or user; tests hold every public address to that.
    """

    @require_safe
    @wraps(view)
    def wrapper(request: HttpRequest, *args: object, **kwargs: object) -> HttpResponse:
        response = view(request, *args, **kwargs)
        response["Cache-Control"] = PUBLIC_CACHE_CONTROL
        return response

    # Nothing is written here; so a POST hears 405 from the view, not 403 from the check for a token that no page has.
    wrapper.csrf_exempt = True
    return wrapper
