"""What the tests of the acts share."""

from collections.abc import Callable
from threading import Barrier, Thread

from django.db import connections

from comments.models import Comment, CommentEvent
from news.models import Article, ArticleEvent, ArticleVersion, Credit, PictureUse
from portal.models import OutgoingMail, SiteVersion

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
