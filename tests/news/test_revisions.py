"""Working versions of public articles, earlier versions restored, copies."""

import pytest
from django.core.exceptions import PermissionDenied, ValidationError

from news import editing, history, publishing
from news.models import Article, Credit, OfficeOptions
from portal.errors import InvalidTransition
from tests.factories import NOW, AuthorFactory, CategoryFactory, contributor, editor
from tests.news import DAY, LATER, WHY, all_rows, arranging, numbers

pytestmark = pytest.mark.django_db

arrange = pytest.fixture(arranging)

PUBLISHED = ["scheduled", "published", "expired"]


def stored(article):
    return Article.objects.get(pk=article.pk)


def revised(article, by, **content):
    """The article with these fields changed in a working version."""
    mine = stored(article)
    for name, value in content.items():
        setattr(mine, name, value)
    editing.revise(mine, by=by, why=WHY)
    return stored(article)


# -- working versions --------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("state", PUBLISHED)
def test_readers_keep_what_they_have(state, arrange):
    made = arrange(state, title="Cũ", body="<p>Cũ.</p>")
    before = Article.objects.values().get()
    readers = numbers()
    boss = editor()
    new_author = AuthorFactory(name="Lò Thị Mới")
    mine = stored(made)
    mine.title, mine.body = "Mới", "<p onclick='x'>Mới.</p>"
    version = editing.revise(mine, by=boss, why=WHY, credits=[Credit(author=new_author)])

    assert Article.objects.values().get() == before | {
        "revision": before["revision"] + 1, "updated_at": LATER, "working_version_id": version.pk
    }  # fmt: skip
    assert [credit.author for credit in made.credits.all()] != [new_author]
    assert numbers() == readers
    version.refresh_from_db()
    assert (version.kind, version.by, version.at, version.why, version.hash) == ("working", boss, LATER, WHY, "")
    assert (version.content["title"], version.content["body"]) == ("Mới", "<p>Mới.</p>")
    assert [credit["byline"] for credit in version.content["credits"]] == ["Lò Thị Mới"]
    event = made.events.order_by("id").last()
    assert (event.kind, event.by, event.why, event.version) == ("revised", boss, WHY, version)


def test_a_working_version_goes_on_from_the_last_one(arrange):
    made = arrange("published", title="Cũ", summary="Cũ")
    boss = editor()
    first = revised(made, boss, title="Mới")
    history.fill(first, first.working_version.content)
    first.summary = "Mới"
    editing.revise(first, by=boss)
    content = stored(made).working_version.content
    assert (content["title"], content["summary"]) == ("Mới", "Mới")
    assert len(content["credits"]) == 1


@pytest.mark.parametrize("with_open_version", [False, True])
def test_without_a_change_nothing_is_made(arrange, with_open_version):
    made = arrange("published", title="Cũ")
    boss = editor()
    if with_open_version:
        mine = revised(made, boss, title="Mới")
        history.fill(mine, mine.working_version.content)
    else:
        mine = stored(made)
    before = all_rows()
    assert editing.revise(mine, by=boss) is None
    assert all_rows() == before


@pytest.mark.parametrize("state", ["draft", "submitted", "returned", "withdrawn"])
def test_what_is_not_public_needs_no_working_version(state, arrange):
    made = arrange(state)
    made.title = "Khác"
    before = all_rows()
    with pytest.raises(InvalidTransition):
        editing.revise(made, by=editor())
    assert all_rows() == before


def test_the_later_of_two_is_told(arrange):
    made = arrange("published")
    mine, yours = stored(made), stored(made)
    mine.title, yours.title = "Của tôi", "Của bạn"
    editing.revise(mine, by=editor())
    for act in (editing.revise, editing.save):
        with pytest.raises(editing.EditConflict):
            act(yours, by=editor())
    assert stored(made).working_version.content["title"] == "Của tôi"


@pytest.mark.parametrize("state", PUBLISHED)
def test_published_it_is_what_readers_see(state, arrange):
    made = arrange(state, title="Cũ")
    boss = editor()
    revised(made, boss, title="Mới")
    before = stored(made)
    readers = numbers()
    editing.publish_revision(made, by=boss, why=WHY)
    after = stored(made)
    assert (after.title, after.search_text, after.working_version) == ("Mới", "moi", None)
    assert (after.published_at, after.slug, after.status) == (before.published_at, before.slug, before.status)
    assert after.revision == before.revision + 1
    assert after.public_changed_at == (LATER if state == "published" else before.public_changed_at)
    assert numbers() == (readers[0] + 1, readers[1])
    event = made.events.order_by("id").last()
    assert (event.kind, event.by, event.why, event.version.kind) == ("revision_published", boss, WHY, "public")
    assert event.version.content["title"] == "Mới"
    assert event.version.hash == event.version.digest()
    assert made.title == "Mới"


