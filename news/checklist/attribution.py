"""Where an article is from: its source, and the names of those who made it."""

import re
from collections.abc import Iterator

from news.checklist.material import CAPITAL, Material, Note
from news.models import Credit

# "(Theo Báo Nhân Dân)", "Theo TTXVN", "Nguồn: baodientu.example"; not "Theo kế hoạch, …".
_TAKEN_FROM = re.compile(rf"\(?(?:Theo:?|Nguồn:) (?:[{CAPITAL}]|[\w-]{{1,30}}\.[a-z])[^,;!?]{{0,60}}")


def no_source(material: Material) -> Iterator[Note]:
    if material.article.source_id:
        return
    if material.article.is_reprint:
        yield Note(
            "source", "Bài được đánh dấu đăng lại nhưng chưa chọn nguồn. Hãy chọn nguồn, hoặc bỏ đánh dấu đăng lại."
        )
        return
    last_line = material.text.rpartition("\n")[2]
    if _TAKEN_FROM.fullmatch(last_line):
        yield Note(
            "source",
            "Dòng cuối của bài cho biết bài lấy từ nơi khác nhưng ô Nguồn còn trống. Hãy chọn nguồn và bỏ dòng ấy.",
            last_line,
        )


def no_author(material: Material) -> Iterator[Note]:
    if not any(credit.role == Credit.Role.WRITER for credit in material.credits):
        yield Note("credits", "Bài chưa có tên tác giả. Hãy thêm một tên với vai trò Tác giả.")
