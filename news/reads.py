"""Counting how often articles are read: a number for each article and day, and nothing about anybody.

A reader's page tells it once (`static/js/reads.js`). It is added up in the worker's memory and written every few seconds, in
one statement; what the last seconds counted when a worker is killed is lost, when it is stopped it is not.
"""

import datetime
import logging
import re
import threading
from collections import Counter
from multiprocessing.util import Finalize

from django.conf import settings
from django.db import DatabaseError, InterfaceError, connection, transaction
from django.db.models import Sum
from django.http import HttpRequest, HttpResponse
from django.utils import timezone
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_POST

from news.models import Article, ArticleReads
from portal.same_origin import is_from_elsewhere

logger = logging.getLogger(__name__)

FLUSH_SECONDS = 5.0
# Of different articles in those seconds. Numbers that nobody published would be dropped when they are written; until then
# they take no more room than this.
MOST_ARTICLES = 10_000
POPULAR_DAYS = 7

# Whoever says so of itself. Most bots run no script and are not heard of at all.
_BOT = re.compile(r"bot|crawl|spider|slurp|preview|monitor|headless|lighthouse|fetch|python|curl|wget", re.IGNORECASE)

# Of a table with this unique constraint, the same words with both databases.
_ADD = """
    INSERT INTO news_articlereads (article_id, day, count) VALUES {rows}
    ON CONFLICT (day, article_id) DO UPDATE SET count = news_articlereads.count + excluded.count
"""


class ReadCounter:
    """Adds up in memory, and writes in a thread of its own. One for each worker."""

    def __init__(self) -> None:
        self._counts: Counter[tuple[int, datetime.date]] = Counter()
        self._lock = threading.Lock()
        self._thread: threading.Thread | None = None
        self._stopped = threading.Event()

    def add(self, article_id: int) -> None:
        key = (article_id, timezone.localdate())
        with self._lock:
            if key in self._counts or len(self._counts) < MOST_ARTICLES:
                self._counts[key] += 1
            if self._thread is None:
                self._start()

    def flush(self) -> None:
        """Write what was counted. Of articles that readers cannot see nothing is kept. Raises DatabaseError."""
        with self._lock:
            counts, self._counts = self._counts, Counter()
        if not counts:
            return
        try:
            _write(counts)
        except (DatabaseError, InterfaceError):
            with self._lock:
                counts.update(self._counts)
                self._counts = Counter(dict(counts.most_common(MOST_ARTICLES)))
            raise

    def _start(self) -> None:
        self._thread = threading.Thread(target=self._run, name="read-counter", daemon=True)
        self._thread.start()
        # The server's workers run no `atexit` when they are stopped; they do run this.
        Finalize(None, self._finish, exitpriority=10)

    def _run(self) -> None:
        while not self._stopped.wait(FLUSH_SECONDS):
            self._try_to_flush()

    def _finish(self) -> None:
        self._stopped.set()
        self._try_to_flush()

    def _try_to_flush(self) -> None:
        try:
            self.flush()
        except Exception as error:  # noqa: BLE001 - a count is not worth a traceback every five seconds
            logger.warning("reads could not be counted yet (%s)", type(error).__name__)
            connection.close()


counter = ReadCounter()


# Exempt from the token of a form, which the page of an article has none of; what another site sends is not counted.
@csrf_exempt
@require_POST
def count(request: HttpRequest, slug: str, pk: str) -> HttpResponse:
    """An article was read: told by its page. Answers at once, and asks the database nothing."""
    is_of_the_office = settings.SESSION_COOKIE_NAME in request.COOKIES
    agent = request.headers.get("User-Agent", "")
    is_a_person = bool(agent) and not _BOT.search(agent)
    if is_a_person and not is_of_the_office and not is_from_elsewhere(request):
        counter.add(int(pk))
    return HttpResponse(status=204)


def popular(number: int) -> list[Article]:
    """The public articles that were read most in the last POPULAR_DAYS, the most read first, as cards: two queries."""
    since = timezone.localdate() - datetime.timedelta(days=POPULAR_DAYS - 1)
    most_read = (
        ArticleReads.objects.filter(day__gte=since)
        .values("article")
        .annotate(total=Sum("count"))
        .order_by("-total", "-article")
        # Some may be public no more.
        .values_list("article", flat=True)[: number * 3]
    )
    order = {pk: place for place, pk in enumerate(most_read)}
    found = Article.objects.published().filter(pk__in=list(order)).for_cards()
    return sorted(found, key=lambda article: order[article.pk])[:number]


def _write(counts: Counter[tuple[int, datetime.date]]) -> None:
    public = set(Article.objects.published().filter(pk__in={pk for pk, _ in counts}).values_list("pk", flat=True))
    # In one order, or two workers would wait for each other.
    rows = sorted((pk, day.isoformat(), count) for (pk, day), count in counts.items() if pk in public)
    with transaction.atomic(), connection.cursor() as cursor:
        for start in range(0, len(rows), 300):
            part = rows[start : start + 300]
            places = ", ".join(["(%s, %s, %s)"] * len(part))
            cursor.execute(_ADD.format(rows=places), [value for row in part for value in row])
