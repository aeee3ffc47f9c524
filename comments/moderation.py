"""The only writers of a comment's status. Every act locks the row and decides on what is stored, not on the caller's copy."""

import datetime
from collections.abc import Collection, Iterator
from contextlib import contextmanager

from django.core.exceptions import PermissionDenied, ValidationError
from django.db import IntegrityError, transaction
from django.utils import timezone
from django.utils.timezone import localtime

from comments.models import Comment, CommentEvent, ConsentText, RejectionReason
from news.models import Article
from portal import site_version
from portal.errors import InvalidTransition
from portal.models import User
from portal.text import clean_line, clean_text

Status = Comment.Status
Kind = CommentEvent.Kind

WITHDRAWABLE = {Status.PENDING, Status.APPROVED}


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


def approve(comment: Comment, *, by: User, seen: int | None = None, at: datetime.datetime | None = None) -> None:
    """Let readers see a pending comment.

    `seen`, here and below, is the id of the newest event that the moderator had before them: whatever happened since
    then raises InvalidTransition, so that nobody decides on what another has decided meanwhile. `at` is when it was
    decided, where that is not now: a decision that was taken elsewhere.
    """
    with _locked(comment, by=by, states={Status.PENDING}, seen=seen) as stored:
        _decide(stored, Status.APPROVED, Kind.APPROVED, by=by, at=at)


def reject(
    comment: Comment, *, by: User, reason: str = "", listed: RejectionReason | None = None, seen: int | None = None,
    at: datetime.datetime | None = None,
) -> None:  # fmt: skip
    """Refuse a pending comment with a reason of the office's list, written words, or both; the sender reads it on the receipt."""
    reason = clean_text(reason)
    if not (reason or listed):
        raise ValidationError("Hãy viết lý do từ chối; người gửi đọc được lý do này trên biên nhận.")
    why = "\n".join(part for part in (listed.text if listed else "", reason) if part)
    with _locked(comment, by=by, states={Status.PENDING}, seen=seen) as stored:
        _decide(stored, Status.REJECTED, Kind.REJECTED, by=by, at=at, why=why, listed_reason=listed)


def mark_spam(comment: Comment, *, by: User, seen: int | None = None, at: datetime.datetime | None = None) -> None:
    """Set a pending comment aside as spam."""
    with _locked(comment, by=by, states={Status.PENDING}, seen=seen) as stored:
        _decide(stored, Status.SPAM, Kind.SPAM, by=by, at=at)


def reopen(comment: Comment, *, by: User, reason: str = "", seen: int | None = None) -> None:
    """Take a decision back: the comment waits again, and readers no longer see it. What its sender withdrew stays withdrawn."""
    with _locked(comment, by=by, states={Status.APPROVED, Status.REJECTED, Status.SPAM}, seen=seen) as stored:
        _decide(stored, Status.PENDING, Kind.REOPENED, by=by, why=clean_text(reason))


def take_down(comment: Comment, *, by: User, order_number: str, reason: str, seen: int | None = None) -> None:
    """Take an approved comment from the readers on somebody's written order; its number and the reason stay on record.

    Raises ValidationError without the number or the reason.
    """
    order_number, reason = clean_line(order_number), clean_text(reason)
    if not order_number or not reason:
        raise ValidationError("Hãy ghi số văn bản yêu cầu gỡ và lý do; người gửi đọc được lý do trên biên nhận.")
    with _locked(comment, by=by, states={Status.APPROVED}, seen=seen) as stored:
        _decide(stored, Status.REJECTED, Kind.TAKEN_DOWN, by=by, why=reason, order_number=order_number)


def withdraw_by_sender(comment: Comment, *, told: User | None = None) -> None:
    """Take a comment back on its sender's wish, also when readers see it already. Whoever holds the code is the sender.

    `told` is who was asked to do it, where the sender wrote or telephoned; `comments.personal_data` asks for the right.
    The office's search no longer finds what was withdrawn.
    """
    with _locked(comment, by=None, states=WITHDRAWABLE) as stored:
        _decide(stored, Status.WITHDRAWN, Kind.WITHDRAWN, by=told)
        Comment.objects.filter(pk=stored.pk).update(search_text="")


@contextmanager
def _locked(
    comment: Comment, *, by: User | None, states: Collection[Status], seen: int | None = None
) -> Iterator[Comment]:
    """The stored row, locked, its state and the moderator's right checked; the outcome is copied to the caller's instance."""
    with transaction.atomic():
        stored = Comment.objects.select_for_update().get(pk=comment.pk)
        if by is not None and not by.has_perm("comments.moderate_comment"):
            raise PermissionDenied("moderating comments")
        last = stored.events.order_by("-id").select_related("by").first()
        if stored.erased_at:
            raise InvalidTransition("Dữ liệu của bình luận này đã được xóa nên không làm được việc này.")
        if stored.status not in states or (seen is not None and last is not None and last.pk != seen):
            raise InvalidTransition(_what_happened(stored, last, is_possible=stored.status in states))
        yield stored
    comment.status, comment.decided_at = stored.status, stored.decided_at


def _what_happened(stored: Comment, last: CommentEvent | None, *, is_possible: bool) -> str:
    """Why an act is refused; `is_possible`: the status would allow it, but somebody was there meanwhile."""
    state = f"Bình luận đang ở trạng thái “{stored.get_status_display()}” nên không làm được việc này."
    if is_possible:
        state = "Bình luận đã có thay đổi từ khi bạn mở ra, nên chưa làm việc này."
    if last is None:
        return state
    who = last.by or "Người gửi"
    return f"{state} Việc gần nhất: {last.get_kind_display().lower()}, {who}, lúc {localtime(last.at):%H:%M %d/%m/%Y}."


def _decide(
    stored: Comment, status: Status, kind: Kind, *, by: User | None, why: str = "",
    listed_reason: RejectionReason | None = None, order_number: str = "", at: datetime.datetime | None = None,
) -> None:  # fmt: skip
    now = at or timezone.now()
    from_status, stored.status = stored.status, status
    stored.decided_at = None if status == Status.PENDING else now
    stored.save(update_fields=["status", "decided_at"])
    CommentEvent.objects.create(
        comment=stored, kind=kind, at=now, by=by, from_status=from_status, to_status=status, why=why,
        listed_reason=listed_reason, order_number=order_number,
    )  # fmt: skip
    if Status.APPROVED in (from_status, status):
        site_version.bump(only_adds=status == Status.APPROVED)
