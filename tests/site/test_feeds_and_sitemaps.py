"""What machines fetch: feeds, sitemaps, robots.txt."""

import datetime
import html
import re
from email.utils import parsedate_to_datetime

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from news.models import Article
from tests.factories import NOW, CategoryFactory, IdentityFactory, PageFactory
from tests.site import DAY, SECOND, public_article, xml

pytestmark = [pytest.mark.django_db, pytest.mark.time_machine(NOW, tick=False)]

ATOM_LINK = "{http://www.w3.org/2005/Atom}link"
SITE = "https://portal.example"


def category_feed(category):
    return reverse("category-feed", args=[category.slug])


@pytest.fixture
def category():
    return CategoryFactory(name="Thời sự", slug="thoi-su", intro="Tin trong ngày.")


@pytest.fixture(params=["everything", "category"])
def feed(request, category):
    """The address of a feed in which an article of `category` stands."""
    return "/rss/" if request.param == "everything" else category_feed(category)


def channel(client, address):
    response = client.get(address)
    assert response.status_code == 200
    assert response["Content-Type"] == "application/rss+xml; charset=utf-8"
    root = xml(response)
    assert root.tag == "rss"
    assert root.get("version") == "2.0"
    (found,) = root
    return found


class TestFeed:
    def test_of_everything(self, client, settings):
        settings.SITE_URL = SITE
        IdentityFactory(name="Trang tin xã Mẫu")
        found = channel(client, "/rss/")
        assert found.findtext("title") == "Trang tin xã Mẫu"
        assert found.findtext("link") == f"{SITE}/"
        assert found.findtext("language") == "vi"
        assert found.find(ATOM_LINK).get("href") == f"{SITE}/rss/"

    def test_of_a_category(self, client, settings, category):
        settings.SITE_URL = SITE
        IdentityFactory(name="Trang tin xã Mẫu")
        found = channel(client, category_feed(category))
        assert found.findtext("title") == "Thời sự – Trang tin xã Mẫu"
        assert found.findtext("description") == "Tin trong ngày."
        assert found.findtext("link") == f"{SITE}/chuyen-muc/thoi-su/"
        assert found.find(ATOM_LINK).get("href") == f"{SITE}/chuyen-muc/thoi-su/rss/"

    def test_on_the_first_day(self, client, feed):
        found = channel(client, feed)
        assert found.findtext("title")
        assert found.findall("item") == []

    def test_an_item(self, client, settings, category, feed):
        settings.SITE_URL = SITE
        published = datetime.datetime(2020, 9, 17, 1, 0, tzinfo=datetime.UTC)
        article = public_article(
            title="Đại hội & <b>bầu cử</b>", summary="Họp sáng nay.", category=category, published_at=published
        )
        item = channel(client, feed).find("item")
        assert item.findtext("title") == "Đại hội & <b>bầu cử</b>"
        assert item.findtext("description") == "Họp sáng nay."
        assert item.findtext("link") == f"{SITE}{article.get_absolute_url()}"
        assert parsedate_to_datetime(item.findtext("pubDate")) == published
        assert item.findtext("category") == "Thời sự"
        assert item.find("guid").get("isPermaLink") == "false"

    def test_the_description_is_html_of_a_text(self, client, category, feed):
        """Readers of feeds take a description for HTML, so what was typed as text is escaped for that once more."""
        typed = 'Giá < 5 triệu & "rẻ" <script>alert(1)</script>'
        public_article(summary=typed, category=category)
        description = channel(client, feed).findtext("item/description")
        assert "<" not in description
        assert html.unescape(description) == typed

    def test_it_was_last_built_when_readers_last_saw_a_change(self, client, category, feed):
        public_article(category=category, published_at=NOW - 9 * DAY, public_changed_at=NOW - DAY)
        public_article(category=category, published_at=NOW - 5 * DAY, public_changed_at=None)
        assert parsedate_to_datetime(channel(client, feed).findtext("lastBuildDate")) == NOW - DAY

    def test_an_item_stays_the_same_when_its_address_changes(self, client, category, feed):
        article = public_article(title="Tên đầu", category=category)
        (first,) = channel(client, feed).findall("item")
        article.title, article.slug = "Tên sau", ""
        article.save()
        (second,) = channel(client, feed).findall("item")
        assert first.findtext("link") != second.findtext("link")
        assert first.findtext("guid") == second.findtext("guid")

    def test_items_have_guids_of_their_own(self, client, category, feed):
        for _ in range(3):
            public_article(title="Cùng tên", category=category)
        guids = [item.findtext("guid") for item in channel(client, feed).iter("item")]
        assert len(set(guids)) == 3

    def test_the_thirty_newest_first(self, client, category, feed):
        rows = [public_article(category=category, published_at=NOW - n * DAY) for n in range(31)]
        titles = [item.findtext("title") for item in channel(client, feed).iter("item")]
        assert titles == [row.title for row in rows[:30]]

    def test_of_a_parent_holds_its_childrens(self, client, category):
        child = CategoryFactory(parent=category)
        public_article(title="Của con", category=child)
        public_article(title="Của người khác")
        titles = [item.findtext("title") for item in channel(client, category_feed(category)).iter("item")]
        assert titles == ["Của con"]

    def test_characters_that_xml_forbids_cannot_break_it(self, client, category, feed):
        """As they come with a paste from Word; a title, a summary, a category."""
        forbidden = "".join(map(chr, [*range(9), 11, 12, *range(14, 32), 127, 0xFFFE, 0xFFFF]))
        article = public_article(title=f"Nghị{forbidden} quyết", summary=f"Số{forbidden} 1", category=category)
        Article.objects.filter(pk=article.pk).update(title=f"Nghị\x0b quyết{forbidden}")
        category.intro = f"Tin{forbidden}"
        category.save()
        item = channel(client, feed).find("item")
        assert item.findtext("title") == "Nghị quyết"
        assert item.findtext("description").split() == ["Số", "1"]

    @pytest.mark.parametrize("address", ["/chuyen-muc/khong-co/rss/", "/rss/x/", "/chuyen-muc//rss/"])
    def test_of_nothing_is_not_found(self, client, address):
        assert client.get(address).status_code == 404


