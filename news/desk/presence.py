"""Who has an article open: marks that the form renews, and that lapse by themselves."""

import datetime

from django.utils import timezone

from news.models import Article, EditingMark
from portal.models import User

# The form renews its mark every PULSE seconds; twice missed, and somebody has closed it.
PULSE = 20
LAPSES_AFTER = datetime.timedelta(seconds=2 * PULSE + 5)


def mark(article: Article, user: User) -> None:
    """Say that this account has the article open now."""
    now = timezone.now()
    mark, made = EditingMark.objects.get_or_create(
        article=article, user=user, defaults={"opened_at": now, "seen_at": now}
    )
    if not made:
        if mark.seen_at < now - LAPSES_AFTER:
            mark.opened_at = now
        mark.seen_at = now
        mark.save(update_fields=["opened_at", "seen_at"])


def others(article: Article, user: User) -> list[EditingMark]:
    """The marks of those who have it open beside this account, longest first: one query."""
    open_now = EditingMark.objects.filter(article=article, seen_at__gt=timezone.now() - LAPSES_AFTER)
    return list(open_now.exclude(user=user).select_related("user").order_by("opened_at", "id"))
