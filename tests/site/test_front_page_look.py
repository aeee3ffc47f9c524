"""How the front page is laid out: beside the lead, the side column, the blocks, and what is left out where there is nothing."""

import pytest

from news.models import Category, LinkList
from tests import factories
from tests.factories import NOW, CategoryFactory, IdentityFactory, LinkFactory
from tests.site import DAY, article_links, picture, public_article, read, urls

pytestmark = [pytest.mark.django_db, pytest.mark.time_machine(NOW, tick=False)]


def many(count, **fields):
    """So many articles, the newest first."""
    return [public_article(published_at=NOW - n * DAY, **fields) for n in range(1, count + 1)]


def headings(tree):
    return [h2.text for h2 in tree.one("main").every("h2")]


def category_of_notices(**fields):
    """One whose articles take the places of the lead, beside it and among the newest, so that blocks keep theirs."""
    category = CategoryFactory(name="Thông báo", is_notice=True, **fields)
    many(13, category=category)
    return category


def older(count, category):
    """So many articles that are on no list but that of their block."""
    return [public_article(category=category, published_at=NOW - (50 + n) * DAY) for n in range(count)]


class TestTop:
    @pytest.mark.parametrize(
        ("has_picture", "count", "is_split"), [(True, 5, True), (True, 4, True), (True, 3, False), (False, 5, False)]
    )
    def test_the_lead_shares_its_row_where_both_sides_can_be_filled(self, client, has_picture, count, is_split):
        category = CategoryFactory()
        many(count - 1, category=category)
        public_article(category=category, lead_picture=picture() if has_picture else None, published_at=NOW)
        top = read(client, "/").one("section", aria_label="Tin nổi bật")
        assert ("top--split" in top["class"].split()) is is_split
        assert len(top.every("article")) == count

    def test_one_article_alone(self, client):
        only = public_article()
        tree = read(client, "/")
        assert article_links(tree) == urls([only])
        assert headings(tree) == ["Tin nổi bật"]


class TestSideColumn:
    def test_it_is_not_there_without_notices_and_links(self, client):
        many(14, category=CategoryFactory())
        tree = read(client, "/")
        assert tree.every("div", class_="side") == []
        assert len(tree.every("section", class_="block")) == 1

    def test_notices_then_links_in_the_order_of_the_office(self, client):
        for position, name in enumerate(["Thông báo", "Lịch tiếp dân"]):
            public_article(category=CategoryFactory(name=name, is_notice=True, position=position))
        LinkFactory(text="Cổng tỉnh", url="https://tinh.example/")
        side = read(client, "/").one("div", class_="side")
        assert [h2.text for h2 in side.every("h2")] == ["Thông báo", "Lịch tiếp dân", "Liên kết"]
        assert len(side.every("article")) == 2
        links = side.one("nav").every("a")
        assert [(a.text, a["href"], a["rel"]) for a in links] == [("Cổng tỉnh", "https://tinh.example/", "external")]

    @pytest.mark.parametrize(("blocks", "is_beside"), [(0, False), (1, False), (2, True), (3, True)])
    def test_it_stands_beside_the_blocks_where_they_are_long_enough(self, client, blocks, is_beside):
        category_of_notices()
        for _ in range(blocks):
            older(1, CategoryFactory())
        tree = read(client, "/")
        assert len(tree.every("section", class_="block")) == blocks
        assert ("side--beside" in tree.one("div", class_="side")["class"].split()) is is_beside

    def test_links_of_the_foot_stand_on_every_page(self, client):
        link = LinkFactory(text="Ủy ban nhân dân xã", list=LinkList.objects.create(name="Cơ quan", place="footer"))
        for address in ("/", public_article().get_absolute_url()):
            tree = read(client, address)
            assert link.url in [a["href"] for a in tree.one("footer", class_="footer").every("a")]
            assert "Cơ quan" not in tree.one("main").text


class TestBlocks:
    def test_in_the_order_of_the_editors_without_the_hidden_ones(self, client):
        first, second, third = (CategoryFactory(name=name) for name in ("Một", "Hai", "Ba"))
        for category in (first, second, third):
            older(2, category)
        category_of_notices()
        before = headings(read(client, "/"))
        assert before == ["Tin nổi bật", "Tin mới nhất", "Thông báo", "Ba", "Hai", "Một"]
        blocks = list(Category.objects.filter(parent=None, is_notice=False).order_by("pk").values_list("pk", flat=True))
        notices = Category.objects.get(is_notice=True).pk
        factories.arrangement(*[None] * 5, blocks=[*blocks, notices], hidden=[second.pk])
        assert headings(read(client, "/")) == ["Tin nổi bật", "Tin mới nhất", "Thông báo", "Một", "Ba"]

    @pytest.mark.parametrize("count", [1, 2, 5])
    def test_its_newest_and_the_others_below(self, client, count):
        category_of_notices()
        rows = older(count, CategoryFactory(slug="muc"))
        block = read(client, "/").one("section", class_="block")
        assert block.one("h2").one("a")["href"] == "/chuyen-muc/muc/"
        assert [a["href"] for article in block.every("article") for a in article.every("a")] == urls(rows)
        below = [a["href"] for rest in block.every("div", class_="block__rest") for a in rest.every("a")]
        assert below == urls(rows[1:])


def test_the_banner_stands_beside_the_names_and_is_no_word_of_them(client):
    IdentityFactory(banner=picture(alt="Cổng làng"))
    masthead = read(client, "/").one("div", class_="masthead")
    assert masthead.one("div", class_="masthead__banner").one("img")["alt"] == "Cổng làng"
    assert masthead.one("div", class_="masthead__names").every("img") == []
    assert masthead.one("h1").text == "Trang thông tin điện tử Đảng bộ xã Thử Nghiệm"
