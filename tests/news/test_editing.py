"""news.editing.save: the only way into an article's content, and what it never touches."""

import pytest
import time_machine

from news import editing, publishing
from news.models import Article, Credit
from portal.errors import InvalidTransition
from portal.models import Picture
from tests.factories import (
    NOW,
    ArticleFactory,
    AuthorFactory,
    CategoryFactory,
    SourceFactory,
    article,
    contributor,
    editor,
    superuser,
)
from tests.news import DAY, LATER, STATES, all_rows, numbers

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def clock():
    with time_machine.travel(NOW, tick=False) as clock:
        yield clock


def picture(**fields):
    return Picture.objects.create(width=8, height=6, sha256="5" * 64, **fields)


def figure(*pictures):
    return "".join(f'<figure data-picture="{each.pk}"></figure>' for each in pictures)


# -- a new article -----------------------------------------------------------------------------------------------------------


def test_a_new_article_is_a_draft_of_its_maker():
    author = contributor()
    made = ArticleFactory.build(title="Vụ mùa", category=CategoryFactory())
    before = numbers()
    version = editing.save(made, by=author, why="Bài đặt.")

    stored = Article.objects.get()
    assert (stored.title, stored.slug, stored.status, stored.revision) == ("Vụ mùa", "vu-mua", "draft", 1)
    assert (stored.created_by, stored.created_at, stored.updated_at) == (author, NOW, NOW)
    assert (stored.published_at, stored.first_published_at, stored.public_changed_at) == (None, None, None)
    event = stored.events.get()
    assert (event.kind, event.from_status, event.to_status, event.why) == ("created", "", "draft", "Bài đặt.")
    assert (event.by, event.at, event.effective_at, event.version) == (author, NOW, None, version)
    assert stored.versions.get() == version
    assert (version.number, version.kind, version.by, version.at, version.why) == (
        1,
        "working",
        author,
        NOW,
        "Bài đặt.",
    )
    assert (version.hash, version.previous_hash) == ("", "")
    assert numbers() == before


FORGED = {
    "status": "published",
    "published_at": NOW - DAY,
    "expires_at": NOW + DAY,
    "first_published_at": NOW - DAY,
    "public_changed_at": NOW - DAY,
    "created_at": NOW - 900 * DAY,
    "updated_at": NOW - 900 * DAY,
}


@pytest.mark.parametrize("field", FORGED)
def test_a_new_article_takes_content_only(field):
    """Status and dates come from news.publishing, whatever the instance says."""
    plain, forged = [ArticleFactory.build(title="Bài", category=CategoryFactory()) for _ in range(2)]
    setattr(forged, field, FORGED[field])
    author = contributor()
    for each in (plain, forged):
        editing.save(each, by=author)
    stored = dict(Article.objects.values_list("pk", field))
    assert stored[forged.pk] == stored[plain.pk]


def test_a_new_article_belongs_to_who_saves_it():
    somebody = contributor()
    made = ArticleFactory.build(category=CategoryFactory(), created_by=editor(), revision=7)
    editing.save(made, by=somebody)
    assert Article.objects.values_list("created_by", "revision").get() == (somebody.pk, 1)


# -- changing ----------------------------------------------------------------------------------------------------------------

PUBLIC_VERSION = {"scheduled", "published", "expired"}
EDITABLE = [state for state in STATES if state != "binned"]


def test_what_is_in_the_bin_is_not_edited():
    made = article("binned")
    before = all_rows()
    made.body = "<p>Khác.</p>"
    with pytest.raises(InvalidTransition, match="thùng rác"):
        editing.save(made, by=editor())
    assert all_rows() == before


