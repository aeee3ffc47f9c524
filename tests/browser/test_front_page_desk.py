"""The desk of the front page: by keyboard, by pointer, without JavaScript, and with two editors at once."""

import re
from collections.abc import Callable, Iterator

import pytest
from playwright.sync_api import Dialog, Locator, Page, expect

from tests.browser import complaints_of, reload_until_visible, sign_in
from tests.browser.conftest import Site

pytestmark = pytest.mark.once

Pages = Callable[..., Page]

DESK = "/admin/news/frontpage/"
# An article of the demonstration that is not among the newest, and words that find it.
HELD = "Khai giảng lớp bồi dưỡng"
WORDS = "khai giang lop"
THUMB = 44


@pytest.fixture(autouse=True)
def _as_it_was(site: Site, page: Pages) -> Iterator[None]:
    """The other tests expect the newest on top."""
    yield
    desk = at_desk(site, page, javascript=False)
    for place in range(5):
        choice(desk, place).select_option("")
    desk.get_by_role("button", name="Lưu và công bố").click()
    expect(desk.locator(".messagelist")).to_be_visible()


def at_desk(site: Site, make: Pages, **options: object) -> Page:
    desk = make(**options)
    sign_in(desk, "bientap", site.password)
    desk.goto(DESK)
    return desk


def choice(desk: Page, place: int) -> Locator:
    return desk.locator("select[name=article]").nth(place)


def row(desk: Page, place: int) -> Locator:
    return desk.locator("[data-list=place] [data-row]").nth(place)


def blocks(desk: Page) -> list[str]:
    return desk.locator("[data-list=block] h3").all_inner_texts()


def choose(desk: Page, place: int, words: str, title: str) -> None:
    """By the field that finds by words."""
    row(desk, place).locator(".select2-selection").click()
    desk.locator(".select2-search__field").press_sequentially(words)
    desk.get_by_role("option", name=title).first.click()


def on_top(reader: Page) -> Locator:
    return reader.locator(".top")


def test_the_front_page_is_arranged_by_keyboard(site: Site, page: Pages) -> None:
    desk = at_desk(site, page)
    complaints = complaints_of(desk)
    choose(desk, 0, WORDS, HELD)
    expect(row(desk, 0).locator(".front-held")).to_contain_text(HELD)

    down = row(desk, 0).get_by_role("button", name="Xuống: Tin chính")
    down.focus()
    desk.keyboard.press("Enter")
    expect(desk.locator("[data-status]")).to_contain_text(f"Vị trí 2: {HELD}")
    focused = desk.locator("button:focus")
    expect(focused).to_have_attribute("aria-label", "Xuống: Vị trí 2")
    expect(row(desk, 1).locator(".front-held")).to_contain_text(HELD)
    expect(row(desk, 0)).to_contain_text("Tự động")
    box = focused.bounding_box()
    assert 0 <= box["y"] <= desk.viewport_size["height"] - box["height"]

    desk.keyboard.press("Enter")
    expect(desk.locator("[data-status]")).to_contain_text(f"Vị trí 3: {HELD}")
    desk.keyboard.press("Shift+Tab")
    desk.keyboard.press("Enter")
    expect(desk.locator("[data-status]")).to_contain_text(f"Vị trí 2: {HELD}")
    expect(desk.locator("button:focus")).to_have_attribute("aria-label", "Lên: Vị trí 2")

    row(desk, 1).get_by_role("button", name="3 ngày").press("Enter")
    expect(row(desk, 1).locator(".front-how")).to_have_text(re.compile(r"Đã chọn, giữ đến 23:59 \d\d/\d\d/\d{4}\."))

    with desk.context.expect_page() as opened:
        desk.get_by_role("button", name="Xem trước").press("Enter")
    preview = opened.value
    unseen = complaints_of(preview)
    expect(on_top(preview)).to_contain_text(HELD)
    preview.close()
    reader = page(javascript=False)
    reader.goto("/")
    expect(on_top(reader)).not_to_contain_text(HELD)

    # Whoever goes away now would lose it.
    asked: list[str] = []

    def stay(dialog: Dialog) -> None:
        asked.append(dialog.type)
        dialog.dismiss()

    desk.once("dialog", stay)
    desk.get_by_role("link", name="Lịch sử sắp xếp").click(no_wait_after=True)
    expect(row(desk, 1).locator(".front-held")).to_contain_text(HELD)
    assert asked == ["beforeunload"]

    desk.get_by_role("button", name="Lưu và công bố").press("Enter")
    expect(desk.locator(".messagelist .success")).to_contain_text(f"vị trí 2: “{HELD}")
    reload_until_visible(reader, on_top(reader).get_by_role("link", name=HELD))
    assert complaints == unseen == []


