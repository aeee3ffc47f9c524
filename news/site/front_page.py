"""What the front page shows: the editors' arrangement, and by itself the newest where they left a place free."""

from dataclasses import dataclass

from django.utils import timezone

from news.models import Article, Category, FrontPage
from news.placing import PLACES, pins_of

LATEST = 8
PER_BLOCK = 5
NOTICES = 6


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


def front_page_context(arrangement: FrontPage | None) -> dict:
    """What `news/home.html` takes, of an arrangement saved or proposed; None leaves every place to the newest article."""
    roots = Category.objects.tree()
    places, others = standing(arrangement)
    on_top = [article for article in places if article]
    blocks, notices = _blocks(ordered(roots, arrangement), without={article.pk for article in on_top})
    return {
        "lead": on_top[0] if on_top else None,
        "beside": on_top[1:],
        "latest": others[:LATEST],
        "blocks": blocks,
        "notices": notices,
        "navigation": roots,
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
    blocks, notices = [], []
    for root in roots:
        own = [child for child in root.children_list if not child.is_notice]
        for notice in (category for category in (root, *root.children_list) if category.is_notice):
            children = own if notice is root else []
            notices.append(Block(notice, _merged((notice, *children), newest)[:NOTICES]))
        if not root.is_notice:
            articles = [article for article in _merged((root, *own), newest) if article.pk not in without]
            blocks.append(Block(root, articles[:PER_BLOCK]))
    return [block for block in blocks if block.articles], [block for block in notices if block.articles]


def _merged(categories: tuple[Category, ...], newest: dict[int, list[Article]]) -> list[Article]:
    articles = [article for category in categories for article in newest.get(category.pk, [])]
    return sorted(articles, key=lambda article: (article.published_at, article.pk), reverse=True)
