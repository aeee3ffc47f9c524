"""What stands on the pages, and in which order: article, category, author, front page, standing page."""

import datetime

import pytest

from comments.models import ConsentText
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
    SECOND,
    approved_comments,
    article_links,
    figure,
    json_ld,
    page,
    picture,
    public_article,
)

pytestmark = [pytest.mark.django_db, pytest.mark.time_machine(NOW, tick=False)]

# 08:00 in Việt Nam.
SEPTEMBER_17 = datetime.datetime(2020, 9, 17, 1, 0, tzinfo=datetime.UTC)


def read(client, thing):
    response = client.get(thing if isinstance(thing, str) else thing.get_absolute_url())
    assert response.status_code == 200
    return page(response)


def urls(articles):
    return [article.get_absolute_url() for article in articles]


class TestArticle:
    def test_from_top_to_bottom(self, client):
        category = CategoryFactory(name="Xây dựng Đảng", slug="xay-dung-dang")
        article = ArticleFactory(
            category=category,
            title="Đại hội chi bộ thôn Văn Quán",
            summary="Sáng 17/9, chi bộ thôn Văn Quán họp đại hội.",
            body="<p>Dự đại hội có 45 đảng viên.</p>",
            status="published",
            published_at=SEPTEMBER_17,
        )
        Credit.objects.create(article=article, author=AuthorFactory(name="Trần Văn Dương", slug="tran-van-duong"))
        older = public_article(category=category, title="Bài cũ của chuyên mục", published_at=SEPTEMBER_17 - DAY)
        approved_comments(article, 1, title="Rất đúng", body="Tôi đồng tình.")

        tree = read(client, article)
        main = tree.one("main").text
        order = [
            "Xây dựng Đảng",
            "Đại hội chi bộ thôn Văn Quán",
            "Sáng 17/9, chi bộ thôn Văn Quán họp đại hội.",
            "Dự đại hội có 45 đảng viên.",
            "Trần Văn Dương",
            "Ngày đăng: 17/09/2020",
            "Tôi đồng tình.",
            "Tiêu đề",
            "Người gửi",
            "Email",
            "Nội dung bình luận",
            "Các tin cùng chuyên mục",
            "Bài cũ của chuyên mục",
        ]
        # Each after the one before; what is missing is named by the failure.
        places, start = [], 0
        for words in order:
            places.append((words, main.find(words, start)))
            start = max(start, places[-1][1])
        assert [words for words, place in places if place < 0] == []

        links = {a["href"]: a.text for a in tree.one("main").every("a")}
        assert links["/chuyen-muc/xay-dung-dang/"] == "Xây dựng Đảng"
        assert links["/tac-gia/tran-van-duong/"] == "Trần Văn Dương"
        assert older.get_absolute_url() in links
        assert [h1.text for h1 in tree.every("h1")] == ["Đại hội chi bộ thôn Văn Quán"]
        assert tree.one("p", class_="summary").text == "Sáng 17/9, chi bộ thôn Văn Quán họp đại hội."
        assert tree.one("link", rel="canonical")["href"] == f"http://testserver{article.get_absolute_url()}"

    @pytest.mark.parametrize(
        ("moment", "day"),
        [
            (SEPTEMBER_17, "17/09/2020"),
            # The day is the day in Việt Nam, whatever it is in Greenwich.
            (datetime.datetime(2020, 9, 16, 17, 0, tzinfo=datetime.UTC), "17/09/2020"),
            (datetime.datetime(2020, 9, 16, 16, 59, 59, tzinfo=datetime.UTC), "16/09/2020"),
            (datetime.datetime(2019, 12, 31, 17, 0, tzinfo=datetime.UTC), "01/01/2020"),
        ],
    )
    def test_the_date_of_publication(self, client, moment, day):
        article = public_article(published_at=moment)
        assert f"Ngày đăng: {day} " in read(client, article).one("main").text + " "

    def test_the_form_has_four_labels_and_the_consent_and_asks_for_nothing_else(self, client):
        form = read(client, public_article()).one("form", method="post")
        labels = [label for label in form.every("label") if not label.is_inside(aria_hidden="true")]
        assert [label.text for label in labels] == [
            "Tiêu đề",
            "Người gửi",
            "Email",
            "Nội dung bình luận",
            ConsentText.current().text,
        ]
        fields = {
            field["id"]: field
            for field in form.every()
            if field.tag in {"input", "textarea", "select"} and field.get("id")
        }
        assert [fields[label["for"]]["name"] for label in labels] == ["title", "sender", "email", "body", "consent"]
        consent = fields[labels[-1]["for"]]
        assert consent["type"] == "checkbox"
        assert consent.get("checked") is None

    def test_the_form_holds_no_token_and_posts_to_its_own_address(self, client):
        article = public_article()
        form = read(client, article).one("form", method="post")
        assert form["action"] == f"{article.get_absolute_url()}binh-luan/"
        assert [(field["name"], field.value) for field in form.every("input", type="hidden")] == [
            ("consent_version", str(ConsentText.current_version())),
            ("token", ""),
        ]

    def test_nothing_optional(self, client):
        """Without summary, picture, names, source, comments, or others of its category."""
        article = ArticleFactory(summary="", body="", status="published", published_at=NOW - DAY)
        tree = read(client, article)
        assert tree.one("h1").text == article.title
        assert tree.every("p", class_="summary") == []
        assert article_links(tree) == []
        assert "Chưa có bình luận nào." in tree.text

    @pytest.mark.parametrize(
        ("first_published_at", "public_changed_at", "is_dated"),
        [
            (NOW - DAY, NOW, True),
            (NOW - DAY, NOW - DAY, False),
            # Published today with the date of 2020: nobody saw anything else before.
            (NOW, NOW, False),
            (None, None, False),
        ],
    )
    def test_a_change_that_readers_could_see_is_dated(self, client, first_published_at, public_changed_at, is_dated):
        article = public_article(
            published_at=SEPTEMBER_17, first_published_at=first_published_at, public_changed_at=public_changed_at
        )
        text = read(client, article).one("main").text
        assert ("Cập nhật: 22/11/2026, 09:00" in text) is is_dated
        assert ("Cập nhật" in text) is is_dated

    @pytest.mark.parametrize("slug", ["dia-chi-cu", "x", "a" * 120, "ten-cu-2020-09-17"])
    def test_a_wrong_slug_leads_to_the_right_one(self, client, slug):
        article = public_article(title="Địa chỉ mới")
        response = client.get(f"/bai-viet/{slug}-{article.pk}/")
        assert response.status_code == 301
        assert response["Location"] == f"/bai-viet/dia-chi-moi-{article.pk}/"

    @pytest.mark.parametrize(
        "tail", ["0", "00", "01", "abc", "1.5", "٣", "9" * 18, "9" * 19, "9" * 5000, "1/x", "1%00", "1 "]
    )
    def test_a_number_that_is_none_is_not_found(self, client, tail):
        article = public_article()
        assert client.get(f"/bai-viet/{article.slug}-{tail}/").status_code == 404


