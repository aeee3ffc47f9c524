"""Every kind of public page in a browser, on a phone and on a desk: quiet, by itself, without cookies, and usable."""

import re
import urllib.request
from collections.abc import Callable
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Page, expect

from tests.browser import (
    ADD_ARTICLE,
    complaints_of,
    fill_in_head,
    hosts_asked_by,
    reload_until_visible,
    sign_in,
    unique,
)
from tests.browser.conftest import Site
from tests.browser.page_kinds import public_kinds, text_of

pytestmark = pytest.mark.once

Pages = Callable[..., Page]

PHONE, DESK = 360, 1280
PARENT = "Hoạt động Đảng, đoàn thể"
KINDS = ["front page", "category", "article", "author", "standing page", "not found", "comment form", "receipt"]
YEAR = 365 * 24 * 3600


@pytest.fixture(scope="module")
def addresses(site: Site) -> dict[str, str]:
    return {name: kind.path for name, kind in public_kinds(site).items()}


@pytest.mark.parametrize("width", [PHONE, DESK])
@pytest.mark.parametrize("kind", KINDS)
def test_page_is_quiet_by_itself_and_no_wider_than_the_screen(
    site: Site, page: Pages, addresses: dict[str, str], kind: str, width: int
) -> None:
    reader = page(width=width)
    complaints, hosts = complaints_of(reader), hosts_asked_by(reader)
    response = reader.goto(addresses[kind])
    assert response.status == (404 if kind == "not found" else 200)
    expect(reader.get_by_role("heading", level=1)).to_have_count(1)
    # Pictures further down would come when somebody scrolls there.
    reader.evaluate("Promise.all(Array.from(document.images, (image) => ((image.loading = 'eager'), image.decode())))")
    assert complaints == []
    assert hosts == {urlsplit(site.url).netloc}
    assert reader.evaluate("[document.documentElement.scrollWidth, innerWidth]") == [width, width]
    # The receipt is private: its button for withdrawing carries Django's token.
    expected = {"csrftoken"} if kind == "receipt" else set()
    assert {cookie["name"] for cookie in reader.context.cookies()} == expected


@pytest.mark.parametrize("width", [320, PHONE, DESK])
def test_the_code_of_a_receipt_is_large_and_on_one_line(page: Pages, addresses: dict[str, str], width: int) -> None:
    reader = page(width=width)
    reader.goto(addresses["receipt"])
    size, height, beside = reader.locator(".receipt__code").evaluate(
        """(code) => [parseFloat(getComputedStyle(code).fontSize), code.getBoundingClientRect().height,
          parseFloat(getComputedStyle(code.nextElementSibling).fontSize)]"""
    )
    assert size > 1.25 * beside
    assert height < 2 * size


# Beside the lead.
TITLES = ["Ngắn", "Ban Thường vụ Đảng ủy xã triển khai kế hoạch kiểm tra, giám sát chuyên đề " * 2]


def test_the_picture_of_the_lead_fills_its_frame_and_is_cut_around_its_focal_point(site: Site, page: Pages) -> None:
    desk = page(javascript=False)
    sign_in(desk, "bientap", site.password)
    desk.goto("/admin/news/frontpage/")
    # One with a picture, whatever other tests have put there.
    pictured = desk.locator("select[name=article]").first.locator("option", has_text="Hội nghị Ban Chấp hành").first
    desk.locator("select[name=article]").first.select_option(pictured.get_attribute("value"))
    desk.get_by_role("button", name="Lưu và công bố").click()

    reader = page()
    box = "(one) => { const { x, y, width, height } = one.getBoundingClientRect(); return [x, y, width, height].map(Math.round); }"
    frame, picture = reader.locator(".lead .card__picture"), reader.locator(".lead .card__picture img")
    reader.goto("/")
    reload_until_visible(reader, picture)
    for width in (PHONE, 1024, DESK, 1440):
        reader.set_viewport_size({"width": width, "height": 900})
        for title in TITLES:
            reader.evaluate(
                "(title) => document.querySelectorAll('.brief .card__title a').forEach((one) => { one.textContent = title; })",
                title,
            )
            assert picture.evaluate(box) == frame.evaluate(box), (width, title)
    assert picture.evaluate("(one) => getComputedStyle(one).objectFit") == "cover"


