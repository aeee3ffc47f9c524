"""How long what citizens sent is kept. The page on personal data promises the same to them."""

import datetime

from django.db.models import Q, QuerySet
from django.utils import timezone

from comments.models import Comment, PersonalDataRequest
from portal.retention import Rule, Term, delete

Status = Comment.Status

ADDRESS_HASH = Term(days=30)
EMAIL_OF_APPROVED = Term(months=12)
HIDDEN = Term(days=90)
REQUESTS = Term(months=24)


def _with_hash(until: datetime.datetime) -> QuerySet[Comment]:
    return Comment.objects.filter(submitted_at__lte=until).exclude(address_hash="")


def _approved_with_email(until: datetime.datetime) -> QuerySet[Comment]:
    return Comment.objects.filter(status=Status.APPROVED, submitted_at__lte=until).exclude(email="")


def _hidden(until: datetime.datetime) -> QuerySet[Comment]:
    # A row that came in another way may have no date of its decision.
    decided = Q(decided_at__lte=until) | Q(decided_at=None, submitted_at__lte=until)
    return Comment.objects.filter(decided, status__in=[Status.REJECTED, Status.SPAM, Status.WITHDRAWN], erased_at=None)


def _answered(until: datetime.datetime) -> QuerySet[PersonalDataRequest]:
    return PersonalDataRequest.objects.filter(done_at__lte=until)


TABLE = [
    Rule(
        "Dấu địa chỉ mạng của bình luận",
        ADDRESS_HASH,
        "gửi",
        "xóa dấu",
        _with_hash,
        lambda rows: rows.update(address_hash=""),
    ),
    Rule(
        "Email của bình luận đã đăng",
        EMAIL_OF_APPROVED,
        "gửi",
        "xóa email",
        _approved_with_email,
        lambda rows: rows.update(email=""),
    ),
    Rule(
        "Bình luận bị từ chối, thư rác, đã rút",
        HIDDEN,
        "có quyết định",
        "xóa tên, email, tiêu đề và nội dung",
        _hidden,
        lambda rows: rows.update(**Comment.EMPTIED, erased_at=timezone.now()),
    ),
    Rule("Yêu cầu về dữ liệu cá nhân", REQUESTS, "trả lời xong", "xóa yêu cầu", _answered, delete),
]
