"""The page that shows every component: where DEBUG is on, without the database, and nowhere else."""

import importlib

import pytest
from django.urls import clear_url_caches

import news.urls
import portal.urls
from tests.site import page

ADDRESS = "/_thanh-phan/"


def read_urls_again():
    """As a start of the site does."""
    importlib.reload(news.urls)
    importlib.reload(portal.urls)
    clear_url_caches()


@pytest.fixture
def tree(client, settings):
    settings.DEBUG = True
    read_urls_again()
    yield page(client.get(ADDRESS))
    settings.DEBUG = False
    read_urls_again()


@pytest.mark.parametrize(
    ("section", "classes"),
    [
        ("dai-tin-khan", ["strip--urgent", "strip--mourning"]),
        ("duong-dan", ["breadcrumb"]),
        ("tin-dau-trang", ["lead", "brief", "top--split", "card--pictured"]),
        ("tin-moi", ["headline"]),
        ("khoi-chuyen-muc", ["side", "links", "block", "block__rest"]),
        ("danh-sach", ["row"]),
        ("phan-trang", ["pager__previous", "pager__number", "pager__next"]),
        ("dau-chuyen-muc", ["page-head__children", "empty"]),
        ("bai-viet", ["kicker", "summary", "bar", "figure", "prose", "align-center", "align-right", "table", "credit--writer"]),
        ("binh-luan", ["comment"]),
        ("bieu-mau", ["field", "field--tick", "field__help", "notice"]),
        ("bieu-mau-sai", ["error-summary", "field--wrong", "field__error"]),
        ("nut-va-thong-bao", ["button", "notice", "notice--strong"]),
        ("bien-nhan", ["receipt", "status--pending", "status--approved", "status--rejected", "facts", "confirm", "erase"]),
    ],
)  # fmt: skip
def test_every_component_is_there(tree, section, classes):
    shown = tree.one("section", id=section)
    assert {name: len(shown.every(class_=name)) > 0 for name in classes} == dict.fromkeys(classes, True)


def test_with_what_is_hard_to_lay_out(tree):
    titles = {title.text for title in tree.every("h3", class_="card__title")}
    assert max(len(title) for title in titles) == 250
    assert any(len(title) == 250 and " " not in title for title in titles)
    assert min(len(title) for title in titles) < 5
    ids = [one["id"] for one in tree.every() if one.get("id")]
    assert len(ids) == len(set(ids))


@pytest.mark.django_db
def test_it_is_no_page_of_the_site(client):
    assert client.get(ADDRESS).status_code == 404
