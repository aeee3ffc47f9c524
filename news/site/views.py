"""The public pages. Every read starts at `published()`."""

from django.conf import settings
from django.db.models import QuerySet
from django.http import Http404, HttpRequest, HttpResponse, HttpResponsePermanentRedirect
from django.shortcuts import get_object_or_404, render
from django.urls import reverse

from news.models import Article, Author, Category, Page
from news.site.article_page import page_context
from news.site.body import render_body
from news.site.pager import paginate
from portal import old_addresses
from portal.headers import public_page

PER_PAGE = 20
BESIDE_LEAD = 4
LATEST = 8
PER_BLOCK = 5


@public_page
def home(request: HttpRequest) -> HttpResponse:
    roots = Category.objects.tree()
    newest = list(Article.objects.published().newest_first().for_cards()[: 1 + BESIDE_LEAD + LATEST])
    on_top, latest = newest[: 1 + BESIDE_LEAD], newest[1 + BESIDE_LEAD :]
    context = {
        "lead": on_top[0] if on_top else None,
        "beside": on_top[1:],
        "latest": latest,
        "blocks": _blocks(roots, without={article.pk for article in on_top}),
        "navigation": roots,
    }
    return render(request, "news/home.html", context)


def _blocks(roots: list[Category], *, without: set[int]) -> list[dict]:
    """For each category of the first level that has any, its newest articles and its children's, merged."""
    every = [category for root in roots for category in (root, *root.children_list)]
    newest = Article.objects.published().newest_of_each(every, PER_BLOCK + len(without))
    blocks = []
    for root in roots:
        merged = [
            article
            for category in (root, *root.children_list)
            for article in newest.get(category.pk, [])
            if article.pk not in without
        ]
        merged.sort(key=lambda article: (article.published_at, article.pk), reverse=True)
        if merged:
            blocks.append({"category": root, "first": merged[0], "rest": merged[1:PER_BLOCK]})
    return blocks


@public_page
def category(request: HttpRequest, slug: str) -> HttpResponse:
    roots = Category.objects.tree()
    every = [category for root in roots for category in (root, *root.children_list)]
    found = next((category for category in every if category.slug == slug), None)
    if found is None:
        return _moved_or_404("category", slug, Category.objects.all())
    articles = Article.objects.published().under(found).newest_first().for_cards()
    pager = paginate(request, articles, per_page=PER_PAGE)
    context = {
        "category": found,
        "articles": pager.rows,
        "pager": pager,
        "feed_url": reverse("category-feed", args=[found.slug]),
        "canonical_url": _canonical(found.get_absolute_url(), pager.number),
        "navigation": roots,
    }
    return render(request, "news/category.html", context)


@public_page
def article(request: HttpRequest, slug: str, pk: str) -> HttpResponse:
    found = get_object_or_404(Article.objects.published().for_page(), pk=int(pk))
    if slug != found.slug:
        return HttpResponsePermanentRedirect(found.get_absolute_url())
    context = page_context(found, list(found.credits.select_related("author")))
    return render(request, "news/article.html", context)


@public_page
def author(request: HttpRequest, slug: str) -> HttpResponse:
    found = Author.objects.filter(slug=slug).first()
    if found is None:
        return _moved_or_404("author", slug, Author.objects.all())
    articles = Article.objects.published().filter(pk__in=found.credits.values("article")).newest_first().for_cards()
    pager = paginate(request, articles, per_page=PER_PAGE)
    context = {
        "author": found,
        "articles": pager.rows,
        "pager": pager,
        "canonical_url": _canonical(found.get_absolute_url(), pager.number),
    }
    return render(request, "news/author.html", context)


@public_page
def page(request: HttpRequest, slug: str) -> HttpResponse:
    found = Page.objects.filter(slug=slug).first()
    if found is None:
        return _moved_or_404("page", slug, Page.objects.all())
    context = {
        "page": found,
        "body_html": render_body(found.body),
        "canonical_url": _canonical(found.get_absolute_url(), 1),
    }
    return render(request, "news/page.html", context)


def _moved_or_404(kind: str, slug: str, objects: QuerySet) -> HttpResponse:
    """The present address of what had this slug before."""
    moved_to = old_addresses.find(kind, slug)
    moved = objects.filter(pk=moved_to).first() if moved_to else None
    if moved is None:
        raise Http404(f"no {kind} of this slug")
    return HttpResponsePermanentRedirect(moved.get_absolute_url())


def _canonical(path: str, number: int) -> str:
    return settings.SITE_URL + path + (f"?trang={number}" if number > 1 else "")
