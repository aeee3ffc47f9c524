"""Beside the form of an article: its working copy and who else has it open, the preview, what cannot be saved given back."""

import secrets
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from csp.constants import SELF
from django.conf import settings
from django.contrib import admin, messages
from django.core.exceptions import PermissionDenied
from django.db.models import Max
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect, JsonResponse
from django.template.loader import render_to_string
from django.template.response import TemplateResponse
from django.urls import reverse
from django.utils import timezone
from django.utils.safestring import mark_safe
from django.utils.timezone import localtime
from django.views.decorators.clickjacking import xframe_options_sameorigin

from news import checklist, history, rights
from news.admin.visible import visible_article
from news.desk import content, presence, working_copies
from news.desk.comparison import FieldDifference, compare
from news.models import Article, ArticleVersion, WorkingCopy
from news.site.article_page import page_context
from portal.html import clean_html
from portal.text import whole_number
from portal.vietnamese import slugify

# The parameter that names a form whose working copy is meant.
COPY = "ban-soan"
PREVIEW_CSP = {"frame-ancestors": [SELF]}


# -- the pulse: what the form tells the server while somebody types ----------------------------------------------------------


def pulse_view(model_admin: admin.ModelAdmin, request: HttpRequest, pk: int | None = None) -> HttpResponse:
    """Keeps what is typed, when told that it changed; answers who else is there, what is amiss, and where it will appear."""
    article = visible_article(model_admin, request, pk) if pk else None
    if request.method != "POST":
        raise Http404("only the form asks")
    if article and not model_admin.has_change_permission(request, article):
        return JsonResponse({"gone": f"Bài nay ở trạng thái “{article.state_label}”, bạn không sửa được nữa."})
    if article is None and not model_admin.has_add_permission(request):
        raise PermissionDenied("adding articles")
    typed = content.from_form(request.POST.dict())
    answer: dict[str, Any] = {}
    if request.POST.get("_changed"):
        answer["saved"] = _keep(request, article, typed)
    if article:
        presence.mark(article, request.user)
        answer["others"] = people(article, request)
        answer["newer"] = _newer(article, request)
    return JsonResponse({**answer, **_beside(article, typed)})


def _keep(request: HttpRequest, article: Article | None, typed: dict) -> str:
    """Keep what is typed; the time, or "" where nothing differs from what is stored."""
    key = request.POST.get("copy_key", "")
    if not working_copies.is_key(key):
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
    last = ArticleVersion.objects.filter(article=article).select_related("by").order_by("-number").first()
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


# -- the preview -------------------------------------------------------------------------------------------------------------


def to_preview(request: HttpRequest, article: Article | None) -> HttpResponse:
    """Keep what is typed, then show it as readers would see it."""
    key = request.POST.get("copy_key", "")
    _keep(request, article, content.from_form(request.POST.dict()))
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
    return TemplateResponse(request, "admin/news/article/preview.html", context)


@xframe_options_sameorigin
def preview_page_view(
    model_admin: admin.ModelAdmin, request: HttpRequest, pk: int | None = None, key: str = ""
) -> HttpResponse:
    """The public template with what this account has typed: the very bytes that readers will get between <main> and </main>."""
    article, credits_ = _previewed(model_admin, request, pk, key or request.GET.get(COPY, ""))
    if article.category_id is None:
        raise Http404("an article without a category has no page yet")
    if article.status != Article.Status.PUBLISHED:
        article.published_at = timezone.now()
        article.public_changed_at = article.first_published_at
    context = {**page_context(article, credits_), "user": None}
    response = HttpResponse(render_to_string("news/article.html", context, request))
    response["X-Robots-Tag"] = "noindex"
    response._csp_replace = PREVIEW_CSP
    return response


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


# -- what the form shows ------------------------------------------------------------------------------------------------------


@dataclass(frozen=True)
class Offer:
    """A working copy that is not shown, but whose owner may want it back, and what differs in it."""

    copy: WorkingCopy
    differences: Sequence[FieldDifference]


@dataclass(frozen=True)
class Shown:
    """What the form of an article begins with: the content, None for that of the row or of nothing, and its hidden values."""

    content: dict | None
    values: dict[str, Any]
    offers: Sequence[Offer] = ()
    is_copy: bool = False