def test_places_and_blocks_are_dragged(site: Site, page: Pages) -> None:
    desk = at_desk(site, page, width=360, height=900)
    complaints = complaints_of(desk)
    before = blocks(desk)
    drag(desk, desk.locator("[data-list=block] [data-row]"), 2, 0)
    assert blocks(desk) == [before[2], *before[:2], *before[3:]]
    expect(desk.locator("[data-status]")).to_have_text(f"{before[2]}: khối 1 trong {len(before)}")
    ends = desk.locator("[data-list=block] [data-move='-1']").evaluate_all(
        "(all) => all.map((button) => button.getAttribute('aria-disabled'))"
    )
    assert ends == ["true", *["false"] * (len(before) - 1)]

    # The hold of the thumb is large, and moving it does not scroll the page.
    handle = desk.locator("[data-handle]").first
    box = handle.bounding_box()
    assert min(box["width"], box["height"]) >= THUMB
    assert handle.evaluate("(handle) => getComputedStyle(handle).touchAction") == "none"

    # Thought better of it.
    grip = desk.locator("[data-list=block] [data-handle]").first
    grip.scroll_into_view_if_needed()
    box = grip.bounding_box()
    desk.mouse.move(box["x"] + 22, box["y"] + 22)
    desk.mouse.down()
    desk.mouse.move(box["x"] + 22, box["y"] + 260, steps=8)
    assert blocks(desk)[0] != before[2]
    desk.keyboard.press("Escape")
    desk.mouse.up()
    assert blocks(desk) == [before[2], *before[:2], *before[3:]]

    desk.get_by_role("button", name="Lưu và công bố").click()
    expect(desk.locator(".messagelist .success")).to_be_visible()
    assert blocks(desk) == [before[2], *before[:2], *before[3:]]
    assert complaints == []


def test_an_automatic_story_is_moved_alike_by_button_by_pointer_and_without_a_script(site: Site, page: Pages) -> None:
    """From the fourth place, where it stands by itself, to the second."""
    # So high that all places are in sight of the pointer.
    by_button, by_pointer, plain = (at_desk(site, page, javascript=has, height=2400) for has in (True, True, False))
    story = row(plain, 3).locator("[data-article]").get_attribute("data-article")
    expect(choice(plain, 3)).to_have_value("")
    for desk in (by_button, plain):
        row(desk, 3).get_by_role("button", name="Lên").click()
        row(desk, 2).get_by_role("button", name="Lên").click()
    drag(by_pointer, by_pointer.locator("[data-list=place] [data-row]"), 3, 1)
    for desk in (by_button, by_pointer, plain):
        expect(choice(desk, 1)).to_have_value(story)
        expect(row(desk, 1).locator(".front-held")).to_have_attribute("data-article", story)
        expect(row(desk, 1).locator("[data-said]")).to_contain_text("Vị trí 2: ")
    chosen = [[choice(desk, place).input_value() for place in range(5)] for desk in (by_button, by_pointer, plain)]
    assert chosen[0] == chosen[1] == chosen[2]
    expect(row(by_pointer, 1).locator("[data-said]")).to_contain_text("Trước đây tự động, nay đã chọn.")
    for desk in (by_button, by_pointer):
        expect(desk.locator("[data-status]")).to_have_text(row(desk, 1).locator("[data-said]").inner_text())


def drag(desk: Page, rows: Locator, start: int, end: int) -> None:
    """By the handle, from one row onto the upper half of another."""
    grip = rows.nth(start).locator("[data-handle]")
    rows.nth(end).scroll_into_view_if_needed()
    box, target = grip.bounding_box(), rows.nth(end).bounding_box()
    desk.mouse.move(box["x"] + 22, box["y"] + 22)
    desk.mouse.down()
    desk.mouse.move(box["x"] + 22, target["y"] + 4, steps=12)
    desk.mouse.up()


def test_the_second_of_two_is_told_and_saves_knowingly(site: Site, page: Pages) -> None:
    mine, theirs = at_desk(site, page), at_desk(site, page)
    mine.get_by_role("button", name=re.compile("^Xuống: ")).nth(5).click()
    order = blocks(mine)
    theirs.get_by_role("checkbox").first.uncheck()
    theirs.get_by_role("button", name="Lưu và công bố").click()
    expect(theirs.locator(".messagelist .success")).to_be_visible()

    mine.get_by_role("button", name="Lưu và công bố").click()
    conflict = mine.get_by_role("region", name="đã lưu trang chủ lúc")
    expect(conflict).to_contain_text("Không hiện")
    expect(conflict.locator(".front-other")).to_have_count(3)
    assert blocks(mine) == order
    expect(mine.get_by_role("checkbox").first).to_be_checked()
    mine.get_by_role("button", name="Lưu bản này, thay bản đã lưu").click()
    expect(mine.locator(".messagelist .success")).to_be_visible()
    theirs.goto(DESK)
    assert blocks(theirs) == order


def test_the_whole_way_without_a_script(site: Site, page: Pages) -> None:
    desk = at_desk(site, page, javascript=False, width=360)
    # One that is not on top by itself; its label goes on with its category.
    option = choice(desk, 0).locator("option").nth(12)
    title = option.inner_text().partition(" – ")[0]
    choice(desk, 0).select_option(value=option.get_attribute("value"))
    desk.get_by_role("button", name="Xuống: Tin chính").click()
    expect(row(desk, 1).locator(".front-held")).to_contain_text(title)
    expect(desk.locator("button:focus")).to_have_attribute("aria-label", "Xuống: Vị trí 2")
    row(desk, 1).get_by_role("button", name="1 tuần").click()
    expect(row(desk, 1).locator(".front-how")).to_contain_text("giữ đến 23:59")
    with desk.context.expect_page() as opened:
        desk.get_by_role("button", name="Xem trước").click()
    expect(on_top(opened.value)).to_contain_text(title)
    desk.get_by_role("button", name="Lưu và công bố").click()
    expect(desk.locator(".messagelist .success")).to_contain_text(f"vị trí 2: “{title}")
    desk.get_by_role("link", name="Lịch sử sắp xếp").click()
    expect(desk.locator(".front-history > li").first).to_contain_text(f"“{title}")
    desk.get_by_role("link", name=re.compile("^Mở lại bản này")).first.click()
    expect(desk.locator(".office-notice")).to_contain_text("Chưa lưu gì")
