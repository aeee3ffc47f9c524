"""The pages of signing in: name and password, the code, a new password by mail, and one's own account.

They belong to the back office: `portal.admin_site` gives them addresses under its own and the context of its pages.
"""

from collections.abc import Callable
from typing import Any
from urllib.parse import urlencode

from django.contrib import messages
from django.contrib.admin.forms import AdminAuthenticationForm
from django.contrib.auth import login, update_session_auth_hash
from django.contrib.auth.views import PasswordResetConfirmView, PasswordResetView
from django.forms import Form
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import redirect, render
from django.urls import reverse, reverse_lazy
from django.utils import timezone
from django.utils.http import url_has_allowed_host_and_scheme
from django.views.decorators.cache import never_cache
from django.views.decorators.csrf import csrf_protect
from django.views.decorators.debug import sensitive_post_parameters

from portal.accounts import devices, kept_form, second_factor, sessions, throttle
from portal.accounts.forms import CodeForm, PasswordForm, ResetForm, tell_of_new_password
from portal.models import AccountOptions, FailedAttempt, SignIn, SiteIdentity, User

Kind = FailedAttempt.Kind
Context = Callable[[HttpRequest], dict[str, Any]]

ENROL_FIRST = "enrol_first"
_SECOND_STEP = "second_step"
_SECOND_STEP_SECONDS = 600
_BACKEND = "django.contrib.auth.backends.ModelBackend"
_SIGN_INS_SHOWN = 20


# -- signing in ----------------------------------------------------------------------------------------------------------


@sensitive_post_parameters("password")
@csrf_protect
@never_cache
def sign_in(request: HttpRequest, context: dict[str, Any]) -> HttpResponse:
    """Name and password. What an expired sign-in kept from being saved is carried along, here and over the second step."""
    kept = kept_form.carried_by(request)
    if request.method != "POST":
        return _sign_in_page(request, context, AdminAuthenticationForm(request), kept=None)
    form = AdminAuthenticationForm(request, data=request.POST)
    name = request.POST.get("username", "")
    account = User.objects.filter(username=name).first() if "\0" not in name else None
    try:
        attempt = throttle.begin(Kind.SIGN_IN, name, request, is_known_device=devices.is_known(request, account))
    except throttle.TooSoon as too_soon:
        return _sign_in_page(request, context, AdminAuthenticationForm(request), kept=kept, wait=too_soon.seconds)
    if not form.is_valid():
        return _sign_in_page(request, context, form, kept=kept)
    user = form.get_user()
    if second_factor.is_used_by(user):
        request.session[_SECOND_STEP] = {
            "user": user.pk,
            "hash": user.get_session_auth_hash(),
            "until": int(timezone.now().timestamp()) + _SECOND_STEP_SECONDS,
        }
        return _code_page(request, context, CodeForm(), kept=kept, next_page=_next(request))
    throttle.succeeded(attempt)
    return _let_in(request, user, with_code=False, kept=kept)


def ask_to_sign_in(request: HttpRequest, context: dict[str, Any]) -> HttpResponse:
    """The answer to a form of the office that came without a valid sign-in: what was typed stays in the page."""
    kept = kept_form.of(request)
    context |= {"next": request.get_full_path()}
    return _sign_in_page(request, context, AdminAuthenticationForm(request), kept=kept, status=403)


@csrf_protect
@never_cache
def second_step(request: HttpRequest, context: dict[str, Any]) -> HttpResponse:
    """The code of the telephone, or one of the backup codes, of who has just given the right password."""
    user = _who_gave_the_password(request)
    if user is None:
        messages.info(request, "Đã quá thời gian nhập mã. Hãy đăng nhập lại từ đầu.")
        return redirect("admin:login")
    kept = kept_form.carried_by(request)
    form = CodeForm(request.POST if request.method == "POST" else None)
    if request.method == "POST" and form.is_valid():
        try:
            attempt = throttle.begin(
                Kind.SIGN_IN, user.username, request, is_known_device=devices.is_known(request, user)
            )
        except throttle.TooSoon as too_soon:
            return _code_page(request, context, form, kept=kept, next_page=_next(request), wait=too_soon.seconds)
        if second_factor.take(user, form.cleaned_data["code"]):
            throttle.succeeded(attempt)
            return _let_in(request, user, with_code=True, kept=kept)
        form.add_error(
            "code", "Mã không đúng, đã dùng rồi hoặc đã hết hạn. Hãy chờ mã mới trên điện thoại rồi nhập lại."
        )
    return _code_page(request, context, form, kept=kept, next_page=_next(request))


def _who_gave_the_password(request: HttpRequest) -> User | None:
    step = request.session.get(_SECOND_STEP)
    if not step or step["until"] < timezone.now().timestamp():
        return None
    user = User.objects.filter(pk=step["user"], is_active=True, is_staff=True).first()
    return user if user and user.get_session_auth_hash() == step["hash"] else None


def _let_in(request: HttpRequest, user: User, *, with_code: bool, kept: kept_form.KeptForm | None) -> HttpResponse:
    SignIn.objects.create(
        user=user,
        device=devices.describe(request),
        network=devices.network(request),
        with_code=with_code,
        is_new_device=not devices.is_known(request, user),
    )
    login(request, user, backend=_BACKEND)
    request.session.pop(_SECOND_STEP, None)
    if not with_code and AccountOptions.current().second_factor_required:
        request.session[ENROL_FIRST] = True
    if kept:
        response = kept_form.offer(request, kept, reason="signed-in")
    else:
        response = HttpResponseRedirect(_next(request) or reverse("admin:index"))
    devices.remember(request, response, user)
    return response