def rows(client, address):
    """{address: lastmod} of a sitemap, or of the index of sitemaps."""
    response = client.get(address)
    assert response.status_code == 200
    assert response["Content-Type"] == "application/xml"
    return {row.findtext("{*}loc"): row.findtext("{*}lastmod") for row in xml(response)}


class TestSitemap:
    def test_the_index_names_one_for_each_kind(self, client):
        public_article()
        assert [address.removeprefix("http://testserver") for address in rows(client, "/sitemap.xml")] == [
            "/sitemap-bai-viet.xml",
            "/sitemap-chuyen-muc.xml",
            "/sitemap-trang.xml",
        ]

    def test_every_sitemap_of_the_index_is_there(self, client):
        public_article()
        PageFactory()
        addresses = list(rows(client, "/sitemap.xml"))
        assert len(addresses) == 3
        for address in addresses:
            assert rows(client, address.removeprefix("http://testserver")), address

    @pytest.mark.parametrize(
        "address", ["/sitemap.xml", *(f"/sitemap-{kind}.xml" for kind in ("bai-viet", "chuyen-muc", "trang"))]
    )
    def test_on_the_first_day(self, client, address):
        assert client.get(address).status_code == 200
        assert xml(client.get(address)) is not None

    def test_articles_with_the_day_of_their_last_change(self, client):
        changed = public_article(published_at=NOW - 9 * DAY, public_changed_at=NOW - DAY)
        untouched = public_article(published_at=NOW - 5 * DAY, public_changed_at=None)
        found = rows(client, "/sitemap-bai-viet.xml")
        assert {address: lastmod[:10] for address, lastmod in found.items()} == {
            f"http://testserver{changed.get_absolute_url()}": "2026-11-21",
            f"http://testserver{untouched.get_absolute_url()}": "2026-11-17",
        }

    def test_categories_and_standing_pages(self, client):
        category = CategoryFactory()
        child = CategoryFactory(parent=category)
        standing = PageFactory(updated_at=NOW - DAY)
        assert list(rows(client, "/sitemap-chuyen-muc.xml")) == [
            f"http://testserver{row.get_absolute_url()}" for row in (category, child)
        ]
        assert {address: lastmod[:10] for address, lastmod in rows(client, "/sitemap-trang.xml").items()} == {
            f"http://testserver{standing.get_absolute_url()}": "2026-11-21"
        }

    def test_a_long_one_comes_in_parts(self, client, monkeypatch):
        monkeypatch.setattr("news.site.machines.ArticleSitemap.limit", 2)
        for n in range(3):
            public_article(published_at=NOW - n * SECOND)
        assert [address.rpartition("/")[2] for address in rows(client, "/sitemap.xml")][:2] == [
            "sitemap-bai-viet.xml",
            "sitemap-bai-viet.xml?p=2",
        ]
        assert [len(rows(client, f"/sitemap-bai-viet.xml?p={n}")) for n in (1, 2)] == [2, 1]

    @pytest.mark.parametrize(
        "address",
        [
            "/sitemap-khong-co.xml",
            "/sitemap-.xml",
            "/sitemap-binh-luan.xml",
            *(f"/sitemap-bai-viet.xml?p={page}" for page in ("2", "0", "-1", "abc", "9" * 30, "1.5")),
        ],
    )
    def test_what_is_not_there(self, client, address):
        public_article()
        assert client.get(address).status_code == 404

    def test_the_index_reads_no_list_of_articles(self, client):
        """However many there are, their number and their newest change are one row each."""
        for n in range(3):
            public_article(published_at=NOW - n * DAY)
        with CaptureQueriesContext(connection) as queries:
            assert len(rows(client, "/sitemap.xml")) == 3
        about_articles = [query["sql"] for query in queries if "news_article" in query["sql"]]
        assert about_articles
        assert [sql for sql in about_articles if not re.search(r"COUNT\(|MAX\(|LIMIT 1\b", sql)] == []


