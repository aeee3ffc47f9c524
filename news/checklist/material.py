"""An article taken apart for the checks, and what they say of it."""

import datetime
import re
from collections.abc import Iterator, Sequence
from functools import cached_property
from typing import NamedTuple

from news.models import Article, Credit
from portal.html import expand_pictures, plain_text
from portal.models import Picture
from portal.text import clean_line, clean_text

LEAD_WIDTH = 800
BODY_WIDTH = 600

# Characters of an excerpt.
EXCERPT = 80

PLACES = {"title": "tiêu đề", "summary": "tóm tắt", "body": "nội dung"}

# Capital letters, for the brackets of a pattern.
CAPITAL = "".join(
    character
    for character in map(chr, (*range(0x41, 0x5B), *range(0xC0, 0x1B1), *range(0x1EA0, 0x1EFA)))
    if character.isupper()
)


class Note(NamedTuple):
    """What a check says; `findings` makes a Finding of it."""

    field: str
    text: str
    excerpt: str = ""


class Figure(NamedTuple):
    """A picture where it stands: `place` in words, `caption` as it is printed there."""

    field: str
    place: str
    picture: Picture | None
    caption: str
    least_width: int


class Material:
    """An article taken apart once for all checks."""

    def __init__(self, article: Article, credits_: Sequence[Credit], published_at: datetime.datetime) -> None:
        self.article = article
        self.credits = credits_
        self.published_at = published_at
        self.title = clean_line(article.title)
        self.summary = clean_text(article.summary)
        # A line for each cell: numbers of neighbouring cells are not one number.
        self.text = plain_text(re.sub("</t[dh]>", "<br>", article.body))

    def matches(self, pattern: re.Pattern[str]) -> Iterator[tuple[str, re.Match[str]]]:
        """Where a pattern is found in the title, the summary and the body: the field and the match."""
        for field, text in (("title", self.title), ("summary", self.summary), ("body", self.text)):
            for match in pattern.finditer(text):
                yield field, match

    @cached_property
    def figures(self) -> list[Figure]:
        """Those of the body, then the lead picture. One query."""
        in_body: list[tuple[int, str]] = []

        def note(pk: int, caption: str) -> str:
            in_body.append((pk, caption))
            return ""

        expand_pictures(self.article.body, note)
        lead = self.article.lead_picture_id
        ids = {pk for pk, _ in in_body} | ({lead} if lead else set())
        pictures = Picture.objects.only("alt", "caption", "width").in_bulk(ids) if ids else {}
        figures = [
            Figure("body", f"Ảnh thứ {number} trong bài", pictures.get(pk), caption, BODY_WIDTH)
            for number, (pk, caption) in enumerate(in_body, start=1)
        ]
        if lead:
            figures.append(Figure("lead_picture", "Ảnh đại diện", pictures.get(lead), "", LEAD_WIDTH))
        return figures


def cut(text: str) -> str:
    return text if len(text) <= EXCERPT else f"{text[: EXCERPT - 1]}…"
