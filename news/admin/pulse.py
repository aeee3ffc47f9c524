"""What the form of an article tells the server while somebody types, and what it is answered."""

from typing import Any

from django.conf import settings
from django.contrib import admin
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse, JsonResponse
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils.timezone import localtime

from news import checklist, history
from news.admin import foreign_pictures
from news.admin.visible import visible_article
from news.desk import content, presence, working_copies
from news.models import Article
from portal.accounts import sessions
from portal.html import refusal
from portal.text import whole_number
from portal.vietnamese import slugify


def pulse_view(model_admin: admin.ModelAdmin, request: HttpRequest, pk: int | None = None) -> HttpResponse:
    """Keeps what is typed, when told that it changed; answers who else is there, what is amiss, and where it will appear."""
    article = visible_article(model_admin, request, pk) if pk else None
    if request.method != "POST":
        raise Http404("only the form asks")
    if article and not model_admin.has_change_permission(request, article):
        return JsonResponse({"gone": f"Bài nay ở trạng thái “{article.state_label}”, bạn không sửa được nữa."})
    if article is None and not model_admin.has_add_permission(request):
        raise PermissionDenied("adding articles")
    if refusal(request.POST.get("body", "")):
        return JsonResponse({}, status=413)
    foreign_pictures.take_out(request)
    typed = content.from_form(request.POST.dict())
    answer: dict[str, Any] = {}
    if request.POST.get("_changed"):
        answer["saved"] = keep_typed(request, article, typed)
    else:
        sessions.not_by_hand(request)
    if article:
        presence.mark(article, request.user)
        answer["others"] = people(article, request)
        answer["newer"] = _newer(article, request)
    return JsonResponse({**answer, **_beside(article, typed)})


def keep_typed(request: HttpRequest, article: Article | None, typed: dict) -> str:
    """Keep what is typed; the time, or "" where nothing differs from what is stored, or the text is too long to keep whole."""
    key = request.POST.get("copy_key", "")
    if not working_copies.is_key(key) or refusal(request.POST.get("body", "")):
        return ""
    copy = working_copies.keep(
        request.user,
        key,
        typed,
        article=article,
        revision=whole_number(request.POST.get("revision"), digits=9) or 0,
        base_number=whole_number(request.POST.get("base_number"), digits=9) or 0,
    )
    return f"{localtime(copy.saved_at):%H:%M:%S}" if copy else ""


def people(article: Article, request: HttpRequest) -> list[str]:
    """Who else has the article open, in words."""
    marks = presence.others(article, request.user)
    return [f"{mark.user} (từ {localtime(mark.opened_at):%H:%M})" for mark in marks]


def _newer(article: Article, request: HttpRequest) -> str:
    """That somebody saved since this form was opened, or ""."""
    if (whole_number(request.POST.get("revision"), digits=9) or 0) >= article.revision:
        return ""
    last = history.lineage(article).select_related("by").last()
    who = f"{last.by} đã lưu bài này lúc {localtime(last.at):%H:%M}" if last else "Bài đã được lưu ở nơi khác"
    return f"{who}, sau khi bạn mở ra. Khi bạn lưu, hai bản sẽ được đặt cạnh nhau để chọn; nội dung của bạn không mất."


def _beside(article: Article | None, typed: dict) -> dict[str, str]:
    """The checklist and the place of the article, of what is typed so far."""
    draft = article or Article()
    credits_ = content.fill(draft, typed)
    found = checklist.findings(draft, credits_)
    slug = slugify(typed["slug"] or typed["title"], max_length=100)
    path = reverse("article", args=[slug, draft.pk]) if draft.pk else reverse("article", args=[slug, 1])[:-2] + "…/"
    return {
        "checklist": render_to_string("admin/news/article/_checklist.html", {"findings": found}),
        "address": settings.SITE_URL + path,
    }


def pulse_url(article: Article | None) -> str:
    return (
        reverse("admin:news_article_pulse", args=[article.pk]) if article else reverse("admin:news_article_pulse_new")
    )
