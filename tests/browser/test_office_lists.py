"""The lists of the back office on a phone: a card for each row, with all that the table says on a desk."""

import re
from collections.abc import Callable

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.browser import complaints_of, sign_in
from tests.browser.conftest import Site

pytestmark = pytest.mark.once

Pages = Callable[..., Page]

PHONE, DESK = 360, 1280
THUMB = 44
ARTICLES, COMMENTS = "/admin/news/article/", "/admin/comments/comment/"
LISTS = [
    ARTICLES,
    COMMENTS,
    f"{COMMENTS}?trang-thai=approved",
    "/admin/portal/picture/",
    "/admin/portal/user/",
    "/admin/portal/outgoingmail/",
    "/admin/portal/siteidentity/",
    "/admin/news/category/",
    "/admin/news/author/",
    "/admin/news/source/",
    "/admin/news/page/",
]
# Boxes that hang over an edge of the screen, or have more in them than they show.
CUT_OFF = """(selector) => [document.documentElement, ...document.querySelectorAll(selector)].filter((element) => {
  const { left, right } = element.getBoundingClientRect();
  return left < 0 || right > innerWidth + 0.5 || (element.clientWidth && element.scrollWidth > element.clientWidth + 1);
}).map((element) => element.outerHTML.slice(0, 200))"""
PARTS = "#content, .results, #result_list tr, #result_list :is(th, td), #toolbar, .actions, .actions > *, .paginator"
HEADERS = """(all) => all.map((one) =>
  one.matches(".action-checkbox-column") ? "" : one.querySelector(".text").textContent.trim()
)"""
CELLS = """(row) => [...row.cells].map((cell) => ({
  name: cell.className.split(" ")[0].replace("field-", ""),
  heading: cell.tagName === "TH",
  label: cell.dataset.label ?? "",
  box: [cell.getBoundingClientRect().width, cell.getBoundingClientRect().height],
  visible: getComputedStyle(cell).visibility === "visible",
  top: cell.getBoundingClientRect().top,
}))"""


@pytest.mark.parametrize("address", LISTS)
@pytest.mark.parametrize("javascript", [True, False])
def test_a_list_on_a_phone_shows_every_column_and_never_scrolls_sideways(
    site: Site, page: Pages, address: str, javascript: bool
) -> None:
    desk = page(width=PHONE, javascript=javascript)
    sign_in(desk, "quantri", site.password)
    complaints = complaints_of(desk)
    desk.goto(address)

    assert desk.evaluate(CUT_OFF, PARTS) == []
    headers = desk.locator("#result_list thead th").evaluate_all(HEADERS)
    rows = desk.locator("#result_list tbody tr")
    assert rows.count() > 0
    for row in rows.all()[:5]:
        cells = row.evaluate(CELLS)
        # The title, a heading of its row, needs no name before it.
        assert [cell["label"] for cell in cells] == [
            "" if cell["heading"] else header for cell, header in zip(cells, headers, strict=True)
        ]
        assert all(cell["visible"] and min(cell["box"]) > 0 for cell in cells), cells
        title, *others = [cell for cell in cells if cell["name"] != "action-checkbox"]
        assert all(cell["top"] > title["top"] for cell in others)
    assert complaints == []


def name_before(cell: Locator) -> str:
    """What stands before the value."""
    return cell.evaluate("(cell) => getComputedStyle(cell, '::before').content")


def test_an_article_and_a_comment_on_a_phone_tell_their_state_and_date(site: Site, page: Pages) -> None:
    desk = page(width=PHONE)
    sign_in(desk, "quantri", site.password)

    desk.goto(f"{ARTICLES}?trang-thai=published")
    article = desk.locator("#result_list tbody tr").first
    state, date = article.locator(".field-state_column"), article.locator(".field-published_at")
    expect(state).to_contain_text("Đã xuất bản")
    expect(state).to_be_visible()
    # A state says by itself what it is; of two dates one wants to know which.
    assert name_before(state) == "none"
    expect(date).to_have_text(re.compile(r"\d\d/\d\d/\d{4}"))
    expect(date).to_be_visible()
    assert "Ngày đăng" in name_before(date) or "attr(data-label)" in name_before(date)

    desk.goto(f"{COMMENTS}?trang-thai=approved")
    comment = desk.locator("#result_list tbody tr").first
    expect(comment.locator(".field-status_column")).to_be_visible()
    expect(comment.locator(".field-sent")).to_have_text(re.compile(r"\d\d/\d\d/\d{4}"))
    expect(comment.locator(".field-sent")).to_be_visible()


def test_what_one_presses_in_the_queue_on_a_phone_fits_a_thumb(site: Site, page: Pages) -> None:
    desk = page(width=PHONE)
    sign_in(desk, "quantri", site.password)
    desk.goto(COMMENTS)

    row = desk.locator("#result_list tbody tr").first
    label = row.locator("label")
    box = label.bounding_box()
    assert min(box["width"], box["height"]) >= THUMB
    # In the corner, beside the little square itself.
    label.click(position={"x": 3, "y": 3})
    expect(row.get_by_role("checkbox")).to_be_checked()
    desk.locator("#result_list thead label").click()
    expect(desk.locator("#result_list tbody input:not(:checked)")).to_have_count(0)

    for part in ["#searchbar", "#changelist-search [type=submit]", ".actions select", ".actions button"]:
        assert desk.locator(part).bounding_box()["height"] >= THUMB, part
    # A link's height follows the letters of the device.
    for link in [desk.get_by_role("link", name="Bộ lọc"), *desk.locator("#changelist-filter li a").all()]:
        assert link.bounding_box()["height"] >= THUMB - 4, link
    desk.get_by_text("Sắp xếp", exact=True).click()
    desk.locator(".office-sort").get_by_role("link", name="Tiêu đề").click()
    expect(desk.locator(".office-sort a", has_text="đang tăng dần")).to_have_count(1)


@pytest.mark.parametrize("address", [ARTICLES, COMMENTS])
def test_a_list_on_a_desk_is_a_table_that_fits(site: Site, page: Pages, address: str) -> None:
    desk = page(width=DESK)
    sign_in(desk, "quantri", site.password)
    desk.goto(address)

    expect(desk.get_by_role("columnheader", name="Tiêu đề")).to_be_visible()
    assert desk.evaluate(CUT_OFF, ".results, #result_list td") == []


@pytest.mark.parametrize("address", [ARTICLES, COMMENTS])
def test_a_form_on_a_phone_never_scrolls_sideways(site: Site, page: Pages, address: str) -> None:
    desk = page(width=PHONE)
    sign_in(desk, "quantri", site.password)
    complaints = complaints_of(desk)
    desk.goto(address)
    desk.locator("#result_list tbody th a").first.click()
    expect(desk.locator("#content-main")).to_be_visible()

    parts = ".inline-group, .inline-group td:not(.hidden), .office-events, .office-events td, .submit-row > *"
    assert desk.evaluate(CUT_OFF, parts) == []
    if address == ARTICLES:
        names = desk.locator("#credits-0 td[data-label]").evaluate_all("(all) => all.map((one) => one.dataset.label)")
        assert "Vai trò" in names
    assert complaints == []