@pytest.mark.parametrize("state", EDITABLE)
def test_an_edit_in_every_state(state, clock):
    made = article(state)
    before = Article.objects.values().get()
    count = made.versions.count(), made.events.count()
    readers_before = numbers()
    last_hash = made.versions.filter(kind="public").order_by("number").values_list("hash", flat=True).last() or ""
    boss = editor()
    clock.move_to(LATER)

    made.body = "<p>Nội dung đã sửa.</p>"
    version = editing.save(made, by=boss, why="Đính chính.")

    after = Article.objects.values().get()
    expected = {"body": "<p>Nội dung đã sửa.</p>", "revision": before["revision"] + 1, "updated_at": LATER}
    if state == "published":
        # Only readers who see it see it changed; Ngày đăng stays.
        expected["public_changed_at"] = LATER
    assert after == before | expected
    assert {name: getattr(made, name) for name in after} == after

    assert (made.versions.count(), made.events.count()) == (count[0] + 1, count[1] + 1)
    version.refresh_from_db()
    assert (version.number, version.by, version.at, version.why) == (count[0] + 1, boss, LATER, "Đính chính.")
    if state in PUBLIC_VERSION:
        assert (version.kind, version.previous_hash, version.hash) == ("public", last_hash, version.digest())
    else:
        assert (version.kind, version.previous_hash, version.hash) == ("working", "", "")
    event = made.events.order_by("id").last()
    assert (event.kind, event.from_status, event.to_status) == ("edited", before["status"], before["status"])
    assert (event.by, event.at, event.why, event.version) == (boss, LATER, "Đính chính.", version)
    assert event.effective_at is None

    assert numbers() == (readers_before[0] + (state in PUBLIC_VERSION), readers_before[1])


@pytest.mark.parametrize("state", EDITABLE)
def test_another_category_changes_the_lists(state):
    made = article(state)
    readers_before = numbers()
    made.category = CategoryFactory()
    editing.save(made, by=editor())
    assert numbers() == tuple(number + (state in PUBLIC_VERSION) for number in readers_before)


CHANGES = {
    "title": lambda: "Tên mới",
    "slug": lambda: "dia-chi-moi",
    "category": CategoryFactory,
    "summary": lambda: "Tóm tắt mới.",
    "body": lambda: "<p>Mới.</p>",
    "lead_picture": picture,
    "source": SourceFactory,
    "is_reprint": lambda: True,
}


@pytest.mark.parametrize("field", CHANGES)
def test_each_part_of_the_content_is_saved(field):
    made = article("draft")
    value = CHANGES[field]()
    setattr(made, field, value)
    assert editing.save(made, by=editor()).number == 2
    assert getattr(Article.objects.get(), field) == value


@pytest.mark.parametrize("state", ["draft", "published"])
@pytest.mark.parametrize("field", FORGED)
def test_an_edit_writes_no_status_and_no_date(state, field):
    made = article(state)
    before = Article.objects.values().get()
    setattr(made, field, FORGED[field])
    made.title = "Tên mới"
    editing.save(made, by=editor())
    after = Article.objects.values().get()
    expected = (
        NOW if (field == "public_changed_at" and state == "published") or field == "updated_at" else before[field]
    )
    assert after[field] == getattr(made, field) == expected
    assert after["title"] == "Tên mới"


def test_an_edit_does_not_change_whose_it_is():
    made = article("draft")
    author = made.created_by
    made.created_by, made.title = editor(), "Tên mới"
    editing.save(made, by=editor())
    assert Article.objects.get().created_by == author


# -- nothing to save ---------------------------------------------------------------------------------------------------------


def untouched(made):
    pass


def read_again(made):
    made.refresh_from_db()


def typed_untidily(made):
    made.title = f" {made.title}\u200b\u00a0"
    made.body = made.body + "<script>x()</script>"


def slug_taken_out(made):
    made.slug = ""


def forged(made):
    for name, value in FORGED.items():
        setattr(made, name, value)


@pytest.mark.parametrize("state", ["draft", "published"])
@pytest.mark.parametrize("touch", [untouched, read_again, typed_untidily, slug_taken_out, forged])
@pytest.mark.parametrize("with_credits", [False, True])
def test_where_nothing_is_different_nothing_is_written(
    state, touch, with_credits, clock, django_assert_max_num_queries
):
    made = article(state)
    boss = superuser()
    same = list(made.credits.all()) if with_credits else None
    before = all_rows()
    clock.move_to(LATER)
    touch(made)
    with django_assert_max_num_queries(12) as queries:
        assert editing.save(made, by=boss, why="Không có gì.", credits=same) is None
    assert all_rows() == before
    assert not [query["sql"] for query in queries if query["sql"].startswith(("INSERT", "UPDATE", "DELETE"))]
    assert made.revision == 1


