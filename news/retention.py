"""How long what the office keeps while people work is kept."""

from news.models import EditingMark, WorkingCopy
from portal.retention import Rule, Term, delete

# The first page tells of every copy, and since when it waits.
WORKING_COPIES = Term(days=90)

TABLE = [
    Rule(
        "Bản đang soạn, chưa lưu của cán bộ",
        WORKING_COPIES,
        "gõ lần cuối",
        "xóa bản đang soạn; bài đã lưu giữ nguyên",
        lambda until: WorkingCopy.objects.filter(saved_at__lte=until),
        delete,
    ),
    Rule(
        "Dấu đang mở bài",
        Term(days=1),
        "mở lần cuối",
        "xóa dấu",
        lambda until: EditingMark.objects.filter(seen_at__lte=until),
        delete,
    ),
]
