"""The list of articles: what it shows, how it is narrowed, and that no address breaks it."""

import datetime
import re

import pytest

from news import editing, publishing
from news.models import Article, Author, Credit
from portal.roles import EDITOR
from tests import factories
from tests.admin import address, main_part, signed_in, titles, words
from tests.factories import NOW

pytestmark = [pytest.mark.django_db, pytest.mark.time_machine(NOW, tick=False)]

STATES = {
    "draft": "Bản nháp",
    "submitted": "Chờ duyệt",
    "returned": "Trả lại",
    "scheduled": "Hẹn giờ",
    "published": "Đã xuất bản",
    "expired": "Hết hạn",
    "withdrawn": "Đã rút",
}


@pytest.fixture
def client():
    return signed_in(factories.editor())


def listed(client, **query):
    response = client.get(address(Article), query)
    assert response.status_code == 200, response.headers.get("Location")
    return titles(response)


def row_of(response, title):
    (row,) = [row for row in main_part(response).split("<tr>") if f">{title}<" in row]
    return row


def test_a_state_is_filtered_and_shown(client):
    for state in STATES:
        factories.article(state, title=f"Bài {state}")
    page = client.get(address(Article))
    assert len(titles(page)) == len(STATES)
    for state, name in STATES.items():
        assert listed(client, **{"trang-thai": state}) == [f"Bài {state}"]
        row = row_of(page, f"Bài {state}")
        assert f"office-state-{state}" in row
        assert f">{name}<" in row


def test_the_states_change_with_the_clock(client, time_machine):
    factories.article("scheduled", title="Hẹn")
    article = factories.article("published", title="Có hạn")
    Article.objects.filter(pk=article.pk).update(expires_at=NOW + datetime.timedelta(days=1))
    assert (listed(client, **{"trang-thai": "scheduled"}), listed(client, **{"trang-thai": "expired"})) == (["Hẹn"], [])
    time_machine.move_to(NOW + datetime.timedelta(days=3), tick=False)
    client.force_login(factories.editor())
    assert listed(client, **{"trang-thai": "published"}) == ["Hẹn"]
    assert listed(client, **{"trang-thai": "expired"}) == ["Có hạn"]
    assert listed(client, **{"trang-thai": "scheduled"}) == []


def test_a_category_is_filtered_with_its_children(client):
    root, other = factories.CategoryFactory(name="Tin tức"), factories.CategoryFactory(name="Văn bản")
    child = factories.CategoryFactory(name="Kinh tế", parent=root)
    for category in (root, child, other):
        factories.article(category=category, title=f"Bài của {category.name}")
    assert sorted(listed(client, **{"chuyen-muc": root.pk})) == ["Bài của Kinh tế", "Bài của Tin tức"]
    assert listed(client, **{"chuyen-muc": child.pk}) == ["Bài của Kinh tế"]
    assert listed(client, **{"chuyen-muc": other.pk}) == ["Bài của Văn bản"]
    choices = main_part(client.get(address(Article))).partition('id="changelist-filter"')[2]
    places = [choices.index(name) for name in (">Tin tức<", ">– Kinh tế<", ">Văn bản<")]
    assert places == sorted(places)


def test_the_authors_are_shown_in_order_and_writers_alone(client):
    article = factories.ArticleFactory(title="Nhiều tên")
    for position, (role, name) in enumerate([("writer", "Bình"), ("photographer", "Cường"), ("writer", "An")]):
        author = factories.AuthorFactory(name=name)
        Credit.objects.create(article=article, author=author, role=role, position=position, byline="")
    Credit.objects.create(article=article, author=factories.AuthorFactory(name="X"), position=9, byline="Tên in")
    factories.ArticleFactory(title="Không tên")
    page = client.get(address(Article))
    cell = re.search(r'class="field-author_column">(.*?)</td>', row_of(page, "Nhiều tên"))[1]
    assert re.sub(r"<[^>]+>", "", cell) == "Bình, An, Tên in"
    assert ">–<" in row_of(page, "Không tên")
    assert "Cường" not in words(page)


