"""The moderators' list of comments, and the page of one."""

from collections.abc import Iterable
from dataclasses import dataclass
from urllib.parse import urlencode

from django import forms
from django.contrib import admin, messages
from django.contrib.admin.helpers import ACTION_CHECKBOX_NAME
from django.contrib.admin.utils import unquote
from django.contrib.admin.views.main import SEARCH_VAR, ChangeList
from django.core.exceptions import PermissionDenied, SuspiciousOperation
from django.db.models import Max, QuerySet
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect, QueryDict
from django.template.defaultfilters import truncatechars
from django.template.response import TemplateResponse
from django.urls import URLPattern, path, reverse
from django.utils.formats import date_format
from django.utils.html import format_html
from django.utils.timezone import localtime

from comments.admin import statistics
from comments.admin.changelist import without_bodies
from comments.admin.desk import Desk
from comments.desk.decisions import ACTS, RejectForm, decide
from comments.models import Comment, CommentEvent
from comments.screening import impostors
from portal.admin_base import CappedPaginator, FoldedSearch, having_words, is_sane_date_lookup
from portal.text import whole_number

# The choice of the filter by state that leaves none out.
ALL_STATES = "tat-ca"
PERSONAL_FIELDS = ["email", "address_hash"]
# What the moderator had before them: on the page of one comment its newest event, on the list the newest event of all.
SEEN, SEEN_UNTIL = "seen", "seen_until"


class StatusFilter(admin.SimpleListFilter):
    """The queue first: without a choice, what is pending."""

    title = "trạng thái"
    parameter_name = "trang-thai"

    def lookups(self, request: HttpRequest, model_admin: admin.ModelAdmin) -> list[tuple[str, str]]:
        return [
            *((value, label) for value, label in Comment.Status.choices if value != Comment.Status.PENDING),
            (ALL_STATES, "Tất cả"),
        ]

    def choices(self, changelist: object) -> list[dict]:
        choices = list(super().choices(changelist))
        choices[0]["display"] = Comment.Status.PENDING.label
        return choices

    def queryset(self, request: HttpRequest, queryset: QuerySet[Comment]) -> QuerySet[Comment]:
        match self.value():
            case None:
                return queryset.filter(status=Comment.Status.PENDING)
            case other if other == ALL_STATES:
                return queryset
            case other:
                return queryset.filter(status=other) if other in Comment.Status.values else queryset.none()


class ReopenForm(forms.Form):
    reason = forms.CharField(label="Ghi chú", required=False)


@dataclass(frozen=True)
class Decision:
    """An act of the desk on the page of one comment: where it may start, its button, its form, what is said when it is done."""

    states: set[str]
    label: str
    done: str
    form: type[forms.Form] | None = None


DECISIONS = {
    "approve": Decision({"pending"}, "Duyệt – đăng lên trang", "Đã duyệt bình luận “{}”."),
    "reject": Decision({"pending"}, "Từ chối", "Đã từ chối bình luận “{}”.", RejectForm),
    "mark_spam": Decision({"pending"}, "Thư rác", "Đã đánh dấu “{}” là thư rác."),
    "reopen": Decision(
        {"approved", "rejected", "spam"},
        "Mở lại – đưa về hàng chờ",
        "Bình luận “{}” trở lại hàng chờ; bạn đọc không thấy nữa.",
        ReopenForm,
    ),
}


def _number_sent(sent: QueryDict, name: str) -> int | None:
    """None where the form says nothing of it."""
    if name not in sent:
        return None
    found = whole_number(sent[name])
    if found is None:
        raise SuspiciousOperation("no number of an event")
    return found


def _newest_until(comments: Iterable[Comment], until: int) -> dict[int, int]:
    """By comment the newest of its events that was there then; 0 where none was, so that any event at all is news."""
    pks = [comment.pk for comment in comments]
    events = CommentEvent.objects.filter(comment__in=pks, pk__lte=until).order_by()
    return dict.fromkeys(pks, 0) | dict(events.values_list("comment").annotate(Max("pk")))


