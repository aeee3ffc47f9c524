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
from news.admin.acts import ReasonForm
from news.models import Article
from portal.admin_base import ROWS_AT_ONCE
from portal.errors import InvalidTransition
from portal.text import clean_text

# What the page that asks sends besides the reason, so that a press on the list is not taken for an answer.
CONFIRMED = "_confirmed"

# As many digits as every database takes for a number.
_LONGEST_NUMBER = 18


class OneReasonForm(ReasonForm):
    """One reason for all of them."""

    def clean_reason(self) -> str:
        # What shows nothing is no reason.
        reason = clean_text(self.cleaned_data["reason"])
        if not reason:
            raise ValidationError(self.fields["reason"].error_messages["required"], code="required")
        return reason


@dataclass(frozen=True)
class BulkAct:
    """One act for several articles; with an `explanation` it is asked for on a page of its own, with what the form wants."""

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
    "submit_selected": BulkAct("Gửi duyệt", publishing.submit),
    "publish_selected": BulkAct(
        "Xuất bản ngay",
        publishing.publish,
        "Bạn đọc thấy ngay các bài dưới đây trên trang nhất, trong chuyên mục và trong nguồn RSS; “Ngày đăng” là bây giờ.",
    ),
    "return_selected": BulkAct(
        "Trả lại",
        publishing.return_to_author,
        "Các bài dưới đây trở về người viết với cùng một lý do, gửi cả qua email nếu tài khoản có email. Nội dung vẫn còn "
        "nguyên.",
        OneReasonForm,
    ),
    "withdraw_selected": BulkAct(
        "Rút bài",
        publishing.withdraw,
        "Bạn đọc không còn thấy các bài dưới đây, kể cả bình luận. Lý do được lưu trong nhật ký của từng bài. Bài đang hẹn "
        "giờ thì trở về bản nháp.",
        OneReasonForm,
    ),
    "bin_selected": BulkAct("Bỏ vào thùng rác", publishing.move_to_bin),
    "unbin_selected": BulkAct("Lấy lại từ thùng rác", publishing.take_from_bin),
}


@admin.action(description="Gửi duyệt", permissions=["submit"])
def submit_selected(model_admin: admin.ModelAdmin, request: HttpRequest, articles: QuerySet[Article]) -> HttpResponse:
    return _run(model_admin, request, articles, "submit_selected")


@admin.action(description="Xuất bản ngay…", permissions=["publish"])
def publish_selected(model_admin: admin.ModelAdmin, request: HttpRequest, articles: QuerySet[Article]) -> HttpResponse:
    return _run(model_admin, request, articles, "publish_selected")


@admin.action(description="Trả lại với một lý do…", permissions=["publish"])
def return_selected(model_admin: admin.ModelAdmin, request: HttpRequest, articles: QuerySet[Article]) -> HttpResponse:
    return _run(model_admin, request, articles, "return_selected")


@admin.action(description="Rút với một lý do…", permissions=["withdraw"])
def withdraw_selected(model_admin: admin.ModelAdmin, request: HttpRequest, articles: QuerySet[Article]) -> HttpResponse:
    return _run(model_admin, request, articles, "withdraw_selected")


@admin.action(description="Bỏ vào thùng rác", permissions=["change"])
def bin_selected(model_admin: admin.ModelAdmin, request: HttpRequest, articles: QuerySet[Article]) -> HttpResponse:
    return _run(model_admin, request, articles, "bin_selected")


@admin.action(description="Lấy lại từ thùng rác", permissions=["change"])
def unbin_selected(model_admin: admin.ModelAdmin, request: HttpRequest, articles: QuerySet[Article]) -> HttpResponse:
    return _run(model_admin, request, articles, "unbin_selected")


ACTIONS = [submit_selected, publish_selected, return_selected, withdraw_selected, bin_selected, unbin_selected]


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
        if any(not (pk.isascii() and pk.isdecimal() and len(pk) <= _LONGEST_NUMBER) for pk in ticked):
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
