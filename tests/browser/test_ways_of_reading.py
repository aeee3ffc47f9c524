"""Readers as they come: with a keyboard alone, without scripts, enlarged, with wider text, in the system's colours, on paper."""

import gzip
import re
import urllib.request
from collections.abc import Callable

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.browser import receipt_code, unique
from tests.browser.conftest import Site
from tests.browser.page_kinds import Kind, public_kinds

pytestmark = pytest.mark.once

Pages = Callable[..., Page]

# 1280 × 1024 of a desk, enlarged to 400 %.
ENLARGED = {"width": 320, "height": 256}
# WCAG 2.2, 1.4.12.
WIDER_TEXT = """* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; }
p { margin-bottom: 2em !important; }"""
# Of what is cut on purpose: pictures in their frames, summaries after some lines, words for listeners only.
CUT = """() => Array.from(document.querySelectorAll("body *")).filter((one) => {
  const style = getComputedStyle(one);
  const hides = [style.overflowX, style.overflowY].some((how) => how === "hidden" || how === "clip");
  const is_meant = one.closest(".card__picture, .card__summary, .visually-hidden, svg, [hidden]");
  return hides && !is_meant && (one.scrollWidth > one.clientWidth + 1 || one.scrollHeight > one.clientHeight + 1);
}).map((one) => `${one.tagName}.${one.className}`)"""
OVERFLOW = "document.documentElement.scrollWidth - innerWidth"
# Whether the middle of what has the focus is on the screen, and nothing lies over it.
IS_SEEN = """() => {
  const one = document.activeElement, box = one.getBoundingClientRect();
  const x = (Math.max(box.left, 0) + Math.min(box.right, innerWidth)) / 2;
  const y = (Math.max(box.top, 0) + Math.min(box.bottom, innerHeight)) / 2;
  const top = document.elementFromPoint(x, y);
  return top !== null && (one.contains(top) || top.contains(one));
}"""
# Bytes of an article's page without pictures and fonts, as a compressing front sends it.
LARGEST_PAGE, LARGEST_SCRIPTS = 40_000, 10_000
MOST_REQUESTS = 20


@pytest.fixture(scope="module")
def kinds(site: Site) -> dict[str, Kind]:
    return public_kinds(site)


def is_focused(target: Locator) -> bool:
    return target.evaluate("(one) => one === document.activeElement")


def tab_to(page: Page, target: Locator, *, most: int = 80) -> None:
    """Press Tab until the target has the focus."""
    for _ in range(most):
        page.keyboard.press("Tab")
        if is_focused(target):
            return
    pytest.fail(f"{target} is not reached by {most} presses of Tab")


@pytest.mark.parametrize("javascript", [True, False], ids=["scripts", "no scripts"])
def test_a_reader_with_a_keyboard_alone_finds_an_article_and_comments(
    page: Pages, kinds: dict[str, Kind], javascript: bool
) -> None:
    reader = page(javascript=javascript)
    reader.goto("/")
    category = reader.get_by_role("navigation", name="Chuyên mục").locator(f"a[href='{kinds['category'].path}']")
    # Of the second level: it opens under the focus of the one above.
    tab_to(reader, category)
    reader.keyboard.press("Enter")
    expect(reader).to_have_url(re.compile(kinds["category"].path + "$"))
    title = reader.get_by_role("main").locator(f"h3 a[href='{kinds['article'].path}']")
    words = title.inner_text()
    tab_to(reader, title)
    reader.keyboard.press("Enter")
    expect(reader.get_by_role("heading", level=1)).to_have_text(words)
    tab_to(reader, reader.get_by_label("Tiêu đề", exact=True))
    for text in (unique("Hỏi"), "Sầm Văn Tới", "toi@thu.example", "Tôi viết bằng bàn phím."):
        reader.keyboard.type(text)
        reader.keyboard.press("Tab")
    # On the way to the box there may be a link to the policy.
    if not is_focused(reader.get_by_role("checkbox")):
        tab_to(reader, reader.get_by_role("checkbox"), most=3)
    reader.keyboard.press("Space")
    button = reader.get_by_role("button", name="Gửi bình luận")
    tab_to(reader, button, most=5)
    reader.keyboard.press("Enter")
    expect(reader.get_by_text("Còn một bước nữa.")).to_be_visible()
    tab_to(reader, button)
    reader.keyboard.press("Enter")
    assert receipt_code(reader)


def test_enlarged_four_times_nothing_is_lost_beside_the_screen_or_behind_something(
    page: Pages, kinds: dict[str, Kind]
) -> None:
    reader = page(**ENLARGED)
    for name, kind in kinds.items():
        kind.open(reader)
        assert reader.evaluate(OVERFLOW) <= 0, name
        for _ in range(12):
            reader.keyboard.press("Tab")
            assert reader.evaluate(IS_SEEN), (name, reader.evaluate("document.activeElement.outerHTML"))