def test_navigation_opens_on_a_phone_without_javascript(page: Pages) -> None:
    reader = page(width=PHONE, javascript=False)
    reader.goto("/")
    navigation = reader.get_by_role("navigation", name="Chuyên mục")
    link = navigation.get_by_role("link", name=PARENT, exact=True)
    expect(link).to_be_hidden()
    navigation.get_by_text("Danh mục").click()
    link.click()
    expect(reader.get_by_role("heading", level=1)).to_have_text(PARENT)


def test_navigation_opens_under_the_focus_on_a_desk_without_javascript(page: Pages) -> None:
    reader = page(width=DESK, javascript=False)
    reader.goto("/")
    navigation = reader.get_by_role("navigation", name="Chuyên mục")
    child = navigation.get_by_role("link", name="Xây dựng Đảng")
    expect(child).to_be_hidden()
    navigation.get_by_role("link", name=PARENT, exact=True).focus()
    expect(child).to_be_visible()
    reader.keyboard.press("Tab")
    expect(child).to_be_focused()
    reader.keyboard.press("Enter")
    expect(reader.get_by_role("heading", level=1)).to_have_text("Xây dựng Đảng")


def test_first_tab_offers_the_way_past_the_navigation(page: Pages) -> None:
    reader = page()
    reader.goto("/")
    reader.keyboard.press("Tab")
    skip = reader.get_by_role("link", name="Bỏ qua đến nội dung chính")
    expect(skip).to_be_focused()
    expect(skip).to_be_in_viewport()
    reader.keyboard.press("Enter")
    expect(reader.get_by_role("main")).to_be_focused()
    reader.keyboard.press("Tab")
    assert reader.evaluate("document.activeElement.closest('main') !== null")


def publish_many(site: Site, desk: Page, count: int) -> None:
    """Publishes short articles in PARENT, sending again and again what the form sends."""
    sign_in(desk, "bientap", site.password)
    desk.goto(ADD_ARTICLE)
    fill_in_head(desk, title="", category=PARENT)
    fields = desk.locator("#article_form").evaluate("(form) => Object.fromEntries(new FormData(form))")
    for _ in range(count):
        made = desk.request.post(ADD_ARTICLE, form=fields | {"title": unique("Tin ngắn"), "_act": "publish"})
        assert made.url.endswith("/viec/publish/")
        done = desk.request.post(made.url, form={"csrfmiddlewaretoken": fields["csrfmiddlewaretoken"]})
        assert done.url.endswith("/change/")


def test_pager_leads_to_the_second_page_of_a_category_and_back(site: Site, page: Pages) -> None:
    reader = page(javascript=False)
    path = "/chuyen-muc/hoat-dong-dang-doan-the/"
    reader.goto(path)
    articles = reader.get_by_role("region", name="Bài viết").get_by_role("article")
    onward = reader.get_by_role("navigation", name="Phân trang").get_by_role("link", name="Trang sau")
    if not onward.is_visible():
        publish_many(site, page(javascript=False), 21 - articles.count())
        reload_until_visible(reader, onward)
    expect(articles).to_have_count(20)
    first_titles = articles.get_by_role("heading").all_inner_texts()
    onward.click()
    expect(reader.get_by_text("Trang 2", exact=True)).to_be_visible()
    assert reader.url == f"{site.url}{path}?trang=2"
    assert articles.count() > 0
    assert not set(first_titles) & set(articles.get_by_role("heading").all_inner_texts())
    reader.get_by_role("link", name="Trang trước").click()
    expect(articles.get_by_role("heading")).to_have_text(first_titles)


@pytest.mark.parametrize("encoding", ["br", "gzip"])
def test_static_files_are_hashed_compressed_and_kept_for_years(
    site: Site, addresses: dict[str, str], encoding: str
) -> None:
    _, text = text_of(site, addresses["article"])
    files = re.findall(r'(?:href|src)="(/static/[^"]+\.(?:css|js))"', text)
    assert {path.rpartition(".")[2] for path in files} == {"css", "js"}
    for path in files:
        assert re.search(r"\.[0-9a-f]{12}\.(?:css|js)$", path)
        request = urllib.request.Request(site.url + path, headers={"Accept-Encoding": encoding})
        with urllib.request.urlopen(request) as response:
            assert response.headers["Content-Encoding"] == encoding
            cache_control = response.headers["Cache-Control"]
        assert "public" in cache_control
        assert int(re.search(r"max-age=(\d+)", cache_control)[1]) >= YEAR
        assert "immutable" in cache_control
