"""What waits for whom, of articles: the panels of the office's first page, and the lists that they lead to.

A panel shows the first rows of a queue; the list of articles shows the whole of it (`news.admin.queue_filter`).
"""

import datetime
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Any

from django.db.models import Exists, F, OuterRef, Q, QuerySet, Subquery
from django.db.models.expressions import OrderBy
from django.db.models.functions import Coalesce
from django.urls import reverse
from django.utils import timezone
from django.utils.html import format_html

from news import rights
from news.models import Article, ArticleEvent, Category, WorkingCopy
from news.retention import WORKING_COPIES
from portal.models import User
from portal.panels import LIMIT, ROWS, Panel, Row
from portal.vietnamese import ago, date_in_words

Kind = ArticleEvent.Kind

PARAMETER = "hang"
WEEK = 7  # days after today


def since(kind: Kind) -> Coalesce:
    """When this was last done to an article; of a row that came in another way, when it was last changed."""
    events = ArticleEvent.objects.filter(article=OuterRef("pk"), kind=kind).order_by("-at", "-id")
    return Coalesce(Subquery(events.values("at")[:1]), F("updated_at"))


def _in_the_open(articles: QuerySet[Article], user: User) -> QuerySet[Article]:
    """Those that this editor is responsible for: the same question as `rights.may`, of many rows."""
    if user.is_superuser:
        return articles
    named = Category.editors.through.objects.filter(
        Q(category_id=OuterRef("pk")) | Q(category_id=OuterRef("parent_id"))
    )
    return articles.filter(category__in=Category.objects.filter(~Exists(named) | Exists(named.filter(user=user.pk))))


def _submitted(articles: QuerySet[Article], user: User) -> QuerySet[Article]:
    return _in_the_open(articles.in_hand(Article.Status.SUBMITTED), user)


def _revised(articles: QuerySet[Article], user: User) -> QuerySet[Article]:
    return _in_the_open(articles.filter(working_version__isnull=False, binned_at=None), user)


def _returned(articles: QuerySet[Article], user: User) -> QuerySet[Article]:
    return articles.in_hand(Article.Status.RETURNED).filter(created_by=user)


def _drafts(articles: QuerySet[Article], user: User) -> QuerySet[Article]:
    return articles.in_hand(Article.Status.DRAFT).filter(created_by=user)


def _scheduled_today(articles: QuerySet[Article], user: User) -> QuerySet[Article]:
    return articles.scheduled().filter(published_at__lt=_midnight(1))


def _scheduled_this_week(articles: QuerySet[Article], user: User) -> QuerySet[Article]:
    return articles.scheduled().filter(published_at__gte=_midnight(1), published_at__lt=_midnight(1 + WEEK))


def _published(articles: QuerySet[Article], user: User) -> QuerySet[Article]:
    return articles.published()


def _midnight(days: int) -> datetime.datetime:
    """The beginning of a local day, counted from today."""
    day = timezone.localdate() + datetime.timedelta(days=days)
    return timezone.make_aware(datetime.datetime.combine(day, datetime.time.min))


@dataclass(frozen=True)
class Queue:
    name: str  # in the address of its list
    title: str
    # Those of `articles` that belong to it for an account.
    rows: Callable[[QuerySet[Article], User], QuerySet[Article]]
    order: tuple[str | OrderBy, ...]

    @property
    def url(self) -> str:
        return f"{reverse('admin:news_article_changelist')}?{PARAMETER}={self.name}"


SUBMITTED = Queue("cho-duyet", "Chờ duyệt", _submitted, (since(Kind.SUBMITTED).asc(), "id"))
REVISED = Queue("ban-sua", "Bản sửa chờ công bố", _revised, ("working_version__at", "id"))
RETURNED = Queue("tra-lai-cho-toi", "Trả lại cho tôi", _returned, (since(Kind.RETURNED).desc(), "-id"))
DRAFTS = Queue("ban-nhap-cua-toi", "Bản nháp của tôi", _drafts, ("-updated_at", "-id"))
TODAY = Queue("hen-gio-hom-nay", "Hẹn giờ hôm nay", _scheduled_today, ("published_at", "id"))
THIS_WEEK = Queue("hen-gio-7-ngay", f"Hẹn giờ {WEEK} ngày tới", _scheduled_this_week, ("published_at", "id"))
PUBLISHED = Queue("moi-xuat-ban", "Mới xuất bản", _published, ("-published_at", "-id"))