@admin.register(Comment)
class CommentAdmin(FoldedSearch):
    """Nobody edits what a citizen wrote: the page shows it, and the acts decide."""

    list_display = ["title", "excerpt", "sent", "article", "status_column"]
    list_filter = [StatusFilter, "submitted_at"]
    list_select_related = ["article"]
    list_per_page = 50
    empty_words = (
        "Hết hàng chờ: không có bình luận nào chờ duyệt. Bình luận đã có quyết định xem ở bộ lọc “Theo trạng thái”."
    )
    ordering = ["submitted_at", "id"]
    actions = ["approve_selected", "reject_selected", "mark_spam_selected"]
    view_on_site = False
    # Nothing of a comment is empty but by the retention table or an erasure.
    empty_value_display = "(đã xóa)"

    # --- who sees what ---

    def has_add_permission(self, request: HttpRequest) -> bool:
        return False

    def has_change_permission(self, request: HttpRequest, obj: Comment | None = None) -> bool:
        return False

    def has_delete_permission(self, request: HttpRequest, obj: Comment | None = None) -> bool:
        return False

    def has_moderate_permission(self, request: HttpRequest) -> bool:
        """Named by the actions' `permissions`."""
        return request.user.has_perm("comments.moderate_comment")

    def lookup_allowed(self, lookup: str, value: str, request: HttpRequest) -> bool:
        # `?email__startswith=a` would spell out an address to somebody who may not see it.
        if lookup == StatusFilter.parameter_name:
            return True
        return lookup.startswith("submitted_at__") and is_sane_date_lookup(lookup, value)

    def get_fields(self, request: HttpRequest, obj: Comment | None = None) -> list[str]:
        personal = PERSONAL_FIELDS if request.user.has_perm("comments.view_personal_data") else []
        return ["article_link", "status_column", *personal, "consent", "consented_at"]

    readonly_fields = ["article_link", "status_column", "consent", "consented_at", *PERSONAL_FIELDS]

    # --- the list ---

    def get_list_display(self, request: HttpRequest) -> list[str]:
        """In the queue every comment is pending: the room goes to what it says."""
        in_queue = StatusFilter.parameter_name not in request.GET
        return [name for name in self.list_display if not (in_queue and name == "status_column")]

    def get_changelist_instance(self, request: HttpRequest) -> ChangeList:
        changelist = without_bodies(super().get_changelist_instance(request))
        imitated = impostors.imitated(comment.sender for comment in changelist.result_list)
        for comment in changelist.result_list:
            comment.imitated = imitated.get(comment.sender, "")
        return changelist

    def changelist_view(self, request: HttpRequest, extra_context: dict | None = None) -> HttpResponse:
        may_moderate = self.has_moderate_permission(request)
        extra = {"title": "Bình luận", "has_desk": may_moderate}
        if may_moderate:
            # Before the rows are read: what happens in between counts as not seen.
            extra[SEEN_UNTIL] = CommentEvent.objects.aggregate(newest=Max("pk"))["newest"] or 0
        response = super().changelist_view(request, {**(extra_context or {}), **extra})
        if changelist := getattr(response, "context_data", {}).get("cl"):
            response.context_data["elsewhere"] = self._found_elsewhere(request, changelist)
        return response

    def _found_elsewhere(self, request: HttpRequest, changelist: ChangeList) -> dict[str, str] | None:
        """Where a search finds nothing in the state that the list shows: how many there are in all states, and the way there."""
        is_of_all = request.GET.get(StatusFilter.parameter_name) == ALL_STATES
        if not changelist.query or changelist.result_count or is_of_all:
            return None
        found = CappedPaginator(having_words(self.get_queryset(request), changelist.query).order_by("pk"), 1)
        if not found.count:
            return {"count": "0"}
        query = urlencode({SEARCH_VAR: changelist.query, StatusFilter.parameter_name: ALL_STATES})
        return {"count": f"{found.count}{'+' if found.is_capped else ''}", "url": f"?{query}"}

    @admin.display(description="người gửi, lúc", ordering="submitted_at")
    def sent(self, comment: Comment) -> str:
        mark = format_html("<br>Tên giống cán bộ: <bdi>{}</bdi>", comment.imitated) if comment.imitated else ""
        at = date_format(localtime(comment.submitted_at), "H:i d/m/Y")
        return format_html("<bdi>{}</bdi><br>{}{}", comment.sender, at, mark)

    @admin.display(description="nội dung")
    def excerpt(self, comment: Comment) -> str:
        return truncatechars(comment.body, 200)

    @admin.display(description="trạng thái", ordering="status")
    def status_column(self, comment: Comment) -> str:
        return format_html(
            '<span class="office-state office-state-{}">{}</span>', comment.status, comment.get_status_display()
        )

    @admin.display(description="lời đồng ý")
    def consent(self, comment: Comment) -> str:
        return f"{comment.consent_text}: {comment.consent_text.text}" if comment.consent_text else "–"

    @admin.display(description="bài viết")
    def article_link(self, comment: Comment) -> str:
        if not comment.article.is_public:
            return f"{comment.article} ({comment.article.state_label})"
        return format_html('<a href="{}">{}</a>', comment.article.get_absolute_url(), comment.article)

    @admin.action(description="Duyệt – đăng lên trang", permissions=["moderate"])
    def approve_selected(self, request: HttpRequest, queryset: QuerySet[Comment]) -> None:
        self._act_on_each(request, queryset, "approve", {})

    @admin.action(description="Đánh dấu là thư rác", permissions=["moderate"])
    def mark_spam_selected(self, request: HttpRequest, queryset: QuerySet[Comment]) -> None:
        self._act_on_each(request, queryset, "mark_spam", {})

    @admin.action(description="Từ chối với một lý do…", permissions=["moderate"])
    def reject_selected(self, request: HttpRequest, queryset: QuerySet[Comment]) -> HttpResponse | None:
        """Ask for the reason on a page of its own, then reject what was selected."""
        form = RejectForm(request.POST if {"listed", "reason"} & request.POST.keys() else None)
        if form.is_valid():
            self._act_on_each(request, queryset, "reject", form.cleaned_data)
            return None
        return self._ask_for_reason(request, queryset, form)

    def _ask_for_reason(self, request: HttpRequest, comments: Iterable[Comment], form: forms.Form) -> HttpResponse:
        context = {
            **self.admin_site.each_context(request),
            "title": "Từ chối bình luận",
            "opts": self.opts,
            "comments": comments,
            "form": form,
            "kept": {name: request.POST[name] for name in (SEEN, SEEN_UNTIL) if name in request.POST},
        }
        return TemplateResponse(request, "admin/comments/comment/reject_selected.html", context)

    def response_action(self, request: HttpRequest, queryset: QuerySet[Comment]) -> HttpResponse | None:
        """Run an action on the rows that were ticked, also on those that have left the filtered list since."""
        if any(whole_number(pk) is None for pk in request.POST.getlist(ACTION_CHECKBOX_NAME)):
            raise SuspiciousOperation("no number of a comment")
        # All of all pages is nothing that anybody has read.
        request.POST = request.POST.copy()
        request.POST["select_across"] = "0"
        return super().response_action(request, self.get_queryset(request))

    def _act_on_each(self, request: HttpRequest, queryset: QuerySet[Comment], name: str, arguments: dict) -> None:
        """One result a comment: those that somebody else decided meanwhile are named and left alone."""
        comments = list(queryset)
        until = _number_sent(request.POST, SEEN_UNTIL)
        seen = dict.fromkeys(comment.pk for comment in comments) if until is None else _newest_until(comments, until)
        results = decide(ACTS[name], seen, by=request.user, arguments=arguments)
        for result in results:
            if result.problem:
                messages.warning(request, f"“{result.title}”: {result.problem}")
        if done := sum(not result.problem for result in results):
            messages.success(request, f"{DECISIONS[name].label}: {done} bình luận.")

    # --- one comment ---

    def changeform_view(
        self, request: HttpRequest, object_id: str | None = None, form_url: str = "", extra_context: dict | None = None
    ) -> HttpResponse:
        comment = self.get_object(request, unquote(object_id)) if object_id else None
        extra = extra_context or {}
        if comment and self.has_view_permission(request, comment):
            events = list(comment.events.select_related("by", "listed_reason").order_by("-at", "-id"))
            extra = {
                **extra,
                "comment": comment,
                "imitated": impostors.imitated([comment.sender]).get(comment.sender, ""),
                "events": events,
                SEEN: max((event.pk for event in events), default=0),
                "decisions": self._decisions(request, comment),
                "may_moderate": self.has_moderate_permission(request),
            }
        return super().changeform_view(request, object_id, form_url, extra)

    def _decisions(self, request: HttpRequest, comment: Comment) -> list[dict]:
        if not self.has_moderate_permission(request):
            return []
        return [
            {"name": name, "label": decision.label, "form": decision.form() if decision.form else None}
            for name, decision in DECISIONS.items()
            if comment.status in decision.states
        ]

    def get_urls(self) -> list[URLPattern]:
        decide = self.admin_site.admin_view(self.decide_view)
        return [
            path("<int:pk>/quyet-dinh/", decide, name="comments_comment_decide"),
            *Desk(self).urls,
            *statistics.urls(self),
            *super().get_urls(),
        ]

    def decide_view(self, request: HttpRequest, pk: int) -> HttpResponse:
        """POST of one decision; afterwards the next of the queue, or the comment again where something was missing."""
        if not (self.has_view_permission(request) and self.has_moderate_permission(request)):
            raise PermissionDenied("moderating comments")
        comment = self.get_object(request, str(pk))
        if comment and request.method in ("GET", "HEAD"):
            # Signing in again leads here.
            return HttpResponseRedirect(reverse("admin:comments_comment_change", args=[comment.pk]))
        name = request.POST.get("act", "")
        if comment is None or request.method != "POST" or name not in DECISIONS:
            raise Http404("no such comment or act")
        decision = DECISIONS[name]
        seen = _number_sent(request.POST, SEEN)
        form = decision.form(request.POST) if decision.form else None
        if form and not form.is_valid():
            # On a page of its own, with what was typed.
            return self._ask_for_reason(request, [comment], form)
        arguments = form.cleaned_data if form else {}
        (result,) = decide(ACTS[name], {comment.pk: seen}, by=request.user, arguments=arguments)
        if result.problem:
            typed = " – ".join(str(value) for value in arguments.values() if value)
            kept = f" Lý do bạn đã viết: “{typed}”" if typed else ""
            messages.error(
                request, f"{result.problem} Có thể người khác vừa quyết định. Chưa có gì thay đổi thêm.{kept}"
            )
            return HttpResponseRedirect(reverse("admin:comments_comment_change", args=[comment.pk]))
        messages.success(request, decision.done.format(comment))
        waiting = Comment.objects.queue().values_list("pk", flat=True).first()
        if waiting is None or name == "reopen":
            return HttpResponseRedirect(reverse("admin:comments_comment_changelist"))
        return HttpResponseRedirect(reverse("admin:comments_comment_change", args=[waiting]))
