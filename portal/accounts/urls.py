"""The addresses of the account's pages, under those of the back office."""

from collections.abc import Callable
from typing import Any

from django.contrib.admin import AdminSite
from django.contrib.auth import views as auth_views
from django.http import HttpRequest, HttpResponse
from django.urls import URLPattern, path
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods

from portal.accounts import own_account, password_reset, signing_in
from portal.guard import LARGEST_BODY, LARGEST_EXPIRED_BODY, takes_up_to

Page = Callable[..., HttpResponse]


def patterns(site: AdminSite) -> list[URLPattern]:
    """For `AdminSite.get_urls`: pages for anybody, and one's own account for who is signed in."""

    def given_context(page: Page) -> Page:
        def view(request: HttpRequest) -> HttpResponse:
            return page(request, site.each_context(request))

        return view

    def anybody(view: Page, *, up_to: int = LARGEST_BODY) -> Page:
        return takes_up_to(up_to)(never_cache(require_http_methods(["GET", "HEAD", "POST"])(view)))

    def own(page: Page) -> Page:
        return site.admin_view(given_context(page))

    def reset(view_class: type, **options: Any) -> Page:
        def view(request: HttpRequest, **kwargs: str) -> HttpResponse:
            context = site.each_context(request)
            return view_class.as_view(extra_context=context, **options)(request, **kwargs)

        return anybody(view)

    done = {"template_name": "registration/password_reset_done.html"}
    complete = {"template_name": "registration/password_reset_complete.html"}
    return [
        path(
            "xac-minh/",
            anybody(given_context(signing_in.second_step), up_to=LARGEST_EXPIRED_BODY),
            name="second_step",
        ),
        path("quen-mat-khau/", reset(password_reset.ResetView), name="password_reset"),
        path("quen-mat-khau/da-gui/", reset(auth_views.PasswordResetDoneView, **done), name="password_reset_done"),
        path(
            "dat-lai-mat-khau/<uidb64>/<token>/",
            reset(password_reset.ResetConfirmView),
            name="password_reset_confirm",
        ),
        path(
            "dat-lai-mat-khau/xong/",
            reset(auth_views.PasswordResetCompleteView, **complete),
            name="password_reset_complete",
        ),
        path("tai-khoan/", own(own_account.own_account), name="own_account"),
        path("tai-khoan/dang-xuat-noi-khac/", own(own_account.sign_out_elsewhere), name="sign_out_elsewhere"),
        path("tai-khoan/ma-du-phong/", own(own_account.renew_backup_codes), name="renew_backup_codes"),
        path("tai-khoan/tat-xac-thuc/", own(own_account.remove_second_factor), name="remove_second_factor"),
        path(
            "tai-khoan/xac-thuc/",
            site.view_for_enrolment(given_context(own_account.set_up_second_factor)),
            name="set_up_second_factor",
        ),
    ]
