"""Every index of ours serves a query, and the database uses it there: docs/query-plans.md shows the plans.

The rows are few for a site, but enough that both planners choose as they would among more.
"""

import datetime
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
import time_machine
from django.apps import apps
from django.db import connection, transaction
from django.test import Client, RequestFactory
from django.urls import reverse
from pytest_django.plugin import DjangoDbBlocker

from comments import limits
from comments.models import Comment
from news.models import Article, Category
from portal import outbox, renditions, site_version
from portal.accounts import throttle
from portal.client_address import address_hash
from portal.models import FailedAttempt, OutgoingMail, Picture, SignIn, User
from tests.factories import NOW, CategoryFactory, UserFactory, contributor, moderator, superuser

pytestmark = pytest.mark.django_db

ROWS = 3_000  # of articles, and of each other table
CATEGORIES = 12
ACCOUNTS = 10
ADDRESSES = 200
BODY = f"<p>{'Nội dung của bài viết. ' * 60}</p>"  # rows of a real size: what is read of them has its cost
MINUTE = datetime.timedelta(minutes=1)
DOCUMENT = Path(__file__).resolve().parent.parent / "docs" / "query-plans.md"


@dataclass
class Site:
    """What the queries ask about."""

    quiet: Category
    commented: Article
    contributor: User
    moderator: User
    superuser: User


@pytest.fixture(scope="module")
def site(django_db_setup: None, django_db_blocker: DjangoDbBlocker) -> Iterator[Site]:
    """A site some years old: most articles are public, most comments decided, most pictures made, most mail sent.

    Sign-ins of 90 days, and wrong passwords of two days: until the night of the second they are kept.
    """
    with django_db_blocker.unblock(), transaction.atomic():
        yield _filled()
        transaction.set_rollback(True)


@pytest.fixture(autouse=True)
def _at_now() -> Iterator[None]:
    with time_machine.travel(NOW, tick=False):
        yield


