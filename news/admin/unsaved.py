"""What somebody typed and did not save: shown in the form, offered, let go, or given back."""

import secrets
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from django.contrib import admin, messages
from django.core.exceptions import PermissionDenied
from django.db.models import Max
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.template.response import TemplateResponse
from django.urls import reverse
from django.utils.safestring import mark_safe

from news import history
from news.desk import content, working_copies
from news.desk.comparison import FieldDifference, compare
from news.models import Article, WorkingCopy
from portal.html import clean_html, given_back, refusal

# The parameter that names a form whose working copy is meant.
COPY = "ban-soan"


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
    number = history.lineage(article).aggregate(last=Max("number"))["last"] or 0
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


def drop_view(model_admin: admin.ModelAdmin, request: HttpRequest, key: str) -> HttpResponse:
    """POST: let the working copy go, on its owner's word."""
    if request.method != "POST" or not model_admin.has_view_permission(request):
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
    sent = request.POST.get("body", "")
    is_too_long = bool(refusal(sent))
    context = {
        **model_admin.admin_site.each_context(request),
        "title": "Chưa lưu được",
        "opts": model_admin.opts,
        "article": article,
        "last": article.events.select_related("by").order_by("-at", "-id").first(),
        "typed": [(label, text) for name, label in names.items() if (text := request.POST.get(name, "").strip())],
        # Cleaned here, by the allow-list that everything stored passes; what is too long for that is shown as it was sent.
        "typed_body": "" if is_too_long else mark_safe(clean_html(sent)),  # noqa: S308
        "typed_source": given_back(sent) if is_too_long else "",
    }
    return TemplateResponse(request, "admin/news/article/given_back.html", context, status=403)