# -- two who edit ------------------------------------------------------------------------------------------------------------


def test_the_later_of_two_is_told_and_keeps_what_was_typed():
    made = article("published")
    mine, yours = Article.objects.get(), Article.objects.get()
    yours.title = "Tên của người trước"
    editing.save(yours, by=editor())
    before = all_rows()
    me = editor()

    mine.title, mine.body = "Tên của người sau", "<p>Viết cả buổi sáng.</p>"
    with pytest.raises(editing.EditConflict) as caught:
        editing.save(mine, by=me, credits=[Credit(author=AuthorFactory())])

    assert all_rows() == before
    assert (caught.value.stored, caught.value.stored.title) == (made, "Tên của người trước")
    assert caught.value.stored.revision == 2
    assert (mine.title, mine.body, mine.revision) == ("Tên của người sau", "<p>Viết cả buổi sáng.</p>", 1)

    # Told of it, the person decides: the stored revision with the own text is a new save.
    mine.revision = caught.value.stored.revision
    assert editing.save(mine, by=me).number == 4
    assert Article.objects.get().title == "Tên của người sau"


@pytest.mark.parametrize("revision", [0, 2, 99])
def test_any_other_revision_is_a_conflict(revision):
    made = article("draft")
    boss = editor()
    before = all_rows()
    made.revision, made.title = revision, "Tên mới"
    with pytest.raises(editing.EditConflict):
        editing.save(made, by=boss)
    assert all_rows() == before


def test_an_act_meanwhile_is_no_conflict():
    """The revision counts content: who was writing while the article was published goes on."""
    made = article("submitted")
    open_form = Article.objects.get()
    publishing.publish(made, by=editor())
    open_form.title = "Tên mới"
    version = editing.save(open_form, by=editor())
    assert (version.kind, Article.objects.get().title) == ("public", "Tên mới")
    assert (open_form.status, open_form.published_at) == ("published", NOW)


# -- pictures in the body ----------------------------------------------------------------------------------------------------


def test_the_register_of_pictures_follows_the_body():
    first, second, lead = picture(), picture(), picture()
    made = ArticleFactory.build(body=figure(first, second, first), lead_picture=lead, category=CategoryFactory())
    editing.save(made, by=editor())
    assert set(made.picture_uses.values_list("picture_id", flat=True)) == {first.pk, second.pk}

    made.body = figure(second)
    editing.save(made, by=editor())
    assert [use.picture for use in made.picture_uses.all()] == [second]

    made.body = '<figure data-picture="999999"></figure>'
    editing.save(made, by=editor())
    assert not made.picture_uses.exists()


def test_a_picture_of_another_article_stays_in_its_register():
    shared = picture()
    made = [ArticleFactory.build(body=figure(shared), category=CategoryFactory()) for _ in range(2)]
    for each in made:
        editing.save(each, by=editor())
    made[0].body = ""
    editing.save(made[0], by=editor())
    assert [use.picture for use in made[1].picture_uses.all()] == [shared]


# -- all or nothing ----------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("state", ["new", "published"])
def test_a_save_that_fails_half_way_leaves_nothing(state, monkeypatch):
    boss = superuser()
    made = ArticleFactory.build(category=CategoryFactory()) if state == "new" else article(state)
    credits_ = [Credit(author=AuthorFactory())]
    made.title, made.body = "Tên mới", figure(picture())
    before = all_rows()

    def fail(*args, **kwargs):
        raise OSError("disk full")

    monkeypatch.setattr("news.history.add_event", fail)
    with pytest.raises(OSError, match="disk full"):
        editing.save(made, by=boss, credits=credits_)
    assert all_rows() == before
