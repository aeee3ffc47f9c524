"""Whether a page of ours sends this request: told by the browser, never by the request's content."""

from urllib.parse import urlsplit

from django.conf import settings
from django.http import HttpRequest


def is_from_elsewhere(request: HttpRequest) -> bool:
    """Whether the browser says that another site sends this. Old browsers say nothing: then it is not known to be."""
    if request.headers.get("Sec-Fetch-Site", "same-origin") not in {"same-origin", "none"}:
        return True
    origin = request.headers.get("Origin", "")
    return bool(origin) and not _is_ours(request, origin)


def is_from_here(request: HttpRequest) -> bool:
    """Whether the browser says that a page of this site sends this."""
    if is_from_elsewhere(request):
        return False
    says = request.headers.get("Origin") or request.headers.get("Referer", "")
    return request.headers.get("Sec-Fetch-Site") == "same-origin" or _is_ours(request, says)


def _is_ours(request: HttpRequest, address: str) -> bool:
    try:
        host = urlsplit(address).netloc
    except ValueError:
        return False
    return host in {request.get_host(), urlsplit(settings.SITE_URL).netloc}