def test_dropped_it_is_in_the_history_only(arrange):
    made = arrange("published", title="Cũ")
    boss = editor()
    mine = revised(made, boss, title="Mới")
    version, readers = mine.working_version, numbers()
    editing.drop_revision(made, by=boss, why=WHY)
    assert (stored(made).title, stored(made).working_version) == ("Cũ", None)
    assert numbers() == readers
    assert made.versions.filter(pk=version.pk).exists()
    event = made.events.order_by("id").last()
    assert (event.kind, event.why, event.version) == ("revision_dropped", WHY, version)


@pytest.mark.parametrize("act", [editing.publish_revision, editing.drop_revision])
def test_of_two_who_act_one_is_told(act, arrange):
    made = arrange("published")
    boss = editor()
    revised(made, boss, title="Mới")
    editing.drop_revision(stored(made), by=boss)
    with pytest.raises(InvalidTransition, match="Bài không có bản sửa nào"):
        act(made, by=boss)


def test_saving_what_readers_see_is_done_with_the_working_version(arrange):
    made = arrange("published", title="Cũ")
    mine = revised(made, editor(), title="Mới")
    mine.title = "Khác hẳn"
    editing.save(mine, by=editor())
    assert (stored(made).title, stored(made).working_version) == ("Khác hẳn", None)


def test_a_contributor_does_nothing_to_what_is_public(arrange):
    author = contributor()
    made = arrange("published", by=author)
    revised(made, editor(), title="Mới")
    mine = stored(made)
    mine.title = "Của tôi"
    before = all_rows()
    for act in (editing.revise, editing.save, editing.publish_revision, editing.drop_revision):
        with pytest.raises(PermissionDenied):
            act(mine, by=author)
    assert all_rows() == before


# -- earlier versions --------------------------------------------------------------------------------------------------------


def test_restored_it_is_a_version_of_its_own(arrange):
    made = arrange("draft", title="Một")
    boss = editor()
    made.title, made.slug = "Hai", "hai"
    editing.save(made, by=boss)
    first = made.versions.get(number=1)
    version = editing.restore(made, first, by=boss)
    assert (version.number, version.why) == (3, "Khôi phục phiên bản 1")
    assert stored(made).title == "Một"
    assert history.is_same(version.content, first.content)
    assert editing.restore(made, version, by=boss) is None


def test_of_a_public_article_readers_do_not_see_it_yet(arrange):
    made = arrange("published", title="Một")
    boss = editor()
    made.title = "Hai"
    editing.save(made, by=boss)
    editing.restore(made, made.versions.get(number=1), by=boss, why=WHY)
    assert stored(made).title == "Hai"
    assert stored(made).working_version.content["title"] == "Một"
    assert stored(made).working_version.why == WHY


def test_what_is_gone_meanwhile_is_left_out(arrange):
    """An author who stood under no article any more was deleted; the rest of the version comes back."""
    made = arrange("draft", title="Một")
    boss = editor()
    gone = made.credits.get().author
    stays = AuthorFactory(name="Lê Ở Lại")
    editing.save(made, by=boss, credits=[Credit(author=gone), Credit(author=stays)])
    made.title = "Hai"
    editing.save(made, by=boss, credits=[Credit(author=stays)])
    gone.delete()
    editing.restore(made, made.versions.get(number=2), by=boss)
    assert stored(made).title == "Một"
    assert [credit.author for credit in made.credits.all()] == [stays]


# -- copies ------------------------------------------------------------------------------------------------------------------


def test_a_copy_is_a_draft_of_who_made_it(arrange):
    made = arrange("published", title="Lịch tiếp công dân", slug="lich", body="<p>Thứ Hai.</p>")
    boss = editor()
    before = Article.objects.values().get(pk=made.pk)
    copied = editing.copy(made, by=boss)
    assert Article.objects.values().get(pk=made.pk) == before
    kept = stored(copied)
    assert (kept.title, kept.body, kept.category) == (made.title, made.body, made.category)
    assert (kept.slug, kept.status, kept.created_by) == ("lich-tiep-cong-dan", "draft", boss)
    assert (kept.published_at, kept.first_published_at) == (None, None)
    assert [credit.byline for credit in kept.credits.all()] == [credit.byline for credit in made.credits.all()]
    assert kept.events.get().why == f"Chép từ bài số {made.pk}"


