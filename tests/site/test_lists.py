"""What stands on the pages that list articles, and in which order: category, author."""

import pytest

from news.models import Credit
from tests.factories import NOW, ArticleFactory, AuthorFactory, CategoryFactory
from tests.site import DAY, article_links, public_article, read, urls

pytestmark = [pytest.mark.django_db, pytest.mark.time_machine(NOW, tick=False)]


class TestLists:
    """Categories and authors list alike."""

    @pytest.fixture(params=["category", "author"])
    def listing(self, request):
        """Makes so many articles, newest first, and gives the address of their list."""

        def listing(count):
            category, author = CategoryFactory(), AuthorFactory()
            rows = [
                ArticleFactory(category=category, status="published", published_at=NOW - n * DAY) for n in range(count)
            ]
            for row in rows:
                Credit.objects.create(article=row, author=author)
            return {"category": category, "author": author}[request.param].get_absolute_url(), rows

        return listing

    @pytest.mark.parametrize(("count", "pages"), [(0, [0]), (1, [1]), (20, [20]), (21, [20, 1]), (41, [20, 20, 1])])
    def test_twenty_a_page(self, client, listing, count, pages):
        address, rows = listing(count)
        found = [article_links(read(client, f"{address}?trang={n}")) for n in range(1, len(pages) + 1)]
        assert [len(links) for links in found] == pages
        assert sum(found, []) == urls(rows)
        assert client.get(f"{address}?trang={len(pages) + 1}").status_code == 404
        assert article_links(read(client, address)) == found[0]

    def test_pages_lead_to_one_another(self, client, listing):
        address, _ = listing(41)
        found = []
        for n in (1, 2, 3):
            tree = read(client, f"{address}?trang={n}").one("main")
            found.append({a["rel"]: a["href"] for a in tree.every("a") if a.get("rel") in {"prev", "next"}})
        assert found == [{"next": "?trang=2"}, {"prev": "?", "next": "?trang=3"}, {"prev": "?trang=2"}]

    def test_every_page_names_its_own_address(self, client, listing):
        address, _ = listing(21)
        found = [
            read(client, f"{address}{query}").one("link", rel="canonical")["href"]
            for query in ("", "?trang=1", "?trang=2")
        ]
        assert found == [f"http://testserver{address}{query}" for query in ("", "", "?trang=2")]

    @pytest.mark.parametrize(
        "value",
        [
            "abc",
            "-1",
            "0",
            "99999999999999999999",
            "1.5",
            "",
            "٣",
            "2",
            "99999",
            "+1",
            " 1",
            "1 ",
            "1e1",
            "²",
            "0x1",
            "9" * 5000,
        ],
    )
    def test_junk_is_not_found(self, client, listing, value):
        address, _ = listing(1)
        assert client.get(address, {"trang": "1"}).status_code == 200
        assert client.get(address, {"trang": value}).status_code == 404

    def test_what_the_view_does_not_know_changes_nothing(self, client, listing):
        address, _ = listing(21)
        assert client.get(f"{address}?utm_source=zalo&fbclid=1").content == client.get(address).content


class TestCategory:
    def test_a_parent_lists_its_children_and_a_child_only_its_own(self, client):
        parent, stranger = CategoryFactory(), CategoryFactory()
        first, second = CategoryFactory(parent=parent), CategoryFactory(parent=parent)
        rows = [
            public_article(category=category, published_at=NOW - n * DAY)
            for n, category in enumerate([first, parent, second, first])
        ]
        public_article(category=stranger)
        assert article_links(read(client, parent)) == urls(rows)
        assert article_links(read(client, first)) == urls([rows[0], rows[3]])
        assert article_links(read(client, second)) == urls([rows[2]])

    def test_its_words_its_children_and_its_feed(self, client):
        parent = CategoryFactory(name="Tin tức", slug="tin-tuc", intro="Tin trong xã.")
        child = CategoryFactory(name="Tin thôn", slug="tin-thon", parent=parent)
        tree = read(client, parent)
        assert tree.one("h1").text == "Tin tức"
        assert "Tin trong xã." in tree.one("main").text
        assert child.get_absolute_url() in [a["href"] for a in tree.one("main").every("a")]
        assert "/chuyen-muc/tin-tuc/rss/" in [a["href"] for a in tree.one("main").every("a")]
        assert tree.one("link", rel="alternate", type="application/rss+xml")["href"] == "/chuyen-muc/tin-tuc/rss/"
        assert "/chuyen-muc/tin-tuc/" in [a["href"] for a in read(client, child).one("main").every("a")]

    def test_without_articles_it_says_so(self, client):
        assert "Chuyên mục này chưa có bài viết." in read(client, CategoryFactory()).text

    @pytest.mark.parametrize("kind", ["chuyen-muc", "tac-gia", "trang"])
    @pytest.mark.parametrize("slug", ["khong-co", "CHUYEN-MUC", "a" * 5000])
    def test_an_unknown_slug_is_not_found(self, client, kind, slug):
        CategoryFactory(slug="chuyen-muc")
        assert client.get(f"/{kind}/{slug}/").status_code == 404

    def test_the_menu_holds_both_levels_in_the_order_of_the_office(self, client):
        later = CategoryFactory(name="Sau", position=2)
        first = CategoryFactory(name="Trước", position=1)
        CategoryFactory(name="Con hai", position=2, parent=first)
        CategoryFactory(name="Con một", position=1, parent=first)
        menu = read(client, later).one("nav", aria_label="Chuyên mục")
        assert [a.text for a in menu.every("a")] == ["Trang chủ", "Trước", "Con một", "Con hai", "Sau"]


class TestAuthor:
    def test_name_words_and_articles_in_whatever_part(self, client):
        author = AuthorFactory(name="Nguyễn Thị Lan", bio="Cán bộ văn hóa xã.")
        writer, photographer, both = (ArticleFactory(status="published", published_at=NOW - n * DAY) for n in (1, 2, 3))
        for article, role in [
            (writer, "writer"),
            (photographer, "photographer"),
            (both, "writer"),
            (both, "photographer"),
        ]:
            Credit.objects.create(article=article, author=author, role=role)
        public_article()
        tree = read(client, author)
        assert tree.one("h1").text == "Nguyễn Thị Lan"
        assert "Cán bộ văn hóa xã." in tree.text
        assert article_links(tree) == urls([writer, photographer, both])

    def test_without_articles_it_says_so(self, client):
        assert "Tác giả này chưa có bài viết." in read(client, AuthorFactory()).text
