"""Where a reader is: marked in the navigation, told by the trail; and what all pages say for a time."""

import datetime

import pytest

from tests.factories import NOW, ArticleFactory, AuthorFactory, CategoryFactory, MoodFactory, PageFactory
from tests.site import DAY, page, public_article, read

pytestmark = [pytest.mark.django_db, pytest.mark.time_machine(NOW, tick=False)]

HOUR = datetime.timedelta(hours=1)


@pytest.fixture
def parent():
    return CategoryFactory(name="Kinh tế")


@pytest.fixture
def child(parent):
    CategoryFactory(name="Anh em", parent=parent)
    return CategoryFactory(name="Nông nghiệp", parent=parent)


def navigation(client, thing):
    return read(client, thing).one("nav", aria_label="Chuyên mục")


def marked(client, thing):
    """The links marked as current, and the entries of the first level around one."""
    tree = navigation(client, thing)
    current = [(a.text, a["aria-current"]) for a in tree.every("a") if a.get("aria-current")]
    around = [entry.every("a")[0].text for entry in tree.every("li", class_="nav__item--here")]
    return current, around


def trail(client, thing):
    found = read(client, thing).one("nav", aria_label="Bạn đang ở")
    return [(a.text, a["href"]) for a in found.every("a")], [here.text for here in found.every(aria_current="page")]


class TestCurrentPlace:
    def test_the_front_page(self, client, child):
        assert marked(client, "/") == ([("Trang chủ", "page")], [])

    def test_a_category_and_its_parent(self, client, parent, child):
        assert marked(client, parent) == ([("Kinh tế", "page")], [])
        assert marked(client, child) == ([("Nông nghiệp", "page")], ["Kinh tế"])

    def test_the_category_of_an_article(self, client, parent, child):
        assert marked(client, public_article(category=parent)) == ([("Kinh tế", "true")], [])
        assert marked(client, public_article(category=child)) == ([("Nông nghiệp", "true")], ["Kinh tế"])

    def test_elsewhere_nothing(self, client, child):
        for thing in (AuthorFactory(), PageFactory(), f"{public_article().get_absolute_url()}binh-luan/"):
            assert marked(client, thing) == ([], [])


class TestSecondLevel:
    def test_only_the_list_of_this_place_is_open_at_first(self, client, parent, child):
        other = CategoryFactory(name="Văn hóa")
        CategoryFactory(parent=other)
        expected = {parent: [True, False], child: [True, False], other: [False, True]}
        found = {
            thing: [
                one.get("open") is not None for one in navigation(client, thing).every("details", class_="nav__more")
            ]
            for thing in expected
        }
        assert found == expected

    def test_each_list_follows_the_word_that_opens_it(self, client, child):
        disclosure = navigation(client, "/").one("details", class_="nav__more")
        assert disclosure.one("summary").text == "Mục con của Kinh tế"
        siblings = [one for one in disclosure.parent.children if not isinstance(one, str)]
        assert [one.tag for one in siblings] == ["a", "details", "ul"]


class TestTrail:
    def test_of_a_category(self, client, parent, child):
        home = ("Trang chủ", "/")
        assert trail(client, parent) == ([home], ["Kinh tế"])
        assert trail(client, child) == ([home, ("Kinh tế", parent.get_absolute_url())], ["Nông nghiệp"])

    def test_of_an_author_and_of_a_standing_page(self, client):
        assert trail(client, AuthorFactory(name="Lan")) == ([("Trang chủ", "/")], ["Lan"])
        assert trail(client, PageFactory(title="Liên hệ")) == ([("Trang chủ", "/")], ["Liên hệ"])

    def test_of_an_article_it_ends_above_the_category_which_stands_once(self, client, parent, child):
        article = ArticleFactory(category=child, status="published", published_at=NOW - DAY)
        assert trail(client, article) == ([("Trang chủ", "/"), ("Kinh tế", parent.get_absolute_url())], [])
        main = read(client, article).one("main")
        assert [a.text for a in main.every("a", href=child.get_absolute_url())] == ["Nông nghiệp"]


class TestMoods:
    def test_only_in_force_on_every_kind_of_page(self, client):
        MoodFactory(text="Đã hết", starts_at=NOW - 2 * HOUR, ends_at=NOW)
        MoodFactory(text="Sắp tới", starts_at=NOW + HOUR, ends_at=NOW + 2 * HOUR)
        MoodFactory(
            text="Nước lên nhanh", detail="Gọi trực ban.", url="/trang/lien-he/", starts_at=NOW, ends_at=NOW + HOUR
        )
        for thing in ("/", CategoryFactory(), public_article(), AuthorFactory(), PageFactory()):
            header = read(client, thing).every("header")[0]
            strip = header.one("div", role="region", aria_label="Thông tin đặc biệt")
            assert strip.text == "Tin khẩn Nước lên nhanh Gọi trực ban."
            assert strip.one("a")["href"] == "/trang/lien-he/"
            tags = [one for one in header.children if not isinstance(one, str)]
            assert tags.index(strip) == tags.index(header.one("nav")) + 1

    def test_without_one_nothing_is_left_of_them(self, client):
        tree = read(client, "/")
        assert tree.every("div", class_="strips") == []
        assert tree.get("class") is None

    def test_mourning_changes_the_page_until_its_end(self, client, time_machine):
        MoodFactory(kind="mourning", text="Tưởng nhớ", ends_at=NOW + HOUR)
        tree = read(client, "/")
        assert tree["class"].split() == ["mood--mourning"]
        assert tree.one("div", class_="strip--mourning").text == "Tưởng nhớ"
        time_machine.move_to(NOW + HOUR, tick=False)
        assert read(client, "/").get("class") is None

    def test_it_interrupts_nobody(self, client):
        """As an alert it would be read out anew on every page."""
        MoodFactory()
        tree = page(client.get("/"))
        assert tree.every(role="alert") == tree.every(aria_live="assertive") == []