def _sign_in_page(
    request: HttpRequest,
    context: dict[str, Any],
    form: Form,
    *,
    kept: kept_form.KeptForm | None,
    wait: int = 0,
    status: int = 200,
) -> HttpResponse:
    context |= {
        "title": "Đăng nhập",
        "form": form,
        "kept": kept,
        "wait": wait,
        "app_path": reverse("admin:login"),
    }
    context.setdefault("next", _next(request))
    return _answer(request, "admin/login.html", context, wait=wait, status=status)


def _code_page(
    request: HttpRequest,
    context: dict[str, Any],
    form: Form,
    *,
    kept: kept_form.KeptForm | None,
    next_page: str,
    wait: int = 0,
) -> HttpResponse:
    context |= {"title": "Mã xác thực", "form": form, "kept": kept, "wait": wait, "next": next_page}
    return _answer(request, "admin/second_step.html", context, wait=wait)


def _answer(
    request: HttpRequest, template: str, context: dict[str, Any], *, wait: int, status: int = 200
) -> HttpResponse:
    response = render(request, template, context, status=429 if wait else status)
    if wait:
        response["Retry-After"] = str(wait)
    return response


def _next(request: HttpRequest) -> str:
    """Where the visitor meant to go, if that is a page of ours."""
    wanted = request.POST.get("next", request.GET.get("next", ""))
    is_ours = url_has_allowed_host_and_scheme(wanted, {request.get_host()}, require_https=request.is_secure())
    return wanted if is_ours and wanted.isprintable() and wanted.startswith("/") else ""


# -- a new password by mail ----------------------------------------------------------------------------------------------


class ResetView(PasswordResetView):
    """Asks for the address. The answer is the same whether it is known, unknown, or was given too often."""

    form_class = ResetForm
    template_name = "registration/password_reset_form.html"
    success_url = reverse_lazy("admin:password_reset_done")

    def form_valid(self, form: ResetForm) -> HttpResponse:
        try:
            # Never said to have succeeded: every mail counts.
            throttle.begin(Kind.RESET, form.cleaned_data["email"], self.request)
        except throttle.TooSoon:
            return HttpResponseRedirect(self.get_success_url())
        return super().form_valid(form)


class ResetConfirmView(PasswordResetConfirmView):
    """The address of the mail: a new password, and whatever was held against the account is forgotten."""

    template_name = "registration/password_reset_confirm.html"
    success_url = reverse_lazy("admin:password_reset_complete")

    def form_valid(self, form: Form) -> HttpResponse:
        response = super().form_valid(form)
        user = User.objects.get(pk=self.user.pk)
        throttle.forgive(user.username)
        devices.remember(self.request, response, user)
        tell_of_new_password(user)
        return response


# -- one's own account ---------------------------------------------------------------------------------------------------


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
    if second_factor.is_used_by(request.user):
        return redirect("admin:own_account")
    factor = second_factor.from_text(request.user, request.POST.get("factor", ""))
    form = CodeForm(request.POST if request.method == "POST" else None)
    if request.method == "POST" and form.is_valid():
        codes = second_factor.confirm(factor, form.cleaned_data["code"])
        if codes:
            request.session.pop(ENROL_FIRST, None)
            return _codes_page(request, context, codes, "Đã bật xác thực hai bước")
        form.add_error(
            "code", "Mã không đúng. Hãy chờ mã mới trên điện thoại; nếu vẫn sai, kiểm tra giờ của điện thoại."
        )
    identity = SiteIdentity.objects.current()
    issuer = identity.short_name if identity else "Cổng thông tin"
    context |= {
        "title": "Bật xác thực hai bước",
        "form": form,
        "picture": second_factor.picture_of(factor, issuer=issuer),
        "secret": second_factor.secret(factor),
        "factor": second_factor.as_text(factor),
        "must": request.session.get(ENROL_FIRST, False),
    }
    return render(request, "admin/account/second_factor.html", context)


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
            attempt = throttle.begin(Kind.SIGN_IN, request.user.username, request, is_known_device=True)
        except throttle.TooSoon as too_soon:
            form.add_error("password", f"Đã nhập sai nhiều lần. Hãy thử lại sau {too_soon.seconds} giây.")
        else:
            if request.user.check_password(form.cleaned_data["password"]):
                throttle.succeeded(attempt)
                return act()
            form.add_error("password", "Mật khẩu không đúng.")
    context |= {"title": title, "warning": warning, "form": form}
    return render(request, "admin/account/with_password.html", context)


def _codes_page(request: HttpRequest, context: dict[str, Any], codes: list[str], title: str) -> HttpResponse:
    return render(request, "admin/account/backup_codes.html", context | {"title": title, "codes": codes})


def sign_in_address(request: HttpRequest) -> str:
    """Where who is not signed in is led, to come back afterwards."""
    return f"{reverse('admin:login')}?{urlencode({'next': request.get_full_path()}, safe='/')}"
