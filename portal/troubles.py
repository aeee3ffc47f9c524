"""What the machine did not get done by itself: rows that should have been dealt with long ago."""

import datetime

from django.db.models import Q, QuerySet
from django.http import HttpRequest
from django.utils import timezone

from portal.linked_filter import LinkedFilter, Narrowing
from portal.models import OutgoingMail, Picture

PARAMETER = "tinh-trang"
MAIL_ATTEMPTS = 3
MAIL_PATIENCE = datetime.timedelta(hours=1)
WORK_PATIENCE = datetime.timedelta(minutes=10)


def stuck(mails: QuerySet[OutgoingMail]) -> QuerySet[OutgoingMail]:
    """Those that were tried several times in vain, or wait for long."""
    old = Q(created_at__lt=timezone.now() - MAIL_PATIENCE)
    return mails.filter(Q(attempts__gte=MAIL_ATTEMPTS) | old, sent_at=None)


def neglected(mails: QuerySet[OutgoingMail]) -> QuerySet[OutgoingMail]:
    """Those that were due long ago and nobody took up: the background process takes them within seconds."""
    return mails.filter(sent_at=None, next_attempt_at__lt=timezone.now() - WORK_PATIENCE)


def overdue(pictures: QuerySet[Picture]) -> QuerySet[Picture]:
    """Those whose other sizes should have been made by now."""
    return pictures.filter(renditions_made_at=None, uploaded_at__lt=timezone.now() - WORK_PATIENCE)


class MailTrouble(LinkedFilter):
    title = "tình trạng"
    parameter_name = PARAMETER

    def narrowings(self, request: HttpRequest) -> dict[str, Narrowing]:
        return {"bi-ket": ("Chưa gửi được", stuck), "bo-quen": ("Đến hạn mà chưa ai gửi", neglected)}


class PictureTrouble(LinkedFilter):
    title = "tình trạng"
    parameter_name = PARAMETER

    def narrowings(self, request: HttpRequest) -> dict[str, Narrowing]:
        return {"cho-lau": ("Chờ làm các cỡ đã lâu", overdue)}
