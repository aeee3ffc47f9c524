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


def test_its_scripts_find_what_they_need(tree):
    assert tree.one("link", rel="canonical")["href"].endswith(ADDRESS)
    assert any("js/listening" in script.get("src") or "" for script in tree.every("script"))


def test_it_is_as_easy_to_find_ones_way_in_as_in_a_page_of_the_site(tree):
    """No two landmarks with one name, and nothing to focus in what is hidden."""
    landmarks = [one for name in ("nav", "section") for one in tree.every(name)]
    names = [one["aria-label"] for one in landmarks if one.get("aria-label")]
    names += [tree.one(id=one["aria-labelledby"]).text for one in landmarks if one.get("aria-labelledby")]
    assert len(names) == len(set(names)) > 10
    assert {trap["tabindex"] for trap in tree.every("input", name="website")} == {"-1"}


def test_in_mourning_the_browser_around_it_is_grey_too(tree, client):
    mourning = page(client.get(ADDRESS, {"quoc-tang": ""}))
    first, in_mourning = (one.every("meta", name="theme-color")[0] for one in (tree, mourning))
    assert (first["content"], first.get("media")) == ("#b5121b", "(prefers-color-scheme: light)")
    assert (in_mourning["content"], in_mourning.get("media")) == ("#2f2d2b", None)


@pytest.mark.django_db
def test_it_is_no_page_of_the_site(client):
    assert client.get(ADDRESS).status_code == 404
