"""Dates that the text names."""

import datetime
import re
from collections.abc import Iterator

from django.utils import timezone

from news.checklist.material import PLACES, Material, Note

_DATE = re.compile(
    r"(?<![0-9/])([0-9]{1,2})/([0-9]{1,2})/([0-9]{4})(?![0-9/])"
    r"|(?<![0-9-])([0-9]{1,2})-([0-9]{1,2})-([0-9]{4})(?![0-9-])"
    r"|\b(?i:ngày|mùng|mồng) ([0-9]{1,2}) (?i:tháng) ([0-9]{1,2}) (?i:năm) ([0-9]{4})(?![0-9])"
)


def date_after_publication(material: Material) -> Iterator[Note]:
    published_on = timezone.localtime(material.published_at).date()
    told = set()
    for field, match in material.matches(_DATE):
        day, month, year = (int(part) for part in match.groups() if part)
        try:
            date = datetime.date(year, month, day)
        except ValueError:
            continue
        if date > published_on and date not in told:
            told.add(date)
            yield Note(
                field,
                f"Trong {PLACES[field]} có một ngày ở sau Ngày đăng ({published_on:%d/%m/%Y}), có đúng không? "
                "Nếu không, hãy sửa ngày ấy hoặc Ngày đăng.",
                match[0],
            )
