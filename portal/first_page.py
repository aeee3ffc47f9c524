"""The first page of the back office, put together from what the apps say, and the mark for the one whose turn it is."""

from collections.abc import Callable

from django.db.models import Min
from django.urls import reverse
from django.utils import timezone

from comments.desk import requests
from comments.desk import waiting as waiting_comments
from news.desk import waiting as waiting_articles
from news.models import Author, Category
from portal import troubles
from portal.backup import files, store
from portal.models import OutgoingMail, Picture, SiteIdentity, User
from portal.panels import LIMIT, Panel, Row, number
from portal.vietnamese import ago


def panels(user: User) -> list[Panel]:
    """In the order in which they matter; a fixed number of queries for each role."""
    comments = waiting_comments.panel(user)
    wrong = _wrong() if user.is_superuser else None
    found = [
        wrong if wrong and wrong.rows else None,
        requests.panel(user),
        *waiting_articles.tasks(user),
        comments,
        *waiting_articles.overview(user),
        wrong if wrong and not wrong.rows else None,
    ]
    return [panel for panel in found if panel]


def mark(user: User) -> str:
    """How many things wait for this account to act on them, empty for none: a query for each of its roles."""
    count = waiting_articles.count(user) + waiting_comments.count(user)
    return number(count) if count else ""


def first_steps(user: User) -> list[dict]:
    """What a new site still lacks, for the administrator: four cheap queries, and nothing any more once it is there."""
    if not user.is_superuser:
        return []
    steps = [
        ("Điền tên, địa chỉ, điện thoại của cơ quan", "portal_siteidentity_add", SiteIdentity.objects.exists()),
        ("Tạo chuyên mục đầu tiên", "news_category_add", Category.objects.exists()),
        ("Tạo tác giả đầu tiên", "news_author_add", Author.objects.exists()),
        ("Tạo tài khoản cho biên tập viên", "portal_user_add", User.objects.exclude(pk=user.pk).exists()),
    ]
    if all(done for _, _, done in steps):
        return []
    return [{"label": label, "url": reverse(f"admin:{name}"), "done": done} for label, name, done in steps]


# -- what is wrong -------------------------------------------------------------------------------------------------------


def background_silent() -> Row | None:
    mail = troubles.neglected(OutgoingMail.objects.all()).order_by("next_attempt_at", "id").first()
    if mail is None:
        return None
    return Row(
        title="Tiến trình nền có thể đã dừng",
        url=_list_of(OutgoingMail, "bo-quen"),
        when=ago(mail.next_attempt_at, now=timezone.now()),
        at=mail.next_attempt_at,
        note="Thư đã đến hạn mà chưa được gửi. Hãy kiểm tra rằng “manage.py work” đang chạy.",
    )


def mail_stuck() -> Row | None:
    """Those that failed latest come first: what they say is most likely still so."""
    mails = list(
        troubles.stuck(OutgoingMail.objects.all())
        .order_by("-attempts", "-next_attempt_at", "-id")
        .defer("body")[:LIMIT]
    )
    if not mails:
        return None
    error = next((mail.last_error for mail in mails if mail.last_error), "")
    return Row(
        title=f"{number(len(mails))} thư chưa gửi được",
        url=_list_of(OutgoingMail, "bi-ket"),
        note=f"Lỗi gần nhất: {error}" if error else "Chưa lần gửi nào báo lỗi.",
    )


def pictures_waiting() -> Row | None:
    pictures = troubles.overdue(Picture.objects.order_by("pk"))
    uploaded = list(pictures.values_list("uploaded_at", flat=True)[:LIMIT])
    if not uploaded:
        return None
    return Row(
        title=f"{number(len(uploaded))} ảnh chưa đủ các cỡ",
        url=_list_of(Picture, "cho-lau"),
        when=ago(uploaded[0], now=timezone.now()),
        at=uploaded[0],
        note="Bạn đọc vẫn thấy ảnh, nhưng tải nặng hơn. Hãy kiểm tra rằng “manage.py work” đang chạy.",
    )


def backup_old() -> Row | None:
    """A site that is younger than a backup may be need have none: its age is that of the oldest account."""
    try:
        newest = store.newest(store.own_folder())
    except OSError as error:
        why = f"Lý do: {files.reason(error)}."
        return Row(title="Không đọc được các bản sao lưu", url=reverse("admin:portal_backups"), note=why)
    since = newest.at if newest else User.objects.aggregate(first=Min("date_joined"))["first"]
    now = timezone.now()
    if since is None or now - since <= store.OLD:
        return None
    return Row(
        title="Bản sao lưu mới nhất đã cũ" if newest else "Chưa có bản sao lưu nào",
        url=reverse("admin:portal_backups"),
        when=ago(newest.at, now=now) if newest else "",
        at=newest.at if newest else None,
        note="Hãy kiểm tra rằng “manage.py work” đang chạy và ổ đĩa còn chỗ, rồi chạy “manage.py backup”.",
    )


# Each says what is wrong in one query at most, or None.
CHECKS: list[Callable[[], Row | None]] = [background_silent, mail_stuck, pictures_waiting, backup_old]


def _wrong() -> Panel:
    rows = [row for check in CHECKS if (row := check())]
    return Panel(
        title="Máy chủ cần bạn xem" if rows else "Máy chủ",
        rows=rows,
        count=len(rows) or None,
        empty="Không có gì cần xử lý: thư đi đều, ảnh đủ các cỡ, sao lưu đúng hạn.",
    )


def _list_of(model: type[OutgoingMail] | type[Picture], which: str) -> str:
    return reverse(f"admin:portal_{model._meta.model_name}_changelist", query={troubles.PARAMETER: which})