def test_nobody_copies_what_they_may_not_read(arrange):
    made = arrange("draft")
    with pytest.raises(PermissionDenied):
        editing.copy(made, by=contributor())
    assert Article.objects.count() == 1


# -- two people at every article ---------------------------------------------------------------------------------------------


@pytest.fixture
def four_eyes():
    OfficeOptions.objects.create(pk=1, four_eyes=True)


@pytest.mark.usefixtures("four_eyes")
class TestTwoPeople:
    def test_nobody_publishes_alone_what_they_wrote(self, arrange):
        boss = editor()
        made = arrange("draft", by=boss)
        before = all_rows()
        with pytest.raises(ValidationError, match="cần một người nữa"):
            publishing.publish(made, by=boss)
        assert all_rows() == before
        publishing.publish(made, by=editor())
        assert made.status == "published"

    def test_two_have_been_at_it(self, arrange):
        boss = editor()
        made = arrange("submitted")
        made.title = "Sửa một chữ"
        editing.save(made, by=boss)
        publishing.publish(made, by=boss)
        assert made.status == "published"

    def test_what_is_public_is_changed_by_a_working_version_alone(self, arrange):
        boss, other = editor(), editor()
        made = arrange("published")
        made.title = "Mới"
        with pytest.raises(ValidationError, match="bản sửa"):
            editing.save(made, by=boss)
        editing.revise(made, by=boss)
        with pytest.raises(ValidationError, match="cần một người nữa"):
            editing.publish_revision(made, by=boss)
        editing.publish_revision(made, by=other)
        assert stored(made).title == "Mới"

    @pytest.mark.parametrize("act", [publishing.expire, publishing.change_date])
    def test_to_move_a_date_is_no_second_person(self, act, arrange):
        boss = editor()
        made = arrange("published")
        revised(made, boss, title="Viết một mình")
        act(made, by=boss, at=NOW + 30 * DAY if act is publishing.expire else NOW - DAY)
        with pytest.raises(ValidationError, match="cần một người nữa"):
            editing.publish_revision(made, by=boss)

    def test_a_dropped_revision_is_no_second_person(self, arrange):
        boss, other = editor(), editor()
        made = arrange("published", title="Cũ")
        revised(made, other, title="Của người khác")
        editing.drop_revision(made, by=other)
        revised(made, boss, title="Viết một mình")
        with pytest.raises(ValidationError, match="cần một người nữa"):
            editing.publish_revision(made, by=boss)
        editing.publish_revision(made, by=other)
        assert stored(made).title == "Viết một mình"

    def test_who_saved_the_revision_that_another_goes_on_with_is_one(self, arrange):
        boss = editor()
        made = arrange("published", title="Cũ")
        revised(made, editor(), title="Của người khác")
        revised(made, boss, title="Sửa thêm")
        editing.publish_revision(made, by=boss)
        assert stored(made).title == "Sửa thêm"

    def test_who_restores_what_was_dropped_answers_for_it_alone(self, arrange):
        boss = editor()
        made = arrange("published", title="Cũ")
        dropped = revised(made, editor(), title="Đã bỏ").working_version
        editing.drop_revision(made, by=boss)
        editing.restore(made, dropped, by=boss)
        with pytest.raises(ValidationError, match="cần một người nữa"):
            editing.publish_revision(made, by=boss)
        editing.publish_revision(made, by=editor())
        assert stored(made).title == "Đã bỏ"

    def test_what_was_given_up_for_anothers_text_is_no_second_person(self, arrange):
        boss, other = editor(), editor()
        made = arrange("published", title="Cũ")
        mine = revised(made, boss, title="Viết một mình")
        editing.keep_unchosen(mine, history.snapshot(made) | {"title": "Không được chọn"}, by=other)
        with pytest.raises(ValidationError, match="cần một người nữa"):
            editing.publish_revision(made, by=boss)

    def test_a_revision_saved_into_a_withdrawn_article_counts_with_it(self, arrange):
        boss = editor()
        made = arrange("published", title="Cũ")
        revised(made, editor(), title="Của người khác")
        publishing.withdraw(made, by=boss, reason=WHY)
        mine = stored(made)
        history.fill(mine, mine.working_version.content)
        editing.save(mine, by=boss)
        publishing.publish(mine, by=boss)
        assert stored(made).title == "Của người khác"

    def test_a_revision_dropped_from_a_withdrawn_article_is_no_second_person(self, arrange):
        boss, other = editor(), editor()
        made = arrange("withdrawn", title="Cũ")
        mine = stored(made)
        mine.title = "Viết một mình"
        editing.save(mine, by=boss)
        publishing.publish(mine, by=other)
        revised(made, other, title="Bản sửa chờ")
        publishing.withdraw(mine, by=boss, reason=WHY)
        editing.drop_revision(mine, by=boss)
        mine = stored(made)
        mine.title = "Lại viết một mình"
        editing.save(mine, by=boss)
        with pytest.raises(ValidationError, match="cần một người nữa"):
            publishing.publish(mine, by=boss)

    def test_the_old_content_published_again_does_not_let_a_revision_through(self, arrange):
        boss = editor()
        made = arrange("published", title="Cũ")
        revised(made, boss, title="Viết một mình")
        publishing.withdraw(made, by=boss, reason=WHY)
        publishing.publish(made, by=boss)
        assert stored(made).title == "Cũ"
        with pytest.raises(ValidationError, match="cần một người nữa"):
            editing.publish_revision(made, by=boss)

    def test_what_both_saw_before_is_published_again(self, arrange):
        made = arrange("withdrawn")
        publishing.publish(made, by=editor())
        assert made.status == "published"


