"""What people asked about their data and nobody answered yet: a panel of the office's first page."""

from django.urls import reverse
from django.utils import timezone

from comments.models import PersonalDataRequest
from portal.models import User
from portal.panels import LIMIT, ROWS, Panel, Row
from portal.vietnamese import ago, date_in_words


def panel(user: User) -> Panel | None:
    """The one that is due first comes first: one query. None where there is none, and for those who may not see any."""
    if not user.has_perm("comments.view_personal_data"):
        return None
    now = timezone.now()
    waiting = list(PersonalDataRequest.objects.filter(done_at=None)[:LIMIT])
    if not waiting:
        return None
    late = sum(asked.is_overdue for asked in waiting)
    return Panel(
        title="Yêu cầu về dữ liệu cá nhân",
        rows=[
            Row(
                title=str(asked),
                url=reverse("admin:comments_personaldatarequest_change", args=[asked.pk]),
                when=f"nhận {ago(asked.received_at, now=now)}",
                at=asked.received_at,
                note=f"{'Đã quá hạn' if asked.is_overdue else 'Hạn trả lời'}: hết {date_in_words(asked.due_on)}.",
            )
            for asked in waiting[:ROWS]
        ],
        count=len(waiting),
        url=reverse("admin:comments_personaldatarequest_changelist"),
        remark=f"{late} yêu cầu đã quá hạn 2 ngày làm việc." if late else "",
    )
