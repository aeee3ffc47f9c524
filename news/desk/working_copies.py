"""What somebody typed and did not save: kept for them alone, until they save it or let it go."""

from django.db import transaction
from django.utils import timezone

from news import history
from news.desk import content
from news.models import Article, WorkingCopy
from portal.models import User


def is_key(key: str) -> bool:
    """Whether this can be the name of a form of ours."""
    return len(key) == 32 and set(key) <= set("0123456789abcdef")


def keep(
    user: User, key: str, typed: dict, *, article: Article | None = None, revision: int = 0, base_number: int = 0
) -> WorkingCopy | None:
    """Keep what is typed so far into the form of this key, in the place of what was kept of it before.

    None, and nothing kept, where nothing differs from what is stored. Raises ValueError for a key that is none.
    """
    if not is_key(key):
        raise ValueError("no key of a form")
    with transaction.atomic():
        if article and history.is_same(typed, {**content.of_article(article), **_ignored(typed)}):
            drop(user, key)
            return None
        copy, _ = WorkingCopy.objects.update_or_create(
            user=user,
            key=key,
            defaults={
                "article": article,
                "content": typed,
                "title": typed["title"],
                "revision": revision,
                "base_number": base_number,
                "saved_at": timezone.now(),
            },
        )
    return copy


def find(user: User, key: str, *, article: Article | None = None) -> WorkingCopy | None:
    return WorkingCopy.objects.filter(user=user, key=key, article=article).first()


def of_article(user: User, article: Article) -> list[WorkingCopy]:
    """What this account typed into forms of the article, the newest first; never many."""
    return list(WorkingCopy.objects.filter(user=user, article=article).order_by("-saved_at", "-id")[:5])


def drop(user: User, key: str) -> None:
    """It was saved, or is not wanted."""
    WorkingCopy.objects.filter(user=user, key=key).delete()


def _ignored(typed: dict) -> dict:
    # An address that is left blank is made from the title: no difference that anybody typed.
    return {} if typed["slug"] else {"slug": ""}
