"""What every page of the site shows around its own content: read once for each state of the site (`portal.shared`)."""

from collections.abc import Callable
from typing import Any

from django.conf import settings
from django.http import HttpRequest
from django.utils import timezone
from django.utils.functional import SimpleLazyObject

from news.models import Category, Link, Page
from portal.error_pages import current_identity, current_moods
from portal.models import SiteIdentity
from portal.shared import shared_of


def site(request: HttpRequest) -> dict:
    """Context processor. The rows are read when a template first asks: a page of the admin costs nothing."""

    def lazily(name: str, read: Callable[[], Any]) -> SimpleLazyObject:
        return SimpleLazyObject(lambda: shared_of(request).get(name, read))

    return {
        "identity": SimpleLazyObject(lambda: identity(request)),
        "navigation": SimpleLazyObject(lambda: category_tree(request)),
        "standing_pages": lazily("pages", lambda: list(Page.objects.public().only("title", "slug", "position"))),
        "links": lazily("links", Link.objects.by_place),
        "moods": lazily("moods", current_moods),
        "shared": SimpleLazyObject(lambda: shared_of(request)),
        "site_url": settings.SITE_URL,
        "today": timezone.localdate(),
    }


def identity(request: HttpRequest) -> SiteIdentity | None:
    return shared_of(request).get("identity", current_identity)


def category_tree(request: HttpRequest) -> list[Category]:
    """As `Category.objects.tree()`; nobody may change these objects, which other requests have too."""
    return shared_of(request).get("navigation", Category.objects.tree)
