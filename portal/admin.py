"""The admin of the office's identity and of its mail. Accounts and pictures have their own modules."""

from typing import Any

from django.contrib import admin
from django.forms import model_to_dict
from django.http import HttpRequest

from portal import account_admin, picture_admin  # noqa: F401  (they register their own)
from portal.admin_base import OfficeModelAdmin, PublicModelAdmin
from portal.models import OutgoingMail, SiteIdentity
from portal.troubles import MailTrouble


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
    fields = ["recipient", "subject", "text", "created_at", "attempts", "next_attempt_at", "sent_at", "last_error"]
    readonly_fields = ["text"]

    @admin.display(description="nội dung")
    def text(self, mail: OutgoingMail) -> str:
        """Whoever reads another's mail with the address of a new password could take over the account."""
        return "(chỉ người nhận được đọc)" if mail.is_secret else mail.body

    def has_add_permission(self, request: HttpRequest) -> bool:
        return False

    def has_change_permission(self, request: HttpRequest, obj: OutgoingMail | None = None) -> bool:
        return False

    def has_delete_permission(self, request: HttpRequest, obj: OutgoingMail | None = None) -> bool:
        return False
