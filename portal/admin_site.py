"""The back office: Django's admin under the office's own name, with the apps in the order of the day's work."""

from django.contrib.admin import AdminSite
from django.contrib.admin.apps import AdminConfig
from django.http import HttpRequest


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

    def get_app_list(self, request: HttpRequest, app_label: str | None = None) -> list[dict]:
        apps = super().get_app_list(request, app_label)
        order = {label: place for place, label in enumerate(self.APP_ORDER)}
        return sorted(apps, key=lambda app: order.get(app["app_label"], len(order)))
