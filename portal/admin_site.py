"""The back office: Django's admin under the office's own name, with the apps in the order of the day's work."""

from django.contrib.admin import AdminSite
from django.contrib.admin.apps import AdminConfig
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.urls import URLPattern, URLResolver
from django.utils.functional import SimpleLazyObject


class PortalAdminConfig(AdminConfig):
    default_site = "portal.admin_site.PortalAdminSite"


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
        # Django's /admin/r/ leads any member of staff from a number to an address: to the secret one of a receipt too.
        return [pattern for pattern in super().get_urls() if getattr(pattern, "name", None) != "view_on_site"]

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