def _filled() -> Site:
    accounts = [UserFactory() for _ in range(ACCOUNTS)]
    categories = [CategoryFactory() for _ in range(CATEGORIES)]
    made = Site(CategoryFactory(), Article(), contributor(), moderator(), superuser())
    Article.objects.bulk_create(
        Article(
            title=f"Bài viết số {n}",
            slug=f"bai-viet-so-{n}",
            category=made.quiet if n % 97 == 50 else categories[n % CATEGORIES],
            body=BODY,
            status="published" if n % 10 else ("draft", "submitted", "withdrawn")[n % 3],
            published_at=NOW - n * 60 * MINUTE,
            expires_at=NOW - MINUTE if n % 50 == 1 and n > 1 else None,
            updated_at=NOW - n * 7 * MINUTE,
            created_by=made.contributor if n % 20 == 7 else accounts[n % ACCOUNTS],
        )
        for n in range(ROWS)
    )
    public = list(Article.objects.published(NOW).order_by("-pk")[: ROWS // 3])
    made.commented = public[0]
    Comment.objects.bulk_create(
        Comment(
            article=made.commented if n % 25 == 1 else public[n % len(public)],
            title="Góp ý",
            sender="Lê Văn Dân",
            email=f"dan{n % ADDRESSES}@nhan.example",
            body="Tôi đồng tình.",
            status="pending" if n % 20 == 0 else ("rejected", "spam", "approved")[n % 3],
            submitted_at=NOW - n * MINUTE,
            address_hash=_address_hash(n % ADDRESSES) if n < ROWS // 2 else "",
        )
        for n in range(ROWS)
    )
    Picture.objects.bulk_create(
        Picture(master="pictures/lost.jpg", width=8, height=6, renditions_made_at=None if n % 100 == 99 else NOW)
        for n in range(ROWS)
    )
    OutgoingMail.objects.bulk_create(
        OutgoingMail(recipient="a@coquan.example", sent_at=None if n % 100 == 99 else NOW, next_attempt_at=NOW)
        for n in range(ROWS)
    )
    SignIn.objects.bulk_create(
        SignIn(
            user=made.contributor if n % 20 == 7 else accounts[n % ACCOUNTS],
            at=NOW - n * 43 * MINUTE,
            device="Firefox trên Windows",
            network="203.0.113.x",
        )
        for n in range(ROWS)
    )
    here = address_hash(RequestFactory().get("/"))
    FailedAttempt.objects.bulk_create(
        FailedAttempt(
            kind="reset" if n % 10 == 9 else "sign_in",
            account_hash=throttle.account_hash(made.contributor.username if n % 20 == 7 else f"ten{n % ADDRESSES}"),
            address_hash=here if n % 10 == 7 else _address_hash(n % ADDRESSES),
            at=NOW - n * MINUTE,
        )
        for n in range(ROWS)
    )
    if connection.vendor == "postgresql":
        # The server does this by itself, a little later. SQLite plans without statistics, as it does on the site.
        with connection.cursor() as cursor:
            cursor.execute("ANALYZE")
    return made


def _address_hash(n: int) -> str:
    return f"{n:064x}"


def opened(address: str, *, by: User | None = None) -> None:
    client = Client()
    if by:
        client.force_login(by)
    assert client.get(address).status_code == 200


def refused(user: User) -> None:
    """A wrong password for this account, from the address of RequestFactory and Client."""
    given = {"username": user.username, "password": "sai mật khẩu"}
    assert Client().post(reverse("admin:login"), given).status_code == 200


# Each index with what it is for.
USED_BY: dict[str, Callable[[Site], object]] = {
    "article_public_in_category": lambda site: opened(site.quiet.get_absolute_url()),
    "article_public": lambda site: opened("/"),
    "article_office_list": lambda site: opened(reverse("admin:news_article_changelist"), by=site.superuser),
    "article_with_revision": lambda site: opened(reverse("admin:index"), by=site.superuser),
    "article_expiry": lambda site: site_version.next_moments(NOW),
    "article_own_list": lambda site: opened(reverse("admin:news_article_changelist"), by=site.contributor),
    "article_state_list": lambda site: opened(
        reverse("admin:news_article_changelist") + "?trang-thai=submitted", by=site.superuser
    ),
    "comment_office_list": lambda site: opened(
        reverse("admin:comments_comment_changelist") + "?trang-thai=spam", by=site.moderator
    ),
    "comment_approved": lambda site: opened(site.commented.get_absolute_url()),
    "comment_of_sender": lambda site: list(Comment.objects.filter(email="dan7@nhan.example").exclude(email="")),
    "comment_of_address": lambda site: limits.is_over_limit(_address_hash(7)),
    "picture_waiting": lambda site: renditions.make_waiting(limit=1),
    "mail_waiting": lambda site: outbox.send_due(limit=1),
    "sign_in_user_at": lambda site: opened(reverse("admin:own_account"), by=site.contributor),
    "attempt_account": lambda site: refused(site.contributor),
    "attempt_address": lambda site: refused(site.contributor),
}


def plans(call: Callable[[], object]) -> list[str]:
    """The plan of each SELECT that the call sends, as the database tells it of the very statement and parameters."""
    sent = []

    def note(execute: Callable, sql: str, params: object, many: bool, context: dict) -> object:
        if sql.startswith("SELECT"):
            sent.append((sql, params))
        return execute(sql, params, many, context)

    with connection.execute_wrapper(note):
        call()
    explain = "EXPLAIN QUERY PLAN " if connection.vendor == "sqlite" else "EXPLAIN "
    found = []
    with connection.cursor() as cursor:
        for sql, params in sent:
            cursor.execute(explain + sql, params)
            # SQLite: number, parent, unused, text. PostgreSQL: text.
            found.append("\n".join(str(row[-1]) for row in cursor.fetchall()))
    return found


def uses(plan: str, name: str) -> bool:
    """Whether the plan names this table or index."""
    return re.search(rf"\b{name}\b", plan) is not None


TABLES = {
    index.name: model._meta.db_table
    for label in ("portal", "news", "comments")
    for model in apps.get_app_config(label).get_models()
    for index in model._meta.indexes
}


@pytest.mark.parametrize("index", USED_BY)
def test_the_index_is_used(index, site):
    about_its_table = [plan for plan in plans(lambda: USED_BY[index](site)) if uses(plan, TABLES[index])]
    assert any(uses(plan, index) for plan in about_its_table), "\n\n".join(about_its_table)


def test_every_index_of_ours_is_in_the_table():
    """An index that serves no query costs every writer, and helps nobody."""
    assert set(TABLES) == set(USED_BY)


def test_the_document_shows_every_index():
    shown = re.findall(r"^## (\w+)$", DOCUMENT.read_text(), re.MULTILINE)
    assert shown == list(USED_BY)


def test_the_comments_of_one_article_are_found_without_reading_all_articles(site):
    about_comments = [
        plan for plan in plans(lambda: USED_BY["comment_approved"](site)) if uses(plan, "comment_approved")
    ]
    assert len(about_comments) == 1
    assert not uses(about_comments[0], "article_public"), about_comments[0]
