"""What stands on the page of an article, and in which order: text, names, pictures, neighbours."""

import datetime

import pytest

from comments.models import ConsentText
from news.models import Credit
from tests.factories import NOW, ArticleFactory, AuthorFactory, CategoryFactory, PageFactory, SourceFactory
from tests.site import (
    DAY,
    SECOND,
    SEPTEMBER_17,
    approved_comments,
    article_links,
    figure,
    json_ld,
    picture,
    public_article,
    read,
    urls,
)

pytestmark = [pytest.mark.django_db, pytest.mark.time_machine(NOW, tick=False)]


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
        assert ("Cập nhật: 22/11/2026" in text) is is_dated
        assert ("Cập nhật" in text) is is_dated

    @pytest.mark.parametrize("slug", ["dia-chi-cu", "x", "a" * 120, "ten-cu-2020-09-17"])
    def test_a_wrong_slug_leads_to_the_right_one(self, client, slug):
        article = public_article(title="Địa chỉ mới")
        response = client.get(f"/bai-viet/{slug}-{article.pk}/")
        assert response.status_code == 301
        assert response["Location"] == f"/bai-viet/dia-chi-moi-{article.pk}/"

    @pytest.mark.parametrize("tail", ["0", "00", "01", "abc", "1.5", "٣", "9" * 18, "9" * 19, "9" * 5000, "1/x", "1 "])
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
        assert [p.text for p in tree.one("div", class_="prose").every("p")] == ["Một.", "Hai.", "Ba."]
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
