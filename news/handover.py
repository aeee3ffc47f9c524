"""Handing over what somebody who leaves the office has in hand, so that nothing lies where nobody looks."""

from dataclasses import dataclass

from django.core.exceptions import PermissionDenied, ValidationError
from django.db import transaction
from django.db.models import QuerySet
from django.utils import timezone

from news import history
from news.models import Article, ArticleEvent, Category, WorkingCopy
from portal.models import User

# What still waits for the one who made it. What is public, scheduled or withdrawn is the editors'.
IN_HAND = [Article.Status.DRAFT, Article.Status.SUBMITTED, Article.Status.RETURNED]


@dataclass(frozen=True)
class InHand:
    """What an account holds."""

    articles: QuerySet[Article]
    unsaved: int
    categories: list[Category]

    @property
    def needs_a_successor(self) -> bool:
        return self.unsaved > 0 or self.articles.exists()


def in_hand(user: User) -> InHand:
    return InHand(
        articles=Article.objects.filter(created_by=user, status__in=IN_HAND).order_by("-updated_at", "-id"),
        unsaved=WorkingCopy.objects.filter(user=user).count(),
        categories=list(Category.objects.filter(editors=user)),
    )


@transaction.atomic
def hand_over(user: User, *, to: User | None, by: User) -> int:
    """Give everything that `user` has in hand to `to`, what is typed and not saved too; how many articles that were.

    Each article gets an event. Where the account was named for a category, the successor is named who may publish, else
    nobody in its place. Raises PermissionDenied for whom is no administrator, and ValidationError without a successor
    where one is due, or with one who cannot write articles.
    """
    if not by.is_superuser:
        raise PermissionDenied("handing over")
    held = in_hand(user)
    if to is None and held.needs_a_successor:
        raise ValidationError("Hãy chọn người nhận các bài đang dở.")
    if to is not None and (to == user or not to.is_active or not to.has_perm("news.change_article")):
        raise ValidationError(f"“{to}” không nhận bài được: hãy chọn người khác còn làm việc và được viết bài.")
    now = timezone.now()
    articles = list(held.articles.select_for_update())
    for article in articles:
        Article.objects.filter(pk=article.pk).update(created_by=to)
        why = f"{user} nghỉ việc; bài giao cho {to}"
        history.add_event(article, ArticleEvent.Kind.HANDED_OVER, by=by, at=now, from_status=article.status, why=why)
    if to:
        WorkingCopy.objects.filter(user=user).update(user=to)
    for category in held.categories:
        category.editors.remove(user)
        if to and to.has_perm("news.publish_article"):
            category.editors.add(to)
    return len(articles)
