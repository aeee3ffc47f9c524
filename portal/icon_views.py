"""The addresses at which browsers and telephones look for the icons of a site, and the manifest that lists them."""

from django.conf import settings
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.templatetags.static import static

from portal.colours import DEFAULT_COLOUR
from portal.headers import public_page
from portal.icons import MASKABLE_SIDE, PLAIN_SIDES
from portal.models import SiteIdentity

NO_NAME = "Trang thông tin điện tử"
# Kind: the site's own, where the emblem has made none.
_DEFAULTS = {
    "favicon": "icons/favicon.ico",
    "touch": "icons/touch.png",
    "medium": "icons/medium.png",
    "large": "icons/large.png",
    "maskable": "icons/maskable.png",
}


@public_page()
def favicon(request: HttpRequest) -> HttpResponse:
    return _icon("favicon", "image/x-icon")


@public_page()
def touch_icon(request: HttpRequest) -> HttpResponse:
    return _icon("touch", "image/png")


@public_page()
def manifest(request: HttpRequest) -> HttpResponse:
    """What a telephone asks that puts the site on its first screen: still pages of the web, with the browser's buttons."""
    identity = SiteIdentity.objects.current()
    icons = identity.icon_urls if identity else {}
    sides = {"medium": PLAIN_SIDES["medium"], "large": PLAIN_SIDES["large"], "maskable": MASKABLE_SIDE}
    name = identity.name if identity else NO_NAME
    data = {
        "id": "/",
        "name": name,
        "short_name": identity.short_name if identity else NO_NAME,
        "lang": "vi",
        "dir": "ltr",
        "start_url": "/",
        "scope": "/",
        "display": "minimal-ui",
        "theme_color": identity.light.brand if identity else DEFAULT_COLOUR,
        "background_color": "#ffffff",
        "icons": [
            {
                "src": icons.get(kind) or static(_DEFAULTS[kind]),
                "sizes": f"{side}x{side}",
                "type": "image/png",
                "purpose": "maskable" if kind == "maskable" else "any",
            }
            for kind, side in sides.items()
        ],
    }
    return JsonResponse(data, content_type="application/manifest+json", json_dumps_params={"ensure_ascii": False})


def _icon(kind: str, content_type: str) -> HttpResponse:
    identity = SiteIdentity.objects.current()
    name = identity.icon_urls.get(kind, "").removeprefix(settings.MEDIA_URL) if identity else ""
    return HttpResponse(_content(kind, name), content_type=content_type)


def _content(kind: str, name: str) -> bytes:
    """Of the file made of the emblem; of the site's own where there is none, or its file is lost."""
    try:
        return (settings.MEDIA_ROOT / name).read_bytes()
    except OSError:
        return (settings.BASE_DIR / "static" / _DEFAULTS[kind]).read_bytes()
