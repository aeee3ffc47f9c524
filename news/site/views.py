"""The public pages. Every read starts at `published()`."""

from django.conf import settings
from django.db.models import QuerySet
from django.http import Http404, HttpRequest, HttpResponse, HttpResponsePermanentRedirect
from django.shortcuts import get_object_or_404, render
from django.urls import reverse

from news import reads
from news.models import Article, Author, Category, FrontPage, Page
from news.site.article_page import page_context
from news.site.context import category_tree, identity
from news.site.front_page import POPULAR, front_page_context
from news.site.pager import paginate
from news.site.standing_page import standing_page_context
from portal import old_addresses
from portal.headers import public_page
from portal.shared import shared_of

PER_PAGE = 20


@public_page()
def home(request: HttpRequest) -> HttpResponse:
    context = front_page_context(
        FrontPage.objects.current(),
        roots=category_tree(request),
        popular=shared_of(request).get("popular", lambda: reads.popular(POPULAR)),
    )
    return render(request, "news/home.html", context)


@public_page("trang")
def category(request: HttpRequest, slug: str) -> HttpResponse:
    roots = category_tree(request)
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
    }
    return render(request, "news/category.html", context)


@public_page("bl")
def article(request: HttpRequest, slug: str, pk: str) -> HttpResponse:
    found = get_object_or_404(Article.objects.published().for_page(), pk=int(pk))
    if slug != found.slug:
        return HttpResponsePermanentRedirect(found.get_absolute_url())
    context = page_context(found, list(found.credits.select_related("author")), identity=identity(request))
    return render(request, "news/article.html", context)


@public_page("trang")
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


@public_page()
def page(request: HttpRequest, slug: str) -> HttpResponse:
    found = Page.objects.public().filter(slug=slug).first()
    if found is None:
        return _moved_or_404("page", slug, Page.objects.public())
    return render(request, "news/page.html", standing_page_context(found))


def _moved_or_404(kind: str, slug: str, objects: QuerySet) -> HttpResponse:
    """The present address of what had this slug before."""
    moved_to = old_addresses.find(kind, slug)
    moved = objects.filter(pk=moved_to).first() if moved_to else None
    if moved is None:
        raise Http404(f"no {kind} of this slug")
    return HttpResponsePermanentRedirect(moved.get_absolute_url())


def _canonical(path: str, number: int) -> str:
    return settings.SITE_URL + path + (f"?trang={number}" if number > 1 else "")
