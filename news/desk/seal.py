"""Whether the public versions are as they were sealed, and whether readers see what the last of them says.

docs/decisions/0008 tells what this proves, and what it cannot.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import groupby, pairwise

from django.db import OperationalError, transaction
from django.db.models import Exists, OuterRef
from django.utils.timezone import localtime

from news import history
from news.models import Article, ArticleEvent, ArticleVersion
from portal.text import clean_line

Kind = ArticleEvent.Kind
PUBLIC = ArticleVersion.Kind.PUBLIC

_ARTICLES_AT_ONCE = 100
_VERSIONS_AT_ONCE = 50
# What a damaged value raises where Django makes a Python value of it, or where it is looked into.
_UNREADABLE = (ValueError, TypeError, AttributeError, KeyError, OperationalError)
# The acts whose version is a public one.
_MAKES_PUBLIC = {Kind.PUBLISHED, Kind.SCHEDULED, Kind.REDATED, Kind.EXPIRY_SET, Kind.REVISION_PUBLISHED}
_TITLE_LENGTH = 60


# -- one version, for a page ---------------------------------------------------------------------------------------------


@dataclass(frozen=True)
class Seal:
    """What the computation says now about one public version."""

    is_intact: bool  # the hash is that of the content, the number, the time and the hash before
    is_linked: bool  # the hash before is that of the public version before
    previous: int | None  # that version's number


def seal_of(version: ArticleVersion) -> Seal:
    """Compute the seal of a public version anew: one query."""
    earlier = ArticleVersion.objects.filter(article=version.article_id, kind=PUBLIC, number__lt=version.number)
    previous = earlier.order_by("-number").values_list("number", "hash").first()
    number, expected = previous or (None, "")
    return Seal(version.hash == version.digest(), version.previous_hash == expected, number)


# -- all of them ---------------------------------------------------------------------------------------------------------


@dataclass(frozen=True)
class Fault:
    """Something that no act can have done."""

    article: int
    title: str
    version: str  # a number, or "3–5", or "" where it is about no single version
    what: str

    def __str__(self) -> str:
        title = f" “{clean_line(str(self.title))[:_TITLE_LENGTH]}”" if self.title else ""
        version = f", phiên bản {self.version}" if self.version else ""
        return f"Bài số {self.article}{title}{version}: {self.what}"


class Verification:
    """One walk over all articles, in bounded memory. The counts are complete when `faults` has come to its end."""

    def __init__(self) -> None:
        self.versions = 0  # public ones
        self.articles = 0  # that have any
        self.unsealed = 0  # articles of which nothing was ever sealed, as they came directly into the table

    def faults(self) -> Iterator[Fault]:
        """What is wrong, by article. Five queries for a hundred articles.

        Acts may go on meanwhile: what looks wrong is looked at a second time, while its article is locked.
        """
        for pks in _chunks():
            try:
                suspects = [checked.article.pk for checked in self._counted(_check(pks)) if checked.faults]
            except _UNREADABLE:
                suspects = pks
            for pk in suspects:
                yield from _check_locked(pk)
        yield from _orphans()

    def _counted(self, all_checked: Iterable["_Checked"]) -> Iterator["_Checked"]:
        for checked in all_checked:
            self.versions += checked.public
            self.articles += bool(checked.public)
            self.unsealed += checked.is_unsealed
            yield checked


@dataclass(frozen=True)
class _Checked:
    article: Article
    public: int
    is_unsealed: bool
    faults: list[Fault]


def _chunks() -> Iterator[list[int]]:
    last = 0
    while pks := list(
        Article.objects.filter(pk__gt=last).order_by("pk").values_list("pk", flat=True)[:_ARTICLES_AT_ONCE]
    ):
        yield pks
        last = pks[-1]


def _check(pks: list[int]) -> Iterator[_Checked]:
    articles = Article.objects.filter(pk__in=pks).order_by("pk").prefetch_related("credits")
    events: dict[int, list[ArticleEvent]] = {}
    for event in ArticleEvent.objects.filter(article__in=pks).order_by("id"):
        events.setdefault(event.article_id, []).append(event)
    # Contents are the heavy part: never more of them at once than the cursor brings.
    rows = ArticleVersion.objects.filter(article__in=pks).order_by("article_id", "number").iterator(_VERSIONS_AT_ONCE)
    by_article = groupby(rows, key=lambda version: version.article_id)
    ahead = next(by_article, None)
    for article in articles:
        while ahead and ahead[0] < article.pk:
            ahead = next(by_article, None)
        versions = ahead[1] if ahead and ahead[0] == article.pk else ()
        yield _ArticleCheck(article, events.get(article.pk, [])).run(versions)


def _check_locked(pk: int) -> Iterator[Fault]:
    """The faults of one article while nobody can act on it."""
    with transaction.atomic():
        Article.objects.select_for_update().filter(pk=pk).values_list("pk").first()
        try:
            found = [fault for checked in _check([pk]) for fault in checked.faults]
        except _UNREADABLE as error:
            found = _unreadable(pk, error)
    yield from found


def _unreadable(pk: int, error: Exception) -> list[Fault]:
    """Which of an article's versions cannot be read; where it is none of them, the article itself or its events."""
    found = []
    for version_pk, number in ArticleVersion.objects.filter(article=pk).values_list("pk", "number"):
        try:
            ArticleVersion.objects.get(pk=version_pk).digest()
        except _UNREADABLE as cause:
            found.append(Fault(pk, "", str(number), f"dòng của phiên bản không đọc được ({cause})"))
    return found or [Fault(pk, "", "", f"dòng của bài, của tên dưới bài hoặc của nhật ký không đọc được ({error})")]


