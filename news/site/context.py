"""What every page of the site shows around its own content."""

from django.conf import settings
from django.http import HttpRequest
from django.utils import timezone
from django.utils.functional import SimpleLazyObject

from news.models import Category, Link, Mood, Page
from portal.error_pages import current_identity


def site(request: HttpRequest) -> dict:
    """Context processor. The rows are read when a template first asks: a page of the admin costs nothing."""
    return {
        "identity": SimpleLazyObject(current_identity),
        "navigation": SimpleLazyObject(Category.objects.tree),
        "standing_pages": SimpleLazyObject(lambda: list(Page.objects.public().only("title", "slug", "position"))),
        "links": SimpleLazyObject(Link.objects.by_place),
        "moods": SimpleLazyObject(lambda: list(Mood.objects.in_force())),
        "site_url": settings.SITE_URL,
        "today": timezone.localdate(),
    }