def what_the_form_shows(request: HttpRequest, article: Article | None) -> Shown:
    """The own working copy that is asked for (?ban-soan=), else the article's working version, else what is stored.

    What was sent is shown as it was sent: nothing else is offered then.
    """
    asked = request.GET.get(COPY, "")
    copy = working_copies.find(request.user, asked, article=article) if working_copies.is_key(asked) else None
    if copy:
        hidden = {"revision": copy.revision, "base_number": copy.base_number, "copy_key": copy.key}
        return Shown(copy.content, {**content.to_initial(copy.content), **hidden}, is_copy=True)
    key = {"copy_key": secrets.token_hex(16)}
    if article is None:
        return Shown(None, key)
    number = ArticleVersion.objects.filter(article=article).aggregate(last=Max("number"))["last"] or 0
    kept = article.working_version.content if article.working_version else None
    values = {**(content.to_initial(kept) if kept else {}), "base_number": number, **key}
    copies = working_copies.of_article(request.user, article) if request.method != "POST" else []
    if not copies:
        return Shown(kept, values)
    stored = kept or history.snapshot(article)
    return Shown(kept, values, offers=[Offer(copy, _differences(stored, copy, article)) for copy in copies])


def _differences(stored: dict, copy: WorkingCopy, article: Article) -> list[FieldDifference]:
    typed = {**copy.content, "slug": copy.content["slug"] or article.slug}
    dates = {"published_at", "expires_at"}
    return [difference for difference in compare(stored, typed) if difference.name not in dates]


def made_before(request: HttpRequest) -> HttpResponse | None:
    """The way to the article that this very form has made already: pressed twice, or again by way of "back".

    What was typed since is kept as a working copy of it, as old as the form: nothing of it is lost or saved unasked.
    """
    key = request.POST.get("copy_key", "")
    made = Article.objects.filter(form_key=key, created_by=request.user).first() if working_copies.is_key(key) else None
    if made is None:
        return None
    typed = content.from_form(request.POST.dict())
    copy = working_copies.keep(request.user, key, typed, article=made, revision=1, base_number=1)
    address = reverse("admin:news_article_change", args=[made.pk])
    if copy is None:
        messages.info(request, f"Bài “{made}” đã được lưu ở lần bấm trước; đây là bài ấy.")
        return HttpResponseRedirect(address)
    messages.warning(request, f"Bài “{made}” đã được lưu ở lần bấm trước. Nội dung bạn sửa thêm còn ở đây, chưa lưu.")
    return HttpResponseRedirect(f"{address}?{COPY}={key}")


def pulse_url(article: Article | None) -> str:
    return (
        reverse("admin:news_article_pulse", args=[article.pk]) if article else reverse("admin:news_article_pulse_new")
    )


# -- what was typed -------------------------------------------------------------------------------------------------------------


def drop_view(model_admin: admin.ModelAdmin, request: HttpRequest, key: str) -> HttpResponse:
    """POST: let the working copy go, on its owner's word."""
    if request.method != "POST":
        raise Http404("only the form asks")
    copy = WorkingCopy.objects.filter(user=request.user, key=key).first()
    working_copies.drop(request.user, key)
    model_admin.message_user(request, "Đã bỏ nội dung chưa lưu.")
    if copy and copy.article_id:
        return HttpResponseRedirect(reverse("admin:news_article_change", args=[copy.article_id]))
    return HttpResponseRedirect(reverse("admin:index"))


def give_back(model_admin: admin.ModelAdmin, request: HttpRequest, article: Article) -> HttpResponse:
    """The article has gone on while somebody wrote: nothing is saved, and what they typed is theirs to copy."""
    if not model_admin.has_view_permission(request, article):
        raise PermissionDenied("changing this article")
    names = {"title": "Tiêu đề", "summary": "Tóm tắt"}
    context = {
        **model_admin.admin_site.each_context(request),
        "title": "Chưa lưu được",
        "opts": model_admin.opts,
        "article": article,
        "last": article.events.select_related("by").order_by("-at", "-id").first(),
        "typed": [(label, text) for name, label in names.items() if (text := request.POST.get(name, "").strip())],
        # Cleaned here, by the allow-list that everything stored passes.
        "typed_body": mark_safe(clean_html(request.POST.get("body", ""))),  # noqa: S308
    }
    return TemplateResponse(request, "admin/news/article/given_back.html", context, status=403)


def may_edit(request: HttpRequest, article: Article) -> bool:
    """What is in the bin is read; it is edited once it is taken out."""
    return article.binned_at is None and rights.may(request.user, "edit", article)