class TestBlockingFindings:
    """What the office's checklist blocks."""

    @pytest.fixture(autouse=True)
    def _options(self):
        OfficeOptions.objects.create(pk=1, blocking_findings=["no_author", "no_summary"])

    def test_all_of_it_is_said_and_nothing_is_done(self, arrange):
        made = arrange("submitted", summary="")
        made.credits.all().delete()
        before = all_rows()
        with pytest.raises(ValidationError) as refused:
            publishing.publish(made, by=editor())
        assert len(refused.value.messages) == 2
        assert all_rows() == before

    def test_other_findings_only_warn(self, arrange):
        made = arrange("submitted", body="")
        publishing.publish(made, by=editor())
        assert made.status == "published"

    def test_what_readers_see_is_not_made_worse(self, arrange):
        made = arrange("published")
        made.summary = ""
        with pytest.raises(ValidationError):
            editing.save(made, by=editor())
        editing.revise(made, by=editor())
        with pytest.raises(ValidationError):
            editing.publish_revision(made, by=editor())
        assert stored(made).summary

    def test_the_names_meant_count_not_those_stored(self, arrange):
        made = arrange("published")
        with pytest.raises(ValidationError):
            editing.save(made, by=editor(), credits=[])
        made.credits.all().delete()
        editing.save(stored(made), by=editor(), credits=[Credit(author=AuthorFactory())])
        assert made.credits.count() == 1


# -- editors of a category ---------------------------------------------------------------------------------------------------


def test_where_editors_are_named_the_others_only_read(arrange):
    named, other = editor(), editor()
    parent = CategoryFactory()
    parent.editors.add(named)
    made = arrange("submitted", category=CategoryFactory(parent=parent))
    assert publishing.possible_acts(made, other) == []
    made.title = "Khác"
    before = all_rows()
    for act in (publishing.publish, editing.save):
        with pytest.raises(PermissionDenied):
            act(made, by=other)
    assert all_rows() == before
    publishing.publish(made, by=named)
    assert made.status == "published"


def test_a_public_article_is_not_moved_where_others_are_responsible(arrange):
    boss = editor()
    theirs = CategoryFactory(name="Của người khác")
    theirs.editors.add(editor())
    made = arrange("published")
    made.category = theirs
    with pytest.raises(ValidationError, match="Của người khác"):
        editing.save(made, by=boss)
    made = stored(made)
    made.category = theirs
    editing.revise(made, by=boss)
    with pytest.raises(ValidationError, match="Của người khác"):
        editing.publish_revision(made, by=boss)
    assert stored(made).category != theirs


def test_a_named_editor_of_one_category_is_not_one_of_another(arrange):
    named = editor()
    CategoryFactory().editors.add(named)
    made = arrange("submitted")
    assert "publish" in publishing.possible_acts(made, named)
    made.category.editors.add(editor())
    assert publishing.possible_acts(stored(made), named) == []
