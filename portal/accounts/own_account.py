"""One's own account: who one is here, where one signed in, the second factor."""

from collections.abc import Callable
from http import HTTPStatus
from typing import Any

from django.contrib import messages
from django.contrib.auth import update_session_auth_hash
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.debug import sensitive_post_parameters

from portal.accounts import kept_form, second_factor, sessions, throttle
from portal.accounts.forms import CodeForm, PasswordForm, tell_of_new_password
from portal.accounts.signing_in import ENROL_FIRST, must_enrol
from portal.models import AccountOptions, FailedAttempt, SecondFactor, SiteIdentity

_SIGN_INS_SHOWN = 20


def own_account(request: HttpRequest, context: dict[str, Any]) -> HttpResponse:
    """Who one is here, where one signed in, and what one can do about it."""
    user = request.user
    context |= {
        "title": "Tài khoản của tôi",
        "groups": list(user.groups.values_list("name", flat=True)),
        "sign_ins": list(user.sign_ins.all()[:_SIGN_INS_SHOWN]),
        "failures": throttle.failures_since(user.username, timezone.now() - throttle.WINDOW),
        "factor": getattr(user, "second_factor", None),
        "backup_codes": user.backup_codes.count(),
        "required": AccountOptions.current().second_factor_required,
        "idle_minutes": int(sessions.IDLE.total_seconds() // 60),
    }
    return render(request, "admin/account/own.html", context)


def sign_out_elsewhere(request: HttpRequest, context: dict[str, Any]) -> HttpResponse:
    """Every other session of the account ends; this one goes on."""
    if request.method == "POST":
        sessions.end_all(request.user)
        request.user.refresh_from_db()
        update_session_auth_hash(request, request.user)
        messages.success(request, "Đã đăng xuất khỏi mọi thiết bị khác.")
    return redirect("admin:own_account")


@sensitive_post_parameters("password")
def set_up_second_factor(request: HttpRequest, context: dict[str, Any]) -> HttpResponse:
    """The picture to read with the telephone, and the first code; then the backup codes, once."""
    factor = second_factor.from_text(request.user, request.POST.get("factor", ""))
    kept = kept_form.carried_by(request)
    form = CodeForm(request.POST if request.method == "POST" else None)
    if second_factor.is_used_by(request.user) and not second_factor.is_the_one_of(request.user, factor):
        return redirect("admin:own_account")
    if request.method == "POST" and form.is_valid():
        codes = second_factor.confirm(factor, form.cleaned_data["code"])
        if codes:
            request.session.pop(ENROL_FIRST, None)
            return _codes_page(request, context, codes, "Đã bật xác thực hai bước", kept=kept)
        form.add_error(
            "code", "Mã không đúng. Hãy chờ mã mới trên điện thoại; nếu vẫn sai, kiểm tra giờ của điện thoại."
        )
    return _set_up_page(request, context, factor, form, kept)


def ask_to_set_up(request: HttpRequest, context: dict[str, Any]) -> HttpResponse:
    """The answer to a form of who must set up a second factor first: what was typed is carried along."""
    return _set_up_page(request, context, second_factor.begin(request.user), CodeForm(), kept_form.of(request))


def _set_up_page(
    request: HttpRequest,
    context: dict[str, Any],
    factor: SecondFactor,
    form: CodeForm,
    kept: kept_form.KeptForm | None,
) -> HttpResponse:
    identity = SiteIdentity.objects.current()
    issuer = identity.short_name if identity else "Cổng thông tin"
    context |= {
        "title": "Bật xác thực hai bước",
        "form": form,
        "picture": second_factor.picture_of(factor, issuer=issuer),
        "secret": second_factor.secret(factor),
        "factor": second_factor.as_text(factor),
        "must": must_enrol(request),
        "kept": kept,
    }
    return render(request, "admin/account/second_factor.html", context)


def change_password(request: HttpRequest, page: Callable[[], HttpResponse]) -> HttpResponse:
    """`page` asks for the old password and the new one twice, and leads on once it is changed."""
    if request.method != "POST":
        return page()
    try:
        attempt = throttle.begin(FailedAttempt.Kind.SIGN_IN, request.user.username, request, is_known_device=True)
    except throttle.TooSoon as too_soon:
        messages.error(request, f"Đã nhập sai mật khẩu nhiều lần. Hãy thử lại sau {too_soon.seconds} giây.")
        return redirect("admin:password_change")
    response = page()
    is_changed = response.status_code == HTTPStatus.FOUND
    # Who knows the old password guesses nothing, whatever is wrong with the new one.
    if is_changed or "old_password" not in response.context_data["form"].errors:
        throttle.succeeded(attempt)
    if is_changed:
        tell_of_new_password(request.user)
    return response


@sensitive_post_parameters("password")
def renew_backup_codes(request: HttpRequest, context: dict[str, Any]) -> HttpResponse:
    """New backup codes, for who knows the password."""
    return _with_password(
        request,
        context,
        "Tạo mã dự phòng mới",
        "Các mã cũ sẽ không dùng được nữa.",
        lambda: _codes_page(request, context, second_factor.renew_backup_codes(request.user), "Mã dự phòng mới"),
    )


@sensitive_post_parameters("password")
def remove_second_factor(request: HttpRequest, context: dict[str, Any]) -> HttpResponse:
    """Back to the password alone, for who knows it, unless the office demands more."""
    if AccountOptions.current().second_factor_required:
        messages.error(
            request, "Tòa soạn bắt buộc xác thực hai bước nên không tắt được. Đổi điện thoại: hãy nhờ quản trị viên."
        )
        return redirect("admin:own_account")

    def remove() -> HttpResponse:
        second_factor.remove(request.user)
        messages.success(request, "Đã tắt xác thực hai bước.")
        return redirect("admin:own_account")

    return _with_password(
        request,
        context,
        "Tắt xác thực hai bước",
        "Từ lần đăng nhập tới, tài khoản chỉ còn được giữ bằng mật khẩu.",
        remove,
    )


def _with_password(
    request: HttpRequest, context: dict[str, Any], title: str, warning: str, act: Callable[[], HttpResponse]
) -> HttpResponse:
    """Do it if the right password is given; else ask for it. Guessing is slowed down as it is at the door."""
    form = PasswordForm(request.POST if request.method == "POST" else None)
    if request.method == "POST" and form.is_valid():
        try:
            attempt = throttle.begin(FailedAttempt.Kind.SIGN_IN, request.user.username, request, is_known_device=True)
        except throttle.TooSoon as too_soon:
            form.add_error("password", f"Đã nhập sai nhiều lần. Hãy thử lại sau {too_soon.seconds} giây.")
        else:
            if request.user.check_password(form.cleaned_data["password"]):
                throttle.succeeded(attempt)
                return act()
            form.add_error("password", "Mật khẩu không đúng.")
    context |= {"title": title, "warning": warning, "form": form}
    return render(request, "admin/account/with_password.html", context)


def _codes_page(
    request: HttpRequest,
    context: dict[str, Any],
    codes: list[str],
    title: str,
    kept: kept_form.KeptForm | None = None,
) -> HttpResponse:
    return render(request, "admin/account/backup_codes.html", context | {"title": title, "codes": codes, "kept": kept})
