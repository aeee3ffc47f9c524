"""Rows as such: what is cleaned at every door, what the database refuses, what cannot be deleted, what readers are given."""

import datetime

import pytest
import time_machine
from django.core.exceptions import ValidationError
from django.db import IntegrityError, models, transaction

from news import editing
from news.models import Article, ArticleEvent, ArticleVersion, Author, Category, Credit, Page, PictureUse, Source
from portal.models import Picture
from tests.factories import (
    NOW,
    ArticleFactory,
    AuthorFactory,
    CategoryFactory,
    PageFactory,
    SourceFactory,
    UserFactory,
    article,
    editor,
)

pytestmark = pytest.mark.django_db

DAY = datetime.timedelta(days=1)
UTC = datetime.UTC


@pytest.fixture(autouse=True)
def _at_now():
    with time_machine.travel(NOW, tick=False):
        yield


def picture(**fields):
    return Picture.objects.create(width=8, height=6, **fields)


# -- written directly --------------------------------------------------------------------------------------------------------


def written_directly(**fields):
    """With the fields of the fixed surface and no others."""
    values = {
        "title": "Ho\u0323\u0302i nghi\u0323\u00a0tha\u0301ng 10\u200b",
        "category": CategoryFactory(),
        "summary": "Do\u0300ng mo\u0323\u0302t\r\n\u202edo\u0300ng hai ",
        "body": '<p onclick="x()">Nội dung<script>alert(1)</script></p><iframe src="https://x.example"></iframe>',
        **fields,
    }
    return Article.objects.create(**values)


@pytest.mark.parametrize("status", Article.Status.values)
def test_an_article_written_directly_is_clean_and_valid(status):
    made = written_directly(status=status, published_at=NOW - DAY, expires_at=NOW + DAY)
    for each in (made, Article.objects.get()):
        assert each.title == "Hội nghị tháng 10"
        assert each.slug == "hoi-nghi-thang-10"
        assert each.summary == "Dòng một\ndòng hai"
        assert each.body == "<p>Nội dung</p>"
        each.full_clean()
    assert Article.objects.published().exists() == (status == "published")


def test_a_slug_given_is_slugified():
    assert written_directly(slug="  Đại Hội_Đảng!! ").slug == "dai-hoi-dang"


def test_bulk_create_cleans_too():
    Article.objects.bulk_create(
        [Article(title=" Ho\u0323\u0302i ", category=CategoryFactory(), body="<p>a</p><script>b</script>")]
    )
    assert Article.objects.values_list("title", "slug", "body").get() == ("Hội", "hoi", "<p>a</p>")


def test_a_queryset_s_update_cleans_too():
    written_directly()
    Article.objects.update(title=" Ho\u0323\u0302i\u200b ", body="<p>a</p><script>b</script>")
    assert Article.objects.values_list("title", "body").get() == ("Hội", "<p>a</p>")


def test_a_row_written_directly_can_be_edited_by_the_act():
    made = written_directly(status="published", published_at=NOW - DAY)
    assert made.revision == 0
    assert editing.save(made, by=editor()) is None
    made.title = "Tên mới"
    version = editing.save(made, by=editor())
    assert (version.number, version.kind, made.revision) == (1, "public", 1)


@pytest.mark.parametrize(
    ("model", "fields", "clean"),
    [
        (
            Category,
            {"name": " Tin\u00a0tu\u031b\u0301c\u200b "},
            {"name": "Tin tức", "slug": "tin-tuc", "parent": None, "position": 0},
        ),
        (
            Author,
            {"name": "Du\u031bo\u031bng\u00a0Tra\u0302\u0300n Va\u0306n"},
            {"name": "Dương Trần Văn", "slug": "duong-tran-van"},
        ),
        (Source, {"name": " Báo\tHuyện "}, {"name": "Báo Huyện"}),
        (
            Page,
            {"title": "Giới\u00a0thiệu", "body": "<p>a</p><script>b</script>"},
            {"slug": "gioi-thieu", "body": "<p>a</p>"},
        ),
    ],
    ids=["category", "author", "source", "page"],
)
def test_the_other_rows_written_directly_are_clean_and_valid(model, fields, clean):
    made = model.objects.create(**fields)
    made.full_clean()
    stored = model.objects.get()
    for name, value in clean.items():
        assert getattr(made, name) == getattr(stored, name) == value


