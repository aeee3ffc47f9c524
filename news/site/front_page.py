"""What the front page shows: the editors' arrangement, and by itself the newest where they left a place free."""

from dataclasses import dataclass

from django.utils import timezone

from news import reads
from news.models import Article, Category, FrontPage
from news.models.article import Place
from news.placing import PLACES, pins_of

LATEST = 8
PER_BLOCK = 5
NOTICES = 6
POPULAR = 5


@dataclass(frozen=True)
class Block:
    """A category of the first level with its newest articles and those of its children."""

    category: Category
    articles: list[Article]

    @property
    def first(self) -> Article:
        return self.articles[0]

    @property
    def rest(self) -> list[Article]:
        return self.articles[1:]


def front_page_context(
    arrangement: FrontPage | None, *, roots: list[Category] | None = None, popular: list[Article] | None = None
) -> dict:
    """What `news/home.html` takes, of an arrangement saved or proposed; None leaves every place to the newest article.

    `roots`, the tree of the categories, and `popular` are given where they are known already.
    """
    roots = Category.objects.tree() if roots is None else roots
    places, others = standing(arrangement)
    on_top = [article for article in places if article]
    blocks, notices = _blocks(ordered(roots, arrangement), without={article.pk for article in on_top})
    return {
        "lead": on_top[0] if on_top else None,
        "beside": on_top[1:],
        "latest": others[:LATEST],
        "blocks": blocks,
        "notices": notices,
        "popular": reads.popular(POPULAR) if popular is None else popular,
    }


def standing(arrangement: FrontPage | None) -> tuple[list[Article | None], list[Article]]:
    """The article that readers now see in each place (None: there are not that many), and the newest of the others."""
    pinned = _pinned(arrangement)
    held = {article.pk for article in pinned if article}
    newest = Article.objects.published().newest_first().for_cards()[: PLACES + LATEST + len(held)]
    others = [article for article in newest if article.pk not in held]
    return [article or (others.pop(0) if others else None) for article in pinned], others


def ordered(roots: list[Category], arrangement: FrontPage | None) -> list[Category]:
    """The categories of the first level in the order of their blocks, without those that have none."""
    if arrangement is None:
        return roots
    order = {pk: number for number, pk in enumerate(arrangement.blocks)}
    shown = [root for root in roots if root.pk not in arrangement.hidden]
    return sorted(shown, key=lambda root: order.get(root.pk, len(order)))


def _pinned(arrangement: FrontPage | None) -> list[Article | None]:
    """What the editors hold in each place: None where they hold nothing, or nothing that readers may see now."""
    now = timezone.now()
    pins = [pin if pin and not (pin.until and pin.until <= now) else None for pin in pins_of(arrangement)]
    wanted = [pin.article_id for pin in pins if pin]
    found = {article.pk: article for article in Article.objects.published().filter(pk__in=wanted).for_cards()}
    return [pin and found.get(pin.article_id) for pin in pins]


def _blocks(roots: list[Category], *, without: set[int]) -> tuple[list[Block], list[Block]]:
    """The blocks of the middle, of what is not on top already; and those of the side column, of all that was announced."""
    every = [category for root in roots for category in (root, *root.children_list)]
    newest = Article.objects.published().newest_of_each(every, PER_BLOCK + len(without))
    chosen: list[tuple[Category, list[int]]] = []
    chosen_notices: list[tuple[Category, list[int]]] = []
    for root in roots:
        own = [child for child in root.children_list if not child.is_notice]
        for notice in (category for category in (root, *root.children_list) if category.is_notice):
            children = own if notice is root else []
            chosen_notices.append((notice, _merged((notice, *children), newest)[:NOTICES]))
        if not root.is_notice:
            chosen.append((root, [pk for pk in _merged((root, *own), newest) if pk not in without][:PER_BLOCK]))
    wanted = {pk for _, pks in (*chosen, *chosen_notices) for pk in pks}
    # Cards are made of what is shown alone: of most that was looked through nothing is.
    cards = {article.pk: article for article in Article.objects.published().filter(pk__in=wanted).for_cards()}
    return _with_cards(chosen, cards), _with_cards(chosen_notices, cards)


def _merged(categories: tuple[Category, ...], newest: dict[int, list[Place]]) -> list[int]:
    """The numbers of their articles, the newest first."""
    places = [place for category in categories for place in newest.get(category.pk, [])]
    return [pk for _, pk in sorted(places, reverse=True)]


def _with_cards(chosen: list[tuple[Category, list[int]]], cards: dict[int, Article]) -> list[Block]:
    blocks = [Block(category, [cards[pk] for pk in pks if pk in cards]) for category, pks in chosen]
    return [block for block in blocks if block.articles]
