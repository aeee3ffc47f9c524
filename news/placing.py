"""The only writer of how the front page is arranged."""

import datetime
from collections.abc import Sequence
from dataclasses import dataclass

from django.core.exceptions import PermissionDenied, ValidationError
from django.db import IntegrityError, transaction
from django.utils import timezone

from news.models import Article, Category, FrontPage
from portal import site_version
from portal.models import User

# The lead story and the four beside it.
PLACES = 5


class ArrangementConflict(Exception):
    """Somebody arranged the front page since this arrangement was read; nothing was changed. `stored` is theirs."""

    def __init__(self, stored: FrontPage) -> None:
        super().__init__(f"the front page is at arrangement {stored.number}")
        self.stored = stored


@dataclass(frozen=True)
class Pin:
    """An article held in its place, until a moment or (None) until somebody arranges the page anew."""

    article_id: int
    until: datetime.datetime | None = None


def may_arrange(user: User) -> bool:
    return user.has_perm("news.arrange_front_page")


def arrange(
    *, by: User, places: Sequence[Pin | None], blocks: Sequence[int], hidden: Sequence[int] = (), seen: int
) -> FrontPage:
    """Save what stands in the places of the front page, and the order of the categories' blocks; readers see it at once.

    A place of None takes the newest article that stands in no other. `seen` is the number of the arrangement that this one
    was made from, 0 for none. Returns the new arrangement, or the stored one where nothing is different. Raises
    PermissionDenied; ValidationError for what cannot stand there; ArrangementConflict where `seen` is not the newest.
    """
    if not may_arrange(by):
        raise PermissionDenied("arranging the front page")
    arrangement = proposed(places=places, blocks=blocks, hidden=hidden)
    with transaction.atomic():
        stored = FrontPage.objects.current()
        if seen != (stored.number if stored else 0):
            raise ArrangementConflict(stored)
        refuse_unfit(places, blocks)
        if stored and _content(stored) == _content(arrangement):
            return stored
        arrangement.number, arrangement.by = seen + 1, by
        try:
            with transaction.atomic():
                arrangement.save(force_insert=True)
        except IntegrityError:
            # Of two who save at once the number lets one through.
            raise ArrangementConflict(FrontPage.objects.current()) from None
        site_version.bump(listing=True)
    return arrangement


def proposed(*, places: Sequence[Pin | None], blocks: Sequence[int], hidden: Sequence[int] = ()) -> FrontPage:
    """An arrangement that nobody has saved, for the preview."""
    return FrontPage(
        places=[_stored(pin) for pin in (*places, *[None] * PLACES)[:PLACES]], blocks=list(blocks), hidden=list(hidden)
    )


def refuse_unfit(places: Sequence[Pin | None], blocks: Sequence[int]) -> None:
    """Raise ValidationError, with every reason, for articles and categories that cannot stand where they are put."""
    now = timezone.now()
    pins = [pin for pin in places if pin]
    articles = Article.objects.in_bulk([pin.article_id for pin in pins])
    reasons = []
    if len(places) > PLACES:
        reasons.append(f"Trang chủ có {PLACES} vị trí.")
    for number, pin in enumerate(pins):
        article = articles.get(pin.article_id)
        if article is None:
            reasons.append("Một bài đã chọn không còn nữa.")
            continue
        if not _will_be_seen(article, now):
            reasons.append(f"Bài “{article.title}” không công khai nên không đặt lên trang chủ được.")
        if pin.until and pin.until <= now:
            reasons.append(f"Bài “{article.title}”: ngày giữ đến đã qua.")
        if pin.article_id in [other.article_id for other in pins[:number]]:
            reasons.append(f"Bài “{article.title}” được đặt ở hai vị trí.")
    if Category.objects.filter(pk__in=blocks, parent=None).count() != len(blocks):
        reasons.append("Một chuyên mục trong các khối không còn ở cấp một.")
    if reasons:
        raise ValidationError(reasons)


def _will_be_seen(article: Article, now: datetime.datetime) -> bool:
    """Public, or public when its hour comes: then it takes its place by itself."""
    is_over = article.expires_at is not None and article.expires_at <= now
    return article.status == Article.Status.PUBLISHED and not is_over


def _stored(pin: Pin | None) -> dict | None:
    return pin and {"article": pin.article_id, "until": pin.until.isoformat() if pin.until else None}


def _content(arrangement: FrontPage) -> tuple[list, list, list]:
    return arrangement.places, arrangement.blocks, arrangement.hidden
