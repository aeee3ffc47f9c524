"""The act that saves a standing page: who may, what is kept of it, and that nobody overwrites what they have not seen."""

from functools import partial

import pytest
from django.core.exceptions import PermissionDenied, ValidationError
from django.db import DatabaseError, transaction

from news import pages
from news.models import Page, PageVersion
from portal import old_addresses, site_version
from tests.factories import NOW, PageFactory, contributor, editor, moderator
from tests.news import at_once

pytestmark = [pytest.mark.django_db, pytest.mark.time_machine(NOW, tick=False)]


@pytest.fixture
def boss():
    return editor()


def added(boss, **values):
    page = Page(**{"title": "Giới thiệu", "body": "<p>Bản đầu.</p>", **values})
    pages.save(page, by=boss, seen=0)
    return page


def copy_of(page, **values):
    """What another window would carry."""
    copy = Page.objects.get(pk=page.pk)
    for name, value in values.items():
        setattr(copy, name, value)
    return copy


def kept(page):
    return list(page.versions.order_by("number").values_list("number", "title", "body", "why"))


class TestSaving:
    def test_a_new_page_is_kept_as_its_first_version(self, boss):
        page = Page(title=" Giới\u00a0thiệu ", body="<p onclick='x()'>Chữ.</p>", position=3)
        version = pages.save(page, by=boss, why="Mở trang.", seen=0)
        page.refresh_from_db()
        assert (page.title, page.slug, page.body, page.position) == ("Giới thiệu", "gioi-thieu", "<p>Chữ.</p>", 3)
        assert page.is_public
        assert page.updated_at == NOW
        assert (version.number, version.by, version.at) == (1, boss, NOW)
        assert kept(page) == [(1, "Giới thiệu", "<p>Chữ.</p>", "Mở trang.")]

    def test_a_change_is_the_next_and_the_one_before_stays(self, boss):
        page, other = added(boss), editor()
        version = pages.save(copy_of(page, body="<p>Bản hai.</p>"), by=other, seen=1)
        assert (version.number, version.by) == (2, other)
        assert [row[:3] for row in kept(page)] == [
            (1, "Giới thiệu", "<p>Bản đầu.</p>"),
            (2, "Giới thiệu", "<p>Bản hai.</p>"),
        ]
        assert Page.objects.get().body == "<p>Bản hai.</p>"

    def test_what_is_the_same_is_not_saved(self, boss):
        page = added(boss)
        before = site_version.current().version
        assert pages.save(copy_of(page, title=" Giới thiệu  "), by=boss, why="Thử.", seen=1) is None
        assert (len(kept(page)), site_version.current().version) == (1, before)

    def test_a_place_alone_makes_no_version(self, boss, time_machine):
        page = added(boss)
        before = site_version.current().version
        time_machine.shift(60)
        assert pages.save(copy_of(page, position=5), by=boss, seen=1) is None
        page.refresh_from_db()
        assert (page.position, page.updated_at) == (5, NOW)
        assert (len(kept(page)), site_version.current().version) == (1, before + 1)

    def test_hiding_and_showing_are_in_the_history(self, boss, time_machine):
        page = added(boss)
        time_machine.shift(60)
        pages.save(copy_of(page, is_public=False), by=boss, why="Theo yêu cầu", seen=1)
        pages.save(copy_of(page, is_public=True), by=boss, seen=2)
        assert [why for *_, why in kept(page)] == ["", "Theo yêu cầu\nẨn trang", "Công khai trang"]
        # What readers read is no newer for it.
        page.refresh_from_db()
        assert page.updated_at == NOW

    def test_a_new_address_is_in_the_history_and_the_old_one_leads_on(self, boss):
        page = added(boss)
        pages.save(copy_of(page, slug="ve-chung-toi"), by=boss, seen=1)
        assert kept(page)[1][3] == "Đổi địa chỉ, trước là /trang/gioi-thieu/"
        assert old_addresses.find("page", "gioi-thieu") == page.pk

    def test_an_emptied_address_is_made_anew(self, boss):
        page = added(boss)
        pages.save(copy_of(page, title="Liên hệ", slug=""), by=boss, seen=1)
        assert Page.objects.get().slug == "lien-he"

    def test_readers_get_it_at_once(self, boss):
        page = added(boss)
        before = site_version.current()
        pages.save(copy_of(page, body="<p>Mới.</p>"), by=boss, seen=1)
        now = site_version.current()
        assert (now.version, now.listing_version) == (before.version + 1, before.listing_version + 1)

    def test_of_a_hidden_page_nothing_public_changes(self, boss):
        page = added(boss, is_public=False)
        before = site_version.current().version
        pages.save(copy_of(page, body="<p>Mới.</p>"), by=boss, seen=1)
        assert site_version.current().version == before

    def test_the_database_keeps_a_version_for_ever(self, boss):
        page = added(boss)
        for act in (lambda: page.versions.update(title="Khác"), lambda: page.versions.all().delete()):
            with pytest.raises(DatabaseError), transaction.atomic():
                act()
        assert kept(page)[0][1] == "Giới thiệu"