def test_the_columns_are_named_and_dated(client):
    factories.article("backdated", title="Bài cũ")
    page = client.get(address(Article))
    for name in ("Tiêu đề", "Trạng thái", "Chuyên mục", "Tác giả", "Ngày đăng", "Sửa lúc"):
        assert name in words(page)
    assert "08:00 17/09/2020" in row_of(page, "Bài cũ")


def test_the_last_one_worked_on_comes_first(client, time_machine):
    for place, title in enumerate(["Một", "Hai", "Ba"]):
        time_machine.move_to(NOW + datetime.timedelta(minutes=place), tick=False)
        factories.article(title=title)
    assert listed(client) == ["Ba", "Hai", "Một"]
    factories.article(title="An")
    assert listed(client, o="1") == ["An", "Ba", "Hai", "Một"]
    assert listed(client, o="-1") == ["Một", "Hai", "Ba", "An"]


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        ({"published_at__gte": "2026-11-22 00:00:00+07:00"}, ["Hôm nay"]),
        (
            {"published_at__gte": "2020-01-01 00:00:00+07:00", "published_at__lt": "2021-01-01 00:00:00+07:00"},
            ["Năm 2020"],
        ),
        ({"published_at__isnull": "True"}, ["Nháp"]),
        ({"published_at__isnull": "False"}, ["Hôm nay", "Năm 2020"]),
    ],
)
def test_a_date_narrows_the_list(client, query, expected):
    factories.article(title="Nháp")
    factories.article("published", title="Hôm nay")
    factories.article("backdated", title="Năm 2020")
    assert sorted(listed(client, **query)) == expected


def test_the_links_of_the_date_filter_work(client):
    factories.article("published", title="Hôm nay")
    factories.article("backdated", title="Năm 2020")
    page = client.get(address(Article))
    found = {}
    for spec in page.context["cl"].filter_specs:
        if spec.title == "ngày đăng":
            found = {choice["display"]: choice["query_string"] for choice in spec.choices(page.context["cl"])}
    assert titles(client.get(address(Article) + found["Hôm nay"])) == ["Hôm nay"]
    assert titles(client.get(address(Article) + found["Năm nay"])) == ["Hôm nay"]
    assert sorted(titles(client.get(address(Article) + found["Có ngày"]))) == ["Hôm nay", "Năm 2020"]


SEARCHED = {
    "Đảng bộ": ["Đại hội Đảng bộ"],
    "sở Đảng": ["Hội làng cạnh trụ sở Đảng ủy"],
    "Đảng": ["Hội làng cạnh trụ sở Đảng ủy", "Đại hội Đảng bộ"],
    "'Đại hội Đảng'": ["Đại hội Đảng bộ"],
    "đại hội": ["Đại hội Đảng bộ"],
    "dai hoi": ["Đại hội Đảng bộ"],
    "không có": [],
    "%": [],
    "_": [],
    "Nội dung": [],
    "  ": ["Hội làng cạnh trụ sở Đảng ủy", "Đại hội Đảng bộ"],
}


def test_titles_are_searched(client):
    factories.article(title="Đại hội Đảng bộ")
    factories.article(title="Hội làng cạnh trụ sở Đảng ủy")
    assert {term: sorted(listed(client, q=term)) for term in SEARCHED} == SEARCHED


def test_a_search_within_a_filter_narrows_both(client):
    category = factories.CategoryFactory()
    factories.article("submitted", title="Mùa gặt", category=category)
    factories.article("submitted", title="Mùa cấy", category=category)
    factories.article("draft", title="Mùa gặt xong", category=category)
    assert listed(client, q="gặt", **{"trang-thai": "submitted", "chuyen-muc": category.pk}) == ["Mùa gặt"]


def test_a_page_of_the_list_is_bounded(client):
    category = factories.CategoryFactory()
    factories.ArticleFactory.create_batch(51, category=category)
    assert len(listed(client)) == 50
    assert len(listed(client, p="2")) == 1
    Article.objects.bulk_create(
        Article(title=f"Thêm {number}", slug="them", category=category) for number in range(150)
    )
    # "Show all" is no way round it either.
    assert len(listed(client, all="")) == 50


