"""The only writer of an article's content."""

from collections.abc import Sequence

from django.core.exceptions import PermissionDenied, ValidationError
from django.db import transaction
from django.utils import timezone

from news import history, house_rules
from news.models import Article, ArticleEvent, ArticleVersion, Credit, PictureUse
from news.rights import may
from portal import site_version
from portal.errors import InvalidTransition
from portal.html import picture_ids
from portal.models import Picture, User
from portal.text import clean_text

Kind = ArticleEvent.Kind

# Why a version is in the history that was never the article's content.
UNCHOSEN = "Bản không được chọn khi hai người cùng sửa"

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
    "working_version_id",
    "binned_at",
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

    A new article becomes a draft of `by`. Status and dates are never written here. Of a public article readers see the new
    content at once, and a working version that was open is done with. Returns the version made, or None where nothing was
    different and so nothing was written. Raises PermissionDenied; ValidationError for content that cannot be saved;
    EditConflict when `article.revision` is not the stored one: somebody else saved meanwhile; InvalidTransition for an
    article in the bin.
    """
    why = clean_text(why)
    with transaction.atomic():
        stored = None
        if article.pk is None:
            if not by.has_perm("news.add_article"):
                raise PermissionDenied("adding articles")
            article.status, article.created_by, article.revision = Article.Status.DRAFT, by, 0
            article.published_at = article.expires_at = article.first_published_at = article.public_changed_at = None
            article.working_version = article.binned_at = None
        else:
            stored = _locked_for_editing(article, by=by)
            if stored.status == Article.Status.PUBLISHED:
                house_rules.refuse_direct_change()
        new_credits = _cleaned(article, credits)
        if stored and not _differs(article, stored, new_credits):
            return None
        if article.status == Article.Status.PUBLISHED:
            house_rules.refuse_publication(article, by=by, credits=new_credits)
        kind = Kind.EDITED if stored else Kind.CREATED
        return _write(article, stored, new_credits, kind=kind, by=by, why=why)


def save_unseen(
    article: Article,
    *,
    by: User,
    why: str = "",
    credits: Sequence[Credit] | None = None,
) -> ArticleVersion | None:
    """Save as `save` does, unless readers see the article at this moment: then keep a working version, as `revise` does.

    A working version that is open afterwards is the one made now. Returns and raises as they do.
    """
    with transaction.atomic():
        stored = Article.objects.select_for_update().get(pk=article.pk)
        act = revise if stored.is_public else save
        return act(article, by=by, why=why, credits=credits)


def revise(
    article: Article,
    *,
    by: User,
    why: str = "",
    credits: Sequence[Credit] | None = None,
) -> ArticleVersion | None:
    """Keep the content that a published `article` carries as its working version; readers keep what they have.

    Returns and raises as `save` does, and InvalidTransition for an article that is not published. Afterwards the
    instance still carries the content that it came with, not what readers see.
    """
    with transaction.atomic():
        stored = _locked_for_editing(article, by=by)
        if stored.status != Article.Status.PUBLISHED:
            raise InvalidTransition("Bài chưa công khai thì không cần bản sửa: hãy lưu thẳng vào bài.")
        open_version = stored.working_version
        new_credits = _cleaned(article, credits)
        if new_credits is None:
            new_credits = history.fill(Article(), open_version.content) if open_version else None
        content = history.snapshot(article, new_credits)
        if history.is_same(open_version.content if open_version else history.snapshot(stored), content):
            return None
        now = timezone.now()
        version = history.add_version(stored, by=by, at=now, why=clean_text(why), working=content)
        _set_working_version(stored, version, Kind.REVISED, by=by, why=version.why)
    article.revision, article.working_version, article.updated_at = stored.revision, version, stored.updated_at
    return version


def publish_revision(article: Article, *, by: User, why: str = "", seen: int | None = None) -> None:
    """Let readers see the working version of a published article. Raises as the acts of `news.publishing` do.

    `seen`, as for `publishing.publish`, is the number of the working version that whoever confirms has read.
    """
    with transaction.atomic():
        stored = _locked_for_revision(article, by=by)
        if stored.status != Article.Status.PUBLISHED:
            raise InvalidTransition("Bài chưa công khai: hãy xuất bản bài thay vì công bố bản sửa.")
        house_rules.refuse_unread(stored.working_version, seen)
        changed = Article.objects.get(pk=stored.pk)
        credits_ = history.fill(changed, stored.working_version.content)
        new_credits = _cleaned(changed, credits_)
        house_rules.refuse_publication(changed, by=by, credits=new_credits)
        _write(changed, stored, new_credits, kind=Kind.REVISION_PUBLISHED, by=by, why=clean_text(why))
    article.refresh_from_db()


def drop_revision(article: Article, *, by: User, why: str = "") -> None:
    """Give the working version up; it stays in the history, and what readers see stays as it is."""
    with transaction.atomic():
        stored = _locked_for_revision(article, by=by)
        _set_working_version(stored, None, Kind.REVISION_DROPPED, by=by, why=clean_text(why))
    article.refresh_from_db()


def keep_unchosen(article: Article, typed: dict, *, by: User) -> ArticleVersion:
    """Keep in the history what somebody typed and gave up for what another had saved meanwhile.

    It is a version that was never the article's content: neither its revision nor what the form shows changes, and it is
    no second pair of eyes. `typed` is content as `news.desk.content.from_form` gives it. The same kept before is not kept
    again. Raises as `save` does.
    """
    with transaction.atomic():
        stored = _locked_for_editing(article, by=by)
        content = history.completed(typed, stored)
        last = stored.versions.order_by("-number").first()
        if last and last.by_id == by.pk and history.is_same(last.content, content):
            return last
        now = timezone.now()
        version = history.add_version(stored, by=by, at=now, why=UNCHOSEN, working=content)
        history.add_event(
            stored, Kind.UNCHOSEN, by=by, at=now, from_status=stored.status, why=UNCHOSEN, version=version
        )
    return version


def restore(article: Article, version: ArticleVersion, *, by: User, why: str = "") -> ArticleVersion | None:
    """Make the content of an earlier version the content again: a version of its own, and nothing in between is lost.

    Of a published article it becomes the working version, for readers nothing changes yet. Returns as `save` does.
    """
    fresh = Article.objects.get(pk=article.pk)
    credits_ = history.fill(fresh, version.content)
    act = revise if fresh.status == Article.Status.PUBLISHED else save
    return act(fresh, by=by, why=clean_text(why) or f"Khôi phục phiên bản {version.number}", credits=credits_)


def copy(article: Article, *, by: User) -> Article:
    """A new draft of `by` with the same content, for what returns every year. Raises PermissionDenied."""
    if not may(by, "view", article):
        raise PermissionDenied("reading this article")
    made = Article(category=article.category)
    credits_ = history.fill(made, history.snapshot(article))
    made.slug = ""
    save(made, by=by, why=f"Chép từ bài số {article.pk}", credits=credits_)
    return made


def _locked_for_editing(article: Article, *, by: User) -> Article:
    """The stored row, locked, the right to edit and the revision checked; `article` takes over what is not content."""
    stored = Article.objects.select_for_update().get(pk=article.pk)
    if not may(by, "edit", stored):
        raise PermissionDenied("editing this article")
    if stored.binned_at:
        raise InvalidTransition("Bài đang ở trong thùng rác. Hãy lấy bài ra trước khi sửa.")
    if article.revision != stored.revision:
        raise EditConflict(stored)
    for name in _KEPT_FIELDS:
        setattr(article, name, getattr(stored, name))
    return stored


def _locked_for_revision(article: Article, *, by: User) -> Article:
    stored = Article.objects.select_for_update().get(pk=article.pk)
    if not may(by, "publish", stored):
        raise PermissionDenied("publishing this article")
    if stored.working_version_id is None:
        raise InvalidTransition("Bài không có bản sửa nào đang chờ; có thể người khác vừa công bố hoặc bỏ bản sửa ấy.")
    return stored


def _cleaned(article: Article, credits_: Sequence[Credit] | None) -> list[Credit] | None:
    """Let every field check and clean what it holds, so that it is compared as it would be stored; the credits likewise."""
    article.clean_fields(exclude=["slug"])
    for name in history.CONTENT_FIELDS:
        field = Article._meta.get_field(name)
        setattr(article, field.attname, field.pre_save(article, add=False))
    return _with_bylines(credits_) if credits_ is not None else None


def _write(
    article: Article, stored: Article | None, new_credits: list[Credit] | None, *, kind: Kind, by: User, why: str
) -> ArticleVersion:
    now = timezone.now()
    article.updated_at = now
    article.revision += 1
    article.working_version = None
    if article.is_public:
        article.public_changed_at = now
    if stored is None:
        article.created_at = now
        article.save(force_insert=True)
    else:
        written = ["search_text", "updated_at", "revision", "public_changed_at", "working_version"]
        article.save(update_fields=[*history.CONTENT_FIELDS, *written])
    if new_credits is not None:
        article.credits.all().delete()
        for position, credit in enumerate(new_credits):
            credit.pk, credit.article, credit.position = None, article, position
        Credit.objects.bulk_create(new_credits)
    _note_pictures(article)
    version = history.add_version(article, by=by, at=now, why=why)
    from_status = stored.status if stored else ""
    history.add_event(article, kind, by=by, at=now, from_status=from_status, why=why, version=version)
    if article.status == Article.Status.PUBLISHED:
        site_version.bump(listing=article.category_id != stored.category_id)
    return version


def _set_working_version(stored: Article, version: ArticleVersion | None, kind: Kind, *, by: User, why: str) -> None:
    dropped = stored.working_version
    stored.working_version = version
    stored.revision += 1
    stored.updated_at = timezone.now()
    stored.save(update_fields=["working_version", "revision", "updated_at"])
    history.add_event(
        stored, kind, by=by, at=stored.updated_at, from_status=stored.status, why=why, version=version or dropped
    )


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