class TestRelated:
    def test_five_newer_and_five_older_of_exactly_the_same_category_nearest_first(self, client):
        parent = CategoryFactory()
        category = CategoryFactory(parent=parent)
        rows = [public_article(category=category, published_at=NOW - n * DAY) for n in range(20, 0, -1)]
        for foreign in (parent, CategoryFactory(parent=parent), CategoryFactory(parent=category), CategoryFactory()):
            public_article(category=foreign, published_at=NOW - 10 * DAY)

        here = rows[10]
        newer, older = rows[11:16], rows[5:10][::-1]
        assert article_links(read(client, here)) == urls([*newer, *older])

    def test_at_the_ends_of_the_category(self, client):
        category = CategoryFactory()
        first, second = (public_article(category=category, published_at=NOW - n * DAY) for n in (2, 1))
        assert article_links(read(client, first)) == urls([second])
        assert article_links(read(client, second)) == urls([first])

    def test_of_the_same_second_the_later_row_is_the_newer(self, client):
        category = CategoryFactory()
        a, b, c = (public_article(category=category, published_at=NOW - DAY) for _ in range(3))
        before = public_article(category=category, published_at=NOW - DAY - SECOND)
        after = public_article(category=category, published_at=NOW - DAY + SECOND)
        expected = {a: [b, c, after, before], b: [c, after, a, before], c: [after, b, a, before]}
        assert {article: article_links(read(client, article)) for article in expected} == {
            article: urls(others) for article, others in expected.items()
        }

    def test_each_is_under_its_heading_with_its_day(self, client):
        category = CategoryFactory()
        here = public_article(category=category, published_at=NOW - 2 * DAY)
        public_article(category=category, title="Sau", published_at=NOW - DAY)
        public_article(category=category, title="Trước", published_at=NOW - 3 * DAY)
        text = read(client, here).text
        assert "Tin mới hơn Sau (21/11/2026)" in text
        assert "Tin cũ hơn Trước (19/11/2026)" in text


