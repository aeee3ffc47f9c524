"""What the law lets a person do about their data: see them, get them, have them erased, take the consent back.

From the receipt whoever holds the code does it, at once. For those who telephone or write, an account with the right
`comments.view_personal_data` does it by their e-mail address; every look, copy and erasure by the office is on record,
without the address.
"""

import datetime
import re
from collections.abc import Callable, Iterable

from django.contrib.admin.models import CHANGE, DELETION, LogEntry
from django.contrib.contenttypes.models import ContentType
from django.core.exceptions import PermissionDenied, ValidationError
from django.db import transaction
from django.db.models import QuerySet
from django.utils import timezone

from comments import moderation, notifications
from comments.models import Comment, CommentEvent, ConsentText, PersonalDataRequest
from portal.errors import InvalidTransition
from portal.models import User
from portal.spreadsheet import Sheet, workbook
from portal.text import clean_text

RIGHT = "comments.view_personal_data"
WORKING_DAYS = 2
# Of comments that are read at once; an address with more is asked about in several looks.
BATCH = 500

_FRIDAY = 4
_DAY = datetime.timedelta(days=1)
_EMAIL = re.compile(r"\S@\S")
KEPT_WORDS = "Hãy bỏ địa chỉ email khỏi phần này: phần này được giữ lại sau khi dữ liệu đã xóa."


# -- erasing one comment -------------------------------------------------------------------------------------------------


def erase_by_sender(comment: Comment) -> None:
    """Erase on its sender's wish, at once. Whoever holds the code is the sender. Raises InvalidTransition where it is done."""
    _erase(comment, by=None, why="")


def erase(comment: Comment, *, by: User, why: str) -> None:
    """Erase for a sender who asked the office. The reason stays on record, so it names nobody.

    Raises ValidationError without a reason or with an e-mail address in it, InvalidTransition where it is erased already.
    """
    _demand(by)
    _erase(comment, by=by, why=_kept(why, missing="Hãy ghi lý do xóa, ví dụ: theo đơn ngày nào."))


def _erase(comment: Comment, *, by: User | None, why: str) -> None:
    """What waits, or is read, is withdrawn by it. Dates, decisions and the receipt stay; of the person nothing does."""
    with transaction.atomic():
        stored = Comment.objects.select_for_update().get(pk=comment.pk)
        if stored.erased_at:
            raise InvalidTransition("Dữ liệu của bình luận này đã được xóa từ trước.")
        if stored.status in moderation.WITHDRAWABLE:
            moderation.withdraw_by_sender(stored, told=by)
        now = timezone.now()
        notifications.forget([stored])
        Comment.objects.filter(pk=stored.pk).update(**Comment.EMPTIED, erased_at=now)
        CommentEvent.objects.create(
            comment=stored,
            kind=CommentEvent.Kind.ERASED,
            at=now,
            by=by,
            from_status=stored.status,
            to_status=stored.status,
            why=why,
        )
    comment.refresh_from_db()


# -- by e-mail address ---------------------------------------------------------------------------------------------------


def find(email: str, *, by: User) -> list[Comment]:
    """The newest comments sent with exactly this address, whatever its case: at most BATCH."""
    _demand(by)
    found = list(_of(email).select_related("article", "consent_text").defer("article__body", "search_text")[:BATCH])
    _log(by, CHANGE, f"Tìm dữ liệu cá nhân theo email: thấy {len(found)} bình luận.")
    return found


def export(email: str, *, by: User) -> bytes:
    """A workbook (.xlsx) of everything that is held about this address."""
    _demand(by)
    comments = list(_of(email).select_related("article", "consent_text").defer("article__body"))
    _log(by, CHANGE, f"Tải bản sao dữ liệu cá nhân theo email: {len(comments)} bình luận.")
    return workbook(_sheets(email, comments))


def erase_all(email: str, *, by: User, why: str, request: PersonalDataRequest | None = None) -> int:
    """Erase every comment of this address, and close the request that asked for it; return how many comments.

    What is known of the address from requests that were answered goes too.
    """
    _demand(by)
    why = _kept(why, missing="Hãy ghi lý do xóa, ví dụ: theo đơn ngày nào.")
    done = _each(email, lambda comment: erase(comment, by=by, why=why))
    with transaction.atomic():
        _log(by, DELETION, f"Xóa dữ liệu cá nhân theo email: {done} bình luận.")
        _fulfil(request, by=by, answer=f"Đã xóa dữ liệu cá nhân của {done} bình luận.")
        PersonalDataRequest.objects.filter(email__iexact=email, done_at__isnull=False).update(email="")
    return done


def withdraw_all(email: str, *, by: User, request: PersonalDataRequest | None = None) -> int:
    """Take back every comment of this address that waits or is read, and close the request; return how many."""
    _demand(by)
    done = _each(email, lambda comment: moderation.withdraw_by_sender(comment, told=by))
    with transaction.atomic():
        _log(by, CHANGE, f"Rút bình luận theo email: {done} bình luận.")
        _fulfil(request, by=by, answer=f"Đã rút {done} bình luận.")
    return done


