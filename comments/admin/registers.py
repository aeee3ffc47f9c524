"""The office's settings of commenting."""

from django.contrib import admin
from django.contrib.admin.views.main import ChangeList
from django.http import HttpRequest

from comments.admin.changelist import without_bodies
from comments.models import ConsentText, RejectionReason, Thread
from portal.admin_base import OfficeModelAdmin, PublicModelAdmin


@admin.register(Thread)
class ThreadAdmin(PublicModelAdmin):
    list_display = ["article", "takes_comments", "closes_at"]
    list_select_related = ["article"]
    autocomplete_fields = ["article"]

    def get_changelist_instance(self, request: HttpRequest) -> ChangeList:
        return without_bodies(super().get_changelist_instance(request))

    @admin.display(description="nhận bình luận", ordering="is_open")
    def takes_comments(self, thread: Thread) -> str:
        return "có" if thread.is_open else "không"


@admin.register(ConsentText)
class ConsentTextAdmin(PublicModelAdmin):
    """Versions are added, never changed: what people agreed to stays what they read."""

    list_display = ["version", "text", "created_at"]

    def has_change_permission(self, request: HttpRequest, obj: ConsentText | None = None) -> bool:
        return False

    def has_delete_permission(self, request: HttpRequest, obj: ConsentText | None = None) -> bool:
        return False


@admin.register(RejectionReason)
class RejectionReasonAdmin(OfficeModelAdmin):
    """Reasons are taken off the list, never deleted: decisions refer to them."""

    list_display = ["text", "position", "offered"]

    def has_delete_permission(self, request: HttpRequest, obj: RejectionReason | None = None) -> bool:
        return False

    @admin.display(description="còn dùng", ordering="is_offered")
    def offered(self, reason: RejectionReason) -> str:
        return "có" if reason.is_offered else "không"
