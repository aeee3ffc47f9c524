"""How many questions a page asks the database: a fixed few, whatever the number of rows, and never for bodies in a list."""

import re

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from news.models import Author, Category, Credit
from portal import shared, site_version
from tests import factories
from tests.factories import NOW, ArticleFactory, AuthorFactory, CategoryFactory, IdentityFactory, PageFactory
from tests.site import DAY, SECOND, approved_comments, figure, page, picture

pytestmark = [pytest.mark.django_db, pytest.mark.time_machine(NOW, tick=False)]


class Site:
    """Everything that there may be several of, so many times."""

    def __init__(self, count: int) -> None:
        IdentityFactory(emblem=picture())
        self.count = count
        self.parent = CategoryFactory(name="Cha", slug="cha")
        self.leaf = [CategoryFactory(parent=self.parent) for _ in range(count)][0]
        self.author = AuthorFactory(name="Tác Giả", slug="tac-gia")
        self.pages = [PageFactory(body=self.figures()) for _ in range(count)]
        for _ in range(count):
            for category in [CategoryFactory(), self.parent, *self.parent.children.all()]:
                self.article(category)
        # In the middle of its category, and under it several of everything.
        self.rows = [
            self.article(self.leaf, published_at=NOW - 2 * DAY + n * SECOND)
            for n in (*range(-count, 0), *range(1, count + 1))
        ]
        self.shown = self.article(
            self.leaf, published_at=NOW - 2 * DAY, body=self.figures(), source=factories.SourceFactory()
        )
        for role in Credit.Role:
            for _ in range(count):
                Credit.objects.create(article=self.shown, author=AuthorFactory(), role=role)
        approved_comments(self.shown, count)

    def article(self, category: Category, **fields: object) -> object:
        values = {"status": "published", "published_at": NOW - DAY, "lead_picture": picture(), **fields}
        made = ArticleFactory(category=category, **values)
        Credit.objects.create(article=made, author=self.author)
        return made

    def figures(self) -> str:
        return "<p>Chữ.</p>" + "".join(figure(picture()) for _ in range(self.count))


# name: (the address, the number of queries)
PAGES = {
    # Every page of the site asks whether anything public has changed: one. What all show was read before.
    # the one, arrangement, newest, two for the blocks
    "home": (lambda site: "/", 5),
    # the one, rows
    "category": (lambda site: site.leaf.get_absolute_url(), 2),
    "parent category": (lambda site: site.parent.get_absolute_url(), 2),
    # the one, article, names, pictures of the body, newer, older, and of its thread: comments, open or not
    "article": (lambda site: site.shown.get_absolute_url(), 8),
    # the one, author, rows
    "author": (lambda site: site.author.get_absolute_url(), 3),
    # the one, page, pictures of the body
    "standing page": (lambda site: site.pages[0].get_absolute_url(), 3),
    # rows, identity
    "feed": (lambda site: "/rss/", 2),
    # tree, rows, identity
    "category feed": (lambda site: reverse("category-feed", args=[site.leaf.slug]), 3),
    "parent category feed": (lambda site: reverse("category-feed", args=[site.parent.slug]), 3),
    # rows, count
    "sitemap of articles": (lambda site: "/sitemap-bai-viet.xml", 2),
    "sitemap of categories": (lambda site: "/sitemap-chuyen-muc.xml", 2),
    "sitemap of pages": (lambda site: "/sitemap-trang.xml", 2),
    "robots.txt": (lambda site: "/robots.txt", 0),
    "security.txt": (lambda site: "/.well-known/security.txt", 1),
    # the five around every page, article, open or not, consent
    "comment form": (lambda site: reverse("comment-form", args=[site.shown.slug, site.shown.pk]), 8),
    "comment token": (lambda site: reverse("comment-token", args=[site.shown.slug, site.shown.pk]), 2),
    # article
    "wrong slug": (lambda site: f"/bai-viet/khac-{site.shown.pk}/", 1),
}

# The pages that show one thing show its body; every other one lists.
LISTS = [name for name in PAGES if name not in {"article", "standing page", "comment form", "wrong slug"}]


