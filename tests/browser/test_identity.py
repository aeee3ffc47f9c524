"""Who the office is, and its standing pages, in Chromium: the colour as it is chosen, the preview, two who save one page."""

import re
from collections.abc import Callable

from playwright.sync_api import Page, expect

from tests.browser import complaints_of, editor_of, is_loaded, sign_in, unique
from tests.browser.conftest import Site

Pages = Callable[..., Page]


def test_a_colour_is_chosen_looked_at_and_refused(site: Site, page: Pages) -> None:
    office = page()
    sign_in(office, "quantri", site.password)
    office.goto("/admin/portal/siteidentity/add/")
    complaints = complaints_of(office)
    assert is_loaded(office.locator("[data-shown=emblem] img"))
    digits, told = office.get_by_label("Màu chủ đạo"), office.locator("[data-contrast]")
    expect(told).to_have_text("Đọc rõ: tương phản 5,9 : 1")
    # Dark enough for paper, not for the messages of the office: as saving would say.
    digits.fill("#007e3c")
    expect(told).to_have_text("Quá nhạt: tương phản 4,4 : 1, cần 4,5 : 1")
    digits.fill("#ffd700")
    expect(told).to_contain_text("Quá nhạt")
    office.get_by_label("Bảng màu").fill("#00695c")
    expect(digits).to_have_value("#00695c")
    expect(told).to_contain_text("Đọc rõ")

    office.get_by_label("Tên trang:").fill("Trang thông tin điện tử Đảng bộ phường Mai")
    with office.context.expect_page() as opened:
        office.get_by_role("button", name="Xem trước").click()
    preview = opened.value
    expect(preview.get_by_role("heading", level=1)).to_have_text("Trang thông tin điện tử Đảng bộ phường Mai")
    # The sheet of the colour is there, and in force.
    banner = preview.locator(".masthead").evaluate("(element) => getComputedStyle(element).backgroundColor")
    assert banner == "rgb(0, 105, 92)"
    preview.close()

    # Nothing was saved; what cannot be read is refused where it was typed, and the rest of the form is kept.
    digits.fill("#ffd700")
    office.get_by_role("button", name="Lưu", exact=True).click()
    expect(office.locator(".field-colour .errorlist")).to_contain_text("cần ít nhất 4,5 : 1")
    expect(office.get_by_label("Tên trang:")).to_have_value("Trang thông tin điện tử Đảng bộ phường Mai")
    reader = page()
    reader.goto("/")
    expect(reader.get_by_role("heading", level=1)).not_to_contain_text("phường Mai")
    assert complaints == []


def test_two_save_one_page_and_nothing_is_lost(site: Site, page: Pages) -> None:
    title = unique("Nội quy tiếp công dân")
    mine, theirs = page(), page(javascript=False)
    for window, name in ((mine, "bientap"), (theirs, "quantri")):
        sign_in(window, name, site.password)
    theirs.goto("/admin/news/page/add/")
    theirs.get_by_label("Tiêu đề:").fill(title)
    theirs.locator("#id_body").fill("<p>Tiếp công dân vào thứ Hai.</p>")
    theirs.get_by_role("button", name="Lưu và sửa tiếp").click()
    form = theirs.url

    mine.goto(form)
    complaints = complaints_of(mine)
    writing = editor_of(mine)
    writing.fill("Tiếp công dân vào thứ Tư.")
    theirs.locator("#id_body").fill("<p>Tiếp công dân vào thứ Ba.</p>")
    theirs.get_by_role("button", name="Lưu và sửa tiếp").click()
    expect(theirs.locator(".messagelist .success")).to_be_visible()

    mine.get_by_role("button", name="Lưu và sửa tiếp").click()
    expect(mine.locator(".errornote + .errorlist")).to_contain_text("Hoàng Đức Trị đã lưu trang này")
    expect(editor_of(mine)).to_have_text("Tiếp công dân vào thứ Tư.")
    difference = mine.locator("#hai-ban-khac-nhau")
    expect(difference.locator("del")).to_contain_text("Ba")
    expect(difference.locator("ins")).to_contain_text("Tư")
    # Looking at it first costs nothing.
    with mine.context.expect_page() as opened:
        mine.get_by_role("button", name="Xem trước").click()
    expect(opened.value.locator(".prose")).to_have_text(re.compile("thứ Tư"))
    opened.value.close()
    mine.get_by_role("button", name="Lưu và sửa tiếp").click()
    expect(mine.locator(".messagelist .success")).to_be_visible()
    assert complaints == []

    mine.get_by_role("link", name="Lịch sử").click()
    expect(mine.locator(".office-events tbody tr")).to_have_count(3)
    mine.get_by_role("link", name="Phiên bản 2").click()
    expect(mine.locator(".office-text")).to_contain_text("thứ Ba")