class TestPictures:
    def test_the_lead_picture_stands_before_the_body(self, client):
        lead = picture(alt="Đại biểu bỏ phiếu", caption="Quang cảnh đại hội", credit="Văn Hà")
        article = public_article(lead_picture=lead, body="<p>Thân bài.</p>")
        tree = read(client, article)
        image = tree.one("article").one("img")
        assert image["src"] == f"/media/ab/{'ab' * 16}.jpg"
        assert image["alt"] == "Đại biểu bỏ phiếu"
        assert image["loading"] == "eager"
        text = tree.one("main").text
        assert text.index("Tóm tắt của bài.") < text.index("Quang cảnh đại hội Ảnh: Văn Hà") < text.index("Thân bài.")

    def test_a_figure_of_the_body_is_expanded_in_its_place(self, client):
        shown = picture(alt="Cây cầu mới", credit="Lê Hoa")
        article = public_article(body=f"<p>Trước ảnh.</p>{figure(shown, 'Cầu Vân Hà')}<p>Sau ảnh.</p>")
        tree = read(client, article)
        image = tree.one("article").one("img")
        assert image["src"] == f"/media/ab/{'ab' * 16}.jpg"
        assert int(image["width"]) * 2 == int(image["height"]) * 3
        assert image["alt"] == "Cây cầu mới"
        assert image["loading"] == "lazy"
        assert image["srcset"] == f"/media/cd/{'cd' * 16}.jpg 480w, /media/ab/{'ab' * 16}.jpg 1200w"
        assert tree.one("source", type="image/webp")["srcset"] == f"/media/ef/{'ef' * 16}.webp 960w"
        assert "Trước ảnh. Cầu Vân Hà Ảnh: Lê Hoa Sau ảnh." in tree.text
        assert "data-picture" not in client.get(article.get_absolute_url()).content.decode()

    @pytest.mark.parametrize(
        ("own", "general", "alt", "printed", "read_out"),
        [
            ("Của bài", "Của thư viện", "Mô tả", "Của bài", "Mô tả"),
            ("", "Của thư viện", "Mô tả", "Của thư viện", "Mô tả"),
            # What stands below the picture is not read out twice.
            ("", "Của thư viện", "", "Của thư viện", ""),
            ("", "", "Mô tả", None, "Mô tả"),
            ("", "", "", None, ""),
            ('Mưa & <nắng> "gió"', "", "", 'Mưa & <nắng> "gió"', ""),
        ],
    )
    def test_captions_and_descriptions(self, client, own, general, alt, printed, read_out):
        shown = picture(caption=general, alt=alt)
        caption = own.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
        tree = read(client, public_article(body=figure(shown, caption))).one("article")
        assert [caption.text for caption in tree.every("figcaption")] == ([] if printed is None else [printed])
        assert tree.one("img")["alt"] == read_out

    def test_a_picture_that_is_not_there_is_left_out_and_the_rest_stays(self, client):
        shown = picture(alt="Còn đây")
        body = f"<p>Một.</p>{figure(987654, 'Chú thích mồ côi')}<p>Hai.</p>{figure(shown)}<p>Ba.</p>"
        tree = read(client, public_article(body=body)).one("article")
        assert [image["alt"] for image in tree.every("img")] == ["Còn đây"]
        assert [p.text for p in tree.every("p")][2:5] == ["Một.", "Hai.", "Ba."]
        assert "mồ côi" not in tree.text

    def test_the_same_picture_twice_has_two_captions(self, client):
        shown = picture()
        tree = read(client, public_article(body=figure(shown, "Một") + figure(shown, "Hai"))).one("article")
        assert [caption.text for caption in tree.every("figcaption")] == ["Một", "Hai"]
        assert len(tree.every("img")) == 2

    def test_a_standing_page_shows_its_figures_too(self, client):
        shown = picture(alt="Trụ sở")
        tree = read(client, PageFactory(body=f"<p>Địa chỉ.</p>{figure(shown)}"))
        assert [image["alt"] for image in tree.one("main").every("img")] == ["Trụ sở"]


