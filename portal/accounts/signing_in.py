"""The pages of signing in: name and password, then the code of the telephone where the account has one.

They belong to the back office: `portal.accounts.urls` gives them addresses under its own and the context of its pages.
"""

import unicodedata
from typing import Any
from urllib.parse import urlencode

from django.contrib import messages
from django.contrib.admin.forms import AdminAuthenticationForm
from django.contrib.auth import login
from django.forms import Form
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.http import url_has_allowed_host_and_scheme
from django.views.decorators.cache import never_cache
from django.views.decorators.csrf import csrf_protect
from django.views.decorators.debug import sensitive_post_parameters

from portal.accounts import devices, kept_form, passwords, second_factor, throttle
from portal.accounts.forms import CodeForm
from portal.models import AccountOptions, FailedAttempt, SignIn, User

Kind = FailedAttempt.Kind

# In the session of who must set up a second factor before anything else.
ENROL_FIRST = "enrol_first"
_LONGEST_NAME = 150
_SECOND_STEP = "second_step"
_SECOND_STEP_SECONDS = 600
_BACKEND = "django.contrib.auth.backends.ModelBackend"


@sensitive_post_parameters("password")
@csrf_protect
@never_cache
def sign_in(request: HttpRequest, context: dict[str, Any]) -> HttpResponse:
    """Name and password. What an expired sign-in kept from being saved is carried along, here and over the second step."""
    kept = kept_form.carried_by(request)
    if request.method != "POST":
        return _sign_in_page(request, context, AdminAuthenticationForm(request), kept=None)
    typed = _typed(request)
    name = typed["username"]
    form = AdminAuthenticationForm(request, data=typed)
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
    kept = kept_form.carried_by(request)
    if user is None:
        messages.info(request, "Đã quá thời gian nhập mã. Hãy đăng nhập lại từ đầu.")
        if kept is None:
            return redirect("admin:login")
        return _sign_in_page(request, context, AdminAuthenticationForm(request), kept=kept)
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


def must_enrol(request: HttpRequest) -> bool:
    """Whether this session may do nothing but set up a second factor."""
    return request.session.get(ENROL_FIRST, False)


def _typed(request: HttpRequest) -> dict[str, str]:
    """Name and password as the account may have them, no longer: what is counted is what is looked up."""
    name = unicodedata.normalize("NFKC", request.POST.get("username", "").strip()[:_LONGEST_NAME])
    return {"username": name.strip(), "password": request.POST.get("password", "")[: passwords.LONGEST + 1]}


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


def sign_in_address(request: HttpRequest) -> str:
    """Where who is not signed in is led, to come back afterwards."""
    return f"{reverse('admin:login')}?{urlencode({'next': request.get_full_path()}, safe='/')}"
