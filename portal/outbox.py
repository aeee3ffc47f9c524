"""Mail that survives a crash: written with the act that it tells of, sent afterwards, tried again with growing pauses."""

import datetime
import logging
import smtplib

from django.core.mail import EmailMessage
from django.db import transaction
from django.db.models import F
from django.utils import timezone

from portal.models import OutgoingMail, SiteIdentity

logger = logging.getLogger(__name__)

FIRST_PAUSE = datetime.timedelta(minutes=1)
LONGEST_PAUSE = datetime.timedelta(hours=6)
# A claimed mail is not sent by another process meanwhile; after a crash it is tried again then.
CLAIM = datetime.timedelta(minutes=10)


def enqueue(recipient: str, *, subject: str, body: str, is_secret: bool = False) -> None:
    """Put a mail into the outbox, in the caller's transaction; the office's name is put before the subject.

    Nothing happens without a recipient: an account need not have an address. The body of a secret one is erased once sent.
    """
    if not recipient:
        return
    identity = SiteIdentity.objects.current()
    prefix = f"[{identity.short_name}] " if identity else ""
    OutgoingMail.objects.create(recipient=recipient, subject=(prefix + subject)[:200], body=body, is_secret=is_secret)


def send_due(limit: int = 50) -> int:
    """Send what is due, oldest first; return how many left. A failure is kept with its reason and tried again later."""
    sent = 0
    for _ in range(limit):
        mail = _claim()
        if mail is None:
            break
        try:
            EmailMessage(subject=mail.subject, body=mail.body, to=[mail.recipient]).send()
        except (OSError, smtplib.SMTPException, ValueError) as error:
            pause = min(FIRST_PAUSE * 2 ** min(mail.attempts, 12), LONGEST_PAUSE)
            OutgoingMail.objects.filter(pk=mail.pk).update(
                next_attempt_at=timezone.now() + pause, last_error=f"{type(error).__name__}: {error}"[:300]
            )
            logger.warning("mail %s failed (%s), next try in %s", mail.pk, type(error).__name__, pause)
        else:
            body = "" if mail.is_secret else mail.body
            OutgoingMail.objects.filter(pk=mail.pk).update(sent_at=timezone.now(), last_error="", body=body)
            sent += 1
    return sent


def _claim() -> OutgoingMail | None:
    """The next due mail, marked so that no other process sends it too."""
    now = timezone.now()
    with transaction.atomic():
        due = OutgoingMail.objects.select_for_update().filter(sent_at=None, next_attempt_at__lte=now)
        mail = due.order_by("next_attempt_at", "id").first()
        if mail:
            OutgoingMail.objects.filter(pk=mail.pk).update(attempts=F("attempts") + 1, next_attempt_at=now + CLAIM)
    return mail
