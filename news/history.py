"""What every act leaves behind: the event, and the version where content was changed or made public."""

import datetime
from collections.abc import Iterable

from django.db.models import Max, QuerySet

from news.models import Article, ArticleEvent, ArticleVersion, Credit
from portal.html import picture_ids
from portal.models import Picture, User

CONTENT_FIELDS = ["title", "slug", "category", "summary", "body", "lead_picture", "source", "is_reprint"]


def snapshot(article: Article) -> dict:
    """The content as JSON that stands by itself: names as they read that day, pictures with the digest of their bytes."""
    in_body = picture_ids(article.body)
    wanted = {*in_body, article.lead_picture_id} - {None}
    pictures = {picture.pk: _picture(picture) for picture in Picture.objects.filter(pk__in=wanted)}
    credits_ = article.credits.select_related("author")
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
        "published_at": _moment(article.published_at),
        "expires_at": _moment(article.expires_at),
    }


def add_version(article: Article, *, by: User, at: datetime.datetime, why: str) -> ArticleVersion:
    """Keep the content as it is now. Sealed, and chained to the last public version, where readers see or will see it.

    The caller holds the lock of the article's row, so numbers and the chain have no gaps.
    """
    public = article.status == Article.Status.PUBLISHED
    versions = ArticleVersion.objects.filter(article=article)
    version = ArticleVersion(
        article=article,
        number=(versions.aggregate(last=Max("number"))["last"] or 0) + 1,
        kind=ArticleVersion.Kind.PUBLIC if public else ArticleVersion.Kind.WORKING,
        content=snapshot(article),
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
    dates = {"published_at", "expires_at"}
    return last is not None and all(
        last.content.get(name) == value for name, value in snapshot(article).items() if name not in dates
    )


def add_event(
    article: Article,
    kind: ArticleEvent.Kind,
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


def _public_versions(article: Article) -> QuerySet[ArticleVersion]:
    return ArticleVersion.objects.filter(article=article, kind=ArticleVersion.Kind.PUBLIC).order_by("-number")


def credit_key(credit: Credit) -> tuple:
    """What makes two credits say the same."""
    return (credit.author_id, credit.role, credit.byline)


def same_credits(old: Iterable[Credit], new: Iterable[Credit]) -> bool:
    return [credit_key(credit) for credit in old] == [credit_key(credit) for credit in new]


def _picture(picture: Picture) -> dict:
    return {
        "id": picture.pk,
        "sha256": picture.sha256,
        "alt": picture.alt,
        "caption": picture.caption,
        "credit": picture.credit,
    }


def _moment(moment: datetime.datetime | None) -> str | None:
    return moment.astimezone(datetime.UTC).isoformat() if moment else None
