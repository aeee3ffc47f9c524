"""Senders whose names a reader would take for the office's own. They are not refused: somebody may bear the same name."""

from collections.abc import Iterable

from django.db.models import QuerySet

from news.models import Author
from portal.lookalikes import mentions, resembles
from portal.models import SiteIdentity, User

# What the office calls itself, wherever it stands in a name, with marks or without.
OFFICES = [
    "Ban Biên tập", "Ban Quản trị", "Quản trị viên", "Quản trị mạng", "Quản trị hệ thống", "Biên tập viên", "Kiểm duyệt viên",
    "Người kiểm duyệt", "Tòa soạn", "Ban Thường vụ", "Thường trực Đảng ủy", "Văn phòng Đảng ủy", "Ủy ban nhân dân", "UBND",
    "Admin", "Moderator",
]  # fmt: skip


def imitated(senders: Iterable[str]) -> dict[str, str]:
    """By sender the name that it could be taken for, of those who have one. One query, however many senders."""
    found = {sender: next((office for office in OFFICES if mentions(sender, office)), "") for sender in set(senders)}
    unknown = [sender for sender, name in found.items() if sender and not name]
    if unknown:
        known = sorted(set(_known_names()))
        found |= {sender: next((name for name in known if resembles(sender, name)), "") for sender in unknown}
    return {sender: name for sender, name in found.items() if name}


def _known_names() -> QuerySet:
    """Of the staff, of the authors, of the organisation now and before: some hundreds of names."""
    staff = User.objects.filter(is_staff=True).order_by()
    identities = SiteIdentity.objects.order_by()
    return staff.values_list("full_name", flat=True).union(
        staff.values_list("username", flat=True),
        Author.objects.order_by().values_list("name", flat=True),
        *(
            identities.values_list(field, flat=True)
            for field in ("name", "short_name", "superior", "responsible_person")
        ),
    )
