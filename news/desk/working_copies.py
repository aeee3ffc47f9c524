"""What somebody typed and did not save: kept for them alone, until they save it or let it go."""

from django.db import transaction
from django.utils import timezone

from news import history
from news.desk import content
from news.models import Article, WorkingCopy
from portal.models import User


def keep(
    user: User, typed: dict, *, article: Article | None = None, key: str = "", revision: int = 0, base_number: int = 0
) -> WorkingCopy | None:
    """Keep what is typed so far, in the place of what was kept before; None where nothing differs from what is stored.

    Of an article that was never saved `key` names the form.
    """
    with transaction.atomic():
        if article and history.is_same(typed, {**content.of_article(article), **_ignored(typed)}):
            drop(user, article=article)
            return None
        copy, _ = WorkingCopy.objects.update_or_create(
            user=user,
            article=article,
            key="" if article else key,
            defaults={
                "content": typed,
                "title": typed["title"],
                "revision": revision,
                "base_number": base_number,
                "saved_at": timezone.now(),
            },
        )
    return copy


def find(user: User, *, article: Article | None = None, key: str = "") -> WorkingCopy | None:
    return WorkingCopy.objects.filter(user=user, article=article, key="" if article else key).first()


def drop(user: User, *, article: Article | None = None, key: str = "") -> None:
    """It was saved, or is not wanted."""
    WorkingCopy.objects.filter(user=user, article=article, key="" if article else key).delete()


def _ignored(typed: dict) -> dict:
    # An address that is left blank is made from the title: no difference that anybody typed.
    return {} if typed["slug"] else {"slug": ""}
