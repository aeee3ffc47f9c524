"""How long the mails of the outbox are kept. They tell of articles and comments, and whom the office wrote to."""

import datetime

from django.conf import settings
from django.db.models import Q, QuerySet

from portal.models import OutgoingMail
from portal.retention import Rule, Term, delete

CONTENT = Term(days=30)


def _sent_with_content(until: datetime.datetime) -> QuerySet[OutgoingMail]:
    return OutgoingMail.objects.filter(sent_at__lte=until).exclude(recipient="", body="")


def _old(until: datetime.datetime) -> QuerySet[OutgoingMail]:
    """Sent so long ago, or never sent since."""
    return OutgoingMail.objects.filter(Q(sent_at__lte=until) | Q(sent_at=None, created_at__lte=until))


def _useless(until: datetime.datetime) -> QuerySet[OutgoingMail]:
    """The address for a new password that is in them leads nowhere any more."""
    return OutgoingMail.objects.filter(is_secret=True, sent_at=None, created_at__lte=until)


TABLE = [
    Rule(
        "Thư đặt lại mật khẩu chưa gửi được",
        Term(hours=settings.PASSWORD_RESET_TIMEOUT // 3600),
        "viết",
        "xóa thư",
        _useless,
        delete,
    ),
    Rule(
        "Người nhận và nội dung thư đã gửi",
        CONTENT,
        "gửi",
        "xóa người nhận và nội dung",
        _sent_with_content,
        lambda rows: rows.update(recipient="", body=""),
    ),
    Rule("Thư gửi đi", Term(months=12), "gửi, hoặc từ khi viết nếu không gửi được", "xóa thư", _old, delete),
]
