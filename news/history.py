"""What every act leaves behind: the event, and the version where content was changed or made public."""

import datetime
from collections.abc import Iterable, Sequence

from django.db.models import Exists, Max, OuterRef, QuerySet

from news.models import Article, ArticleEvent, ArticleVersion, Author, Category, Credit, Source
from portal.html import picture_ids
from portal.models import Picture, User

CONTENT_FIELDS = ["title", "slug", "category", "summary", "body", "lead_picture", "source", "is_reprint"]
# The acts write these; they are no content.
_DATES = {"published_at", "expires_at"}

Kind = ArticleEvent.Kind

# What has a version of its own and yet gives neither the row nor its revision other content.
_SAVES_NOTHING = [Kind.REDATED, Kind.EXPIRY_SET, Kind.UNCHOSEN]
_PUBLISHES_ROW = {Kind.PUBLISHED, Kind.SCHEDULED}


def snapshot(article: Article, credits: Sequence[Credit] | None = None) -> dict:
    """The content as JSON that stands by itself: names as they read that day, pictures with the digest of their bytes.

    `credits` are the names meant, of an article whose own are not stored yet.
    """
    in_body = picture_ids(article.body)
    wanted = {*in_body, article.lead_picture_id} - {None}
    pictures = {picture.pk: picture_facts(picture) for picture in Picture.objects.filter(pk__in=wanted)}
    credits_ = article.credits.select_related("author") if credits is None else credits
    return {
        "title": article.title,
        "slug": article.slug,
        "category": {"id": article.category_id, "name": article.category.name},
        "summary": article.summary,
        "body": article.body,
        "lead_picture": pictures.get(article.lead_picture_id),
        "pictures": [pictures[pk] for pk in in_body if pk in pictures],
        "source": {"id": article.source_id, "name": article.source.name} if article.source_id else None,
        "is_reprint": article.is_reprint,
        "credits": [{"author": c.author_id, "role": c.role, "byline": c.printed_name} for c in credits_],
        "published_at": moment(article.published_at),
        "expires_at": moment(article.expires_at),
    }


def completed(typed: dict, article: Article) -> dict:
    """What somebody has typed as the content of a version of `article`: what a draft of a form may lack is the article's."""
    return {
        **typed,
        "slug": typed["slug"] or article.slug,
        "category": typed["category"] or {"id": article.category_id, "name": article.category.name},
        "published_at": moment(article.published_at),
        "expires_at": moment(article.expires_at),
    }


def is_same(one: dict, other: dict) -> bool:
    """Whether two contents say the same, their dates aside."""
    return all(one.get(name) == value for name, value in other.items() if name not in _DATES)


def fill(article: Article, content: dict) -> list[Credit]:
    """Give `article`, unsaved, the content of a version; returns the names under it.

    A picture, source or author that is gone meanwhile is left out; the category is kept where its own is gone.
    """
    picture, source = content["lead_picture"], content["source"]
    for name in ("title", "slug", "summary", "body", "is_reprint"):
        setattr(article, name, content[name])
    if Category.objects.filter(pk=content["category"]["id"]).exists():
        article.category_id = content["category"]["id"]
    article.lead_picture = Picture.objects.filter(pk=picture["id"]).first() if picture else None
    article.source = Source.objects.filter(pk=source["id"]).first() if source else None
    authors = Author.objects.in_bulk([credit["author"] for credit in content["credits"]])
    return [
        Credit(author=authors[credit["author"]], role=credit["role"], byline=credit["byline"])
        for credit in content["credits"]
        if credit["author"] in authors
    ]


def add_version(
    article: Article, *, by: User, at: datetime.datetime, why: str, working: dict | None = None
) -> ArticleVersion:
    """Keep the content as it is now. Sealed, and chained to the last public version, where readers see or will see it.

    `working` is content that readers do not get: it becomes a working version, whatever the article's status.
    The caller holds the lock of the article's row, so numbers and the chain have no gaps.
    """
    public = article.status == Article.Status.PUBLISHED and working is None
    versions = ArticleVersion.objects.filter(article=article)
    version = ArticleVersion(
        article=article,
        number=(versions.aggregate(last=Max("number"))["last"] or 0) + 1,
        kind=ArticleVersion.Kind.PUBLIC if public else ArticleVersion.Kind.WORKING,
        content=snapshot(article) if working is None else working,
        at=at,
        by=by,
        why=why,
    )
    if public:
        version.previous_hash = _public_versions(article).values_list("hash", flat=True).first() or ""
        version.hash = version.digest()
    version.save()
    return version