def test_robots(client, settings):
    settings.SITE_URL = SITE
    response = client.get("/robots.txt")
    assert response.status_code == 200
    assert response["Content-Type"] == "text/plain; charset=utf-8"
    lines = response.content.decode().splitlines()
    assert lines[0] == "User-agent: *"
    assert f"Sitemap: {SITE}/sitemap.xml" in lines
    disallowed = [line.removeprefix("Disallow: ") for line in lines if line.startswith("Disallow: ")]
    assert disallowed == ["/admin/", "/binh-luan/", "/bai-viet/*/binh-luan/"]


def test_security_txt_tells_whom_to_tell(client, settings):
    settings.SITE_URL = SITE
    assert client.get("/.well-known/security.txt").status_code == 404
    IdentityFactory(email="vanphong@coquan.example", telephone="0211 000 001")
    response = client.get("/.well-known/security.txt")
    assert (response.status_code, response["Content-Type"]) == (200, "text/plain; charset=utf-8")
    assert response.content.decode().splitlines() == [
        "Contact: mailto:vanphong@coquan.example",
        "Contact: tel:+84211000001",
        "Expires: 2027-05-21T00:00:00Z",
        "Preferred-Languages: vi, en",
        f"Canonical: {SITE}/.well-known/security.txt",
    ]


@pytest.mark.parametrize(
    "kind", ["feed", "category feed", "sitemap", "index of sitemaps", "robots.txt", "canonical", "author"]
)
def test_absolute_addresses_are_those_of_the_site_whoever_asks(client, settings, kind):
    """A proxy may speak to us by another name, and a crawler by an old one: a page has one address."""
    settings.SITE_URL = SITE
    article = public_article()
    author = article.credits.get().author
    address = {
        "feed": "/rss/",
        "category feed": category_feed(article.category),
        "sitemap": "/sitemap-bai-viet.xml",
        "index of sitemaps": "/sitemap.xml",
        "robots.txt": "/robots.txt",
        "canonical": article.get_absolute_url(),
        "author": author.get_absolute_url(),
    }[kind]
    content = client.get(address).content.decode()
    assert SITE in content
    assert "//testserver" not in content
