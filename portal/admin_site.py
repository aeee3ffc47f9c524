"""The back office: Django's admin under the office's own name, with the apps in the order of the day's work."""

from collections.abc import Callable
from functools import update_wrapper
from http import HTTPStatus
from typing import Any

from django.contrib.admin import AdminSite
from django.contrib.admin.apps import AdminConfig
from django.contrib.admin.exceptions import DisallowedModelAdminToField
from django.contrib.admin.options import TO_FIELD_VAR
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import URLPattern, URLResolver, reverse
from django.utils.decorators import method_decorator
from django.utils.functional import SimpleLazyObject
from django.views.decorators.cache import never_cache
from django.views.decorators.csrf import csrf_protect
from django.views.decorators.http import require_http_methods

View = Callable[..., HttpResponse]

# Characters. Nobody types that beside a text; an article pasted into a wrong field is far less.
MOST_TEXT_BESIDE = 500_000
# The text of an article or page, and what an expired sign-in had kept (portal.accounts.kept_form).
_LONG_FIELDS = {"body", "kept_form"}


def refuse_strange_key(request: HttpRequest) -> None:
    """Raise SuspiciousOperation (400) where the field that a relation points to is asked to be another than the key.

    No relation here points to another, and of some names Django's views make an error of the server's.
    """
    for asked in (request.GET, request.POST):
        if asked.get(TO_FIELD_VAR, "id") != "id":
            raise DisallowedModelAdminToField("no relation points there")


def has_too_much_text(request: HttpRequest) -> bool:
    """Whether the fields but the text of an article or page hold more than all forms of the office together could keep.

    Each would come back in its form, up to six times as long; the text itself has a measure of its own (`portal.html`).
    """
    fields = request.POST.lists() if request.method == "POST" else ()
    return sum(len(value) for name, values in fields if name not in _LONG_FIELDS for value in values) > MOST_TEXT_BESIDE


class PortalAdminConfig(AdminConfig):
    default_site = "portal.admin_site.PortalAdminSite"


# Django's pages would answer a TRACE or a DELETE as if it were a GET.
only_as_browsers_ask = require_http_methods(["GET", "HEAD", "POST"])


