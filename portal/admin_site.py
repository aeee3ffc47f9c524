"""The back office: Django's admin under the office's own name, with the apps in the order of the day's work."""

from django.contrib.admin import AdminSite
from django.contrib.admin.apps import AdminConfig
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.urls import URLPattern, URLResolver, reverse


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

    def index(self, request: HttpRequest, extra_context: dict | None = None) -> HttpResponse:
        return super().index(request, {**(extra_context or {}), "first_steps": self._first_steps(request)})

    def _first_steps(self, request: HttpRequest) -> list[dict]:
        """What a new site still lacks, for the administrator: four cheap queries, and nothing any more once it is there."""
        # Models can be imported only after the apps are ready, and this module is one of them.
        from news.models import Author, Category  # noqa: PLC0415
        from portal.models import SiteIdentity, User  # noqa: PLC0415

        if not request.user.is_superuser:
            return []
        steps = [
            ("Điền tên, địa chỉ, điện thoại của cơ quan", "portal_siteidentity_add", SiteIdentity.objects.exists()),
            ("Tạo chuyên mục đầu tiên", "news_category_add", Category.objects.exists()),
            ("Tạo tác giả đầu tiên", "news_author_add", Author.objects.exists()),
            ("Tạo tài khoản cho biên tập viên", "portal_user_add", User.objects.exclude(pk=request.user.pk).exists()),
        ]
        if all(done for _, _, done in steps):
            return []
        return [{"label": label, "url": reverse(f"admin:{name}"), "done": done} for label, name, done in steps]

    def get_app_list(self, request: HttpRequest, app_label: str | None = None) -> list[dict]:
        apps = super().get_app_list(request, app_label)
        order = {label: place for place, label in enumerate(self.APP_ORDER)}
        return sorted(apps, key=lambda app: order.get(app["app_label"], len(order)))
