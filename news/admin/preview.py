"""An article as readers will see it, with what is typed and not saved."""

from csp.constants import SELF
from django.contrib import admin
from django.db.models import Max
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.template.loader import render_to_string
from django.template.response import TemplateResponse
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.clickjacking import xframe_options_sameorigin

from news import history, publishing
from news.admin.pulse import keep_typed
from news.admin.unsaved import COPY
from news.admin.visible import visible_article
from news.desk import content, working_copies
from news.models import Article, ArticleVersion, Credit
from news.site.article_page import page_context
from news.site.context import identity
from portal.headers import as_for_readers
from portal.vietnamese import slugify

# The page around the preview, and the preview in its frame.
FRAMING_CSP = {"frame-src": [SELF]}
PREVIEW_CSP = {"frame-ancestors": [SELF]}


def to_preview(request: HttpRequest, article: Article | None) -> HttpResponse:
    """Keep what is typed, then show it as readers would see it."""
    key = request.POST.get("copy_key", "")
    keep_typed(request, article, content.from_form(request.POST.dict()))
    if article:
        return HttpResponseRedirect(f"{reverse('admin:news_article_preview', args=[article.pk])}?{COPY}={key}")
    key = key if working_copies.is_key(key) else "0" * 32
    return HttpResponseRedirect(reverse("admin:news_article_preview_new", args=[key]))


def preview_view(
    model_admin: admin.ModelAdmin, request: HttpRequest, pk: int | None = None, key: str = ""
) -> HttpResponse:
    """The page around the preview: what it shows, and in which width."""
    key = key or request.GET.get(COPY, "")
    article, _ = _previewed(model_admin, request, pk, key)
    change = reverse("admin:news_article_change", args=[pk]) if pk else reverse("admin:news_article_add")
    page = reverse("admin:news_article_preview_page", args=[pk]) + f"?{COPY}={key}" if pk else f"{request.path}trang/"
    context = {
        **model_admin.admin_site.each_context(request),
        "title": f"Xem trước: {article}",
        "opts": model_admin.opts,
        "article": article,
        # Without a category an article has no page.
        "page": page if article.category_id else "",
        "change_url": f"{change}?{COPY}={key}",
        "key": key,
        "is_phone": request.GET.get("khung") == "dien-thoai",
        # Room for the width of a desk.
        "is_nav_sidebar_enabled": False,
    }
    response = TemplateResponse(request, "admin/news/article/preview.html", context)
    response._csp_replace = FRAMING_CSP
    return response


@xframe_options_sameorigin
def preview_page_view(
    model_admin: admin.ModelAdmin, request: HttpRequest, pk: int | None = None, key: str = ""
) -> HttpResponse:
    """The public template with what this account has typed: the very bytes that readers will get between <main> and </main>."""
    article, credits_ = _previewed(model_admin, request, pk, key or request.GET.get(COPY, ""))
    if article.category_id is None:
        raise Http404("an article without a category has no page yet")
    _date_as_publication_would(article, credits_)
    context = {**page_context(article, credits_, identity=identity(request)), "user": None}
    response = HttpResponse(render_to_string("news/article.html", context, request))
    response["X-Robots-Tag"] = "noindex"
    response._csp_replace = PREVIEW_CSP
    return as_for_readers(response)


def _date_as_publication_would(article: Article, credits_: list[Credit]) -> None:
    """Give the article the status and dates that it will have when readers see this content."""
    now, seen = timezone.now(), _last_seen(article)
    is_known = seen is not None and history.is_same(seen, history.snapshot(article, credits_))
    if article.status != Article.Status.PUBLISHED:
        # With the Ngày đăng that the page of the act offers.
        publishing.make_public(article, at=article.published_at, now=now, is_known=is_known)
    elif article.is_public and not is_known:
        article.public_changed_at = now


def _last_seen(article: Article) -> dict | None:
    """The content that readers have, or had last."""
    if article.status == Article.Status.PUBLISHED:
        return history.snapshot(Article.objects.get(pk=article.pk))
    last = (
        ArticleVersion.objects.filter(article_id=article.pk, kind=ArticleVersion.Kind.PUBLIC)
        .order_by("-number")
        .first()
    )
    return last.content if last else None


def _previewed(model_admin: admin.ModelAdmin, request: HttpRequest, pk: int | None, key: str) -> tuple[Article, list]:
    """The article, unsaved, with what was typed into the form of this key; without it, with what is stored."""
    article = visible_article(model_admin, request, pk) if pk else None
    copy = working_copies.find(request.user, key, article=article)
    if article is None:
        if copy is None or not model_admin.has_add_permission(request):
            raise Http404("no such working copy")
        # The number that it will have, unless somebody is faster.
        last = Article.objects.aggregate(last=Max("pk"))["last"] or 0
        article = Article(pk=last + 1, created_by=request.user)
    credits_ = content.fill(article, copy.content if copy else content.of_article(article))
    article.slug = slugify(article.slug or article.title, max_length=100)
    return article, credits_
