"""The mail that tells moderators of new comments: one for all that came in, not one for each."""

import datetime
from collections.abc import Collection
from typing import Any

from django.conf import settings
from django.contrib.auth.models import Permission
from django.db import transaction
from django.db.models import Count, Exists, Max, Min, Q, QuerySet
from django.urls import reverse
from django.utils import timezone
from django.utils.timezone import localtime

from comments.desk.queues import age
from comments.models import Comment, QueueDigest
from portal import outbox
from portal.models import OutgoingMail, User

PAUSE = datetime.timedelta(minutes=30)
NAMED = 10


def send_digest(now: datetime.datetime | None = None) -> int:
    """Put a mail to every moderator into the outbox, if it is time and comments have come in; return how many mails.

    At most two queries where there is nothing to tell, or nobody who could be told.
    """
    now = now or timezone.now()
    last = _last_due(now)
    if last is None or not _new_since(last).filter(Exists(_moderators())).exists():
        return 0
    with transaction.atomic():
        _wait_for_the_others()
        last = _last_due(now)
        addresses = list(_moderators().order_by("pk").values_list("email", flat=True))
        if last is None or not addresses:
            return 0
        is_new = Q(pk__gt=last)
        waiting = Comment.objects.queue().aggregate(
            count=Count("pk"),
            oldest=Min("submitted_at"),
            new=Count("pk", filter=is_new),
            newest=Max("pk", filter=is_new),
        )
        if not waiting["new"]:
            return 0
        subject, body = _letter(_new_since(last), waiting, now)
        for address in addresses:
            outbox.enqueue(address, subject=subject, body=body)
        QueueDigest.objects.create(sent_at=now, newest_id=waiting["newest"])
    return len(addresses)


def forget(comments: Collection[Comment]) -> None:
    """Take the titles of these comments out of the mails that told of them, in the caller's transaction."""
    first = min((comment.submitted_at for comment in comments), default=None)
    if first is None:
        return
    mails = OutgoingMail.objects.filter(created_at__gte=first, body__contains=_BEFORE_TITLE)
    for pk, told in list(mails.values_list("pk", "body")):
        body = told
        for comment in comments:
            body = body.replace(_named(comment.title), _named("đã xóa"))
        if body != told:
            OutgoingMail.objects.filter(pk=pk).update(body=body)


_BEFORE_TITLE = "- “"


def _named(title: str) -> str:
    """What a mail says of a comment, up to the title of its article."""
    return f"{_BEFORE_TITLE}{title}” – bài “"


def _last_due(now: datetime.datetime) -> int | None:
    """The number of the comment up to which moderators were told; None where it is too early to tell them again."""
    last = QueueDigest.objects.order_by("-pk").values_list("sent_at", "newest_id").first()
    if last is None:
        return 0
    sent_at, newest = last
    return newest if now - sent_at >= PAUSE else None


def _new_since(told: int) -> QuerySet[Comment]:
    return Comment.objects.queue().filter(pk__gt=told)


def _moderators() -> QuerySet[User]:
    return User.objects.holding("comments.moderate_comment").exclude(email="")


def _wait_for_the_others() -> None:
    """One process at a time, on a row that is always there: the right itself. On SQLite the transaction alone does it."""
    right = Permission.objects.select_for_update(no_key=True)
    right.get(content_type__app_label="comments", codename="moderate_comment")


def _letter(new: QuerySet[Comment], waiting: dict[str, Any], now: datetime.datetime) -> tuple[str, str]:
    """Subject and text. Nobody has read the comments yet: their titles are told, no name, no e-mail address, no text."""
    named = [f"{_named(title)}{article}”" for title, article in new.values_list("title", "article__title")[:NAMED]]
    if waiting["new"] > NAMED:
        named.append(f"- và {waiting['new'] - NAMED} bình luận khác")
    lines = [
        f"Có {waiting['new']} bình luận mới chờ duyệt:",
        "",
        *named,
        "",
        f"Đang chờ tất cả: {waiting['count']} bình luận. Chờ lâu nhất: {age(waiting['oldest'], now)}"
        f" (gửi lúc {localtime(waiting['oldest']):%H:%M ngày %d/%m/%Y}).",
        "",
        f"Mở bàn duyệt: {settings.SITE_URL}{reverse('admin:comments_comment_desk')}",
    ]
    return f"{waiting['new']} bình luận mới chờ duyệt", "\n".join(lines) + "\n"