def test_an_author_is_filtered_in_any_role_and_by_the_link_of_the_name(client):
    author = factories.AuthorFactory(name="Bình")
    article = factories.ArticleFactory(title="Của Bình")
    Credit.objects.create(article=article, author=author)
    photographed = factories.ArticleFactory(title="Ảnh của Bình")
    Credit.objects.create(article=photographed, author=author, role="photographer")
    factories.article(title="Của người khác")
    link = re.search(r'<a href="([^"]*)">Bình</a>', row_of(client.get(address(Article)), "Của Bình"))[1]
    assert sorted(titles(client.get(link))) == ["Của Bình", "Ảnh của Bình"]
    assert listed(client, **{"tac-gia": author.pk, "q": "anh"}) == ["Ảnh của Bình"]
    assert listed(client, **{"tac-gia": author.pk + 1000}) == []


def test_the_field_that_finds_an_author_keeps_the_other_filters(client):
    author = factories.AuthorFactory(name="Bình")
    page = client.get(address(Article), {"tac-gia": author.pk, "trang-thai": "draft", "q": "bai"})
    form = main_part(page).partition('class="office-author-filter"')[2].partition("</form>")[0]
    kept = re.findall(r'<input type="hidden" name="([^"]*)" value="([^"]*)">', form)
    assert sorted(kept) == [("q", "bai"), ("trang-thai", "draft")]
    assert re.findall(r'<option value="(\d+)"[^>]* selected[^>]*>([^<]*)', form) == [(str(author.pk), "Bình")]
    assert "Mọi tác giả" in words(page)
    assert "Mọi tác giả" not in words(client.get(address(Article)))


def test_thousands_of_authors_are_no_part_of_the_page(client):
    factories.AuthorFactory(name="Không ai hỏi")
    assert "Không ai hỏi" not in client.get(address(Article)).content.decode()


def test_the_list_of_authors_leads_to_their_articles(client):
    article = factories.article(title="Của tác giả này")
    factories.article(title="Của tác giả khác")
    author = article.credits.get().author
    link = f"{address(Article)}?tac-gia={author.pk}"
    assert f'href="{link}"' in client.get(address(Author)).content.decode()
    assert titles(client.get(link)) == ["Của tác giả này"]


def test_what_is_mine_is_what_i_made():
    boss = factories.editor()
    client = signed_in(boss)
    factories.article(title="Của tôi", by=boss)
    factories.article(title="Của người khác")
    assert listed(client, **{"cua-toi": "1"}) == ["Của tôi"]
    assert "Của tôi" in [choice["display"] for choice in choices_of(client, "người tạo")]


def test_a_contributor_is_not_asked_whose():
    author = factories.contributor()
    factories.article(title="Bài một", by=author)
    factories.article(title="Bí mật")
    client = signed_in(author)
    assert choices_of(client, "người tạo") == []
    assert listed(client, **{"cua-toi": "1"}) == ["Bài một"]


def choices_of(client, title):
    changelist = client.get(address(Article)).context["cl"]
    return [choice for spec in changelist.filter_specs if spec.title == title for choice in spec.choices(changelist)]


def test_an_article_with_an_unpublished_revision_is_marked_and_filtered(client):
    article = factories.article("published", title="Đang sửa lại")
    article.body = "<p>Nội dung mới.</p>"
    editing.revise(article, by=factories.editor())
    factories.article("published", title="Yên")
    page = client.get(address(Article))
    assert "Có bản sửa<" in row_of(page, "Đang sửa lại")
    assert "Có bản sửa<" not in row_of(page, "Yên")
    assert listed(client, **{"ban-sua": "1"}) == ["Đang sửa lại"]


