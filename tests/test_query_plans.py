"""Every index is there for a query, and the database uses it: docs/query-plans.md shows the plans.

The rows are few for a site, but enough that both planners weigh them as they would weigh more.
"""

import datetime
import re
from collections.abc import Callable
from pathlib import Path

import pytest
from django.db import connection
from django.db.models import Model, QuerySet

from comments import limits
from comments.models import Comment
from news.models import Article, Category
from portal.models import OutgoingMail, Picture, User
from tests.factories import NOW, CategoryFactory, UserFactory, article

ARTICLES = 3_000
CATEGORIES = 12
ACCOUNTS = 10
BUSY_ARTICLE_COMMENTS = 60

pytestmark = pytest.mark.django_db
MINUTE = datetime.timedelta(minutes=1)


def fill() -> None:
    """A site some years old: most articles are public, most comments decided, most pictures made, most mail sent."""
    accounts = [UserFactory() for _ in range(ACCOUNTS)]
    categories = [CategoryFactory() for _ in range(CATEGORIES)]
    Category.objects.filter(pk__in=[category.pk for category in categories[6:9]]).update(parent=categories[0])
    Article.objects.bulk_create(
        Article(
            title=f"Bài viết số {n}",
            slug=f"bai-viet-so-{n}",
            category=categories[n % CATEGORIES],
            body="<p>Nội dung.</p>",
            status="published" if n % 10 else ("draft", "submitted", "withdrawn")[n % 3],
            published_at=NOW - n * 60 * MINUTE,
            expires_at=NOW - MINUTE if n % 50 == 1 else None,
            updated_at=NOW - n * 7 * MINUTE,
            created_by=accounts[n * 7 % ACCOUNTS],
        )
        for n in range(ARTICLES)
    )
    public = list(Article.objects.filter(status="published").order_by("pk")[: ARTICLES // 3])
    Comment.objects.bulk_create(
        Comment(
            article=public[0] if n < BUSY_ARTICLE_COMMENTS else public[n % len(public)],
            title="Góp ý",
            sender="Lê Văn Dân",
            body="Tôi đồng tình.",
            status=("approved", "approved", "rejected", "spam")[n % 4] if n % 40 else "pending",
            submitted_at=NOW - n * MINUTE,
            address_hash=f"{n % 200:064x}" if n < ARTICLES // 2 else "",
        )
        for n in range(ARTICLES)
    )
    Picture.objects.bulk_create(
        Picture(width=8, height=6, renditions_made_at=None if n % 100 == 99 else NOW) for n in range(ARTICLES)
    )
    OutgoingMail.objects.bulk_create(
        OutgoingMail(recipient="a@b.example", subject="Thư", sent_at=None if n % 100 == 99 else NOW, next_attempt_at=NOW)
        for n in range(ARTICLES)
    )
    if connection.vendor == "postgresql":
        with connection.cursor() as cursor:
            cursor.execute("ANALYZE")


def category_page() -> QuerySet:
    found = next(root for root in Category.objects.tree() if not root.children_list)
    return Article.objects.published(NOW).under(found).newest_first().for_cards()[:21]