def test_a_credit_written_directly():
    made = Credit.objects.create(article=ArticleFactory(), author=AuthorFactory(name="Trần An"))
    made.full_clean()
    assert (made.role, made.position, made.byline, made.printed_name) == ("writer", 0, "", "Trần An")


# -- what the database refuses -----------------------------------------------------------------------------------------------

REFUSED = {
    "published without a date": {"status": "published", "published_at": None},
    "an unknown status": {"status": "scheduled"},
    "no status": {"status": ""},
    "expires with the date": {"published_at": NOW, "expires_at": NOW},
    "expires before the date": {"published_at": NOW, "expires_at": NOW - DAY},
    "a date in year 1": {"published_at": datetime.datetime(1, 1, 1, tzinfo=UTC)},
    "a date in 1989": {"published_at": datetime.datetime(1989, 12, 31, 23, 59, 59, tzinfo=UTC)},
    "a date in 2100": {"published_at": datetime.datetime(2100, 1, 1, tzinfo=UTC)},
    "an expiry in 1989": {"published_at": None, "expires_at": datetime.datetime(1989, 12, 31, tzinfo=UTC)},
    "an expiry in 2100": {"expires_at": datetime.datetime(2100, 1, 1, tzinfo=UTC)},
    "a title that is empty": {"title": ""},
    "a title that shows nothing": {"title": " \u200b\u00a0"},
}


@pytest.mark.parametrize("fields", REFUSED.values(), ids=REFUSED)
def test_an_impossible_article_is_not_created(fields):
    with pytest.raises(IntegrityError), transaction.atomic():
        written_directly(**fields)
    assert not Article.objects.exists()


@pytest.mark.parametrize("fields", REFUSED.values(), ids=REFUSED)
def test_an_article_does_not_become_impossible(fields):
    made = ArticleFactory(public=True)
    before = Article.objects.values().get()
    with pytest.raises(IntegrityError), transaction.atomic():
        Article.objects.filter(pk=made.pk).update(**fields)
    assert Article.objects.values().get() == before


@pytest.mark.parametrize(
    "fields",
    [
        {"published_at": datetime.datetime(1990, 1, 1, tzinfo=UTC)},
        {"published_at": datetime.datetime(2099, 12, 31, 23, 59, 59, tzinfo=UTC)},
        {"published_at": NOW, "expires_at": NOW + datetime.timedelta(microseconds=1)},
        {"expires_at": NOW - 9000 * DAY},
    ],
    ids=["the first day", "the last second", "the shortest life", "an expiry without a date"],
)
def test_the_edges_of_the_possible(fields):
    made = written_directly(**fields)
    made.full_clean()
    assert Article.objects.filter(**fields).get() == made


def same_slug(model, name):
    for _ in range(2):
        model.objects.create(**{name: "Tin tức", "slug": "tin-tuc"})


def version(article, **fields):
    values = {"number": 1, "kind": "working", "content": {}, "by": UserFactory(), **fields}
    return ArticleVersion.objects.create(article=article, **values)


def own_parent():
    made = CategoryFactory()
    Category.objects.filter(pk=made.pk).update(parent=made)


REFUSED_ELSEWHERE = {
    "two categories at one address": lambda: same_slug(Category, "name"),
    "two authors at one address": lambda: same_slug(Author, "name"),
    "two pages at one address": lambda: same_slug(Page, "title"),
    "two sources of one name": lambda: [SourceFactory(name="Báo Huyện") for _ in range(2)],
    "a category under itself": own_parent,
    "an unknown part": lambda: Credit.objects.create(article=ArticleFactory(), author=AuthorFactory(), role="poet"),
    "one name twice in one part": lambda: [
        Credit.objects.create(article=made, author=author) for made, author in [(ArticleFactory(), AuthorFactory())] * 2
    ],
    "one picture twice in a register": lambda: [
        PictureUse.objects.create(article=made, picture=shown) for made, shown in [(ArticleFactory(), picture())] * 2
    ],
    "two versions of one number": lambda: [version(made) for made in [ArticleFactory()] * 2],
    "an unknown kind of version": lambda: version(ArticleFactory(), kind="secret", hash="5" * 64),
    "a public version without a seal": lambda: version(ArticleFactory(), kind="public"),
}