def test_who_approved_stands_beside_what_is_public(client):
    first, second = factories.UserFactory(group=EDITOR, full_name="Lê Duyệt"), factories.editor()
    articles = {state: factories.article("submitted", title=f"Bài {state}") for state in ("once", "again", "never")}
    for name in ("once", "again"):
        publishing.publish(articles[name], by=first)
    publishing.withdraw(articles["again"], by=first, reason="Sai.")
    page = client.get(address(Article))
    assert ">Lê Duyệt<" in row_of(page, "Bài once")
    # Nobody answers for what readers do not see.
    assert "Lê Duyệt" not in row_of(page, "Bài again")
    assert "Lê Duyệt" not in row_of(page, "Bài never")
    publishing.publish(articles["again"], by=second)
    assert f">{second}<" in row_of(client.get(address(Article)), "Bài again")


def test_who_saved_what_is_public_answers_for_it_in_the_list_and_beside_the_form(client):
    first, second = [factories.UserFactory(group=EDITOR, full_name=name) for name in ("Lê Duyệt", "Trần Sửa")]
    article = factories.article("submitted", title="Bài sửa thẳng")
    publishing.publish(article, by=first)
    assert "Người duyệt: Lê Duyệt," in words(client.get(address(article)))
    article.body = "<p>Sửa thẳng.</p>"
    editing.save(article, by=second)
    article.body = "<p>Bản sửa.</p>"
    editing.revise(article, by=first)
    assert ">Trần Sửa<" in row_of(client.get(address(Article)), "Bài sửa thẳng")
    assert "Người duyệt: Trần Sửa," in words(client.get(address(article)))


JUNK = [
    "trang-thai=x",
    "trang-thai=",
    "trang-thai=published&trang-thai=draft",
    "trang-thai=%F0%9F%98%80",
    "chuyen-muc=abc",
    "chuyen-muc=0",
    "chuyen-muc=-1",
    "chuyen-muc=" + "9" * 400,
    "chuyen-muc=1&chuyen-muc=2",
    "chuyen-muc=",
    "tac-gia=abc",
    "tac-gia=",
    "tac-gia=-1",
    "tac-gia=%C2%B2",
    "tac-gia=0",
    "tac-gia=" + "9" * 18,
    "tac-gia=" + "9" * 400,
    "tac-gia=1&tac-gia=2",
    "cua-toi=2",
    "cua-toi=",
    "ban-sua=x",
    "ban-sua=1&ban-sua=0",
    "tac-gia__name=x",
    "cua-toi__gt=0",
    "p=9999",
    "p=-1",
    "p=abc",
    "p=" + "9" * 400,
    "o=99",
    "o=abc.-.1..",
    "o=" + "1." * 500,
    "q=" + "a" * 101,
    "q=%22%22%27%27",
    "q=%5C",
    "e=1",
    "e=abc",
    "all=",
    "_facets=",
    "_facets=True&trang-thai=draft&chuyen-muc=1",
    "_popup=1",
    "_to_field=id",
    "khong_co=1",
    "khong__co__gi=1",
    "published_at=abc",
    "published_at__gte=abc",
    "published_at__gte=2026-02-31",
    "published_at__khong_co=1",
    "published_at__isnull=abc",
    "published_at__in=1,2",
    "published_at__year=abc",
    "published_at__gte=2026-01-01%2000%3A00%3A00%2B07%3A00&published_at__lt=abc",
]
# Beyond what a database bears, or what anybody means.
BEYOND_REASON = [
    "published_at__gte=0001-01-01",
    "published_at__gte=0001-01-01%2000%3A00%3A00%2B07%3A00",
    "published_at__lt=9999-12-31%2023%3A59%3A59-07%3A00",
    "published_at__year=0",
    "published_at__year=1",
    "published_at__year=9999",
    "published_at__year=99999",
    "published_at__year__gte=-5",
    "published_at__week_day=99999999999999999999",
    "q=" + "%20".join(["chữ"] * 1000),
    "q=" + "a" * 60_000,
]


@pytest.mark.parametrize("queries", [JUNK, BEYOND_REASON], ids=["junk", "beyond reason"])
def test_no_address_breaks_the_list(queries):
    factories.article("published")
    client = signed_in(factories.editor(), raise_request_exception=False)
    for query in queries:
        response = client.get(f"{address(Article)}?{query}", follow=True)
        assert response.status_code in (200, 400), query[:60]
        # And the list itself opens after it.
        assert len(listed(client)) == 1, query[:60]
