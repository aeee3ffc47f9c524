"""The office's pages about personal data: requests with their clock, and what is held about an e-mail address.

An address is sent by POST and never stands in the address of a page: those are kept by browsers and by logs.
"""

import datetime
from collections.abc import Callable
from typing import Any

from django import forms
from django.contrib import admin, messages
from django.core.exceptions import PermissionDenied, ValidationError
from django.db.models import QuerySet
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.template.response import TemplateResponse
from django.urls import URLPattern, path, reverse
from django.utils import timezone
from django.utils.html import format_html
from django.views.decorators.http import require_http_methods

from comments import personal_data, retention
from comments.models import PersonalDataRequest
from portal.admin_base import OfficeModelAdmin
from portal.errors import InvalidTransition
from portal.spreadsheet import download
from portal.text import whole_number
from portal.vietnamese import date_in_words

LOGGED = 20
OLDEST = datetime.timedelta(days=366)
# Beside another form on its page.
ERASING = "xoa-%s"


class OpenFilter(admin.SimpleListFilter):
    """Without a choice, what is not answered yet."""

    title = "tình trạng"
    parameter_name = "trang-thai"

    def lookups(self, request: HttpRequest, model_admin: admin.ModelAdmin) -> list[tuple[str, str]]:
        return [("xong", "Đã trả lời"), ("tat-ca", "Tất cả")]

    def choices(self, changelist: object) -> list[dict]:
        choices = list(super().choices(changelist))
        choices[0]["display"] = "Chưa trả lời"
        return choices

    def queryset(self, request: HttpRequest, queryset: QuerySet[PersonalDataRequest]) -> QuerySet[PersonalDataRequest]:
        match self.value():
            case None:
                return queryset.filter(done_at=None)
            case "xong":
                return queryset.filter(done_at__isnull=False)
            case "tat-ca":
                return queryset
        return queryset.none()


class RequestForm(forms.ModelForm):
    class Meta:
        model = PersonalDataRequest
        fields = ["kind", "email", "received_at"]
        help_texts = {
            "email": "Địa chỉ đã dùng khi gửi bình luận. Đối chiếu người yêu cầu trước khi làm.",
            "received_at": "Lúc cơ quan nhận được điện thoại, thư hoặc đơn. Hạn trả lời tính từ đây.",
        }

    def clean_received_at(self) -> datetime.datetime:
        at, now = self.cleaned_data["received_at"], timezone.now()
        if not now - OLDEST < at <= now:
            raise ValidationError("Hãy ghi lúc nhận thật: không ở tương lai, không quá một năm trước.")
        return at


class AddressForm(forms.Form):
    email = forms.EmailField(
        label="Email của người gửi bình luận",
        max_length=254,
        widget=forms.EmailInput(attrs={"autocomplete": "off"}),
        error_messages={
            "required": "Hãy ghi địa chỉ email cần tìm.",
            "invalid": "Địa chỉ chưa đúng, ví dụ đúng: ten@vidu.vn.",
        },
    )
    # The request that the look is for; none where the office looks by itself.
    request = forms.ModelChoiceField(
        PersonalDataRequest.objects.filter(done_at=None),
        required=False,
        widget=forms.HiddenInput,
        error_messages={"invalid_choice": "Yêu cầu này đã được trả lời. Hãy mở lại từ danh sách yêu cầu."},
    )

    def clean(self) -> None:
        asked = self.cleaned_data.get("request")
        if asked and self.cleaned_data.get("email", "").lower() != asked.email.lower():
            # Another address was typed: the request is not about it.
            self.cleaned_data["request"] = None


class EraseForm(forms.Form):
    why = forms.CharField(
        label="Lý do, giữ lại trong nhật ký",
        max_length=1000,
        widget=forms.Textarea(attrs={"rows": 2, "class": "vLargeTextField"}),
        help_text="Ví dụ: theo đơn ngày 20/11/2026. Không ghi tên, email của người gửi.",
        error_messages={"required": "Hãy ghi lý do xóa, ví dụ: theo đơn ngày nào."},
    )


class AnswerForm(forms.Form):
    words = forms.CharField(
        label="Đã trả lời thế nào",
        max_length=1000,
        widget=forms.Textarea(attrs={"rows": 3, "class": "vLargeTextField"}),
        help_text="Ví dụ: đã gửi bản sao qua bưu điện ngày 20/11/2026. Không ghi tên, email của người gửi.",
        error_messages={"required": "Hãy ghi đã trả lời thế nào."},
    )