def queues(user: User) -> dict[str, Queue]:
    """Those that have a list for this account, by name."""
    of_editors = [SUBMITTED, REVISED, TODAY, THIS_WEEK, PUBLISHED] if rights.is_editor(user) else []
    return {queue.name: queue for queue in (*of_editors, RETURNED, DRAFTS)}


def count(user: User) -> int:
    """How many articles are this account's to act on, up to LIMIT: one query, or none."""
    articles = Article.objects.order_by().values("pk")
    theirs = [_submitted(articles, user)] if rights.is_editor(user) else []
    if _writes(user):
        theirs.append(_returned(articles, user))
    if not theirs:
        return 0
    # Not an OR: each part is found by its index.
    first, *others = theirs
    return len(first.union(*others, all=True)[:LIMIT])


def tasks(user: User) -> list[Panel]:
    """What this account is to do: editors what was submitted and revised, everybody what is their own and unfinished."""
    if not _reads(user):
        return []
    if not rights.is_editor(user):
        return [panel for panel in _own_panels(user) if panel.rows or panel.empty]
    # For editors their own writing is the smaller part of the day.
    return [_submitted_panel(user), _revised_panel(user), *(panel for panel in _own_panels(user) if panel.rows)]


def overview(user: User) -> list[Panel]:
    """What will be public soon, and what has become so lately."""
    if not _reads(user):
        return []
    scheduled = [_today_panel(user), _week_panel(user)] if rights.is_editor(user) else []
    return [*scheduled, _published_panel(user)]


def _reads(user: User) -> bool:
    return user.has_perm("news.view_article") or user.has_perm("news.change_article")


def _writes(user: User) -> bool:
    return user.has_perm("news.change_article")


def _submitted_panel(user: User) -> Panel:
    articles = _first(SUBMITTED, user, since=since(Kind.SUBMITTED))
    events = _last_events(articles[:ROWS], Kind.SUBMITTED)

    def row(article: Article) -> Row:
        event = events.get(article.pk)
        return _row(article, who=event.by if event else article.created_by, at=article.since)

    return _panel(SUBMITTED, articles, row, empty="Không có gì đang chờ bạn. Bài gửi duyệt sẽ hiện ở đây.")


def _revised_panel(user: User) -> Panel:
    articles = _first(
        REVISED, user, "working_version__by__full_name", "working_version__by__username", "working_version__at"
    )
    return _panel(
        REVISED,
        articles,
        lambda article: _row(article, who=article.working_version.by, at=article.working_version.at),
        empty="Không có bản sửa nào. Muốn sửa bài đã đăng mà bạn đọc chưa thấy ngay, hãy lưu thành bản sửa.",
    )


def _own_panels(user: User) -> list[Panel]:
    return [_returned_panel(user), _copies_panel(user), _drafts_panel(user)] if _writes(user) else []


def _returned_panel(user: User) -> Panel:
    articles = _first(RETURNED, user, since=since(Kind.RETURNED))
    events = _last_events(articles[:ROWS], Kind.RETURNED)

    def row(article: Article) -> Row:
        event = events.get(article.pk)
        return _row(article, who=event.by if event else None, at=article.since, note=event.why if event else "")

    return _panel(RETURNED, articles, row, empty="Không có bài nào bị trả lại. Bài cần sửa sẽ hiện ở đây, kèm lý do.")


def _drafts_panel(user: User) -> Panel:
    articles = _first(DRAFTS, user)
    empty = "Bạn không có bản nháp nào."
    if user.has_perm("news.add_article"):
        empty = format_html('{} Hãy <a href="{}">viết bài mới</a>.', empty, reverse("admin:news_article_add"))
    return _panel(DRAFTS, articles, lambda article: _row(article, at=article.updated_at), empty=empty)