def _orphans() -> Iterator[Fault]:
    """Articles that are gone while something of them is left."""
    has_none = ~Exists(Article.objects.filter(pk=OuterRef("article_id")))
    left = {
        pk
        for model in (ArticleVersion, ArticleEvent)
        for pk in model.objects.filter(has_none).order_by().values_list("article_id", flat=True).distinct()
    }
    for pk in sorted(left):
        yield Fault(pk, "", "", "dòng của bài đã bị xóa, trong khi phiên bản hoặc nhật ký của bài vẫn còn")


class _ArticleCheck:
    """Reads the versions of one article once, in their order."""

    def __init__(self, article: Article, events: list[ArticleEvent]) -> None:
        self.article = article
        self.events = events
        self.made_by: dict[int, ArticleEvent] = {}  # by version: the act that made it
        for event in events:
            if event.version_id:
                self.made_by.setdefault(event.version_id, event)
        self.found: list[Fault] = []
        self.public = 0
        self.last_public: ArticleVersion | None = None
        self.next_number = 1
        self.missing = 0
        self.seen: set[int] = set()

    def run(self, versions: Iterable[ArticleVersion]) -> _Checked:
        is_gap = False
        for version in versions:
            is_gap = self._numbered(version) or is_gap
            self._told(version)
            if version.kind == PUBLIC:
                self._sealed(version, is_after_gap=is_gap)
                is_gap = False
        self._last_versions()
        self._log()
        is_published = self.article.status == Article.Status.PUBLISHED
        if is_published and self.last_public and not self.found:
            self._as_readers_see_it(self.last_public)
        was_published_here = self.events and self.events[0].from_status != Article.Status.PUBLISHED
        if is_published and not self.public and was_published_here and not self.found:
            self._fault("", "bài đã xuất bản mà không có phiên bản công khai nào")
        is_unsealed = not self.found and (not self.seen or (is_published and not self.public))
        return _Checked(self.article, self.public, is_unsealed, self.found)

    def _fault(self, version: int | str, what: str) -> None:
        self.found.append(Fault(self.article.pk, self.article.title, str(version), what))

    def _numbered(self, version: ArticleVersion) -> bool:
        """Whether versions are missing before this one."""
        is_gap = version.number != self.next_number
        if is_gap:
            last = version.number - 1
            which = f"{self.next_number}–{last}" if last > self.next_number else f"{self.next_number}"
            self._fault(which, "dòng của phiên bản đã bị xóa")
            self.missing += version.number - self.next_number
        self.next_number = version.number + 1
        self.seen.add(version.pk)
        return is_gap

    def _told(self, version: ArticleVersion) -> None:
        """The event that came with the version says the same of it."""
        event = self.made_by.get(version.pk)
        if event is None:
            self._fault(version.number, "nhật ký không có sự kiện nào tạo ra phiên bản này: sự kiện đã bị xóa")
        elif version.kind != PUBLIC:
            if version.hash or event.kind in _MAKES_PUBLIC:
                self._fault(version.number, "bản công khai đã bị đổi thành bản làm việc")
        elif (version.by_id, version.at, version.why) != (event.by_id, event.at, event.why):
            self._fault(version.number, "người lưu, thời điểm hoặc lý do khác với nhật ký: một trong hai đã bị sửa")

    def _sealed(self, version: ArticleVersion, *, is_after_gap: bool) -> None:
        if version.hash != version.digest():
            self._fault(version.number, "không khớp mã niêm phong: nội dung, số, thời điểm hoặc mã đã bị sửa")
        expected = self.last_public.hash if self.last_public else ""
        # After a version that was removed it cannot be right, and that one is named already.
        if version.previous_hash != expected and not is_after_gap:
            before = f"của phiên bản {self.last_public.number}" if self.last_public else "trống"
            self._fault(version.number, f"“mã trước” không phải mã {before}: một trong hai đã bị sửa")
        self.public += 1
        self.last_public = version

    def _last_versions(self) -> None:
        """Removed ones after the last that is there: no gap shows them, but the log still names their rows."""
        named = sorted(self.made_by.keys() - self.seen)
        for number, pk in enumerate(named[self.missing :], self.next_number):
            event = self.made_by[pk]
            self._fault(number, f"dòng của phiên bản đã bị xóa; nhật ký còn nêu nó ({_named(event)})")

    def _log(self) -> None:
        """Each event begins where the one before ended, and the article is where the last one left it."""
        for before, after in pairwise(self.events):
            if before.to_status != after.from_status:
                self._fault(
                    "", f"nhật ký bị đứt giữa {_named(before)} và {_named(after)}: có sự kiện bị xóa hoặc bị sửa"
                )
        if self.events and self.events[-1].to_status != self.article.status:
            told = dict(Article.Status.choices).get(self.events[-1].to_status, self.events[-1].to_status)
            self._fault(
                "",
                f"bài đang ở trạng thái “{self.article.get_status_display()}” trong khi nhật ký kết thúc ở “{told}”: "
                "trạng thái bị sửa thẳng trong cơ sở dữ liệu, hoặc sự kiện cuối đã bị xóa",
            )

    def _as_readers_see_it(self, version: ArticleVersion) -> None:
        differing = _differing(self.article, version.content)
        if differing:
            self._fault(
                version.number,
                f"bạn đọc đang thấy khác phiên bản công khai cuối ở: {', '.join(differing)}. "
                "Dòng của bài bị sửa thẳng trong cơ sở dữ liệu",
            )