@pytest.fixture(autouse=True)
def _shared_as_on_the_site(monkeypatch):
    """What pages share was read before, as it is but for the first request after a change."""
    monkeypatch.setattr(shared, "OLDEST", 60.0)
    monkeypatch.setattr(shared, "memory", shared.Memory())


def queries_of(client, address) -> list[str]:
    client.get(address)
    with CaptureQueriesContext(connection) as queries:
        response = client.get(address)
    assert response.status_code in {200, 301}
    return [query["sql"] for query in queries]


@pytest.mark.parametrize("count", [1, 3])
def test_as_many_queries_for_three_rows_as_for_one(client, count):
    site = Site(count)
    found = {name: queries_of(client, address(site)) for name, (address, _) in PAGES.items()}
    wrong = {name: queries for name, queries in found.items() if len(queries) != PAGES[name][1]}
    assert wrong == {}


@pytest.mark.parametrize("count", [1, 3])
def test_the_rows_are_there(client, count):
    """What the numbers above are about is really on the pages."""
    site = Site(count)
    tree = page(client.get(site.shown.get_absolute_url()))
    article = tree.one("h1").closest("article")
    assert len(article.every("a", rel="author")) == 1 + 4 * count
    # The lead picture and those of the body.
    assert len(article.every("img")) == 1 + count
    assert len(tree.one("section", id="binh-luan").every("article")) == count
    newer_and_older = tree.one(id="cung-chuyen-muc").closest("section").every("li")
    assert len(newer_and_older) == min(5, 2 * count) + count
    assert client.get("/").content.count(b"<picture>") > count
    assert Author.objects.count() == 1 + 4 * count


def test_an_article_without_figures_asks_for_no_pictures(client):
    made = Site(1).article(CategoryFactory(), lead_picture=None)
    assert len(queries_of(client, made.get_absolute_url())) == 7


def test_the_thread_is_two_queries_on_every_page_of_it(client):
    site = Site(1)
    approved_comments(site.shown, 40)
    for query in ("?bl=1", "?bl=2", "?bl=3"):
        found = queries_of(client, site.shown.get_absolute_url() + query)
        assert len([sql for sql in found if '"comments_' in sql]) == 2


def test_after_a_change_what_all_show_is_read_once_again(client):
    """The five, and the moments at which something changes by itself: seven."""
    site = Site(3)
    for made in (0, 12, 0):
        if made:
            site_version.bump()
        with CaptureQueriesContext(connection) as queries:
            client.get(site.leaf.get_absolute_url())
        if made:
            assert len(queries) == 2 + made - 1
        with CaptureQueriesContext(connection) as queries:
            client.get(site.leaf.get_absolute_url())
        assert len(queries) == 2


def test_a_list_never_loads_bodies(client):
    site = Site(1)
    for name in LISTS:
        address, expected = PAGES[name]
        found = queries_of(client, address(site))
        assert len(found) == expected, name
        assert [sql for sql in found if re.search(r'"news_(article|page)"\."body"', sql)] == [], name


def test_the_page_of_an_article_loads_one_body(client):
    """Its own: newer and older ones are cards."""
    found = queries_of(client, Site(3).shown.get_absolute_url())
    assert len([sql for sql in found if '"news_article"."body"' in sql]) == 1


READ_GROWING = [
    name for name in PAGES if name not in {"robots.txt", "security.txt", "standing page"} and "sitemap" not in name
]


def test_no_page_counts_rows_or_reads_without_a_bound(client):
    """Tables of articles and comments grow for years: what is read of them is one row, or so many and no more."""
    site = Site(1)
    for name in READ_GROWING:
        address, _ = PAGES[name]
        growing = [
            sql
            for sql in queries_of(client, address(site))
            if re.search(r'FROM "(news_article|comments_comment)"', sql)
        ]
        assert growing, name
        assert [sql for sql in growing if "COUNT(" in sql.upper()] == [], name
        unbounded = [sql for sql in growing if "LIMIT" not in sql and not re.search(r'"id" (= \d+|IN \()', sql)]
        assert unbounded == [], name
