"""The acts on several articles at once: each goes through its act by itself, and each is told what became of it."""

from collections.abc import Callable
from dataclasses import dataclass

from django import forms
from django.contrib import admin, messages
from django.contrib.admin.helpers import ACTION_CHECKBOX_NAME
from django.core.exceptions import PermissionDenied, SuspiciousOperation, ValidationError
from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse
from django.template.response import TemplateResponse

from news import publishing
from news.admin.acts import REVISION_WAITS, ReasonForm
from news.models import Article
from portal.admin_base import ROWS_AT_ONCE
from portal.errors import InvalidTransition
from portal.text import whole_number

# What the page that asks sends besides the reason, so that a press on the list is not taken for an answer.
CONFIRMED = "_confirmed"


@dataclass(frozen=True)
class BulkAct:
    """One act for several articles: who is offered it, what the list calls it, and how a page calls what was done.

    With an `explanation` it is asked for on a page of its own, with what the form wants.
    """

    permission: str
    description: str
    label: str
    act: Callable[..., None]
    explanation: str = ""
    form: type[forms.Form] = forms.Form


@dataclass(frozen=True)
class Outcome:
    """What became of one article: the state that it is in now, and why nothing was done where nothing was."""

    article: Article
    refusal: str = ""


BULK_ACTS = {
    "submit_selected": BulkAct("submit", "Gửi duyệt", "Gửi duyệt", publishing.submit),
    "publish_selected": BulkAct(
        "publish",
        "Xuất bản ngay…",
        "Xuất bản ngay",
        publishing.publish,
        "Bạn đọc thấy ngay các bài dưới đây trên trang nhất, trong chuyên mục và trong nguồn RSS; “Ngày đăng” là bây giờ.",
    ),
    "return_selected": BulkAct(
        "publish",
        "Trả lại với một lý do…",
        "Trả lại",
        publishing.return_to_author,
        "Các bài dưới đây trở về người viết với cùng một lý do, gửi cả qua email nếu tài khoản có email. Nội dung vẫn còn "
        "nguyên.",
        ReasonForm,
    ),
    "withdraw_selected": BulkAct(
        "withdraw",
        "Rút với một lý do…",
        "Rút bài",
        publishing.withdraw,
        "Bạn đọc không còn thấy các bài dưới đây, kể cả bình luận. Lý do được lưu trong nhật ký của từng bài. Bài đang hẹn "
        "giờ thì trở về bản nháp.",
        ReasonForm,
    ),
    "bin_selected": BulkAct("change", "Bỏ vào thùng rác", "Bỏ vào thùng rác", publishing.move_to_bin),
    "unbin_selected": BulkAct("change", "Lấy lại từ thùng rác", "Lấy lại từ thùng rác", publishing.take_from_bin),
}


def _action(name: str, bulk_act: BulkAct) -> Callable[..., HttpResponse]:
    """What Django's list calls, by this name."""

    @admin.action(description=bulk_act.description, permissions=[bulk_act.permission])
    def run(model_admin: admin.ModelAdmin, request: HttpRequest, articles: QuerySet[Article]) -> HttpResponse:
        return _run(model_admin, request, articles, name)

    run.__name__ = name
    return run


ACTIONS = [_action(name, bulk_act) for name, bulk_act in BULK_ACTS.items()]


class BulkActs(admin.ModelAdmin):
    """The actions of the list of articles, each offered to those who could ever do it."""

    actions = ACTIONS

    # Named by the actions' `permissions`.
    def has_submit_permission(self, request: HttpRequest) -> bool:
        return request.user.has_perm("news.submit_article")

    def has_publish_permission(self, request: HttpRequest) -> bool:
        return request.user.has_perm("news.publish_article")

    def has_withdraw_permission(self, request: HttpRequest) -> bool:
        return request.user.has_perm("news.withdraw_article")

    def response_action(self, request: HttpRequest, queryset: QuerySet[Article]) -> HttpResponse | None:
        """Run an action on the rows that were ticked and on no others, also where they have left the filtered list since."""
        ticked = set(request.POST.getlist(ACTION_CHECKBOX_NAME))
        if any(whole_number(pk) is None for pk in ticked):
            raise SuspiciousOperation("no number of an article")
        if len(ticked) > ROWS_AT_ONCE:
            messages.error(
                request,
                f"Mỗi lần làm được với nhiều nhất {ROWS_AT_ONCE} bài; bạn đã chọn {len(ticked)}. Chưa có gì thay đổi: hãy "
                "chọn ít hơn rồi làm lại.",
            )
            return None
        return super().response_action(request, self.get_queryset(request).filter(pk__in=ticked).defer("body"))


def _run(model_admin: admin.ModelAdmin, request: HttpRequest, queryset: QuerySet[Article], name: str) -> HttpResponse:
    """The page that asks, or the page of what became of each article."""
    bulk_act = BULK_ACTS[name]
    articles = list(queryset)
    form = bulk_act.form(request.POST if CONFIRMED in request.POST else None)
    if bulk_act.explanation and not form.is_valid():
        context = {"name": name, "articles": articles, "form": form, "media": model_admin.media + form.media}
        return _page(model_admin, request, "bulk_ask.html", bulk_act, context)
    arguments = form.cleaned_data if bulk_act.explanation else {}
    outcomes = [_outcome(bulk_act.act, article, request, arguments) for article in articles]
    refused = [outcome for outcome in outcomes if outcome.refusal]
    context = {
        "outcomes": outcomes,
        "done": len(outcomes) - len(refused),
        "refused": len(refused),
        "unseen": len(set(request.POST.getlist(ACTION_CHECKBOX_NAME))) - len(outcomes),
        "reason": arguments.get("reason", ""),
        "revision_waits": REVISION_WAITS if bulk_act.act is publishing.publish else "",
    }
    return _page(model_admin, request, "bulk_outcomes.html", bulk_act, context)


def _outcome(act: Callable[..., None], article: Article, request: HttpRequest, arguments: dict) -> Outcome:
    try:
        act(article, by=request.user, **arguments)
    except InvalidTransition as error:
        return Outcome(_as_stored(article), str(error))
    except PermissionDenied:
        return Outcome(_as_stored(article), "Tài khoản của bạn không có quyền làm việc này với bài này.")
    except ValidationError as error:
        return Outcome(_as_stored(article), " ".join(error.messages))
    return Outcome(article)


def _as_stored(article: Article) -> Article:
    """What somebody else made of it meanwhile is what its row says."""
    return Article.objects.defer("body").get(pk=article.pk)


def _page(
    model_admin: admin.ModelAdmin, request: HttpRequest, template: str, bulk_act: BulkAct, context: dict
) -> HttpResponse:
    own = {
        **model_admin.admin_site.each_context(request),
        "title": bulk_act.label,
        "opts": model_admin.opts,
        "bulk_act": bulk_act,
        "list_url": request.get_full_path(),
        "confirmed": CONFIRMED,
    }
    return TemplateResponse(request, f"admin/news/article/{template}", {**own, **context})
