"""The forms of the back office by keyboard and by ear: nothing covers what has the focus, every field has a name."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

from tests.browser import ADD_ARTICLE, sign_in
from tests.browser.conftest import Site

pytestmark = pytest.mark.once

Pages = Callable[..., Page]

# Whether the middle of what has the focus lies under something else, and whether that is in the form at all.
COVERED = """() => {
  const focused = document.activeElement;
  const box = focused.getBoundingClientRect();
  const top = document.elementFromPoint(box.left + box.width / 2, box.top + Math.min(box.height / 2, 20));
  const row = document.querySelector(".office-presses-main");
  return { inForm: Boolean(focused.closest("#article_form")), isLast: Boolean(focused.closest(".office-presses-others")),
    name: focused.outerHTML.slice(0, 120), covered: Boolean(top && row.contains(top) && !row.contains(focused)) };
}"""


@pytest.mark.parametrize(("width", "height"), [(1280, 720), (360, 740)])
def test_the_buttons_in_sight_never_cover_what_has_the_focus(site: Site, page: Pages, width: int, height: int) -> None:
    desk = page(width=width)
    desk.set_viewport_size({"width": width, "height": height})
    sign_in(desk, "bientap", site.password)
    desk.goto(ADD_ARTICLE)

    expect(desk.get_by_role("button", name="Lưu", exact=True)).to_be_in_viewport()
    desk.get_by_label("Tiêu đề:", exact=True).focus()
    visited = []
    for _ in range(60):
        seen = desk.evaluate(COVERED)
        visited.append(seen)
        if seen["isLast"]:
            break
        desk.keyboard.press("Tab")
    assert visited[-1]["isLast"]
    assert len(visited) > 10
    assert [seen for seen in visited if seen["covered"]] == []


def test_the_buttons_give_way_where_the_screen_is_low(site: Site, page: Pages) -> None:
    """As at 400 %: a laptop's screen has 320 × 180 then."""
    desk = page(width=320)
    desk.set_viewport_size({"width": 320, "height": 256})
    sign_in(desk, "bientap", site.password)
    desk.goto(ADD_ARTICLE)

    expect(desk.get_by_role("button", name="Lưu", exact=True)).not_to_be_in_viewport()


def test_choices_and_the_fields_of_rows_have_names(site: Site, page: Pages) -> None:
    desk = page()
    sign_in(desk, "bientap", site.password)
    desk.goto(ADD_ARTICLE)

    expect(desk.get_by_role("combobox", name="Ảnh đại diện:")).to_be_visible()
    for column in ["Tác giả", "Vai trò"]:
        expect(desk.get_by_role("combobox", name=column)).to_have_count(1)
    desk.get_by_role("button", name="Thêm tên dưới bài").click()
    for column in ["Tác giả", "Vai trò"]:
        expect(desk.get_by_role("combobox", name=column)).to_have_count(2)
    expect(desk.get_by_role("textbox", name="Tên in dưới bài")).to_have_count(2)
    desk.get_by_role("combobox", name="Tác giả").last.click()
    expect(desk.get_by_role("searchbox", name="Tác giả")).to_be_focused()


def test_of_two_quick_presses_one_is_sent(site: Site, page: Pages) -> None:
    desk = page()
    sign_in(desk, "bientap", site.password)
    desk.goto("/admin/news/author/add/")
    name = "Nguyễn Thị Bấm Hai Lần"
    desk.locator("[name=name]").fill(name)
    desk.get_by_role("button", name="Lưu", exact=True).dblclick()
    desk.wait_for_url("**/admin/news/author/")

    desk.goto(f"/admin/news/author/?q={name}")
    expect(desk.get_by_role("link", name=name, exact=True)).to_have_count(1)
