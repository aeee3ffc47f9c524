from django.conf import settings
from django.contrib.sitemaps import views as sitemap_views
from django.urls import path, re_path

from news import reads
from news.site import components, feeds, machines, views
from portal.headers import public_page

# Digits are bounded, so that no number is too large for the database.
_ARTICLE = r"^bai-viet/(?P<slug>[-a-z0-9]{1,120})-(?P<pk>[1-9][0-9]{0,17})/"

urlpatterns = [
    path("", views.home, name="home"),
    path("chuyen-muc/<slug:slug>/", views.category, name="category"),
    path("chuyen-muc/<slug:slug>/rss/", public_page()(feeds.CategoryFeed()), name="category-feed"),
    re_path(_ARTICLE + r"$", views.article, name="article"),
    re_path(_ARTICLE + r"luot-doc/$", reads.count, name="article-read"),
    path("tac-gia/<slug:slug>/", views.author, name="author"),
    path("trang/<slug:slug>/", views.page, name="page"),
    path("rss/", public_page()(feeds.LatestFeed()), name="feed"),
    path("sitemap.xml", machines.sitemap_index, name="sitemaps"),
    path(
        "sitemap-<section>.xml",
        public_page("p")(sitemap_views.sitemap),
        {"sitemaps": machines.SITEMAPS},
        name="sitemap",
    ),
    path("robots.txt", machines.robots, name="robots"),
    path(".well-known/security.txt", machines.security_txt, name="security-txt"),
]

if settings.DEBUG:
    urlpatterns.append(path("_thanh-phan/", components.components, name="components"))