@pytest.mark.parametrize("make", REFUSED_ELSEWHERE.values(), ids=REFUSED_ELSEWHERE)
def test_what_else_the_database_refuses(make):
    with pytest.raises(IntegrityError), transaction.atomic():
        make()


# -- what cannot be deleted --------------------------------------------------------------------------------------------------


def with_event():
    return ArticleEvent.objects.create(article=ArticleFactory(), kind="created", to_status="draft", by=UserFactory())


def shown():
    return PictureUse.objects.create(article=ArticleFactory(), picture=picture()).picture


PROTECTED = {
    "a category with an article": lambda: ArticleFactory().category,
    "a category with a child": lambda: CategoryFactory(parent=CategoryFactory()).parent,
    "an author under an article": lambda: (
        Credit.objects.create(article=ArticleFactory(), author=AuthorFactory()).author
    ),
    "a source of an article": lambda: ArticleFactory(source=SourceFactory()).source,
    "a lead picture": lambda: ArticleFactory(lead_picture=picture()).lead_picture,
    "a picture in a body": shown,
    "the maker of an article": lambda: ArticleFactory(created_by=UserFactory()).created_by,
    "the account of an event": lambda: with_event().by,
    "the account of a version": lambda: version(ArticleFactory()).by,
    "the uploader of a picture": lambda: picture(uploaded_by=UserFactory()).uploaded_by,
    "an article with an event": lambda: with_event().article,
    "an article with a version": lambda: version(ArticleFactory()).article,
    "a draft that came by the act": lambda: article("draft"),
    "an article that was public": lambda: article("withdrawn"),
}


@pytest.mark.parametrize("make", PROTECTED.values(), ids=PROTECTED)
def test_it_cannot_be_deleted(make):
    made = make()
    with pytest.raises(models.ProtectedError):
        made.delete()
    with pytest.raises(models.ProtectedError):
        type(made).objects.filter(pk=made.pk).delete()
    made.refresh_from_db()


def test_what_nothing_refers_to_can_be_deleted():
    made = ArticleFactory()
    Credit.objects.create(article=made, author=AuthorFactory())
    PictureUse.objects.create(article=made, picture=picture())
    made.delete()
    for model in (Article, Credit, PictureUse):
        assert not model.objects.exists()
    for each in (*Author.objects.all(), *Category.objects.all(), *Picture.objects.all()):
        each.delete()


# -- categories --------------------------------------------------------------------------------------------------------------


def test_the_tree_is_in_the_office_s_order_with_one_query(django_assert_num_queries):
    last = CategoryFactory(name="Đoàn thể", position=2)
    first = CategoryFactory(name="Kinh tế", position=1)
    children = [CategoryFactory(name=name, parent=last, position=at) for name, at in [("Thanh niên", 2), ("Phụ nữ", 1)]]
    with django_assert_num_queries(1):
        tree = Category.objects.tree()
        assert tree == [first, last]
        assert [root.children_list for root in tree] == [[], children[::-1]]
        assert [child.parent.name for child in tree[1].children_list] == ["Đoàn thể"] * 2
        assert [child.children_list for child in tree[1].children_list] == [[], []]


def test_an_empty_tree():
    assert Category.objects.tree() == []


def test_two_levels_only():
    root = CategoryFactory()
    child = CategoryFactory(parent=root)
    for made, parent in [(CategoryFactory(), child), (root, CategoryFactory()), (child, child)]:
        made.parent = parent
        with pytest.raises(ValidationError) as caught:
            made.full_clean()
        assert set(caught.value.message_dict) == {"parent"}


# -- what readers are given --------------------------------------------------------------------------------------------------

STATES = ["draft", "submitted", "returned", "scheduled", "published", "backdated", "expired", "withdrawn"]


@pytest.mark.parametrize("state", STATES)
def test_published_is_what_readers_may_see(state):
    made = article(state)
    visible = state in {"published", "backdated"}
    assert list(Article.objects.published()) == [made] * visible
    assert made.is_public == Article.objects.get().is_public == visible


def test_published_at_another_moment():
    scheduled, expired = article("scheduled"), article("expired")
    assert list(Article.objects.published(scheduled.published_at)) == [scheduled]
    assert list(Article.objects.published(expired.published_at)) == [expired]
    assert not Article.objects.published().exists()


