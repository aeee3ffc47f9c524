"""What stands on the pages, and in which order: front page, standing page; and that all show what was typed as text."""

import datetime

import pytest

from news.models import Credit
from tests.factories import (
    NOW,
    ArticleFactory,
    AuthorFactory,
    CategoryFactory,
    IdentityFactory,
    PageFactory,
    SourceFactory,
)
from tests.site import (
    DAY,
    SEPTEMBER_17,
    approved_comments,
    article_links,
    figure,
    page,
    picture,
    public_article,
    read,
    urls,
)

pytestmark = [pytest.mark.django_db, pytest.mark.time_machine(NOW, tick=False)]


class TestHome:
    def test_the_first_day(self, client):
        """Nothing is there yet: no identity, no category, no article."""
        tree = read(client, "/")
        assert "Chưa có bài viết nào." in tree.one("main").text
        assert [h1.text for h1 in tree.every("h1")] == ["Trang thông tin điện tử"]

    def test_categories_without_articles(self, client):
        CategoryFactory()
        tree = read(client, "/")
        assert "Chưa có bài viết nào." in tree.one("main").text
        assert article_links(tree) == []

    def test_places_are_given_by_date(self, client):
        parent = CategoryFactory(name="Cha", position=1)
        child, other = CategoryFactory(parent=parent), CategoryFactory(name="Khác", position=2)
        CategoryFactory(name="Trống", position=3)
        categories = [parent, child, other]
        rows = [public_article(category=categories[n % 3], published_at=NOW - n * DAY) for n in range(30)]
        response = client.get("/")
        context = response.context
        assert context["lead"] == rows[0]
        assert context["beside"] == rows[1:5]
        assert context["latest"] == rows[5:13]
        rest = rows[5:]
        assert [(block.category, block.articles) for block in context["blocks"]] == [
            (parent, [row for row in rest if row.category in (parent, child)][:5]),
            (other, [row for row in rest if row.category == other][:5]),
        ]
        tree = page(response)
        assert article_links(tree)[:13] == urls(rows[:13])
        headings = [h2.text for h2 in tree.one("main").every("h2")]
        assert headings == ["Tin nổi bật", "Tin mới nhất", "Cha", "Khác"]

    def test_the_lead_shows_picture_summary_day_and_category(self, client):
        category = CategoryFactory(name="Thời sự")
        public_article(category=category, title="Bài đầu", summary="Sapô đầu.", lead_picture=picture(alt="Ảnh đầu"))
        tree = read(client, "/").one("main")
        assert "Bài đầu Sapô đầu. 21/11/2026 Thời sự" in tree.text
        assert tree.one("img")["alt"] == "Ảnh đầu"

    def test_it_carries_the_identity_of_the_day(self, client, time_machine):
        IdentityFactory(name="Trang thông tin xã Cũ", short_name="Xã Cũ", valid_from=datetime.date(2020, 1, 1))
        IdentityFactory(name="Trang thông tin xã Mới", short_name="Xã Mới", valid_from=datetime.date(2026, 11, 23))
        assert read(client, "/").one("h1").text == "Trang thông tin xã Cũ"
        # Midnight in Việt Nam.
        time_machine.move_to(datetime.datetime(2026, 11, 22, 17, 0, tzinfo=datetime.UTC), tick=False)
        tree = read(client, "/")
        assert tree.one("h1").text == "Trang thông tin xã Mới"
        assert "Thứ Hai, 23/11/2026" in tree.text

    def test_the_foot_names_who_publishes(self, client):
        IdentityFactory(
            superior="Đảng bộ huyện Mẫu",
            address="Thôn Một, xã Thử Nghiệm",
            licence="Giấy phép số 01/GP-TTĐT",
            responsible_person="Ông Nguyễn Văn Mẫu",
            email="vanphong@coquan.example",
        )
        foot = read(client, "/").one("footer").text
        for words in (
            "Trang thông tin điện tử Đảng bộ xã Thử Nghiệm",
            "Đảng bộ huyện Mẫu",
            "Thôn Một, xã Thử Nghiệm",
            "Giấy phép số 01/GP-TTĐT",
            "Ông Nguyễn Văn Mẫu",
            "0211 000 001",
            "vanphong@coquan.example",
        ):
            assert words in foot