def _copies_panel(user: User) -> Panel:
    """What this account typed and did not save. There is no list of it elsewhere, and nothing to say where there is none."""
    copies = WorkingCopy.objects.filter(user=user).order_by("-saved_at", "-id").defer("content")[:LIMIT]
    rows = [
        Row(
            title=copy.title or "Bài chưa có tiêu đề",
            url=_form_of(copy),
            when=ago(copy.saved_at, now=timezone.now()),
            at=copy.saved_at,
        )
        for copy in copies
    ]
    return Panel(
        title="Bản đang soạn, chưa lưu",
        rows=rows[:ROWS],
        more=rows[ROWS:],
        count=len(rows),
        remark=f"Bản không gõ thêm trong {WORKING_COPIES.label} sẽ tự xóa.",
    )


def _form_of(copy: WorkingCopy) -> str:
    if copy.article_id:
        return reverse("admin:news_article_change", args=[copy.article_id])
    return reverse("admin:news_article_add", query={"ban-soan": copy.key})


def _today_panel(user: User) -> Panel:
    articles = _first(TODAY, user)
    return _panel(
        TODAY,
        articles,
        lambda article: _row(
            article, who=article.created_by, when=f"{_local(article):%H:%M} hôm nay", at=article.published_at
        ),
        empty="Hôm nay không còn bài nào hẹn giờ.",
    )


def _week_panel(user: User) -> Panel:
    articles = _first(THIS_WEEK, user)
    return _panel(
        THIS_WEEK,
        articles,
        lambda article: _row(
            article,
            who=article.created_by,
            when=f"{_local(article):%H:%M} {date_in_words(_local(article))}",
            at=article.published_at,
        ),
        empty="Chưa hẹn bài nào. Muốn hẹn, hãy đặt ngày đăng trong tương lai khi xuất bản.",
    )


def _published_panel(user: User) -> Panel:
    """The last ones. Who may not open them in the form reads them as readers do."""
    edits = rights.is_editor(user)
    articles = _first(PUBLISHED, user, limit=ROWS)
    return Panel(
        title=PUBLISHED.title,
        rows=[
            _row(
                article, who=article.created_by, at=article.published_at,
                url="" if edits or article.created_by_id == user.pk else article.get_absolute_url(),
            )
            for article in articles
        ],
        count=None,
        url=PUBLISHED.url if edits else "",
        empty="Trang chưa có bài nào. Bài đã xuất bản sẽ hiện ở đây.",
    )  # fmt: skip


def _first(queue: Queue, user: User, *also: str, limit: int = LIMIT, **annotations: Any) -> list[Article]:
    """The first of a queue, with what a row shows and never with bodies: one query."""
    joined = ["created_by", *{name.rpartition("__")[0] for name in also}]
    shown = ["title", "slug", "status", "published_at", "updated_at", "created_by__full_name", "created_by__username"]
    articles = queue.rows(Article.objects.all(), user).annotate(**annotations).order_by(*queue.order)
    return list(articles.select_related(*joined).only(*shown, *also)[:limit])


def _last_events(articles: Iterable[Article], kind: Kind) -> dict[int, ArticleEvent]:
    """The last event of a kind of each article, by the article's id."""
    events = ArticleEvent.objects.filter(article__in=articles, kind=kind).select_related("by").order_by("at", "id")
    return {event.article_id: event for event in events}


def _panel(queue: Queue, articles: list[Article], row: Callable[[Article], Row], *, empty: str) -> Panel:
    rows = [row(article) for article in articles[:ROWS]]
    return Panel(title=queue.title, rows=rows, count=len(articles), url=queue.url, empty=empty)


def _row(
    article: Article, *, at: datetime.datetime, who: User | None = None, when: str = "", note: str = "", url: str = ""
) -> Row:
    return Row(
        title=article.title,
        url=url or reverse("admin:news_article_change", args=[article.pk]),
        who=str(who or ""),
        when=when or ago(at, now=timezone.now()),
        at=at,
        note=note,
    )


def _local(article: Article) -> datetime.datetime:
    return timezone.localtime(article.published_at)
