"""RSS: the latest of everything, and of each category."""

import datetime

from django.conf import settings
from django.contrib.syndication.views import Feed
from django.db.models import QuerySet
from django.http import Http404, HttpRequest, HttpResponse, HttpResponsePermanentRedirect
from django.urls import reverse
from django.utils.html import escape

from news.models import Article, Category
from portal import old_addresses
from portal.models import SiteIdentity

ITEMS = 30


class LatestFeed(Feed):
    """The newest articles."""

    def title(self) -> str:
        identity = SiteIdentity.objects.current()
        return identity.name if identity else "Tin mới nhất"

    def description(self) -> str:
        return "Tin, bài mới nhất"

    def link(self) -> str:
        return settings.SITE_URL + reverse("home")

    def feed_url(self) -> str:
        return settings.SITE_URL + reverse("feed")

    def items(self) -> QuerySet[Article]:
        return Article.objects.published().newest_first().for_cards()[:ITEMS]

    def item_title(self, item: Article) -> str:
        return item.title

    def item_description(self, item: Article) -> str:
        # A description is HTML to feed readers.
        return escape(item.summary)

    def item_link(self, item: Article) -> str:
        return settings.SITE_URL + item.get_absolute_url()

    # The address changes with the title; the article stays the same for a feed reader.
    item_guid_is_permalink = False

    def item_guid(self, item: Article) -> str:
        return f"{settings.SITE_URL}/bai-viet/{item.pk}"

    def item_pubdate(self, item: Article) -> datetime.datetime:
        return item.published_at

    def item_updateddate(self, item: Article) -> datetime.datetime:
        return item.public_changed_at or item.published_at

    def item_categories(self, item: Article) -> list[str]:
        return [item.category.name]


class CategoryFeed(LatestFeed):
    """The newest articles of a category and of its children."""

    def get_object(self, request: HttpRequest, slug: str) -> Category:
        for root in Category.objects.tree():
            for category in (root, *root.children_list):
                if category.slug == slug:
                    return category
        raise Http404("no such category")

    def __call__(self, request: HttpRequest, slug: str) -> HttpResponse:
        """The feed; a former slug leads to the present one, as it does for the category's page."""
        try:
            return super().__call__(request, slug=slug)
        except Http404:
            moved = Category.objects.filter(pk=old_addresses.find("category", slug) or 0).first()
            if moved is None:
                raise
            return HttpResponsePermanentRedirect(reverse("category-feed", args=[moved.slug]))

    def title(self, category: Category) -> str:
        return f"{category.name} – {super().title()}"

    def description(self, category: Category) -> str:
        return category.intro or f"Tin, bài mới nhất của chuyên mục {category.name}"

    def link(self, category: Category) -> str:
        return settings.SITE_URL + category.get_absolute_url()

    def feed_url(self, category: Category) -> str:
        return settings.SITE_URL + reverse("category-feed", args=[category.slug])

    def items(self, category: Category) -> QuerySet[Article]:
        return Article.objects.published().under(category).newest_first().for_cards()[:ITEMS]
