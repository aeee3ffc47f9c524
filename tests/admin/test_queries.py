"""What a list costs: the same number of queries with one row and with three, and no more rows than fit on a page."""

import pytest
from django.contrib import admin
from django.contrib.auth.models import Group
from django.db import connection
from django.test.utils import CaptureQueriesContext

from comments import personal_data
from comments.models import Comment, ConsentText, PersonalDataRequest, RejectionReason, Thread
from news.models import Article, Author, Category, Credit, FrontPage, LinkList, Mood, OfficeOptions, Page, Source
from portal.models import AccountOptions, OutgoingMail, Picture, SiteIdentity, User
from tests import factories
from tests.admin import MODELS, address, picture, signed_in, titles
from tests.factories import NOW

pytestmark = [pytest.mark.django_db, pytest.mark.time_machine(NOW, tick=False)]


def identity(number):
    return factories.IdentityFactory(valid_from=NOW.date().replace(day=number + 1))


def article(number):
    """With two names, in a category of the second level."""
    category = factories.CategoryFactory(parent=factories.CategoryFactory())
    made = factories.ArticleFactory(category=category)
    for author in factories.AuthorFactory.create_batch(2):
        Credit.objects.create(article=made, author=author)
    return made


def asked(number):
    made = PersonalDataRequest(kind="view", email=f"dan{number}@nhan.example", received_at=NOW)
    personal_data.enter(made, by=factories.superuser())


# model: (how many queries its list takes, how a row of it is made)
LISTS = {
    Group: (7, lambda number: Group.objects.create(name=f"Nhóm {number}")),
    User: (8, lambda number: factories.contributor()),
    SiteIdentity: (7, identity),
    OutgoingMail: (7, lambda number: OutgoingMail.objects.create(recipient="a@b.example", subject="Thư", body="Chữ.")),
    Picture: (7, lambda number: picture(factories.editor())),
    Article: (11, article),
    Category: (7, lambda number: factories.CategoryFactory(parent=factories.CategoryFactory())),
    Author: (7, lambda number: factories.AuthorFactory()),
    Source: (7, lambda number: factories.SourceFactory()),
    Page: (7, lambda number: factories.PageFactory()),
    LinkList: (7, lambda number: factories.LinkFactory().list),
    Mood: (7, lambda number: factories.MoodFactory()),
    Comment: (9, lambda number: factories.comment()),
    Thread: (7, lambda number: Thread.objects.create(article=factories.ArticleFactory())),
    ConsentText: (7, lambda number: ConsentText.objects.create(version=number + 2, text="Lời đồng ý.")),
    OfficeOptions: (7, lambda number: OfficeOptions.objects.get_or_create(pk=1)),
    # Its list is the desk: the newest row, what its places show, and what they offer.
    FrontPage: (15, lambda number: factories.arrangement(factories.article("published"))),
    AccountOptions: (7, lambda number: AccountOptions.objects.get_or_create(pk=1)),
    PersonalDataRequest: (7, asked),
    RejectionReason: (7, lambda number: RejectionReason.objects.create(text=f"Lý do {number}.")),
}


def test_every_list_is_counted():
    assert {model._meta.label for model in LISTS} == set(MODELS)


def queries_of(client, path):
    with CaptureQueriesContext(connection) as queries:
        response = client.get(path)
    assert response.status_code == 200
    return [query["sql"] for query in queries]


@pytest.mark.parametrize("model", LISTS, ids=lambda model: model._meta.label)
def test_a_list_takes_as_many_queries_for_three_rows_as_for_one(model):
    expected, make = LISTS[model]
    client = signed_in(factories.superuser())
    make(0)
    one = [len(queries_of(client, address(model) + query)) for query in ("", "?all=")]
    make(1)
    make(2)
    three = [len(queries_of(client, address(model) + query)) for query in ("", "?all=")]
    assert one == three == [expected] * 2


@pytest.mark.parametrize("account", [factories.contributor, factories.editor])
def test_the_list_of_articles_takes_no_more_for_those_who_write(account):
    user = account()
    client = signed_in(user)
    article(0)
    factories.article(by=user)
    one = queries_of(client, address(Article))
    for number in (1, 2):
        article(number)
        factories.article(by=user)
    assert (len(one), len(queries_of(client, address(Article)))) == (12, 12)


def test_the_queue_takes_no_more_for_a_moderator():
    client = signed_in(factories.moderator())
    factories.comment()
    one = queries_of(client, address(Comment))
    factories.comment()
    factories.comment()
    assert (len(one), len(queries_of(client, address(Comment)))) == (10, 10)


@pytest.mark.parametrize("model", [Article, Comment, Thread])
def test_a_list_of_titles_reads_no_bodies_of_articles(model):
    """A page of fifty titles would read fifty whole texts."""
    LISTS[model][1](0)
    queries = queries_of(signed_in(factories.superuser()), address(model))
    assert [query for query in queries if '"news_article"."title"' in query]
    assert [query for query in queries if '"news_article"."body"' in query] == []


def test_a_page_of_every_list_is_bounded():
    for model in LISTS:
        model_admin = admin.site._registry[model]
        assert model_admin.list_per_page <= 100, model
        assert model_admin.list_max_show_all <= 200, model


@pytest.mark.parametrize(
    ("model", "make", "size"),
    [
        (
            Article,
            lambda number: factories.ArticleFactory(category=Category.objects.first() or factories.CategoryFactory()),
            50,
        ),
        (Author, lambda number: factories.AuthorFactory(), 100),
    ],
)
def test_more_rows_than_a_page_holds_cost_the_same(model, make, size):
    client = signed_in(factories.superuser())
    make(0)
    one = len(queries_of(client, address(model)))
    for number in range(size):
        make(number + 1)
    assert len(queries_of(client, address(model))) == one
    assert len(titles(client.get(address(model)))) == size


@pytest.mark.parametrize("page", ["change", "history"])
@pytest.mark.parametrize(
    ("make", "young", "old"),
    [(factories.comment, "pending", "reopened"), (factories.article, "published", "withdrawn")],
)
def test_the_pages_of_one_row_do_not_cost_more_the_more_was_done_to_it(page, make, young, old):
    client = signed_in(factories.superuser())
    rows = [make(state) for state in (young, young, old)]
    # The first page of all reads what Django keeps afterwards.
    _, short, long = [len(queries_of(client, address(row, page))) for row in rows]
    assert rows[1].events.count() < rows[2].events.count()
    assert short == long