LABELS = {
    "draft": "Bản nháp",
    "submitted": "Chờ duyệt",
    "returned": "Trả lại",
    "scheduled": "Hẹn giờ",
    "published": "Đã xuất bản",
    "expired": "Hết hạn",
    "withdrawn": "Đã rút",
}


@pytest.mark.parametrize("state", LABELS)
def test_a_state_has_a_name(state):
    made = article(state)
    assert (made.state, made.state_label) == (state, LABELS[state])
    assert (made.is_scheduled, made.is_expired) == (state == "scheduled", state == "expired")


REVISED = {
    "never public": (None, None, False),
    "written directly": (NOW, None, False),
    "as it was at first": (NOW, NOW, False),
    "changed since": (NOW, NOW + DAY, True),
}


@pytest.mark.parametrize(("first", "changed", "revised"), REVISED.values(), ids=REVISED)
def test_is_revised(first, changed, revised):
    assert Article(first_published_at=first, public_changed_at=changed).is_revised is revised


def dated(*ages):
    category = CategoryFactory()
    return [ArticleFactory(status="published", published_at=NOW - age * DAY, category=category) for age in ages]


def test_neighbours_nearest_first_and_of_one_second_by_number():
    oldest, twin_1, twin_2, twin_3, newest = dated(3, 2, 2, 2, 1)
    public = Article.objects.published()
    assert list(public.newest_first()) == [newest, twin_3, twin_2, twin_1, oldest]
    assert list(public.newer_than(twin_2)) == [twin_3, newest]
    assert list(public.older_than(twin_2)) == [twin_1, oldest]
    assert not public.newer_than(newest).exists()
    assert not public.older_than(oldest).exists()


def test_under_a_parent_are_its_children_s_articles_too():
    root = CategoryFactory()
    child, other = CategoryFactory(parent=root), CategoryFactory()
    made = [ArticleFactory(public=True, category=category) for category in (root, child, other)]
    tree = {category.pk: category for category in Category.objects.tree()}
    assert set(Article.objects.under(tree[root.pk])) == set(made[:2])
    assert set(Article.objects.under(tree[root.pk].children_list[0])) == {made[1]}
    assert set(Article.objects.under(tree[other.pk])) == {made[2]}


def test_the_newest_of_each_category():
    first, second = CategoryFactory(), CategoryFactory()
    made = {
        category.pk: [
            ArticleFactory(category=category, status="published", published_at=NOW - age * DAY) for age in (2, 1, 3, 1)
        ]
        for category in (first, second)
    }
    ArticleFactory(category=first, title="Bản nháp")
    found = Article.objects.published().newest_of_each([first, second, CategoryFactory()], 3)
    assert {category: [pk for _, pk in places] for category, places in found.items()} == {
        category: [twin.pk, newer.pk, old.pk] for category, (old, newer, _, twin) in made.items()
    }
    # Places of different categories can be put in one order.
    assert len(sorted(place for places in found.values() for place in places)) == 6
    assert Article.objects.published().newest_of_each([], 2) == {}


def test_a_card_takes_one_query_and_no_body(django_assert_num_queries):
    ArticleFactory(public=True, lead_picture=picture(caption="Ảnh"))
    with django_assert_num_queries(1):
        card = Article.objects.published().for_cards().get()
        assert (card.category.name, card.lead_picture.caption) == (str(card.category), "Ảnh")
    assert "body" in card.get_deferred_fields()


def test_addresses():
    made = ArticleFactory(title="Đại hội")
    assert made.get_absolute_url() == f"/bai-viet/dai-hoi-{made.pk}/"
    assert CategoryFactory(name="Tin tức").get_absolute_url() == "/chuyen-muc/tin-tuc/"
    assert AuthorFactory(name="Lê Bình").get_absolute_url() == "/tac-gia/le-binh/"
    assert PageFactory(title="Liên hệ").get_absolute_url() == "/trang/lien-he/"


def test_authors_are_sorted_by_the_given_name():
    for name in ("Trần Bưởi", "Nguyễn Ánh", "Đỗ An", "Lê Bé"):
        AuthorFactory(name=name)
    assert [author.name for author in Author.objects.all()] == ["Đỗ An", "Nguyễn Ánh", "Lê Bé", "Trần Bưởi"]