class PortalAdminSite(AdminSite):
    site_title = "Quản trị"
    site_header = "Trang quản trị"
    index_title = "Bàn làm việc"

    APP_ORDER = ("news", "comments", "portal", "auth")

    def __init__(self, name: str = "admin") -> None:
        super().__init__(name)
        # Nobody deletes many things at once; what may be deleted has a page that says what goes with it.
        self.disable_action("delete_selected")

    def get_urls(self) -> list[URLPattern | URLResolver]:
        from portal import backup_admin, leaving  # noqa: PLC0415
        from portal.accounts import urls as accounts  # noqa: PLC0415

        # Django's /admin/r/ leads any member of staff from a number to an address: to the secret one of a receipt too.
        own = [pattern for pattern in super().get_urls() if getattr(pattern, "name", None) != "view_on_site"]
        return [*accounts.patterns(self), *backup_admin.urls(self), *leaving.urls(self), *own]

    def has_permission(self, request: HttpRequest) -> bool:
        """Of who must set up a second factor, none before they did."""
        return self._is_of_the_office(request) and not self._must_enrol(request)

    def admin_view(self, view: View, cacheable: bool = False) -> View:
        """As Django's; who is not signed in any more gets back what they sent, with the form to sign in."""
        shown = super().admin_view(view, cacheable)

        def checked(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
            refuse_strange_key(request)
            if has_too_much_text(request):
                from portal.error_pages import error_page  # noqa: PLC0415

                return error_page(HTTPStatus.REQUEST_ENTITY_TOO_LARGE)
            leaves = request.path == reverse("admin:logout")
            if self._is_of_the_office(request) and self._must_enrol(request):
                return view(request) if leaves else self._ask_to_enrol(request)
            if request.method == "POST" and not leaves and not self.has_permission(request):
                return self._ask_to_sign_in(request)
            return shown(request, *args, **kwargs)

        return only_as_browsers_ask(update_wrapper(checked, shown))

    def view_for_enrolment(self, view: View) -> View:
        """For the one page that who must set up a second factor may open."""

        def checked(request: HttpRequest) -> HttpResponse:
            if not self._is_of_the_office(request):
                from portal.accounts import signing_in  # noqa: PLC0415

                return redirect(signing_in.sign_in_address(request))
            return view(request)

        return only_as_browsers_ask(never_cache(csrf_protect(checked)))

    def _is_of_the_office(self, request: HttpRequest) -> bool:
        return super().has_permission(request)

    def _must_enrol(self, request: HttpRequest) -> bool:
        from portal.accounts import signing_in  # noqa: PLC0415

        return signing_in.must_enrol(request)

    def _ask_to_enrol(self, request: HttpRequest) -> HttpResponse:
        from portal.accounts import own_account  # noqa: PLC0415

        if request.method == "POST":
            return own_account.ask_to_set_up(request, self.each_context(request))
        return redirect("admin:set_up_second_factor")

    def _ask_to_sign_in(self, request: HttpRequest) -> HttpResponse:
        from portal.accounts import signing_in  # noqa: PLC0415

        return signing_in.ask_to_sign_in(request, self.each_context(request))

    @method_decorator(only_as_browsers_ask)
    def login(self, request: HttpRequest, extra_context: dict | None = None) -> HttpResponse:
        from portal.accounts import signing_in  # noqa: PLC0415

        if request.method != "POST" and self.has_permission(request):
            return redirect("admin:index")
        return signing_in.sign_in(request, self.each_context(request))

    def password_change(self, request: HttpRequest, extra_context: dict | None = None) -> HttpResponse:
        """As Django's; guessing the old one is slowed down as it is at the door, and the owner is told by mail."""
        from portal.accounts import own_account  # noqa: PLC0415

        return own_account.change_password(
            request, lambda: super(PortalAdminSite, self).password_change(request, extra_context)
        )

    def autocomplete_view(self, request: HttpRequest) -> HttpResponse:
        """Only for the fields that some form here completes, not for whatever relation a model has."""
        asked = tuple(request.GET.get(name, "") for name in ("app_label", "model_name", "field_name"))
        if asked not in self._completed_fields():
            raise PermissionDenied("no such field to complete")
        return super().autocomplete_view(request)

    def _completed_fields(self) -> set[tuple[str, str, str]]:
        model_admins = list(self._registry.values())
        inlines = [inline(inline.model, self) for model_admin in model_admins for inline in model_admin.inlines]
        return {
            (options.opts.app_label, options.opts.model_name, field)
            for options in (*model_admins, *inlines)
            for field in options.autocomplete_fields
        }

    # Models can be imported only after the apps are ready, and this module is one of them.

    def index(self, request: HttpRequest, extra_context: dict | None = None) -> HttpResponse:
        from portal import first_page  # noqa: PLC0415

        own = {
            "first_steps": first_page.first_steps(request.user),
            "panels": first_page.panels(request.user),
        }
        return super().index(request, {**(extra_context or {}), **own})

    def each_context(self, request: HttpRequest) -> dict:
        """With the mark beside the name: its queries are made when the header is rendered, and not on pages without one."""
        from portal import first_page  # noqa: PLC0415

        return {
            **super().each_context(request),
            "waiting_for_you": SimpleLazyObject(lambda: first_page.mark(request.user)),
        }

    def get_app_list(self, request: HttpRequest, app_label: str | None = None) -> list[dict]:
        apps = super().get_app_list(request, app_label)
        order = {label: place for place, label in enumerate(self.APP_ORDER)}
        return sorted(apps, key=lambda app: order.get(app["app_label"], len(order)))