def _differing(article: Article, content: dict) -> list[str]:
    """What the row says otherwise than the version.

    Of category, source and pictures the number counts: the office may rename them and describe them anew.
    """
    fields = {
        "tiêu đề": (article.title, content["title"]),
        "địa chỉ": (article.slug, content["slug"]),
        "chuyên mục": (article.category_id, content["category"]["id"]),
        "tóm tắt": (article.summary, content["summary"]),
        "nội dung": (article.body, content["body"]),
        "ảnh đại diện": (article.lead_picture_id, _id(content["lead_picture"])),
        "nguồn": (article.source_id, _id(content["source"])),
        "dấu đăng lại": (article.is_reprint, content["is_reprint"]),
        "tên dưới bài": _credits(article, content),
        "ngày đăng": (history.moment(article.published_at), content["published_at"]),
        "ngày hết hạn": (history.moment(article.expires_at), content["expires_at"]),
    }
    return [label for label, (now, sealed) in fields.items() if now != sealed]


def _credits(article: Article, content: dict) -> tuple[list, list]:
    """The names now and then. Where a row keeps no printed name, the author's stood for it, and may be another by now."""
    rows = list(article.credits.all())
    now = [(credit.author_id, credit.role, credit.byline) for credit in rows]
    sealed = [(credit["author"], credit["role"], credit["byline"]) for credit in content["credits"]]
    if len(now) == len(sealed):
        sealed = [kept if row.byline else (*kept[:2], "") for row, kept in zip(rows, sealed, strict=True)]
    return now, sealed


def _id(named: dict | None) -> int | None:
    return named["id"] if named else None


def _named(event: ArticleEvent) -> str:
    return f"“{event.get_kind_display()}” lúc {localtime(event.at):%H:%M %d/%m/%Y}"