class TestStandingPage:
    def test_title_text_and_day_of_the_last_change(self, client):
        PageFactory(title="Giới thiệu", body="<h2>Lịch sử</h2><p>Xã lập năm 1945.</p>", updated_at=SEPTEMBER_17)
        tree = read(client, "/trang/gioi-thieu/")
        assert tree.one("h1").text == "Giới thiệu"
        assert tree.one("main").one("h2").text == "Lịch sử"
        assert "Xã lập năm 1945." in tree.text
        assert "Cập nhật: 17/09/2020" in tree.text

    def test_every_page_leads_to_them_in_their_order(self, client):
        PageFactory(title="Liên hệ", position=2)
        PageFactory(title="Giới thiệu", position=1)
        foot = read(client, "/").one("footer")
        assert [a["href"] for a in foot.every("a") if a["href"].startswith("/trang/")] == [
            "/trang/gioi-thieu/",
            "/trang/lien-he/",
        ]


# Quotes, tags, an entity, a template: as text, each must be read exactly so.
HOSTILE = "A\"'><script>alert(1)</script>&amp;{{7*7}}{% x %}"
HOSTILE_BODY = (
    '<p onclick="alert(1)" style="position:fixed">Thân bài</p><script>alert(1)</script><svg onload=alert(1)></svg>'
    '<a href="javascript:alert(1)">liên kết</a><a href="data:text/html,x">dữ liệu</a><img src=x onerror=alert(1)>'
    '<iframe src="https://xau.example"></iframe><form action="/x"><input></form>'
)
HARMLESS = ("/", "#", "?", "http://testserver/", "tel:", "mailto:")


def test_what_people_typed_is_text_wherever_it_is_shown(client):
    """Every field that readers meet holds hostile text; every kind of page shows it as text and runs none of it."""
    shown = picture(alt=HOSTILE, caption=HOSTILE, credit=HOSTILE)
    IdentityFactory(
        name=HOSTILE, short_name=HOSTILE, superior=HOSTILE, address=HOSTILE, licence=HOSTILE,
        responsible_person=HOSTILE, telephone=HOSTILE[:50], emblem=shown,
    )  # fmt: skip
    parent = CategoryFactory(name=HOSTILE, intro=HOSTILE)
    category = CategoryFactory(name=HOSTILE, intro=HOSTILE, parent=parent)
    author = AuthorFactory(name=HOSTILE, bio=HOSTILE)
    standing = PageFactory(title=HOSTILE, body=HOSTILE_BODY)
    articles = [
        ArticleFactory(
            title=HOSTILE, category=category, summary=HOSTILE, body=HOSTILE_BODY + figure(shown) + figure(shown, "&lt;script&gt;"),
            lead_picture=shown, source=SourceFactory(name=f"{HOSTILE}{n}"), is_reprint=True,
            status="published", published_at=NOW - n * DAY,
        )
        for n in range(1, 16)
    ]  # fmt: skip
    for article in articles:
        Credit.objects.create(article=article, author=author, byline=HOSTILE, role="photographer")
        Credit.objects.create(article=article, author=author, byline=HOSTILE)
    (comment, *_) = approved_comments(articles[0], 3, title=HOSTILE, sender=HOSTILE, body=HOSTILE)
    article_url = articles[0].get_absolute_url()
    pages = {
        "/": 15,
        parent.get_absolute_url(): 30,
        category.get_absolute_url(): 30,
        author.get_absolute_url(): 30,
        standing.get_absolute_url(): 5,
        article_url: 20,
        f"{article_url}binh-luan/": 5,
        comment.get_absolute_url(): 5,
    }
    for address, at_least in pages.items():
        tree = read(client, address)
        assert tree.text.count(HOSTILE) >= at_least, address
        for element in tree.every():
            assert element.tag not in {"svg", "iframe", "style", "object", "embed"}, address
            assert not [name for name in element.attributes if name.startswith("on") or name == "style"], address
            for name in {"href", "src", "action"} & set(element.attributes):
                assert element[name].startswith(HARMLESS), (address, element[name])
        assert all(script.get("src") or script["type"] == "application/ld+json" for script in tree.every("script"))
