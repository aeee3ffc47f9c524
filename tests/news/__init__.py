"""What the tests of the acts share."""

import datetime
from collections.abc import Callable, Iterator
from threading import Barrier, Thread
from typing import Any

import time_machine
from django.db import connections

from comments.models import Comment, CommentEvent
from news.models import Article, ArticleEvent, ArticleVersion, Credit, PictureUse
from portal import site_version
from portal.models import OutgoingMail, SiteVersion
from tests.factories import NOW, article

DAY = datetime.timedelta(days=1)
LATER = NOW + datetime.timedelta(hours=1)  # when the acts are done; the articles came to their states at NOW
PAST = NOW - 5 * DAY
TOMORROW = NOW + DAY
PLANNED = NOW + 2 * DAY  # the date of a scheduled article
END = NOW + 9 * DAY

STATES = ["draft", "binned", "submitted", "returned", "scheduled", "published", "expired", "withdrawn"]
WHY = "Theo ý kiến của Ban biên tập."

WRITTEN_BY_ACTS = [
    Article,
    ArticleEvent,
    ArticleVersion,
    Credit,
    PictureUse,
    Comment,
    CommentEvent,
    OutgoingMail,
    SiteVersion,
]


def all_rows() -> dict[str, list[dict]]:
    """Every row of every table that an act writes to: equal before and after an act that changed nothing."""
    return {model.__name__: list(model.objects.order_by("pk").values()) for model in WRITTEN_BY_ACTS}


def arranging() -> Iterator[Callable[..., Article]]:
    """A fixture, named by the modules that need it: brings an article to a state at NOW, then moves the clock to LATER."""
    with time_machine.travel(NOW, tick=False) as clock:

        def make(state: str, **fields: Any) -> Article:
            made = article(state, **fields)
            assert made.state == state
            clock.move_to(LATER)
            return made

        yield make


def dates(article: Article) -> tuple[datetime.datetime | None, ...]:
    return article.published_at, article.first_published_at, article.public_changed_at, article.expires_at


def numbers() -> tuple[int, int]:
    """Those that tell the page cache of a change: of anything public, and of the lists."""
    current = site_version.current()
    return current.version, current.listing_version


def at_once(*calls: Callable[[], object]) -> list[object]:
    """Start the calls together, each in a thread with a connection of its own; what each returned, or the exception."""
    outcomes: list[object] = [TimeoutError("the call never ended")] * len(calls)
    start = Barrier(len(calls), timeout=30)

    def run(place: int, call: Callable[[], object]) -> None:
        try:
            # The connection is there before the race begins.
            connections["default"].ensure_connection()
            start.wait()
            outcomes[place] = call()
        except Exception as error:  # noqa: BLE001 - the test looks at it
            outcomes[place] = error
        finally:
            connections.close_all()

    threads = [Thread(target=run, args=each, daemon=True) for each in enumerate(calls)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(60)
    return outcomes