class TestNames:
    def test_several_in_their_order_as_printed_that_day(self, client):
        article = ArticleFactory(status="published", published_at=NOW - DAY)
        rows = [
            ("Lê Thị Ảnh", Credit.Role.PHOTOGRAPHER, 1, ""),
            ("Trần Văn Dương", Credit.Role.WRITER, 0, "Văn Dương (ghi)"),
            ("Ngô Dịch", Credit.Role.TRANSLATOR, 3, ""),
            ("Hồ Biên", Credit.Role.EDITOR, 2, ""),
        ]
        for name, role, position, byline in rows:
            Credit.objects.create(
                article=article, author=AuthorFactory(name=name), role=role, position=position, byline=byline
            )
        tree = read(client, article)
        assert [(a.text, a["href"]) for a in tree.one("article").every("a", rel="author")] == [
            ("Văn Dương (ghi)", "/tac-gia/tran-van-duong/"),
            ("Lê Thị Ảnh", "/tac-gia/le-thi-anh/"),
            ("Hồ Biên", "/tac-gia/ho-bien/"),
            ("Ngô Dịch", "/tac-gia/ngo-dich/"),
        ]
        assert "Văn Dương (ghi) Ảnh: Lê Thị Ảnh Biên tập: Hồ Biên Dịch: Ngô Dịch Ngày đăng:" in tree.text
        assert [author["name"] for author in json_ld(tree)["author"]] == ["Văn Dương (ghi)"]

    def test_a_rename_changes_only_what_is_printed_from_then_on(self, client):
        author = AuthorFactory(name="Tên Cũ")
        old, new = (ArticleFactory(status="published", published_at=NOW - DAY) for _ in range(2))
        Credit.objects.create(article=old, author=author, byline="Tên Cũ")
        Credit.objects.create(article=new, author=author)
        author.name = "Tên Mới"
        author.save()
        assert read(client, old).one("a", rel="author").text == "Tên Cũ"
        assert read(client, new).one("a", rel="author").text == "Tên Mới"

    @pytest.mark.parametrize("url", ["https://baothu.example/bai?a=1&b=2", ""])
    def test_a_source_is_named_apart_from_the_people(self, client, url):
        source = SourceFactory(name="Báo Thử", url=url)
        tree = read(client, public_article(source=source, is_reprint=True))
        assert "Theo Báo Thử Ngày đăng:" in tree.text
        assert [a["href"] for a in tree.one("article").every("a") if a.text == "Báo Thử"] == ([url] if url else [])
        assert json_ld(tree)["isBasedOn"] == (url or "Báo Thử")

    def test_a_text_of_our_own_is_based_on_no_other(self, client):
        tree = read(client, public_article(source=SourceFactory(name="Báo Thử"), is_reprint=False))
        assert "isBasedOn" not in json_ld(tree)


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
            "1\x00",
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
        assert [(block["category"], [block["first"], *block["rest"]]) for block in context["blocks"]] == [
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