def _of(email: str) -> QuerySet[Comment]:
    """Newest first. Nobody's address is empty."""
    # No index leads to it whatever its case; the keys alone are looked through first, in the index of exact addresses.
    keys = Comment.objects.filter(email__iexact=email).exclude(email="").order_by()
    return Comment.objects.filter(pk__in=list(keys.values_list("pk", flat=True))).order_by("-submitted_at", "-id")


def _each(email: str, act: Callable[[Comment], None]) -> int:
    """Each by itself: what was done meanwhile does not stop the others."""
    done = 0
    for comment in _of(email):
        try:
            act(comment)
        except InvalidTransition:
            continue
        done += 1
    return done


def _sheets(email: str, comments: Iterable[Comment]) -> list[Sheet]:
    events = CommentEvent.objects.filter(comment__in=comments).select_related("comment").order_by("at", "id")
    consents = ConsentText.objects.filter(pk__in={comment.consent_text_id for comment in comments})
    requests = PersonalDataRequest.objects.filter(email__iexact=email).exclude(email="")
    return [
        Sheet(
            "Bình luận",
            [
                "Mã biên nhận",
                "Bài viết",
                "Tiêu đề",
                "Người gửi",
                "Email",
                "Nội dung",
                "Trạng thái",
                "Gửi lúc",
                "Quyết định lúc",
                "Lời đồng ý, phiên bản",
                "Đồng ý lúc",
                "Dấu địa chỉ mạng",
            ],
            [
                [
                    comment.code,
                    comment.article.title,
                    comment.title,
                    comment.sender,
                    comment.email,
                    comment.body,
                    comment.get_status_display(),
                    comment.submitted_at,
                    comment.decided_at,
                    comment.consent_text.version if comment.consent_text else None,
                    comment.consented_at,
                    comment.address_hash,
                ]
                for comment in comments
            ],
        ),
        Sheet(
            "Đã làm gì",
            ["Mã biên nhận", "Việc", "Lúc"],
            [[event.comment.code, event.get_kind_display(), event.at] for event in events],
        ),
        Sheet(
            "Lời đồng ý",
            ["Phiên bản", "Nội dung", "Có từ"],
            [[text.version, text.text, text.created_at] for text in consents],
        ),
        Sheet(
            "Yêu cầu",
            ["Yêu cầu", "Nhận lúc", "Hạn trả lời", "Trả lời lúc", "Đã trả lời"],
            [[each.get_kind_display(), each.received_at, each.due_on, each.done_at, each.answer] for each in requests],
        ),
    ]


# -- requests ------------------------------------------------------------------------------------------------------------


def enter(request: PersonalDataRequest, *, by: User) -> None:
    """Keep what somebody asked by telephone, letter or mail; its clock has run since it was received."""
    _demand(by)
    request.due_at = due(request.received_at)
    request.entered_by = by
    request.save(force_insert=True)


def answer(request: PersonalDataRequest, *, by: User, words: str) -> None:
    """Close a request with what was answered. Raises ValidationError without words, InvalidTransition where it is closed."""
    _demand(by)
    words = _kept(words, missing="Hãy ghi đã trả lời thế nào.")
    with transaction.atomic():
        _fulfil(request, by=by, answer=words)


def due(received_at: datetime.datetime) -> datetime.datetime:
    """The midnight, local time, that ends the second working day after the day of receipt. Holidays are not known here."""
    day = timezone.localtime(received_at).replace(hour=0, minute=0, second=0, microsecond=0)
    left = WORKING_DAYS
    while left:
        day += _DAY
        left -= day.weekday() <= _FRIDAY
    return day + _DAY


def _fulfil(request: PersonalDataRequest | None, *, by: User, answer: str) -> None:
    if request is None:
        return
    stored = PersonalDataRequest.objects.select_for_update().get(pk=request.pk)
    if stored.done_at:
        raise InvalidTransition(f"Yêu cầu này đã được {stored.done_by} trả lời từ trước.")
    stored.done_at, stored.done_by, stored.answer = timezone.now(), by, answer
    stored.save(update_fields=["done_at", "done_by", "answer"])


# -- what all share ------------------------------------------------------------------------------------------------------


def _demand(by: User) -> None:
    if not by.has_perm(RIGHT):
        raise PermissionDenied("personal data")


def _kept(words: str, *, missing: str) -> str:
    words = clean_text(words)
    if not words:
        raise ValidationError(missing)
    if _EMAIL.search(words):
        raise ValidationError(KEPT_WORDS)
    return words


def _log(by: User, flag: int, what: str) -> None:
    LogEntry.objects.create(
        user=by,
        content_type=ContentType.objects.get_for_model(PersonalDataRequest),
        object_repr="Dữ liệu cá nhân",
        action_flag=flag,
        change_message=what,
    )


def log() -> QuerySet[LogEntry]:
    """What the office did with personal data, newest first; it names no citizen."""
    kept = LogEntry.objects.filter(content_type=ContentType.objects.get_for_model(PersonalDataRequest), object_id=None)
    return kept.select_related("user").order_by("-action_time", "-id")
