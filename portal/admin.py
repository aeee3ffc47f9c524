"""The admin of accounts and of the office's identity. Pictures have their own module."""

from typing import Any

from django.contrib import admin
from django.contrib.auth.admin import UserAdmin as DjangoUserAdmin
from django.contrib.auth.forms import AdminPasswordChangeForm, AdminUserCreationForm
from django.forms import model_to_dict
from django.http import HttpRequest

from portal import picture_admin  # noqa: F401  (registers the admin of pictures)
from portal.admin_base import FoldedSearchOfFew, OfficeModelAdmin, PublicModelAdmin
from portal.models import OutgoingMail, SiteIdentity, User
from portal.troubles import MailTrouble


class NewUserForm(AdminUserCreationForm):
    class Meta:
        model = User
        fields = ["username", "full_name", "email"]


class OfficePasswordChangeForm(AdminPasswordChangeForm):
    """Django's, but for its one sentence that cannot be translated."""

    usable_password_help_text = (
        "Nếu tắt, mật khẩu hiện nay bị xóa và người dùng không đăng nhập bằng mật khẩu được nữa."  # noqa: S105
    )


@admin.register(User)
class UserAdmin(FoldedSearchOfFew, DjangoUserAdmin):
    """Accounts: superusers only, since no group has the permission. An account that acted is deactivated, never deleted."""

    list_display = ["username", "full_name", "email", "works", "administers", "last_login"]
    list_filter = ["is_active", "is_superuser", "groups"]
    search_fields = ["username", "full_name", "email"]
    ordering = ["username"]
    add_form = NewUserForm
    change_password_form = OfficePasswordChangeForm
    fieldsets = [
        (None, {"fields": ["username", "password"]}),
        ("Người dùng", {"fields": ["full_name", "email"]}),
        ("Quyền", {"fields": ["is_active", "is_staff", "is_superuser", "groups", "user_permissions"]}),
        ("Thời gian", {"fields": ["last_login", "date_joined"]}),
    ]
    add_fieldsets = [
        (
            None,
            {
                "classes": ["wide"],
                "fields": ["username", "full_name", "email", "usable_password", "password1", "password2"],
            },
        ),
    ]
    readonly_fields = ["last_login", "date_joined"]

    # Words, where Django has icons that read "True" and "False" aloud.
    @admin.display(description="hoạt động", ordering="is_active")
    def works(self, user: User) -> str:
        return "có" if user.is_active else "đã khóa"

    @admin.display(description="quản trị", ordering="is_superuser")
    def administers(self, user: User) -> str:
        return "có" if user.is_superuser else "không"


@admin.register(SiteIdentity)
class SiteIdentityAdmin(PublicModelAdmin):
    list_display = ["name", "valid_from", "responsible_person", "telephone"]
    autocomplete_fields = ["emblem"]

    def get_changeform_initial_data(self, request: HttpRequest) -> dict[str, Any]:
        """A new row begins as the identity in force: who changes the telephone does not type the rest again."""
        current = SiteIdentity.objects.current()
        kept = model_to_dict(current, exclude=["id", "valid_from"]) if current else {}
        return {**kept, **super().get_changeform_initial_data(request)}


@admin.register(OutgoingMail)
class OutgoingMailAdmin(OfficeModelAdmin):
    """To see what waits and why; the outbox alone writes."""

    list_display = ["subject", "recipient", "created_at", "sent_at", "attempts", "last_error"]
    list_filter = [MailTrouble, ("sent_at", admin.EmptyFieldListFilter)]

    def has_add_permission(self, request: HttpRequest) -> bool:
        return False

    def has_change_permission(self, request: HttpRequest, obj: OutgoingMail | None = None) -> bool:
        return False

    def has_delete_permission(self, request: HttpRequest, obj: OutgoingMail | None = None) -> bool:
        return False
