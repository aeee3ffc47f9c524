"""No printed address dies: the slug that a category, an author or a page once had leads to the present one."""

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from portal import old_addresses, shared, site_version
from portal.models import OldAddress
from tests import factories
from tests.factories import NOW, AuthorFactory, CategoryFactory, PageFactory

pytestmark = [pytest.mark.django_db, pytest.mark.time_machine(NOW, tick=False)]

# kind: (how one is made, the folder of its address, the fields that its page in the office posts besides the slug)
KINDS = {
    "category": (CategoryFactory, "chuyen-muc", {"name": "Tên", "parent": "", "position": "0", "intro": ""}),
    "author": (AuthorFactory, "tac-gia", {"name": "Tên", "bio": ""}),
    "page": (PageFactory, "trang", {"title": "Tên", "body": "<p>Chữ.</p>", "position": "0", "is_public": "on"}),
}


@pytest.fixture(params=KINDS)
def kind(request):
    return request.param


@pytest.fixture
def row(kind):
    return KINDS[kind][0](slug="dia-chi-moi")


def address(kind, slug):
    return f"/{KINDS[kind][1]}/{slug}/"


def assert_leads_to(response, location):
    assert response.status_code == 301
    assert response["Location"] == location


def test_an_old_slug_leads_to_the_present_one(client, kind, row):
    old_addresses.remember(kind, "dia-chi-cu", row.pk)
    assert_leads_to(client.get(address(kind, "dia-chi-cu")), address(kind, "dia-chi-moi"))
    assert_leads_to(client.head(address(kind, "dia-chi-cu")), address(kind, "dia-chi-moi"))
    assert client.get(address(kind, "dia-chi-moi")).status_code == 200


def test_all_of_several_lead_there_in_one_step(client, kind, row):
    for slug in ("mot", "hai", "ba"):
        old_addresses.remember(kind, slug, row.pk)
    for slug in ("mot", "hai", "ba"):
        assert_leads_to(client.get(address(kind, slug)), address(kind, "dia-chi-moi"))


def test_there_and_back_is_no_circle(client, kind, row):
    """Renamed, and renamed back: the present address is a page again."""
    old_addresses.remember(kind, "dia-chi-moi", row.pk)
    old_addresses.remember(kind, "dia-chi-giua", row.pk)
    assert client.get(address(kind, "dia-chi-moi")).status_code == 200
    assert_leads_to(client.get(address(kind, "dia-chi-giua")), address(kind, "dia-chi-moi"))


def test_what_has_the_slug_now_comes_before_what_had_it(client, kind, row):
    former = KINDS[kind][0]()
    old_addresses.remember(kind, "dia-chi-moi", former.pk)
    assert client.get(address(kind, "dia-chi-moi")).status_code == 200


def test_of_two_that_had_it_the_later_one_has_it(client, kind, row):
    first = KINDS[kind][0]()
    old_addresses.remember(kind, "chung", first.pk)
    old_addresses.remember(kind, "chung", row.pk)
    assert_leads_to(client.get(address(kind, "chung")), address(kind, "dia-chi-moi"))
    assert OldAddress.objects.filter(slug="chung").count() == 1


def test_the_kinds_do_not_mix(client, kind, row):
    old_addresses.remember(kind, "dia-chi-cu", row.pk)
    others = [other for other in KINDS if other != kind]
    assert [client.get(address(other, "dia-chi-cu")).status_code for other in others] == [404, 404]


def test_of_something_that_is_gone_is_not_found(client, kind, row):
    old_addresses.remember(kind, "dia-chi-cu", row.pk)
    row.delete()
    gone, never = client.get(address(kind, "dia-chi-cu")), client.get(address(kind, "chua-tung-co"))
    assert (gone.status_code, gone.content) == (never.status_code, never.content)
    assert never.status_code == 404


def test_an_unknown_slug_is_not_found_in_few_questions(client, kind, row, monkeypatch):
    monkeypatch.setattr(shared, "OLDEST", 60.0)
    monkeypatch.setattr(shared, "memory", shared.Memory())
    client.get(address(kind, "chua-tung-co"))
    with CaptureQueriesContext(connection) as queries:
        assert client.get(address(kind, "chua-tung-co")).status_code == 404
    # Whether anything changed or the object, its old address, what that leads to, the telephone of the error page.
    assert len(queries) <= 4


def test_a_new_slug_given_in_the_office_keeps_the_old_address(kind, row):
    office = Client()
    office.force_login(factories.superuser())
    label = f"{row._meta.app_label}_{row._meta.model_name}"
    change = reverse(f"admin:{label}_change", args=[row.pk])
    before = site_version.current()
    fields = KINDS[kind][2]
    for slug in ("lan-hai", "lan-ba"):
        # Of a page: the newest version that the form was made from.
        seen = {"seen": row.versions.count()} if kind == "page" else {}
        response = office.post(change, {**fields, "slug": slug, **seen})
        assert response.status_code == 302, response.context["adminform"].form.errors

    visitor = Client()
    for slug in ("dia-chi-moi", "lan-hai"):
        assert_leads_to(visitor.get(address(kind, slug)), address(kind, "lan-ba"))
    assert visitor.get(address(kind, "lan-ba")).status_code == 200
    after = site_version.current()
    assert (after.version, after.listing_version) == (before.version + 2, before.listing_version + 2)


def test_saving_without_a_new_slug_keeps_no_address(kind, row):
    office = Client()
    office.force_login(factories.superuser())
    change = reverse(f"admin:{row._meta.app_label}_{row._meta.model_name}_change", args=[row.pk])
    assert office.post(change, {**KINDS[kind][2], "slug": "dia-chi-moi"}).status_code == 302
    assert not OldAddress.objects.exists()


def test_the_feed_of_an_old_category_moves_with_it(client):
    """Feed readers were told an address too."""
    category = CategoryFactory(slug="dia-chi-moi")
    old_addresses.remember("category", "dia-chi-cu", category.pk)
    assert_leads_to(client.get("/chuyen-muc/dia-chi-cu/rss/"), "/chuyen-muc/dia-chi-moi/rss/")
