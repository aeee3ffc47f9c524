"""Lists of links beside the front page and at the foot of every page, kept by the editors."""

import pytest
from django.test import Client

from news.models import Link, LinkList
from portal import site_version
from tests import factories
from tests.admin import address, form_of, signed_in, words
from tests.factories import NOW, LinkFactory
from tests.site import page

pytestmark = [pytest.mark.django_db, pytest.mark.time_machine(NOW, tick=False)]


@pytest.fixture
def client():
    return signed_in(factories.editor())


def row(place, text, url, position=0):
    return {f"links-{place}-text": text, f"links-{place}-url": url, f"links-{place}-position": position}


def added(client, *rows, **values):
    form = form_of(client.get(address(LinkList, "add")), having="name")
    sent = {"name": "Liên kết", "place": "footer", "links-TOTAL_FORMS": max(len(rows), 2), **values}
    for each in rows:
        sent |= each
    return client.post(address(LinkList, "add"), form | sent)


def at_the_foot():
    (footer,) = page(Client().get("/")).every("footer")
    return [(link.text, link["href"]) for link in footer.every("a") if link.get("rel") == "external"]


def test_a_list_with_its_links_in_their_order(client):
    rows = [row(0, "Báo Nhân Dân", "nhandan.example", 2), row(1, "Tỉnh ủy", "http://tinhuy.example/tin?a=1&b=2", 1)]
    before = site_version.current().version
    assert added(client, *rows).status_code == 302
    assert site_version.current().version == before + 1
    # One typed without its scheme is one to a safe site.
    assert at_the_foot() == [
        ("Tỉnh ủy", "http://tinhuy.example/tin?a=1&b=2"),
        ("Báo Nhân Dân", "https://nhandan.example"),
    ]


@pytest.mark.parametrize(
    "url",
    [
        "javascript:alert(1)",
        "JavaScript://a.example/%0aalert(1)",
        "data:text/html,x",
        "ftp://a.example/",
        "khong phai",
        "/admin/",
        "mailto:a@b.example",
        "https://",
    ],
)
def test_what_leads_nowhere_or_to_a_script_is_refused(client, url):
    response = added(client, row(0, "Báo", url))
    assert response.status_code == 200
    assert "errorlist" in response.content.decode()
    assert (LinkList.objects.count(), Link.objects.count()) == (0, 0)


def test_a_link_without_words_is_refused(client):
    assert added(client, row(0, "…", "https://a.example/")).status_code == 200
    assert not Link.objects.exists()


def test_an_empty_list_is_kept_and_shown_to_nobody(client):
    assert added(client).status_code == 302
    assert "Chưa có liên kết nào: bạn đọc chưa thấy danh sách" in words(client.get(address(LinkList)))
    assert "Liên kết" not in [heading.text for heading in page(Client().get("/")).every("h2")]


def test_a_link_is_taken_out_and_a_list_deleted(client):
    link = LinkFactory()
    LinkFactory(list=link.list, text="Ở lại")
    form = form_of(client.get(address(link.list)), having="name")
    assert client.post(address(link.list), form | {"links-0-DELETE": "on"}).status_code == 302
    assert [each.text for each in link.list.links.all()] == ["Ở lại"]
    before = site_version.current().version
    assert client.post(address(link.list, "delete"), {"post": "yes"}).status_code == 302
    assert (LinkList.objects.count(), Link.objects.count()) == (0, 0)
    assert site_version.current().version == before + 1


def test_the_place_is_one_of_the_two(client):
    assert added(client, row(0, "Báo", "https://a.example/"), place="dau-trang").status_code == 200
    assert not LinkList.objects.exists()
