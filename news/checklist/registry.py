"""The checks, each by its code, and what they find."""

import datetime
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from django.utils import timezone

from news.checklist import attribution, confidential, dates, links, pictures, text
from news.checklist.material import Material, Note, cut
from news.checklist.text import SUMMARY_LENGTH, SUMMARY_WORDS, TITLE_LENGTH
from news.models import Article, Credit

# Findings of one check.
MOST = 5

# The order of the form; "credits" is the table of names below it.
FIELDS = ("title", "summary", "body", "lead_picture", "source", "credits")


@dataclass(frozen=True)
class Finding:
    """One thing to look at: what it is, in which field, and the words it is about ("" where it is about none)."""

    code: str
    text: str
    excerpt: str
    field: str


@dataclass(frozen=True)
class Check:
    """`label` names it where an office chooses what hinders publication."""

    label: str
    find: Callable[[Material], Iterator[Note]]
    most: int = MOST


def findings(article: Article, credits: Sequence[Credit], *, at: datetime.datetime | None = None) -> list[Finding]:
    """What is amiss, in the order of the form. The article and its names need not be stored.

    `at` is the Ngày đăng that is meant; None: the article's own, or now. At most five queries, whatever the article holds.
    """
    material = Material(article, credits, at or article.published_at or timezone.now())
    found = []
    for code, check in CHECKS.items():
        notes = list(check.find(material))
        for place, note in enumerate(notes[: check.most], start=1):
            left_out = len(notes) - place if place == check.most else 0
            more = f" Còn {left_out} chỗ nữa như vậy." if left_out else ""
            found.append(Finding(code, note.text + more, cut(note.excerpt), note.field))
    return sorted(found, key=lambda finding: FIELDS.index(finding.field))


# In the order of the form; inside a field, in the order in which they are told.
CHECKS: dict[str, Check] = {
    "title_too_long": Check(f"Tiêu đề dài quá {TITLE_LENGTH} ký tự", text.title_too_long),
    "title_in_capitals": Check("Tiêu đề viết toàn chữ hoa", text.title_in_capitals),
    "no_summary": Check("Chưa có tóm tắt", text.no_summary),
    "summary_too_long": Check(
        f"Tóm tắt dài quá {SUMMARY_WORDS} chữ hoặc {SUMMARY_LENGTH} ký tự", text.summary_too_long
    ),
    "no_body": Check("Chưa có nội dung", text.no_body),
    "secrecy_mark": Check("Có chữ chỉ độ mật", confidential.secrecy_mark),
    "identity_number": Check("Có số căn cước công dân", confidential.identity_number),
    "telephone_number": Check("Có số điện thoại không phải của cơ quan", confidential.telephone_number),
    "home_address": Check("Có địa chỉ nhà riêng", confidential.home_address),
    "picture_not_uploaded": Check("Còn chỗ đánh dấu ảnh chưa tải lên", pictures.picture_not_uploaded),
    "lost_picture": Check("Ảnh trong bài không còn trong kho ảnh", pictures.lost_picture),
    "broken_link": Check("Liên kết trong trang dẫn tới chỗ không có", links.broken_link),
    "date_after_publication": Check("Trong bài có ngày ở sau Ngày đăng", dates.date_after_publication, most=3),
    "picture_without_description": Check("Ảnh chưa có mô tả", pictures.picture_without_description),
    "picture_without_caption": Check("Ảnh chưa có chú thích", pictures.picture_without_caption),
    "picture_too_small": Check("Ảnh quá nhỏ", pictures.picture_too_small),
    "no_lead_picture": Check("Chưa có ảnh đại diện", pictures.no_lead_picture),
    "no_source": Check("Bài đăng lại chưa có nguồn", attribution.no_source),
    "no_author": Check("Chưa có tên tác giả", attribution.no_author),
}