def is_as_last_public(article: Article) -> bool:
    """Whether the content is what readers saw last, its dates aside."""
    last = _public_versions(article).first()
    return last is not None and is_same(last.content, snapshot(article))


def lineage(article: Article) -> QuerySet[ArticleVersion]:
    """The versions that were the article's content or its working version, by number.

    Without those that `editing.keep_unchosen` put straight into the history.
    """
    unchosen = ArticleEvent.objects.filter(version=OuterRef("pk"), kind=Kind.UNCHOSEN)
    return ArticleVersion.objects.filter(article=article).exclude(Exists(unchosen)).order_by("number")


def version_of_row(article: Article) -> ArticleVersion | None:
    """The version that has the content of the row: none of a revision, open or let go, and none that was not chosen."""
    never_the_row = [Kind.REVISED, Kind.REVISION_DROPPED, Kind.UNCHOSEN]
    return (
        ArticleVersion.objects.filter(article=article)
        .exclude(events__kind__in=never_the_row)
        .order_by("-number")
        .first()
    )


def contributors_since_public(article: Article) -> set[int]:
    """The accounts that saved what would go before the readers now: the open revision of a published article, or the row.

    Only saves that readers have seen nothing of yet. Whoever saved a revision counts for what was built on it, by going on
    with it or by saving it into the row, and no longer once it was dropped. Who moved a date, or only published, wrote
    nothing. One query.
    """
    row: set[int] = set()
    revision: set[int] = set()
    saves = article.events.filter(version__isnull=False).exclude(kind__in=_SAVES_NOTHING).order_by("id")
    for kind, by, version_kind in saves.values_list("kind", "by_id", "version__kind"):
        if kind == Kind.REVISED:
            revision.add(by)
        elif kind == Kind.REVISION_DROPPED:
            revision.clear()
        elif version_kind == ArticleVersion.Kind.PUBLIC:
            row.clear()
            # To publish the row again leaves a revision that waits as it is.
            if kind not in _PUBLISHES_ROW:
                revision.clear()
        else:
            row |= {by, *revision}
            revision.clear()
    return revision if article.status == Article.Status.PUBLISHED else row


def add_event(
    article: Article,
    kind: Kind,
    *,
    by: User,
    at: datetime.datetime,
    from_status: str,
    why: str = "",
    effective_at: datetime.datetime | None = None,
    version: ArticleVersion | None = None,
) -> None:
    ArticleEvent.objects.create(
        article=article,
        kind=kind,
        at=at,
        by=by,
        from_status=from_status,
        to_status=article.status,
        why=why,
        effective_at=effective_at,
        version=version,
    )


def picture_facts(picture: Picture) -> dict:
    """What a version keeps of a picture."""
    return {
        "id": picture.pk,
        "sha256": picture.sha256,
        "alt": picture.alt,
        "caption": picture.caption,
        "credit": picture.credit,
    }


def credit_key(credit: Credit) -> tuple:
    """What makes two credits say the same."""
    return (credit.author_id, credit.role, credit.byline)


def same_credits(old: Iterable[Credit], new: Iterable[Credit]) -> bool:
    return [credit_key(credit) for credit in old] == [credit_key(credit) for credit in new]


def _public_versions(article: Article) -> QuerySet[ArticleVersion]:
    return ArticleVersion.objects.filter(article=article, kind=ArticleVersion.Kind.PUBLIC).order_by("-number")


def moment(at: datetime.datetime | None) -> str | None:
    """As a version keeps it: ISO 8601 in UTC."""
    return at.astimezone(datetime.UTC).isoformat() if at else None
