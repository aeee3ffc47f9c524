"""What a standing page shows: for readers, and for those who look at it before readers do."""

from django.conf import settings

from news.models import Page
from news.site.body import render_body


def standing_page_context(page: Page) -> dict:
    """For `news/page.html`; the page need not be stored. It has an address."""
    return {
        "page": page,
        "body_html": render_body(page.body),
        "canonical_url": settings.SITE_URL + page.get_absolute_url(),
    }
