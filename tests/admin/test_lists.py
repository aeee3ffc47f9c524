"""What the lists of the office have in common: they find words whatever the marks, and never count a table."""

import re

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from comments.models import Comment, Thread
from news.models import Article, Author, Category, Page, Source
from portal import admin_base
from portal.models import OutgoingMail, Picture, User
from tests import factories
from tests.admin import MODELS, address, main_part, picture, signed_in, titles, words
from tests.factories import NOW

pytestmark = [pytest.mark.django_db, pytest.mark.time_machine(NOW, tick=False)]

# Every list that can be searched: a row that is meant, and one that is not.
SEARCHED = {
    Article: lambda text: factories.article("published", title=text),
    Author: lambda text: factories.AuthorFactory(name=text),
    Source: lambda text: factories.SourceFactory(name=text),
    Category: lambda text: factories.CategoryFactory(name=text),
    Page: lambda text: factories.PageFactory(title=text),
    Picture: lambda text: picture(caption=text),
    Comment: lambda text: factories.comment(title=text),
    User: lambda text: factories.UserFactory(full_name=text, email="a@b.vn"),
}
# What grows with the years.
GROWING = [Article, Comment, Picture, Author, Source, OutgoingMail, Thread, User, Category, Page]
TERMS = ["van quan", "Văn Quán", "VĂN QUÁN", "quán văn", "“Văn Quán”", "  van   quan ", "va\u0306n qua\u0301n", "qua"]


def boss():
    """Whose own row in the list of accounts has none of the words."""
    return factories.UserFactory(superuser=True, full_name="Lê Bình", email="b@b.vn")


def rows(response):
    return sorted(set(re.findall(r"/(\d+)/change/", main_part(response).partition('id="changelist-filter"')[0])))


def test_every_list_with_a_search_box_is_here():
    from django.contrib import admin  # noqa: PLC0415 - the registry of this moment

    searchable = {model for model in MODELS.values() if admin.site._registry[model].search_fields}
    # Groups are Django's own, and a handful.
    assert {model._meta.label for model in searchable} - {"auth.Group"} == {model._meta.label for model in SEARCHED}


@pytest.mark.parametrize("model", SEARCHED, ids=lambda model: model.__name__)
def test_words_are_found_whatever_the_marks(model):
    meant = SEARCHED[model]("Làng nghề Văn Quán")
    SEARCHED[model]("Xóm Đình")
    client = signed_in(boss())
    found = {term: client.get(address(model), {"q": term}) for term in TERMS}
    assert {term: (answer.status_code, rows(answer)) for term, answer in found.items()} == dict.fromkeys(
        TERMS, (200, [str(meant.pk)])
    )


NO_WORDS_OF_A_ROW = ["van dinh", "%", "_", "van%quan", "\\", "''", "a" * 5000 + " van", "x " * 2000]


@pytest.mark.parametrize("model", SEARCHED, ids=lambda model: model.__name__)
def test_what_no_row_has_finds_none(model):
    SEARCHED[model]("Làng nghề Văn Quán")
    client = signed_in(boss())
    found = {term: client.get(address(model), {"q": term}) for term in NO_WORDS_OF_A_ROW}
    assert {term: (answer.status_code, rows(answer)) for term, answer in found.items()} == dict.fromkeys(
        NO_WORDS_OF_A_ROW, (200, [])
    )


@pytest.mark.parametrize(
    ("field", "make"),
    [
        ("news.Credit.author", SEARCHED[Author]),
        ("news.Article.source", SEARCHED[Source]),
        ("news.Article.lead_picture", SEARCHED[Picture]),
        ("comments.Thread.article", SEARCHED[Article]),
    ],
)
def test_an_autocomplete_finds_words_whatever_the_marks(field, make):
    make("Làng nghề Văn Quán")
    make("Xóm Đình")
    app_label, model_name, field_name = field.split(".")
    asked = {"app_label": app_label, "model_name": model_name.lower(), "field_name": field_name}
    client = signed_in(factories.superuser())
    for term in TERMS:
        found = client.get(reverse("admin:autocomplete"), {**asked, "term": term}).json()["results"]
        assert [result["text"] for result in found] == ["Làng nghề Văn Quán"], term


@pytest.mark.parametrize("field", ["title", "sender", "body"])
def test_comments_are_found_by_all_that_their_list_shows(field):
    factories.comment(**{field: "Chợ Văn Quán"})
    factories.comment()
    assert len(titles(signed_in(factories.moderator()).get(address(Comment), {"q": "cho van quan"}))) == 1


# -- no counting ---------------------------------------------------------------------------------------------------------

QUERIES = ["", "?q=van", "?q=khongco", "?p=2", "?o=1", "?all="]
OF_ARTICLES = [
    *(f"?trang-thai={state}" for state in ("draft", "submitted", "scheduled", "published", "expired", "binned")),
    "?chuyen-muc=1",
    "?tac-gia=1",
    "?cua-toi=1",
    "?ban-sua=1",
    "?published_at__isnull=True",
]


def made(model, number):
    if model is OutgoingMail:
        return OutgoingMail.objects.create(recipient="a@b.example", subject=f"Thư văn {number}", body="Chữ.")
    if model is Thread:
        return Thread.objects.create(article=factories.ArticleFactory())
    return SEARCHED[model](f"Văn {number}")


