"""An arrangement of the front page in words: what stood where, for the history and for two who saved at once."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from django.utils.timezone import localtime

from news import rights
from news.models import Article, Category, FrontPage
from news.placing import Pin, able_to_stand, name_of, pins_of
from portal.models import User

AUTOMATIC = "Tự động: tin mới nhất"


@dataclass(frozen=True)
class Line:
    """What stands in one place, and whether it is something else than in the arrangement it is compared with."""

    name: str
    text: str
    is_other: bool = False


@dataclass(frozen=True)
class Description:
    lines: list[Line]
    blocks: Line
    hidden: Line
    # None of an arrangement that nobody has saved.
    arrangement: FrontPage | None = None

    @property
    def all_lines(self) -> list[Line]:
        return [*self.lines, self.blocks, *([self.hidden] if self.hidden.text else [])]


@dataclass
class Words:
    """The names that descriptions need, read at once: two queries for however many arrangements."""

    user: User
    articles: dict[int, Article]
    categories: dict[int, str] = field(default_factory=dict)
    fit: set[int] = field(default_factory=set)

    @classmethod
    def of(cls, user: User, arrangements: Iterable[FrontPage | None]) -> "Words":
        pins = [pin for arrangement in arrangements for pin in pins_of(arrangement) if pin]
        # Bodies are not read for their titles.
        articles = Article.objects.defer("body").in_bulk({pin.article_id for pin in pins})
        fit = able_to_stand().filter(pk__in=articles).values_list("pk", flat=True)
        return cls(user, articles, dict(Category.objects.values_list("pk", "name")), set(fit))

    def title(self, pk: int) -> str:
        """Of an article that this account may know of: one that readers see, or will see, or that it may read itself."""
        article = self.articles.get(pk)
        if article is None or not (pk in self.fit or rights.may(self.user, "view", article)):
            return "bài không công khai"
        return f"“{article.title}”" if pk in self.fit else f"“{article.title}” (nay không công khai)"

    def pin(self, pin: Pin | None) -> str:
        if pin is None:
            return AUTOMATIC
        until = f", giữ đến {localtime(pin.until):%H:%M %d/%m/%Y}" if pin.until else ""
        return f"{self.title(pin.article_id)}{until}"

    def names(self, pks: Sequence[int]) -> str:
        return ", ".join(self.categories.get(pk, "chuyên mục đã xóa") for pk in pks)

    def describe(self, arrangement: FrontPage | None, *, beside: FrontPage | None = None) -> Description:
        """In words; with `beside`, what differs from it is marked."""
        pins, others = pins_of(arrangement), pins_of(beside) if beside else None
        lines = [
            Line(name_of(place), self.pin(pin), bool(others) and pin != others[place]) for place, pin in enumerate(pins)
        ]
        shown, theirs = _shown(arrangement), _shown(beside)
        hidden = arrangement.hidden if arrangement else []
        return Description(
            lines,
            Line("Khối", self.names(shown) or "theo thứ tự chuyên mục", bool(beside) and shown != theirs),
            Line("Không hiện", self.names(hidden), bool(beside) and set(hidden) != set(beside.hidden)),
            arrangement if arrangement and arrangement.pk else None,
        )


def _shown(arrangement: FrontPage | None) -> list[int]:
    return [pk for pk in arrangement.blocks if pk not in arrangement.hidden] if arrangement else []
