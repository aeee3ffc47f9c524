"""What waits for moderators: the panel of the office's first page, and the number for the mark beside their name."""

from django.urls import reverse
from django.utils import timezone

from comments.desk.queues import age
from comments.models import Comment
from portal.models import User
from portal.panels import LIMIT, ROWS, Panel, Row
from portal.vietnamese import ago


def panel(user: User) -> Panel | None:
    """The queue, oldest first: one query. None for those who do not moderate."""
    if not _moderates(user):
        return None
    now, desk = timezone.now(), reverse("admin:comments_comment_desk")
    waiting = list(Comment.objects.queue().only("title", "sender", "submitted_at")[:LIMIT])
    return Panel(
        title="Bình luận chờ duyệt",
        rows=[
            Row(
                title=comment.title or "Bình luận không có tiêu đề",
                url=f"{desk}?binh-luan={comment.pk}",
                who=comment.sender,
                when=ago(comment.submitted_at, now=now),
                at=comment.submitted_at,
            )
            for comment in waiting[:ROWS]
        ],
        count=len(waiting),
        url=desk,
        remark=f"Chờ lâu nhất: {age(waiting[0].submitted_at, now)}." if waiting else "",
        empty="Không có bình luận nào đang chờ bạn. Bình luận mới sẽ hiện ở đây.",
    )


def count(user: User) -> int:
    """How many comments wait for this account, up to LIMIT: one query, or none."""
    return len(Comment.objects.queue().values_list("pk")[:LIMIT]) if _moderates(user) else 0


def _moderates(user: User) -> bool:
    return user.has_perm("comments.moderate_comment") and user.has_perm("comments.view_comment")