@pytest.mark.parametrize("model", GROWING, ids=lambda model: model.__name__)
def test_no_list_counts_its_table(model, monkeypatch):
    monkeypatch.setattr("django.contrib.admin.ModelAdmin.list_per_page", 2)
    for number in range(5):
        made(model, number)
    client = signed_in(factories.superuser())
    for query in [*QUERIES, *(OF_ARTICLES if model is Article else [])]:
        with CaptureQueriesContext(connection) as queries:
            client.get(address(model) + query)
        asked = [query["sql"] for query in queries if f'"{model._meta.db_table}"' in query["sql"]]
        assert asked, query
        assert [sql for sql in asked if "COUNT(" in sql.upper()] == [], query


def test_the_autocomplete_does_not_count_either():
    for number in range(25):
        factories.AuthorFactory(name=f"Trần Thị {number}")
    asked = {"app_label": "news", "model_name": "credit", "field_name": "author", "term": "tran"}
    client = signed_in(factories.superuser())
    with CaptureQueriesContext(connection) as queries:
        pages = [client.get(reverse("admin:autocomplete"), {**asked, "page": page}).json() for page in (1, 2)]
    assert [(len(page["results"]), page["pagination"]["more"]) for page in pages] == [(20, True), (5, False)]
    assert [query["sql"] for query in queries if "COUNT(" in query["sql"].upper()] == []


@pytest.fixture
def capped(monkeypatch):
    """Three hundred rows are as good as a hundred thousand."""
    monkeypatch.setattr(admin_base, "COUNTED_ROWS", 150)
    category = factories.CategoryFactory()

    def make(count):
        Article.objects.bulk_create(
            Article(title=f"Bài {number}", slug="bai", category=category) for number in range(count)
        )

    return make


def test_a_long_list_says_so_and_stops(capped):
    capped(151)
    client = signed_in(factories.editor())
    page = client.get(address(Article))
    assert "Hơn 150 bài viết; danh sách này chỉ mở được 150 mục đầu. Hãy lọc hoặc tìm để thu hẹp." in words(page)
    assert len(titles(client.get(address(Article), {"p": 3}))) == 50
    assert page.context["cl"].paginator.num_pages == 3


def test_a_list_as_long_as_is_counted_is_told_in_full(capped):
    capped(150)
    said = words(signed_in(factories.editor()).get(address(Article)))
    assert "150 bài viết" in said
    assert "Hơn 150" not in said


def test_the_number_is_written_as_people_write_it(capped, monkeypatch):
    monkeypatch.setattr(admin_base, "COUNTED_ROWS", 1_000)
    capped(1_001)
    assert "Hơn 1.000 bài viết" in words(signed_in(factories.editor()).get(address(Article)))


@pytest.mark.parametrize("number", [4, 20, 999, "9" * 30])
def test_a_page_beyond_the_last_leads_back_once(capped, number):
    capped(151)
    client = signed_in(factories.editor())
    response = client.get(address(Article), {"p": number}, follow=True)
    assert response.redirect_chain == [(f"{address(Article)}?e=1", 302)]
    assert len(titles(response)) == 50


def test_every_page_has_its_own_rows_in_the_order_of_the_list(capped):
    capped(120)
    client = signed_in(factories.editor())
    shown = [title for page in (1, 2, 3) for title in titles(client.get(address(Article), {"p": page, "o": "-1"}))]
    assert len(shown) == 120
    assert shown == sorted((f"Bài {number}" for number in range(120)), reverse=True)


@pytest.mark.parametrize("pages", [1, 2])
def test_rows_are_searched_for_once(monkeypatch, pages):
    """The rows of a page are fetched by their keys: what reads the whole table does not do it twice."""
    for number in range(2):
        factories.article(title=f"Văn {number}")
    monkeypatch.setattr("news.admin.ArticleAdmin.list_per_page", 2 // pages)
    client = signed_in(factories.superuser())
    with CaptureQueriesContext(connection) as queries:
        assert len(titles(client.get(address(Article), {"q": "van"}))) == 2 // pages
    searches = [query["sql"] for query in queries if "search_text" in query["sql"].partition(" WHERE ")[2]]
    assert ['"id" IN (' in sql for sql in searches] == [False, True]


@pytest.mark.parametrize("model", [model for model in GROWING if model is not User])
def test_a_list_without_rows_says_so_in_words(model):
    """Not how many there are, and no actions on none."""
    page = signed_in(factories.superuser()).get(address(model))
    assert page.context["cl"].result_count == 0
    said = words(page)
    model_admin, name = page.context["cl"].model_admin, model._meta.verbose_name
    assert (model_admin.empty_words or f"Chưa có {name} nào.") in said
    assert (f"Bấm “Thêm {name}”" in said) == page.context["has_add_permission"]
    assert f"0 {model._meta.verbose_name_plural}" not in said
    assert "Thao tác:" not in said


def test_a_list_without_articles_leads_to_the_first_one():
    said = words(signed_in(factories.editor()).get(address(Article)))
    assert "Chưa có bài viết nào. Bấm “Thêm bài viết” ở đầu trang để viết bài đầu tiên." in said


def test_who_may_not_add_is_not_told_to():
    said = words(signed_in(factories.contributor()).get(address(Source)))
    assert "Chưa có nguồn tin nào." in said
    assert "Bấm “Thêm" not in said


def test_a_search_without_results_says_how_to_widen_it():
    factories.article("published", title="Văn Quán")
    client = signed_in(factories.editor())
    page = client.get(address(Article), {"q": "khong co", "trang-thai": "draft"})
    assert "Không tìm thấy bài viết nào có “khong co” trong bộ lọc đang chọn." in words(page)
    assert 'href="?q=khong%20co"' in main_part(page)
    assert "Không có bài viết nào đúng với bộ lọc đang chọn." in words(
        client.get(address(Article), {"trang-thai": "draft"})
    )
    assert titles(client.get(address(Article), {"q": "van quan"})) != []
