"""The only writers of an article's status and dates. Every act locks the row and decides on what is stored, not on a copy."""

import datetime
from collections.abc import Collection, Iterator
from contextlib import contextmanager

from django.core.exceptions import PermissionDenied, ValidationError
from django.db import transaction
from django.utils import timezone

from news import history, house_rules, notices
from news.models import Article, ArticleEvent
from news.rights import Act, may
from portal import site_version
from portal.dates import DATE_VALIDATORS
from portal.errors import InvalidTransition
from portal.models import User
from portal.text import clean_text

Status = Article.Status
Kind = ArticleEvent.Kind

WRITTEN_FIELDS = [
    "status",
    "published_at",
    "expires_at",
    "first_published_at",
    "public_changed_at",
    "updated_at",
    "binned_at",
]


def submit(article: Article, *, by: User, why: str = "") -> None:
    """Hand a draft, or a returned article, to the editors, who are told by mail."""
    why = clean_text(why)
    with _locked(article, by=by, act="submit", states={"draft", "returned"}) as stored:
        _set_status(stored, Status.SUBMITTED, Kind.SUBMITTED, by=by, why=why)
        notices.submitted(stored, by=by, why=why)


def return_to_author(article: Article, *, by: User, reason: str) -> None:
    """Give a submitted article back with a written reason, which is also mailed to the one who made it."""
    reason = _required(reason, "Hãy viết lý do trả lại để tác giả biết cần sửa gì.")
    with _locked(article, by=by, act="return", states={"submitted"}) as stored:
        _set_status(stored, Status.RETURNED, Kind.RETURNED, by=by, why=reason)
        notices.returned(stored, by=by, reason=reason)


def publish(
    article: Article,
    *,
    by: User,
    at: datetime.datetime | None = None,
    why: str = "",
    seen: int | None = None,
) -> None:
    """Publish now, or with the given Ngày đăng: a past one back-dates, a future one schedules.

    `seen` is the number of the version that whoever confirms has read; of content saved since, nothing is published.

    Raises InvalidTransition for an article that is published or scheduled already, and ValidationError for a date that
    cannot be, for content other than `seen`, or where the office's own rules are not kept: two people at every article,
    and what its checklist blocks.
    """
    at = _checked_date(at)
    with _locked(article, by=by, act="publish", states={"draft", "submitted", "returned", "withdrawn"}) as stored:
        if seen is not None:
            house_rules.refuse_unread(history.version_of_row(stored), seen)
        house_rules.refuse_publication(stored, by=by, at=at)
        now = timezone.now()
        from_status = stored.status
        is_known = stored.public_changed_at is not None and history.is_as_last_public(stored)
        make_public(stored, at=at, now=now, is_known=is_known)
        scheduled = stored.published_at > now
        _finish(
            stored, Kind.SCHEDULED if scheduled else Kind.PUBLISHED, by=by, at=now, from_status=from_status,
            why=clean_text(why), effective_at=stored.published_at, is_new_version=True,
        )  # fmt: skip
        notices.published(stored, by=by)


def make_public(article: Article, *, at: datetime.datetime | None, now: datetime.datetime, is_known: bool) -> None:
    """Give the instance, unsaved, the status and the dates of an article published at `now`.

    `is_known`: readers saw this very content last, so that it is no change to them.
    """
    article.status, article.published_at = Status.PUBLISHED, at or now
    visible_from = max(now, article.published_at)
    if article.expires_at and article.expires_at <= visible_from:
        # The end of an earlier publication says nothing about this one.
        article.expires_at = None
    article.first_published_at = article.first_published_at or visible_from
    if article.public_changed_at is None or not is_known:
        article.public_changed_at = visible_from


def withdraw(article: Article, *, by: User, reason: str = "") -> None:
    """Take a published article from the readers, with a written reason; a scheduled one goes back to draft and needs none."""
    with _locked(article, by=by, act="withdraw", states={"scheduled", "published", "expired"}) as stored:
        if stored.is_scheduled:
            _unschedule(stored, by=by, why=clean_text(reason))
            return
        reason = _required(reason, "Hãy viết lý do rút bài; lý do được lưu trong nhật ký.")
        _set_status(stored, Status.WITHDRAWN, Kind.WITHDRAWN, by=by, why=reason)
        notices.withdrawn(stored, by=by, reason=reason)


def redraft(article: Article, *, by: User, why: str = "") -> None:
    """Make a draft again of a scheduled or a withdrawn article."""
    with _locked(article, by=by, act="withdraw", states={"scheduled", "withdrawn"}) as stored:
        if stored.is_scheduled:
            _unschedule(stored, by=by, why=clean_text(why))
        else:
            _set_status(stored, Status.DRAFT, Kind.REDRAFTED, by=by, why=clean_text(why))


def change_date(article: Article, *, by: User, at: datetime.datetime, why: str = "") -> None:
    """Change Ngày đăng. What readers see already takes a past date only: taking it away from them is `withdraw`."""
    at = _checked_date(at)
    with _locked(article, by=by, act="publish", states={"scheduled", "published", "expired"}) as stored:
        now = timezone.now()
        scheduled = stored.is_scheduled
        if not scheduled and at > now:
            raise ValidationError("Bài đã công khai: ngày đăng không thể ở tương lai. Muốn ẩn bài, hãy dùng “Rút bài”.")
        if stored.expires_at and stored.expires_at <= at:
            raise ValidationError("Ngày đăng phải trước ngày hết hạn của bài.")
        if scheduled:
            stored.public_changed_at = max(now, at)
            if stored.first_published_at is None or stored.first_published_at > now:
                stored.first_published_at = stored.public_changed_at
        stored.published_at = at
        _finish(
            stored, Kind.REDATED, by=by, at=now, from_status=stored.status,
            why=clean_text(why), effective_at=at, is_new_version=True,
        )  # fmt: skip


