"""When readers begin, or cease, to see something of the news without anybody's act."""

import datetime
from collections.abc import Iterator

from news.models import Article, FrontPage, Mood
from news.placing import pins_of


def changes(after: datetime.datetime) -> Iterator[datetime.datetime | None]:
    """The next article, the next beginning and end of a strip or of mourning, the ends of the pins on the front page."""
    scheduled = Article.objects.scheduled(after).order_by("published_at", "id")
    yield scheduled.values_list("published_at", flat=True).first()
    for field in ("starts_at", "ends_at"):
        yield Mood.objects.filter(**{f"{field}__gt": after}).order_by(field).values_list(field, flat=True).first()
    for pin in pins_of(FrontPage.objects.current()):
        yield pin.until if pin and pin.until and pin.until > after else None


def endings(after: datetime.datetime) -> Iterator[datetime.datetime | None]:
    """The next article that expires."""
    expiring = Article.objects.filter(status=Article.Status.PUBLISHED, expires_at__gt=after).order_by("expires_at")
    yield expiring.values_list("expires_at", flat=True).first()