@admin.register(PersonalDataRequest)
class PersonalDataRequestAdmin(OfficeModelAdmin):
    """Requests are entered and closed, never changed or deleted by hand."""

    form = RequestForm
    list_display = ["number", "email", "received_at", "clock", "done_at", "done_by"]
    list_filter = [OpenFilter]
    list_select_related = ["done_by"]
    actions = None
    empty_words = (
        "Không có yêu cầu nào chờ trả lời. Nhận yêu cầu qua thư, điện thoại hoặc tại trụ sở thì ghi vào bằng nút thêm ở "
        "đầu trang, để hạn trả lời được tính."
    )
    view_on_site = False
    # Without a request: as it is entered.
    ENTERED = ("kind", "email", "received_at")
    SHOWN = ("kind", "email", "received_at", "clock", "entered_by", "done_at", "done_by", "answer")

    # --- who sees what ---

    def _may(self, request: HttpRequest) -> bool:
        return request.user.has_perm(personal_data.RIGHT)

    def has_module_permission(self, request: HttpRequest) -> bool:
        return self._may(request)

    def has_view_permission(self, request: HttpRequest, obj: PersonalDataRequest | None = None) -> bool:
        return self._may(request)

    def has_add_permission(self, request: HttpRequest) -> bool:
        return self._may(request)

    def has_change_permission(self, request: HttpRequest, obj: PersonalDataRequest | None = None) -> bool:
        return False

    def has_delete_permission(self, request: HttpRequest, obj: PersonalDataRequest | None = None) -> bool:
        return False

    def get_fields(self, request: HttpRequest, obj: PersonalDataRequest | None = None) -> tuple[str, ...]:
        return self.SHOWN if obj else self.ENTERED

    def get_readonly_fields(self, request: HttpRequest, obj: PersonalDataRequest | None = None) -> tuple[str, ...]:
        return self.SHOWN if obj else ()

    # --- the list and one request ---

    def changelist_view(self, request: HttpRequest, extra_context: dict | None = None) -> HttpResponse:
        return super().changelist_view(request, {**(extra_context or {}), "title": "Yêu cầu về dữ liệu cá nhân"})

    @admin.display(description="yêu cầu", ordering="pk")
    def number(self, asked: PersonalDataRequest) -> str:
        return str(asked)

    @admin.display(description="hạn trả lời", ordering="due_at")
    def clock(self, asked: PersonalDataRequest) -> str:
        day = f"hết {date_in_words(asked.due_on)}"
        return (
            format_html('<span class="office-state office-state-overdue">Quá hạn</span> {}', day)
            if asked.is_overdue
            else day
        )

    def save_model(self, request: HttpRequest, obj: PersonalDataRequest, form: forms.ModelForm, change: bool) -> None:
        personal_data.enter(obj, by=request.user)

    def render_change_form(self, request: HttpRequest, context: dict, *args: Any, **kwargs: Any) -> HttpResponse:
        return super().render_change_form(request, {**context, "asked": kwargs["obj"]}, *args, **kwargs)

    def answer_view(self, request: HttpRequest, pk: int) -> HttpResponse:
        """Closing a request that needs no other act here, or was answered by letter."""
        asked = self.get_object(request, str(pk)) if whole_number(str(pk)) else None
        if asked is None:
            raise Http404("no such request")
        page_of_request = reverse("admin:comments_personaldatarequest_change", args=[asked.pk])
        form = AnswerForm(request.POST if request.method == "POST" else None)
        if form.is_valid():
            try:
                personal_data.answer(asked, by=request.user, words=form.cleaned_data["words"])
            except ValidationError as error:
                form.add_error("words", error)
            except InvalidTransition as error:
                typed = form.cleaned_data["words"]
                messages.error(request, f"{error} Chưa có gì thay đổi. Bạn đã viết: “{typed}”")
                return HttpResponseRedirect(page_of_request)
            else:
                messages.success(request, "Đã ghi câu trả lời và đóng yêu cầu.")
                return HttpResponseRedirect(page_of_request)
        context = {**self._context(request, f"Trả lời: {asked}"), "asked": asked, "form": form}
        return TemplateResponse(request, "admin/comments/personaldatarequest/answer.html", context)

    # --- what is held about an address ---

    def get_urls(self) -> list[URLPattern]:
        # A request's number stands where these words do, so they are no number.
        pages = [
            ("tra-cuu/", self.find_view, "find"),
            ("tra-cuu/ban-sao/", self.export_view, "export"),
            ("tra-cuu/xoa/", self.erase_view, "erase"),
            ("tra-cuu/rut/", self.withdraw_view, "withdraw"),
            ("<int:pk>/tra-loi/", self.answer_view, "answer"),
        ]
        own = [
            path(route, self.admin_site.admin_view(self._guarded(view)), name=f"comments_personaldatarequest_{name}")
            for route, view, name in pages
        ]
        return [*own, *super().get_urls()]

    def _guarded(self, view: Callable[..., HttpResponse]) -> Callable[..., HttpResponse]:
        @require_http_methods(["GET", "HEAD", "POST"])
        def guarded(request: HttpRequest, **arguments: Any) -> HttpResponse:
            if not self._may(request):
                raise PermissionDenied("personal data")
            return view(request, **arguments)

        return guarded

    def find_view(self, request: HttpRequest) -> HttpResponse:
        """The question; by POST the answer below it."""
        form = AddressForm(request.POST if request.method == "POST" else None)
        return self._found(request, form) if form.is_valid() else self._page(request, form)

    def export_view(self, request: HttpRequest) -> HttpResponse:
        if request.method != "POST":
            return self._to_question()
        form = AddressForm(request.POST)
        if not form.is_valid():
            return self._page(request, form)
        content = personal_data.export(form.cleaned_data["email"], by=request.user)
        return download(content, f"du-lieu-ca-nhan_{timezone.localdate():%Y-%m-%d}")

    def erase_view(self, request: HttpRequest) -> HttpResponse:
        if request.method != "POST":
            return self._to_question()
        form, erasing = AddressForm(request.POST), EraseForm(request.POST, auto_id=ERASING)
        if not form.is_valid():
            return self._page(request, form)
        if not erasing.is_valid():
            return self._found(request, form, erasing)
        try:
            done = personal_data.erase_all(by=request.user, **form.cleaned_data, **erasing.cleaned_data)
        except ValidationError as error:
            erasing.add_error("why", error)
            return self._found(request, form, erasing)
        except InvalidTransition as error:
            messages.warning(request, f"Đã xóa dữ liệu cá nhân của địa chỉ này. {error}")
        else:
            messages.success(request, f"Đã xóa dữ liệu cá nhân của {done} bình luận gửi từ địa chỉ này.")
        return self._to_question()

    def withdraw_view(self, request: HttpRequest) -> HttpResponse:
        if request.method != "POST":
            return self._to_question()
        form = AddressForm(request.POST)
        if not form.is_valid():
            return self._page(request, form)
        try:
            done = personal_data.withdraw_all(by=request.user, **form.cleaned_data)
        except InvalidTransition as error:
            messages.warning(request, f"Đã rút các bình luận của địa chỉ này. {error}")
        else:
            messages.success(request, f"Đã rút {done} bình luận gửi từ địa chỉ này; bạn đọc không thấy nữa.")
        return self._to_question()

    def _to_question(self) -> HttpResponse:
        """Signing in again leads to the pages that only take a form; what is done leads here too."""
        return HttpResponseRedirect(reverse("admin:comments_personaldatarequest_find"))

    def _found(self, request: HttpRequest, form: AddressForm, erasing: EraseForm | None = None) -> HttpResponse:
        asked = form.cleaned_data["request"]
        return self._page(
            request,
            form,
            found=personal_data.find(form.cleaned_data["email"], by=request.user),
            asked=asked,
            erasing=erasing
            or EraseForm(initial={"why": f"Theo yêu cầu số {asked.pk}." if asked else ""}, auto_id=ERASING),
        )

    def _page(self, request: HttpRequest, form: AddressForm, **answer: Any) -> HttpResponse:
        context = {
            **self._context(request, "Dữ liệu cá nhân theo email"),
            "form": form,
            "found": None,
            "asked": None,
            "erasing": None,
            **answer,
            "most": personal_data.BATCH,
            "email_term": retention.EMAIL_OF_APPROVED.label,
            "log": list(personal_data.log()[:LOGGED]),
        }
        return TemplateResponse(request, "admin/comments/personaldatarequest/find.html", context)

    def _context(self, request: HttpRequest, title: str) -> dict[str, Any]:
        return {**self.admin_site.each_context(request), "title": title, "opts": self.opts}