def expire(article: Article, *, by: User, at: datetime.datetime | None, why: str = "") -> None:
    """Set the moment from which readers no longer see the article; None takes the moment away."""
    at = _checked_date(at)
    with _locked(article, by=by, act="publish", states={"scheduled", "published", "expired"}) as stored:
        if at and at <= stored.published_at:
            raise ValidationError("Ngày hết hạn phải sau ngày đăng.")
        stored.expires_at = at
        _finish(
            stored, Kind.EXPIRY_SET, by=by, at=timezone.now(), from_status=stored.status,
            why=clean_text(why), effective_at=at, is_new_version=True,
        )  # fmt: skip


def move_to_bin(article: Article, *, by: User, why: str = "") -> None:
    """Put a draft aside that is not wanted. Nothing is deleted; what was ever public does not go there."""
    with _locked(article, by=by, act="bin", states={"draft", "returned"}) as stored:
        if stored.first_published_at:
            raise InvalidTransition("Bài từng công khai thì không bỏ vào thùng rác được; bài vẫn ở bản nháp.")
        stored.binned_at = timezone.now()
        _set_status(stored, stored.status, Kind.BINNED, by=by, why=clean_text(why))


def take_from_bin(article: Article, *, by: User, why: str = "") -> None:
    """Bring back what was put aside, in the state that it had."""
    with _locked(article, by=by, act="bin", states={"binned"}) as stored:
        stored.binned_at = None
        _set_status(stored, stored.status, Kind.UNBINNED, by=by, why=clean_text(why))


def possible_acts(article: Article, user: User) -> list[str]:
    """The names of the acts that this account could do to the article now, in the order of their buttons."""
    names: list[tuple[str, Act, set[str]]] = [
        ("publish_revision", "publish", {"scheduled", "published", "expired"}),
        ("drop_revision", "publish", {"scheduled", "published", "expired", "withdrawn", "draft"}),
        ("submit", "submit", {"draft", "returned"}),
        ("publish", "publish", {"draft", "submitted", "returned", "withdrawn"}),
        ("return_to_author", "return", {"submitted"}),
        ("change_date", "publish", {"scheduled", "published", "expired"}),
        ("expire", "publish", {"scheduled", "published", "expired"}),
        ("withdraw", "withdraw", {"scheduled", "published", "expired"}),
        ("redraft", "withdraw", {"withdrawn"}),
        ("move_to_bin", "bin", {"draft", "returned"}),
        ("take_from_bin", "bin", {"binned"}),
    ]
    without = {"move_to_bin"} if article.first_published_at or article.pk is None else set()
    if article.working_version_id is None:
        without |= {"publish_revision", "drop_revision"}
    return [
        name
        for name, act, states in names
        if name not in without and article.state in states and may(user, act, article)
    ]


@contextmanager
def _locked(article: Article, *, by: User, act: Act, states: Collection[str]) -> Iterator[Article]:
    """The stored row, locked, its state and the right to act checked; what was written is copied to the caller's instance."""
    with transaction.atomic():
        stored = Article.objects.select_for_update().get(pk=article.pk)
        if not may(by, act, stored):
            raise PermissionDenied(act)
        if stored.state not in states:
            raise InvalidTransition(f"Bài đang ở trạng thái “{stored.state_label}” nên không làm được việc này.")
        yield stored
    for name in WRITTEN_FIELDS:
        setattr(article, name, getattr(stored, name))


def _set_status(stored: Article, status: Status, kind: Kind, *, by: User, why: str) -> None:
    from_status, stored.status = stored.status, status
    _finish(stored, kind, by=by, at=timezone.now(), from_status=from_status, why=why)


def _unschedule(stored: Article, *, by: User, why: str) -> None:
    now = timezone.now()
    if stored.first_published_at and stored.first_published_at > now:
        stored.first_published_at = None
    stored.public_changed_at = None if stored.first_published_at is None else now
    _set_status(stored, Status.DRAFT, Kind.UNSCHEDULED, by=by, why=why)
    notices.unscheduled(stored, by=by, why=why)


def _finish(
    stored: Article, kind: Kind, *, by: User, at: datetime.datetime, from_status: str, why: str,
    effective_at: datetime.datetime | None = None, is_new_version: bool = False,
) -> None:  # fmt: skip
    """Write the row, its event and its version, and tell the readers' side if it is concerned."""
    stored.updated_at = at
    stored.save(update_fields=WRITTEN_FIELDS)
    version = history.add_version(stored, by=by, at=at, why=why) if is_new_version else None
    history.add_event(
        stored, kind, by=by, at=at, from_status=from_status, why=why, effective_at=effective_at, version=version
    )
    if Status.PUBLISHED in (from_status, stored.status):
        site_version.bump(listing=True, only_adds=from_status != Status.PUBLISHED)


def _required(reason: str, message: str) -> str:
    reason = clean_text(reason)
    if not reason:
        raise ValidationError(message)
    return reason


def _checked_date(at: datetime.datetime | None) -> datetime.datetime | None:
    for validate in DATE_VALIDATORS if at else ():
        validate(at)
    return at
