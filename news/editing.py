"""The only writer of an article's content."""

from collections.abc import Sequence

from django.core.exceptions import PermissionDenied, ValidationError
from django.db import transaction
from django.utils import timezone

from news import history
from news.models import Article, ArticleEvent, ArticleVersion, Credit, PictureUse
from news.rights import may
from portal import site_version
from portal.html import picture_ids
from portal.models import Picture, User
from portal.text import clean_text

# What the act decides, whatever the caller's copy says.
_KEPT_FIELDS = [
    "status",
    "published_at",
    "expires_at",
    "first_published_at",
    "public_changed_at",
    "created_by_id",
    "created_at",
    "updated_at",
]


class EditConflict(Exception):
    """Somebody saved the article since this copy of it was read; nothing was changed. `stored` is the row as it is now."""

    def __init__(self, stored: Article) -> None:
        super().__init__(f"article {stored.pk} is at revision {stored.revision}")
        self.stored = stored


def save(
    article: Article,
    *,
    by: User,
    why: str = "",
    credits: Sequence[Credit] | None = None,
) -> ArticleVersion | None:
    """Save the content that `article` carries, and the names under it in the order given (None: as they are).

    A new article becomes a draft of `by`. Status and dates are never written here. Returns the version made, or None where
    nothing was different and so nothing was written. Raises PermissionDenied; ValidationError for content that cannot be
    saved; EditConflict when `article.revision` is not the stored one: somebody else saved meanwhile.
    """
    why = clean_text(why)
    with transaction.atomic():
        stored = None
        if article.pk is None:
            if not by.has_perm("news.add_article"):
                raise PermissionDenied("adding articles")
            article.status, article.created_by, article.revision = Article.Status.DRAFT, by, 0
            article.published_at = article.expires_at = article.first_published_at = article.public_changed_at = None
        else:
            stored = Article.objects.select_for_update().get(pk=article.pk)
            if not may(by, "edit", stored):
                raise PermissionDenied("editing this article")
            if article.revision != stored.revision:
                raise EditConflict(stored)
            for name in _KEPT_FIELDS:
                setattr(article, name, getattr(stored, name))
        article.clean_fields(exclude=["slug"])
        _fill_cleaned(article)
        new_credits = _with_bylines(credits) if credits is not None else None
        if stored and not _differs(article, stored, new_credits):
            return None
        return _write(article, stored, new_credits, by=by, why=why)


def _write(
    article: Article, stored: Article | None, new_credits: list[Credit] | None, *, by: User, why: str
) -> ArticleVersion:
    now = timezone.now()
    article.updated_at = now
    article.revision += 1
    if article.is_public:
        article.public_changed_at = now
    if stored is None:
        article.created_at = now
        article.save(force_insert=True)
    else:
        article.save(update_fields=[*history.CONTENT_FIELDS, "updated_at", "revision", "public_changed_at"])
    if new_credits is not None:
        article.credits.all().delete()
        for position, credit in enumerate(new_credits):
            credit.pk, credit.article, credit.position = None, article, position
        Credit.objects.bulk_create(new_credits)
    _note_pictures(article)
    version = history.add_version(article, by=by, at=now, why=why)
    history.add_event(
        article,
        ArticleEvent.Kind.EDITED if stored else ArticleEvent.Kind.CREATED,
        by=by,
        at=now,
        from_status=stored.status if stored else "",
        why=why,
        version=version,
    )
    if article.status == Article.Status.PUBLISHED:
        site_version.bump(listing=article.category_id != stored.category_id)
    return version


def _fill_cleaned(article: Article) -> None:
    """Let every field clean what it holds, so that it is compared as it would be stored."""
    for name in history.CONTENT_FIELDS:
        field = Article._meta.get_field(name)
        setattr(article, field.attname, field.pre_save(article, add=False))


def _differs(article: Article, stored: Article, new_credits: list[Credit] | None) -> bool:
    attnames = [Article._meta.get_field(name).attname for name in history.CONTENT_FIELDS]
    if any(getattr(article, name) != getattr(stored, name) for name in attnames):
        return True
    return new_credits is not None and not history.same_credits(stored.credits.all(), new_credits)


def _with_bylines(credits_: Sequence[Credit]) -> list[Credit]:
    for credit in credits_:
        credit.byline = credit.printed_name
        credit.clean_fields(exclude=["article", "position"])
    if len({(credit.author_id, credit.role) for credit in credits_}) < len(credits_):
        raise ValidationError("Một tác giả chỉ đứng tên một lần trong một vai trò.")
    return list(credits_)


def _note_pictures(article: Article) -> None:
    """Keep the register of which pictures the body shows."""
    ids = set(Picture.objects.filter(pk__in=picture_ids(article.body)).values_list("pk", flat=True))
    article.picture_uses.exclude(picture_id__in=ids).delete()
    PictureUse.objects.bulk_create([PictureUse(article=article, picture_id=pk) for pk in ids], ignore_conflicts=True)
