"""Sitemaps and robots.txt."""

import datetime

from django.conf import settings
from django.contrib.sitemaps import Sitemap
from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse
from django.urls import reverse

from news.models import Article, Category, Page
from portal.headers import public_page


class ArticleSitemap(Sitemap):
    limit = 5000

    def items(self) -> QuerySet[Article]:
        rows = Article.objects.published().newest_first()
        return rows.only("slug", "status", "published_at", "public_changed_at")

    def lastmod(self, item: Article) -> datetime.datetime:
        return item.public_changed_at or item.published_at


class CategorySitemap(Sitemap):
    def items(self) -> QuerySet[Category]:
        return Category.objects.order_by("pk")


class PageSitemap(Sitemap):
    def items(self) -> QuerySet[Page]:
        return Page.objects.only("slug", "updated_at").order_by("pk")

    def lastmod(self, item: Page) -> datetime.datetime:
        return item.updated_at


SITEMAPS = {"bai-viet": ArticleSitemap, "chuyen-muc": CategorySitemap, "trang": PageSitemap}


@public_page
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
