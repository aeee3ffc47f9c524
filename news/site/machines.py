"""Sitemaps, robots.txt and security.txt."""

import datetime
import re
from urllib.parse import urlsplit

from django.conf import settings
from django.contrib.sitemaps import Sitemap
from django.contrib.sitemaps.views import SitemapIndexItem
from django.db.models import Max, QuerySet
from django.db.models.functions import Coalesce
from django.http import Http404, HttpRequest, HttpResponse
from django.template.response import TemplateResponse
from django.urls import reverse
from django.utils import timezone

from news.models import Article, Category, Page
from portal.headers import public_page
from portal.models import SiteIdentity


class SiteSitemap(Sitemap):
    """Addresses under SITE_URL, whatever the name that the request came by."""

    def get_protocol(self, protocol: str | None = None) -> str:
        return urlsplit(settings.SITE_URL).scheme

    def get_domain(self, site: object = None) -> str:
        return urlsplit(settings.SITE_URL).netloc


class ArticleSitemap(SiteSitemap):
    limit = 5000

    def items(self) -> QuerySet[Article]:
        rows = Article.objects.published().newest_first()
        return rows.only("slug", "status", "published_at", "public_changed_at")

    def lastmod(self, item: Article) -> datetime.datetime:
        return item.public_changed_at or item.published_at

    def get_latest_lastmod(self) -> datetime.datetime | None:
        """By one aggregate; Django's own reads every row."""
        changed = Coalesce("public_changed_at", "published_at")
        return Article.objects.published().aggregate(latest=Max(changed))["latest"]


class CategorySitemap(SiteSitemap):
    def items(self) -> QuerySet[Category]:
        return Category.objects.order_by("pk")


class PageSitemap(SiteSitemap):
    def items(self) -> QuerySet[Page]:
        return Page.objects.public().only("slug", "updated_at").order_by("pk")

    def lastmod(self, item: Page) -> datetime.datetime:
        return item.updated_at

    def get_latest_lastmod(self) -> datetime.datetime | None:
        return Page.objects.public().aggregate(latest=Max("updated_at"))["latest"]


SITEMAPS = {"bai-viet": ArticleSitemap, "chuyen-muc": CategorySitemap, "trang": PageSitemap}


@public_page()
def sitemap_index(request: HttpRequest) -> HttpResponse:
    """Where the sitemaps are, each in as many parts as it has."""
    items = []
    for section, sitemap_class in SITEMAPS.items():
        sitemap = sitemap_class()
        address = settings.SITE_URL + reverse("sitemap", args=[section])
        for number in sitemap.paginator.page_range:
            location = address if number == 1 else f"{address}?p={number}"
            items.append(SitemapIndexItem(location, sitemap.get_latest_lastmod()))
    return TemplateResponse(request, "sitemap_index.xml", {"sitemaps": items}, content_type="application/xml")


@public_page()
def robots(request: HttpRequest) -> HttpResponse:
    lines = [
        "User-agent: *",
        "Disallow: /admin/",
        "Disallow: /binh-luan/",
        "Disallow: /bai-viet/*/binh-luan/",
        f"Sitemap: {settings.SITE_URL}{reverse('sitemaps')}",
        "",
    ]
    return HttpResponse("\n".join(lines), content_type="text/plain; charset=utf-8")


@public_page()
def security_txt(request: HttpRequest) -> HttpResponse:
    """Whom to tell of a weakness (RFC 9116); not found while the office has given neither e-mail nor telephone."""
    identity = SiteIdentity.objects.current()
    contacts = []
    if identity and identity.email:
        contacts.append(f"mailto:{identity.email}")
    if identity and identity.telephone:
        digits = re.sub(r"[^0-9+]", "", identity.telephone)
        contacts.append(f"tel:{re.sub('^0', '+84', digits)}")
    if not contacts:
        raise Http404("nobody to tell")
    # Always good for half a year more: it is made anew whenever it is asked for.
    expires = timezone.localdate() + datetime.timedelta(days=180)
    lines = [
        *(f"Contact: {contact}" for contact in contacts),
        f"Expires: {expires.isoformat()}T00:00:00Z",
        "Preferred-Languages: vi, en",
        f"Canonical: {settings.SITE_URL}{reverse('security-txt')}",
        "",
    ]
    return HttpResponse("\n".join(lines), content_type="text/plain; charset=utf-8")
