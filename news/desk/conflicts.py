"""Two who save one article: what the later one is shown, field by field, and what they choose."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from django.utils.timezone import localtime

from news import history
from news.desk import content
from news.desk.comparison import FieldDifference, compare
from news.models import Article, ArticleVersion
from portal.models import User

CREDITS = "credits"
CHOICE = "chon-"
THEIRS = "theirs"
# What one choice decides; of a source the mark of a reprint goes with it.
_FIELDS = {
    "title": ["title"],
    "category": ["category"],
    "summary": ["summary"],
    "body": ["body"],
    CREDITS: [CREDITS],
    "lead_picture": ["lead_picture"],
    "source": ["source", "is_reprint"],
    "slug": ["slug"],
}


@dataclass(frozen=True)
class Choice:
    """One field in which the two differ. `prefers_theirs`: only the other one changed it."""

    difference: FieldDifference
    prefers_theirs: bool

    @property
    def name(self) -> str:
        return CHOICE + self.difference.name


@dataclass(frozen=True)
class Conflict:
    """What somebody else saved meanwhile, beside what this person typed."""

    version: ArticleVersion | None
    choices: list[Choice]

    @property
    def who(self) -> str:
        return str(self.version.by) if self.version else "Người khác"

    def sentence(self, user: User) -> str:
        who, when = "Một người khác", ""
        if self.version:
            who = "Chính bạn, ở một cửa sổ khác," if self.version.by == user else str(self.version.by)
            when = f" lúc {localtime(self.version.at):%H:%M %d/%m/%Y}"
        return (
            f"{who} đã lưu bài này{when}, sau khi bạn mở ra. Chưa lưu gì của bạn, và nội dung bạn nhập vẫn còn nguyên dưới "
            "đây. Hãy chọn từng phần ở khung “Hai bản khác nhau” rồi bấm lưu lần nữa; bản không chọn vẫn còn trong lịch sử."
        )


def between(stored: Article, *, mine: dict, base_number: int, made: Mapping[str, str]) -> Conflict:
    """`base_number` is that of the version both began with; 0 where it is not known. `made` are choices made before."""
    version = history.lineage(stored).select_related("by").last()
    theirs = content.of_article(stored)
    base = content.at_number(stored, base_number)
    # An address left blank is made from the title: nobody typed another.
    mine = {**mine, "slug": mine["slug"] or theirs["slug"]}
    choices = [
        Choice(difference, prefers_theirs=_prefers_theirs(difference.name, base, mine, made))
        for difference in compare(theirs, mine)
        if difference.name in _FIELDS
    ]
    return Conflict(version, choices)


def chosen(sent: Mapping[str, str]) -> list[str]:
    """The fields of which the other one's content was chosen."""
    return [name for field, names in _FIELDS.items() if sent.get(CHOICE + field) == THEIRS for name in names]


def gives_up(stored: Article, names: Iterable[str], *, mine: dict, base_number: int) -> bool:
    """Whether taking these fields of the other one's loses something: what this person typed there and nobody has kept."""
    theirs = content.of_article(stored)
    base = content.at_number(stored, base_number) or {}
    mine = {**mine, "slug": mine["slug"] or theirs["slug"]}
    return any(mine.get(name) not in (theirs.get(name), base.get(name)) for name in names)


def _prefers_theirs(field: str, base: dict | None, mine: dict, made: Mapping[str, str]) -> bool:
    choice = made.get(CHOICE + field)
    return choice == THEIRS if choice else base is not None and _is_same(field, base, mine)


def _is_same(field: str, one: dict, other: dict) -> bool:
    return all(one.get(name) == other.get(name) for name in _FIELDS[field])