class TestAPageOlderThanItsHistory:
    def test_what_it_said_before_is_kept_too(self, boss):
        page = PageFactory(title="Liên hệ", body="<p>Số cũ.</p>")
        version = pages.save(copy_of(page, body="<p>Số mới.</p>"), by=boss, why="Đổi số", seen=0)
        assert version.number == 2
        assert kept(page) == [
            (1, "Liên hệ", "<p>Số cũ.</p>", pages.FOUND),
            (2, "Liên hệ", "<p>Số mới.</p>", "Đổi số"),
        ]

    def test_hidden_first_it_has_one_version(self, boss):
        page = PageFactory()
        assert pages.save(copy_of(page, is_public=False), by=boss, seen=0).number == 1

    def test_unchanged_it_has_none(self, boss):
        page = PageFactory()
        assert pages.save(copy_of(page), by=boss, seen=0) is None
        assert pages.newest(page) is None


class TestRefusals:
    @pytest.mark.parametrize("make", [contributor, moderator])
    def test_who_may_not(self, make, boss):
        with pytest.raises(PermissionDenied):
            added(make())
        page = added(boss)
        with pytest.raises(PermissionDenied):
            pages.save(copy_of(page, title="Khác"), by=make(), seen=1)
        assert (Page.objects.count(), len(kept(page))) == (1, 1)

    @pytest.mark.parametrize("values", [{"title": "…"}, {"title": ""}, {"slug": "lien-he"}, {"slug": "dia-chi-cu"}])
    def test_what_cannot_be_saved(self, boss, values):
        other = added(boss, title="Liên hệ")
        old_addresses.remember("page", "dia-chi-cu", other.pk)
        page = added(boss)
        with pytest.raises(ValidationError):
            pages.save(copy_of(page, **values), by=boss, seen=1)
        assert len(kept(page)) == 1

    @pytest.mark.parametrize("seen", [0, 1, 3])
    def test_what_nobody_has_seen_is_not_overwritten(self, boss, seen):
        page, other = added(boss), editor()
        theirs = pages.save(copy_of(page, body="<p>Của người khác.</p>"), by=other, seen=1)
        with pytest.raises(pages.PageConflict) as caught:
            pages.save(copy_of(page, body="<p>Của tôi.</p>"), by=boss, seen=seen)
        assert caught.value.stored == theirs
        assert caught.value.stored.by == other
        assert Page.objects.get().body == "<p>Của người khác.</p>"
        # Knowingly.
        pages.save(copy_of(page, body="<p>Của tôi.</p>"), by=boss, seen=2)
        assert [body for _, _, body, _ in kept(page)] == [
            "<p>Bản đầu.</p>",
            "<p>Của người khác.</p>",
            "<p>Của tôi.</p>",
        ]


@pytest.mark.django_db(transaction=True)
def test_of_two_who_save_at_once_one_is_told():
    people = [editor(), editor()]
    for number in range(6):
        page = added(people[0], title=f"Trang {number}")
        copies = [copy_of(page, body=f"<p>{person.pk}</p>") for person in people]
        outcomes = at_once(*[partial(pages.save, copy, by=by, seen=1) for copy, by in zip(copies, people, strict=True)])
        assert sorted(type(outcome) for outcome in outcomes if isinstance(outcome, Exception)) == [pages.PageConflict]
        (won,) = [outcome for outcome in outcomes if isinstance(outcome, PageVersion)]
        page.refresh_from_db()
        assert page.body == won.body == f"<p>{won.by_id}</p>"
        assert [version[0] for version in kept(page)] == [1, 2]