def test_wider_text_fits(page: Pages, kinds: dict[str, Kind]) -> None:
    reader = page(width=360, bypass_csp=True)
    for name, kind in kinds.items():
        kind.open(reader)
        before = reader.evaluate(CUT)
        reader.add_style_tag(content=WIDER_TEXT)
        assert reader.evaluate(OVERFLOW) <= 0, name
        assert reader.evaluate(CUT) == before == [], name


def test_in_the_colours_of_the_system_what_can_be_pressed_has_a_border_and_the_focus_is_seen(
    page: Pages, kinds: dict[str, Kind]
) -> None:
    reader = page()
    reader.emulate_media(forced_colors="active")
    kinds["comment form"].open(reader)
    for control in (
        reader.get_by_role("button", name="Gửi bình luận"),
        reader.get_by_label("Tiêu đề", exact=True),
        reader.get_by_label("Nội dung bình luận", exact=True),
    ):
        style = "(one) => { const style = getComputedStyle(one); return [style.borderTopStyle, parseFloat(style.borderTopWidth)] }"
        kind, width = control.evaluate(style)
        assert (kind, width > 0) == ("solid", True)
        control.focus()
        assert control.evaluate("(one) => getComputedStyle(one).outlineStyle") == "solid"


def test_on_paper_a_wide_table_is_not_cut(page: Pages, kinds: dict[str, Kind]) -> None:
    """Paper does not scroll. As wide as A4 with its margins, in pixels."""
    reader = page(width=680)
    kinds["article"].open(reader)
    frame = reader.locator(".table").first
    frame.locator("tr").evaluate_all(
        "(rows) => rows.forEach((row) => row.append(...Array.from({ length: 14 }, () => row.lastElementChild.cloneNode(true))))"
    )
    is_cut = "(frame) => frame.scrollWidth > frame.clientWidth"
    assert frame.evaluate(is_cut)
    reader.emulate_media(media="print")
    assert not frame.evaluate(is_cut)
    assert reader.evaluate(OVERFLOW) <= 0


def test_on_paper_there_is_the_article_black_on_white_and_its_address(
    site: Site, page: Pages, kinds: dict[str, Kind]
) -> None:
    reader = page()
    reader.emulate_media(media="print", color_scheme="dark")
    kinds["article"].open(reader)
    colours = "(one) => [getComputedStyle(one).color, getComputedStyle(one).backgroundColor]"
    ink, paper = reader.locator("body").evaluate(colours)
    assert (sum(map(int, re.findall(r"\d+", ink)[:3])) < 150, paper) == (True, "rgb(255, 255, 255)")
    for seen in (
        reader.get_by_role("heading", level=1),
        reader.locator(".summary"),
        reader.locator(".prose"),
        reader.get_by_text(f"Địa chỉ bài viết: {site.url}{kinds['article'].path}"),
    ):
        expect(seen).to_be_visible()
    for furniture in (
        reader.get_by_role("navigation"),
        reader.get_by_role("button"),
        reader.locator("form"),
        reader.get_by_text("Các tin cùng chuyên mục"),
    ):
        assert not any(one.is_visible() for one in furniture.all())


def test_an_article_is_light(site: Site, page: Pages, kinds: dict[str, Kind]) -> None:
    """Fonts are beside it: a reader reads before they have come, and they come once."""
    reader = page()
    asked: list[str] = []
    reader.on("request", lambda request: asked.append(request.url))
    kinds["article without pictures"].open(reader)
    weights = {url: weight(url) for url in set(asked) if not re.search(r"\.(?:woff2|webp|jpg|png|svg|ico)$", url)}
    scripts = sum(size for url, size in weights.items() if url.endswith(".js"))
    fonts = sum(weight(url) for url in set(asked) if url.endswith(".woff2"))
    print(f"{sum(weights.values())} bytes, {scripts} of them scripts, fonts {fonts}, {len(asked)} requests")  # noqa: T201 - shown by `pytest -s`
    assert sum(weights.values()) < LARGEST_PAGE
    assert scripts < LARGEST_SCRIPTS
    assert len(asked) <= MOST_REQUESTS


def weight(url: str) -> int:
    """Bytes of the answer's body; of a page, which the front compresses, what that would send."""
    request = urllib.request.Request(url, headers={"Accept-Encoding": "br, gzip"})
    with urllib.request.urlopen(request) as response:
        body = response.read()
        return (
            len(body)
            if response.headers.get("Content-Encoding") or url.endswith(".woff2")
            else len(gzip.compress(body, 6))
        )
