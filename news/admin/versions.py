"""The versions of an article: read, compared, brought back; and copies of it."""

from django.contrib import admin, messages
from django.core.exceptions import PermissionDenied, ValidationError
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import get_object_or_404
from django.template.response import TemplateResponse
from django.urls import reverse
from django.utils import timezone

from news import editing
from news.admin.visible import visible_article
from news.desk.comparison import compare
from news.desk.seal import seal_of
from news.models import Article, ArticleVersion
from news.site.body import render_body
from portal.errors import InvalidTransition
from portal.models import SiteIdentity
from portal.text import whole_number


def version_view(model_admin: admin.ModelAdmin, request: HttpRequest, pk: int, number: int) -> HttpResponse:
    """The content of one version, as it was saved."""
    article = visible_article(model_admin, request, pk)
    version = get_object_or_404(article.versions.select_related("by"), number=number)
    context = {
        **model_admin.admin_site.each_context(request),
        "title": f"{version}: {article}",
        "opts": model_admin.opts,
        "article": article,
        "version": version,
        "seal": seal_of(version) if version.kind == ArticleVersion.Kind.PUBLIC else None,
        "can_restore": model_admin.has_change_permission(request, article),
        "body_html": render_body(version.content["body"]),
        "publisher": SiteIdentity.objects.current(timezone.localdate(version.at)),
    }
    return TemplateResponse(request, "admin/news/article/version.html", context)


def history_view(model_admin: admin.ModelAdmin, request: HttpRequest, object_id: str) -> HttpResponse:
    """Our own events and versions, which nothing can change, in the place of Django's log."""
    article = visible_article(model_admin, request, object_id)
    context = {
        **model_admin.admin_site.each_context(request),
        "title": f"Lịch sử: {article}",
        "opts": model_admin.opts,
        "article": article,
        "events": article.events.select_related("by", "version").order_by("-at", "-id"),
        "versions": article.versions.select_related("by").order_by("-number").defer("content"),
    }
    return TemplateResponse(request, "admin/news/article/history.html", context)


def compare_view(model_admin: admin.ModelAdmin, request: HttpRequest, pk: int) -> HttpResponse:
    """Two versions side by side, or in one flow; without a choice, the last two."""
    article = visible_article(model_admin, request, pk)
    versions = article.versions.select_related("by").order_by("-number")
    numbers = list(versions.values_list("number", flat=True)[:2])
    new = _asked(request, "den", default=numbers[0] if numbers else 0)
    old = _asked(request, "tu", default=numbers[1] if len(numbers) > 1 else 0)
    found = {version.number: version for version in versions.filter(number__in=[old, new])}
    if old not in found or new not in found:
        raise Http404("no such versions")
    context = {
        **model_admin.admin_site.each_context(request),
        "title": f"So sánh: {article}",
        "opts": model_admin.opts,
        "article": article,
        "old": found[old],
        "new": found[new],
        "differences": compare(found[old].content, found[new].content),
        "mode": "side" if request.GET.get("kieu") == "hai-cot" else "inline",
    }
    return TemplateResponse(request, "admin/news/article/compare.html", context)


def restore_view(model_admin: admin.ModelAdmin, request: HttpRequest, pk: int, number: int) -> HttpResponse:
    """POST: make an earlier version the content again."""
    article = visible_article(model_admin, request, pk)
    version = get_object_or_404(article.versions, number=number)
    if request.method != "POST":
        raise Http404("only the form asks")
    _report(request, article, version)
    return HttpResponseRedirect(reverse("admin:news_article_change", args=[article.pk]))


def _report(request: HttpRequest, article: Article, version: ArticleVersion) -> None:
    try:
        made = editing.restore(article, version, by=request.user)
    except PermissionDenied:
        messages.error(request, "Tài khoản của bạn không có quyền sửa bài này lúc này. Chưa có gì thay đổi.")
    except (InvalidTransition, ValidationError, editing.EditConflict) as error:
        reason = " ".join(error.messages) if isinstance(error, ValidationError) else str(error)
        messages.error(request, f"{reason} Chưa có gì thay đổi.")
    else:
        if made is None:
            messages.info(request, f"Nội dung hiện nay đã giống phiên bản {version.number}; không có gì để khôi phục.")
        elif article.status == Article.Status.PUBLISHED:
            messages.success(
                request, f"Đã lấy lại {version} thành bản sửa. Bạn đọc chưa thấy: hãy xem lại rồi công bố."
            )
        else:
            messages.success(request, f"Đã khôi phục {version}; bản trước đó vẫn còn trong lịch sử.")


def copy_view(model_admin: admin.ModelAdmin, request: HttpRequest, pk: int) -> HttpResponse:
    """POST: a new draft with the same content."""
    article = visible_article(model_admin, request, pk)
    if request.method != "POST":
        raise Http404("only the form asks")
    made = editing.copy(article, by=request.user)
    messages.success(request, f"Đây là bản nháp mới, chép từ bài “{article}”. Bài cũ không thay đổi.")
    return HttpResponseRedirect(reverse("admin:news_article_change", args=[made.pk]))


def _asked(request: HttpRequest, name: str, *, default: int) -> int:
    """The number of a version; 0, which none has, for anything else."""
    return whole_number(request.GET.get(name, str(default)), digits=9) or 0
