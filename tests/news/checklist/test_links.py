"""Which links the checklist calls broken, and which it passes over."""

import datetime

import pytest

from portal import old_addresses
from tests import factories
from tests.factories import NOW
from tests.news.checklist import found, link

pytestmark = [pytest.mark.django_db, pytest.mark.time_machine(NOW, tick=False)]


DEAD = [
    "/bai-viet/khong-co-999999/",
    "/bai-viet/khong-co-999999/binh-luan/",
    "http://testserver/bai-viet/khong-co-999999/",
    "https://TESTSERVER/bai-viet/khong-co-999999",
    "/chuyen-muc/khong-co/",
    "/chuyen-muc/khong-co/rss/",
    "/tac-gia/khong-co",
    "/trang/khong-co/?trang=2",
    "/tin-tuc/123.html",
    "/%ff",
    "/bai-viet/",
]


@pytest.mark.parametrize("address", DEAD)
def test_a_link_to_nothing_on_this_site(address):
    (finding,) = found("broken_link", body=link(address, "tin <strong>cũ</strong>"))
    assert (finding.field, finding.excerpt) == ("body", "tin cũ")
    assert address in finding.text
    assert ("một bài" in finding.text) is ("khong-co-999999" in address)


@pytest.mark.parametrize(
    "address",
    [
        "/",
        "http://testserver",
        "http://testserver/?trang=1",
        "/rss/",
        "/rss",
        "/robots.txt",
        "/admin/",
        "/media/abc.jpg",
        "/static/van-ban.pdf",
        "#cuoi-bai",
        "mailto:vanphong@xa.example",
        "tel:0211000001",
        "https://bao.example/bai-viet/khong-co-999999/",
        "http://testserver.example/khong-co/",
        "http://[khong-phai/",
    ],
)
def test_a_link_that_leads_somewhere_or_elsewhere(address):
    assert found("broken_link", body=link(address)) == []


def test_links_to_rows_that_are_there():
    rows = [
        factories.ArticleFactory(public=True),
        factories.CategoryFactory(),
        factories.AuthorFactory(),
        factories.PageFactory(),
    ]
    addresses = [row.get_absolute_url() for row in rows]
    addresses += [f"/bai-viet/ten-cu-{rows[0].pk}/", f"{addresses[1]}rss/", f"http://testserver{addresses[0]}#cuoi"]
    assert found("broken_link", body="".join(map(link, addresses))) == []
    # A slug counts for its own kind only.
    assert found("broken_link", body=link(f"/trang/{rows[1].slug}/"))


@pytest.mark.parametrize(
    ("state", "is_dead"),
    [("published", False), ("draft", True), ("scheduled", True), ("expired", True), ("withdrawn", True)],
)
def test_a_link_to_an_article(state, is_dead):
    other = factories.article(state)
    assert bool(found("broken_link", body=link(other.get_absolute_url()))) is is_dead


def test_a_link_to_what_will_be_out_by_then():
    other = factories.article("scheduled")
    body = link(other.get_absolute_url())
    assert not found("broken_link", body=body, at=other.published_at)
    assert found("broken_link", body=body, at=other.published_at - datetime.timedelta(minutes=1))
    # Who dates an article back still links to the site of today.
    now_out = factories.ArticleFactory(public=True)
    past = datetime.datetime(2020, 9, 17, tzinfo=datetime.UTC)
    assert not found("broken_link", body=link(now_out.get_absolute_url()), at=past)


def test_an_article_may_link_to_itself():
    draft = factories.article("draft")
    draft.body = link(draft.get_absolute_url())
    assert not found("broken_link", draft)


def test_an_old_address_lives_as_long_as_what_it_leads_to():
    category = factories.CategoryFactory()
    old_addresses.remember("category", "ten-cu", category.pk)
    old_addresses.remember("author", "da-xoa", 999_999)
    assert not found("broken_link", body=link("/chuyen-muc/ten-cu/"))
    assert found("broken_link", body=link("/trang/ten-cu/"))
    assert found("broken_link", body=link("/tac-gia/da-xoa/"))


def test_a_link_is_told_once():
    assert len(found("broken_link", body=link("/khong-co/") * 3 + link("/cung-khong/"))) == 2
