"""What pages have in common is made once for each state of the site, and never for a page of the office."""

import pytest
from django.db import connection
from django.template import Context, Template
from django.test import Client, RequestFactory
from django.test.utils import CaptureQueriesContext

from portal import shared, site_version
from portal.shared import Memory, Shared, shared_of
from tests import factories
from tests.admin import signed_in
from tests.factories import NOW
from tests.site import DAY, page

pytestmark = [pytest.mark.django_db, pytest.mark.time_machine(NOW, tick=False)]


@pytest.fixture(autouse=True)
def memory(monkeypatch) -> Memory:
    """As on the site."""
    made = Memory()
    monkeypatch.setattr(shared, "OLDEST", 60.0)
    monkeypatch.setattr(shared, "memory", made)
    return made


class TestMemory:
    def test_of_an_unchanged_site_it_is_the_same_after_one_question(self, memory):
        first = memory.current()
        with CaptureQueriesContext(connection) as queries:
            assert memory.current() is first
        assert len(queries) == 1

    def test_after_a_change_it_is_another(self, memory):
        first = memory.current()
        site_version.bump(only_adds=True)
        assert memory.current() is not first

    def test_after_a_moment_too(self, memory, time_machine):
        factories.MoodFactory(starts_at=NOW + DAY / 48)
        first = memory.current()
        time_machine.move_to(NOW + DAY / 49, tick=False)
        assert memory.current() is first
        time_machine.move_to(NOW + DAY / 48, tick=False)
        assert memory.current() is not first

    def test_nothing_is_older_than_a_minute(self, memory, monkeypatch):
        first = memory.current()
        monkeypatch.setattr(shared, "OLDEST", 0.0)
        assert memory.current() is not first


class TestShared:
    def test_what_was_made_is_made_once(self):
        kept, made = Shared(), []
        for _ in range(2):
            assert kept.get("a", lambda: made.append(1) or "x") == "x"
        assert made == [1]

    def test_none_and_nothing_are_kept_too(self):
        kept, made = Shared(), []
        for _ in range(2):
            assert kept.get("a", lambda: made.append(1)) is None
        assert made == [1]

    def test_it_is_bounded(self, monkeypatch):
        monkeypatch.setattr(shared, "MOST_BLOCKS", 3)
        kept = Shared()
        assert [kept.get(number, lambda number=number: number) for number in range(9)] == list(range(9))
        assert len(kept._kept) == 3


class TestBlock:
    SOURCE = '{% load shared %}{% shared "block" number %}{{ number }}{{ word }}{% endshared %}'

    def rendered(self, kept, **context):
        return Template(self.SOURCE).render(Context({"shared": kept, **context}))

    def test_it_hangs_on_the_values_that_it_names(self):
        kept = Shared()
        assert self.rendered(kept, number=1, word="a") == "1a"
        assert self.rendered(kept, number=1, word="b") == "1a"
        assert self.rendered(kept, number=2, word="b") == "2b"

    def test_where_nothing_is_shared_it_is_rendered(self):
        assert Template(self.SOURCE).render(Context({"number": 1, "word": "a"})) == "1a"

    def test_what_it_holds_is_escaped_once(self):
        kept = Shared()
        assert {self.rendered(kept, number=1, word="<b>") for _ in range(2)} == {"1&lt;b&gt;"}


def test_a_page_of_the_office_shares_nothing():
    request = RequestFactory().get("/admin/")
    assert shared_of(request) is shared_of(request)
    assert shared_of(request) is not shared_of(RequestFactory().get("/admin/"))
    with CaptureQueriesContext(connection) as queries:
        shared_of(RequestFactory().get("/admin/"))
    assert len(queries) == 0


def test_a_preview_leaves_no_mark_on_the_pages_of_the_readers(client):
    """It is rendered from the same templates, with what is typed and not saved."""
    article = factories.article("revised")
    factories.IdentityFactory()
    before = client.get("/").content
    office = signed_in(factories.superuser())
    shown = office.get(f"/admin/news/article/{article.pk}/xem-truoc/trang/")
    assert "Tiêu đề chờ công bố" in shown.content.decode()
    assert client.get("/").content == before
    assert "Tiêu đề chờ công bố" not in Client().get(article.get_absolute_url()).content.decode()


def test_pages_of_one_category_share_their_navigation_and_others_have_their_own(client):
    first, second = factories.CategoryFactory(), factories.CategoryFactory()
    here = {
        category.pk: page(client.get(category.get_absolute_url()))
        .one("nav", class_="nav")
        .every("a", aria_current="page")
        for category in (first, second, first)
    }
    assert {pk: [link["href"] for link in links] for pk, links in here.items()} == {
        first.pk: [first.get_absolute_url()],
        second.pk: [second.get_absolute_url()],
    }


def test_a_saved_title_is_on_every_list_at_once(client):
    article = factories.article("published", title="Tên cũ của bài")
    lists = ["/", article.category.get_absolute_url()]
    for address in lists:
        assert "Tên cũ của bài" in client.get(address).content.decode()
    article.title = "Tên mới của bài"
    article.save()
    site_version.bump()
    for address in lists:
        assert "Tên mới của bài" in client.get(address).content.decode()
        assert "Tên cũ" not in client.get(address).content.decode()
