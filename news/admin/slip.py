"""The slip of a public version, to be printed and signed."""

from django.contrib import admin
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404
from django.template.response import TemplateResponse
from django.utils import timezone

from news.admin.visible import visible_article
from news.desk import slip
from news.models import ArticleVersion


def slip_view(model_admin: admin.ModelAdmin, request: HttpRequest, pk: int, number: int) -> HttpResponse:
    """What was published, by whom, and what became of it. A working version has none: 404."""
    article = visible_article(model_admin, request, pk)
    version = get_object_or_404(article.versions.filter(kind=ArticleVersion.Kind.PUBLIC), number=number)
    context = {
        **model_admin.admin_site.each_context(request),
        "title": f"Phiếu duyệt tin, bài: {version}: {article}",
        "opts": model_admin.opts,
        "article": article,
        "version": version,
        "slip": slip.collect(article, version),
        "printed_at": timezone.now(),
    }
    return TemplateResponse(request, "admin/news/article/slip.html", context)
