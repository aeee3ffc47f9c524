"""The only writers of a comment's status. Every act locks the row and decides on what is stored, not on the caller's copy."""

import datetime
from collections.abc import Collection, Iterator
from contextlib import contextmanager

from django.core.exceptions import PermissionDenied, ValidationError
from django.db import IntegrityError, transaction
from django.utils import timezone

from comments.models import Comment, CommentEvent, ConsentText
from news.models import Article
from portal import site_version
from portal.errors import InvalidTransition
from portal.models import User
from portal.text import clean_text

Status = Comment.Status
Kind = CommentEvent.Kind


def receive(
    article: Article,
    *,
    title: str,
    sender: str,
    email: str,
    body: str,
    nonce: str,
    consent: ConsentText,
    address_hash: str,
    at: datetime.datetime | None = None,
) -> Comment:
    """Keep a citizen's comment, pending. The same nonce again gives the comment that it made the first time.

    `at` is when it was sent, where that is not now: a comment that came in elsewhere.
    """
    now = at or timezone.now()
    comment = Comment(
        article=article,
        title=title,
        sender=sender,
        email=email,
        body=body,
        nonce=nonce,
        consent_text=consent,
        consented_at=now,
        address_hash=address_hash,
        submitted_at=now,
    )
    try:
        with transaction.atomic():
            comment.save(force_insert=True)
            CommentEvent.objects.create(comment=comment, kind=Kind.RECEIVED, at=now, to_status=Status.PENDING)
    except IntegrityError:
        first = Comment.objects.filter(nonce=nonce, article=article).first()
        if first is None:
            raise
        return first
    return comment


def approve(comment: Comment, *, by: User) -> None:
    """Let readers see a pending comment."""
    with _locked(comment, by=by, states={Status.PENDING}) as stored:
        _decide(stored, Status.APPROVED, Kind.APPROVED, by=by)


def reject(comment: Comment, *, by: User, reason: str) -> None:
    """Refuse a pending comment with a written reason, which the sender reads on the receipt."""
    reason = clean_text(reason)
    if not reason:
        raise ValidationError("Hãy viết lý do từ chối; người gửi đọc được lý do này trên biên nhận.")
    with _locked(comment, by=by, states={Status.PENDING}) as stored:
        _decide(stored, Status.REJECTED, Kind.REJECTED, by=by, why=reason)


def mark_spam(comment: Comment, *, by: User) -> None:
    """Set a pending comment aside as spam."""
    with _locked(comment, by=by, states={Status.PENDING}) as stored:
        _decide(stored, Status.SPAM, Kind.SPAM, by=by)


def reopen(comment: Comment, *, by: User, reason: str = "") -> None:
    """Take a decision back: the comment waits again, and readers no longer see it. What its sender withdrew stays withdrawn."""
    with _locked(comment, by=by, states={Status.APPROVED, Status.REJECTED, Status.SPAM}) as stored:
        _decide(stored, Status.PENDING, Kind.REOPENED, by=by, why=clean_text(reason))


def withdraw_by_sender(comment: Comment) -> None:
    """Take a comment back on its sender's wish, also when readers see it already. Whoever holds the code is the sender."""
    with _locked(comment, by=None, states={Status.PENDING, Status.APPROVED}) as stored:
        _decide(stored, Status.WITHDRAWN, Kind.WITHDRAWN, by=None)


@contextmanager
def _locked(comment: Comment, *, by: User | None, states: Collection[Status]) -> Iterator[Comment]:
    """The stored row, locked, its state and the moderator's right checked; the outcome is copied to the caller's instance."""
    with transaction.atomic():
        stored = Comment.objects.select_for_update().get(pk=comment.pk)
        if by is not None and not by.has_perm("comments.moderate_comment"):
            raise PermissionDenied("moderating comments")
        if stored.status not in states:
            raise InvalidTransition(
                f"Bình luận đang ở trạng thái “{stored.get_status_display()}” nên không làm được việc này."
            )
        yield stored
    comment.status, comment.decided_at = stored.status, stored.decided_at


def _decide(stored: Comment, status: Status, kind: Kind, *, by: User | None, why: str = "") -> None:
    now = timezone.now()
    from_status, stored.status = stored.status, status
    stored.decided_at = None if status == Status.PENDING else now
    stored.save(update_fields=["status", "decided_at"])
    CommentEvent.objects.create(
        comment=stored, kind=kind, at=now, by=by, from_status=from_status, to_status=status, why=why
    )
    if Status.APPROVED in (from_status, status):
        site_version.bump()
