"""The admin of the office's mail. Accounts, pictures and the identity have their own modules."""

from django.contrib import admin
from django.http import HttpRequest

from portal import account_admin, identity_admin, picture_admin  # noqa: F401  (they register their own)
from portal.admin_base import OfficeModelAdmin
from portal.models import OutgoingMail
from portal.troubles import MailTrouble


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
