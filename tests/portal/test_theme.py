"""The style sheet of the office's own colour, and the pages that link it."""

import re

import pytest
from django.test import Client

from portal import theme
from portal.colours import dark_shades, light_shades
from portal.headers import FILE_POLICY
from tests.admin import signed_in
from tests.factories import IdentityFactory, superuser
from tests.site import page

pytestmark = pytest.mark.django_db

GREEN = "#00695c"
ADDRESS = "/giao-dien/00695c.css"


def sheets(response):
    return [link["href"] for link in page(response).every("link") if link.get("rel") == "stylesheet"]


def theme_colours(response):
    metas = [meta for meta in page(response).every("meta") if meta.get("name") == "theme-color"]
    return {meta["data-scheme"]: meta["content"] for meta in metas}


def test_the_sheet(client):
    response = client.get(ADDRESS)
    assert response.status_code == 200
    assert response["Content-Type"] == "text/css; charset=utf-8"
    assert response["Cache-Control"] == "public, max-age=31536000, immutable"
    assert response["X-Content-Type-Options"] == "nosniff"
    assert response["Content-Security-Policy"] == FILE_POLICY
    assert not response.cookies
    assert response.content.decode() == theme.stylesheet(GREEN)


def test_it_says_the_shades_of_each_scheme_on_screens_alone():
    light, dark = light_shades(GREEN), dark_shades(GREEN)
    found = re.findall(
        r"@media ([^{]+) \{ (\S+) \{ --accent: (\S+); --brand: (\S+); --brand-deep: (\S+); \} \}", sheet()
    )
    assert found == [
        ("screen", ":root", light.accent, light.brand, light.brand_deep),
        (
            "screen and (prefers-color-scheme: dark)",
            ':root:not([data-theme="light"])',
            dark.accent,
            dark.brand,
            dark.brand_deep,
        ),
        ("screen", ':root[data-theme="dark"]', dark.accent, dark.brand, dark.brand_deep),
    ]


def sheet():
    return theme.stylesheet(GREEN)


@pytest.mark.parametrize(
    "name", ["ffd700", "00695C", "00695", "00695c0", "red", "00695g", "ffffff", "0069 5c", "..", "%2e%2e", "00695c%0a"]
)
def test_anything_else_is_not_there(client, name):
    assert client.get(f"/giao-dien/{name}.css").status_code == 404


def test_head_and_nothing_else(client):
    assert (client.head(ADDRESS).status_code, client.head(ADDRESS).content) == (200, b"")
    for method in ("post", "put", "patch", "delete", "options", "trace"):
        assert getattr(client, method)(ADDRESS).status_code == 405


def test_it_asks_the_database_nothing(client, django_assert_num_queries):
    with django_assert_num_queries(0):
        client.get(ADDRESS)


class TestPages:
    def test_link_it_after_the_sheet_that_it_changes(self, client):
        IdentityFactory(colour=GREEN)
        found = sheets(client.get("/"))
        assert found.index(ADDRESS) == found.index("/static/css/base.css") + 1
        assert theme_colours(client.get("/")) == {"light": GREEN, "dark": dark_shades(GREEN).brand}

    def test_do_not_ask_for_it_where_the_colour_is_the_sites_own(self, client):
        IdentityFactory()
        assert [link for link in sheets(client.get("/")) if "giao-dien" in link] == []
        assert theme_colours(client.get("/")) == {"light": "#b5121b", "dark": "#8f0e15"}

    def test_need_no_identity(self, client):
        assert [link for link in sheets(client.get("/")) if "giao-dien" in link] == []
        assert theme_colours(client.get("/khong-co/")) == {"light": "#b5121b", "dark": "#8f0e15"}

    def test_of_the_office_link_it_too(self):
        IdentityFactory(colour=GREEN)
        for response in (signed_in(superuser()).get("/admin/"), Client().get("/admin/login/")):
            found = sheets(response)
            assert found.index(ADDRESS) > found.index("/static/office/office.css")
