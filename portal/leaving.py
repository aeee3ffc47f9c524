"""When somebody leaves the office: the account is closed, and what it had in hand goes to a colleague, in one step."""

from django import forms
from django.contrib import admin, messages
from django.core.exceptions import PermissionDenied, ValidationError
from django.db import transaction
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import URLPattern, path

from news import handover
from portal.accounts import second_factor, sessions
from portal.models import User

LISTED = 50


class LeavingForm(forms.Form):
    successor = forms.ModelChoiceField(
        User.objects.none(),
        label="Giao bài đang dở cho",
        required=False,
        empty_label="— chọn người nhận —",
        help_text="Người nhận thấy các bài này trong “Bản nháp của tôi”, “Bị trả lại”, và cả nội dung đang gõ chưa lưu.",
    )

    def __init__(self, *args: object, leaver: User, **kwargs: object) -> None:
        super().__init__(*args, **kwargs)
        able = User.objects.with_perm("news.change_article", backend="django.contrib.auth.backends.ModelBackend")
        self.fields["successor"].queryset = able.filter(is_staff=True).exclude(pk=leaver.pk).order_by("full_name")


def urls(site: admin.AdminSite) -> list[URLPattern]:
    def view(request: HttpRequest, pk: int) -> HttpResponse:
        return leaving(request, pk, site=site)

    return [path("portal/user/<int:pk>/nghi-viec/", site.admin_view(view), name="leaving")]


def leaving(request: HttpRequest, pk: int, *, site: admin.AdminSite) -> HttpResponse:
    """Shows what the account has in hand, and closes it once it is known who takes that over. Administrators only."""
    if not request.user.is_superuser:
        raise PermissionDenied("accounts")
    account = get_object_or_404(User, pk=pk)
    form = LeavingForm(request.POST if request.method == "POST" else None, leaver=account)
    if refusal := _refusal(account, request.user):
        messages.error(request, refusal)
        return redirect("admin:portal_user_change", pk)
    if request.method == "POST" and form.is_valid():
        try:
            count = close(account, successor=form.cleaned_data["successor"], by=request.user)
        except ValidationError as error:
            form.add_error("successor", error)
        else:
            given = f" {count} bài đang dở đã giao cho {form.cleaned_data['successor']}." if count else ""
            site.get_model_admin(User).log_change(request, account, "Cho nghỉ việc.")
            messages.success(request, f"Đã đóng tài khoản của {account}.{given} Tên trên các bài cũ vẫn giữ nguyên.")
            return redirect("admin:portal_user_change", pk)
    held = handover.in_hand(account)
    context = {
        **site.each_context(request),
        "title": f"Cho nghỉ việc: {account}",
        "account": account,
        "held": held,
        "articles": list(held.articles.select_related("category")[: LISTED + 1]),
        "listed": LISTED,
        "form": form,
    }
    return render(request, "admin/account/leaving.html", context)


@transaction.atomic
def close(account: User, *, successor: User | None, by: User) -> int:
    """Hand over, deactivate, end the sessions, forget the second factor; returns how many articles were handed over."""
    count = handover.hand_over(account, to=successor, by=by)
    account.is_active = False
    account.save(update_fields=["is_active"])
    sessions.end_all(account)
    second_factor.remove(account)
    return count


def _refusal(account: User, by: User) -> str:
    if account == by:
        return "Bạn không tự cho mình nghỉ việc được: hãy nhờ một quản trị viên khác."
    if not account.is_active:
        return f"Tài khoản của {account} đã đóng rồi."
    return ""
