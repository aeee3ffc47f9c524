"""The floor: a phone whose browser drops layered sheets, and with them all that stands in layers. It can still read and write."""

import re
import urllib.request
from collections.abc import Callable

import pytest
from playwright.sync_api import Page, Request, Route, expect

from tests.browser.conftest import Site
from tests.browser.page_kinds import Kind, public_kinds

pytestmark = pytest.mark.once

Pages = Callable[..., Page]

# The narrowest, and the most usual. Navigation changes its shape at 960.
WIDTHS = [320, 360, 1024]
SHEET = re.compile(r"/static/css/[^/]+\.css$")
# What came after Chrome 80 or Safari 13. Outside layers none of it may be needed.
TOO_NEW = re.compile(
    r"(?<![-\w])(?:gap|row-gap|column-gap|inset|aspect-ratio|accent-color|container-type|content-visibility|text-wrap"
    r"|(?:margin|padding|inset|border)-(?:inline|block)(?:-\w+)*|(?:inline|block)-size)\s*:"
    r"|:is\(|:where\(|:has\(|light-dark\(|color-mix\(|@container|(?<=[\s{;])&"
)
# Whether text is told from what lies behind it as WCAG 2.2 asks (1.4.3), for all text that stands on a plain colour.
FAINT = """() => {
  const channels = (colour) => colour.match(/[\\d.]+/g).map(Number);
  const light = ([red, green, blue]) => [red, green, blue].map((channel) => channel / 255)
    .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4))
    .reduce((sum, part, which) => sum + part * [0.2126, 0.7152, 0.0722][which], 0);
  const behind = (one) => {
    for (let at = one; at; at = at.parentElement) {
      const colour = channels(getComputedStyle(at).backgroundColor);
      if (colour[3] !== 0) return colour;
    }
    return [255, 255, 255];
  };
  const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const faint = new Set();
  while (texts.nextNode()) {
    const one = texts.currentNode.parentElement;
    if (!texts.currentNode.data.trim() || !one.checkVisibility() || one.closest("script, noscript")) continue;
    const [darker, lighter] = [channels(getComputedStyle(one).color), behind(one)].map(light).sort((a, b) => a - b);
    if ((lighter + 0.05) / (darker + 0.05) < 4.5) faint.add(texts.currentNode.data.trim().slice(0, 40));
  }
  return [...faint];
}"""
WIDER_THAN_THE_SCREEN = """() => Array.from(document.querySelectorAll("img, input, textarea, button, select"))
  .filter((one) => one.checkVisibility() && !one.closest(".visually-hidden, .table"))
  .filter((one) => one.getBoundingClientRect().right > innerWidth + 1 || one.getBoundingClientRect().left < -1)
  .map((one) => one.outerHTML.slice(0, 80))"""


def without_layers(sheet: str) -> str:
    """What a browser keeps of it that takes `@layer` for an unknown rule: each goes with its whole block."""
    kept, rest = "", re.sub(r"/\*.*?\*/", "", sheet, flags=re.DOTALL)
    while "@layer" in rest:
        before, _, rest = rest.partition("@layer")
        kept += before
        end = re.search(r"[;{]", rest)
        rest = rest[end.end() :] if end[0] == ";" else _after_block(rest, end.end())
    return kept + rest


def _after_block(text: str, start: int) -> str:
    depth = 1
    for brace in re.finditer(r"[{}]", text[start:]):
        depth += 1 if brace[0] == "{" else -1
        if depth == 0:
            return text[start + brace.end() :]
    raise AssertionError("a block without an end")


@pytest.fixture(scope="module")
def kinds(site: Site) -> dict[str, Kind]:
    return public_kinds(site)


@pytest.fixture
def sheets() -> dict[str, str]:
    """What the old phone kept of each sheet that it asked for."""
    return {}


@pytest.fixture
def old(page: Pages, sheets: dict[str, str]) -> Pages:
    def drop_layers(route: Route, request: Request) -> None:
        name = request.url.rpartition("/")[2]
        if name not in sheets:
            with urllib.request.urlopen(request.url) as answer:
                sheets[name] = without_layers(answer.read().decode())
        route.fulfill(body=sheets[name], content_type="text/css; charset=utf-8")

    def make(**options: object) -> Page:
        phone = page(**options)
        phone.route(SHEET, drop_layers)
        return phone

    return make


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", WIDTHS)
def test_every_kind_of_page_can_be_read(old: Pages, kinds: dict[str, Kind], width: int, scheme: str) -> None:
    phone = old(width=width)
    phone.emulate_media(color_scheme=scheme)
    found = {}
    for name, kind in kinds.items():
        kind.open(phone)
        phone.evaluate(
            "Promise.all(Array.from(document.images, (image) => ((image.loading = 'eager'), image.decode())))"
        )
        sideways = phone.evaluate("document.documentElement.scrollWidth - innerWidth")
        found[name] = (sideways, phone.evaluate(WIDER_THAN_THE_SCREEN), phone.evaluate(FAINT))
    assert found == {name: (0, [], []) for name in kinds}


def test_nothing_that_it_needs_came_later_than_it(old: Pages, sheets: dict[str, str], kinds: dict[str, Kind]) -> None:
    phone = old()
    for kind in kinds.values():
        kind.open(phone)
    assert {name.partition(".")[0] for name in sheets} >= {"base", "site", "news", "comments"}
    assert {name: TOO_NEW.findall(text) for name, text in sheets.items()} == dict.fromkeys(sheets, [])
    # Of what stands in layers nothing has come through.
    assert not [
        text for name, text in sheets.items() if name.startswith(("site.", "news.", "comments.")) and text.strip()
    ]


@pytest.mark.parametrize("javascript", [True, False], ids=["scripts", "no scripts"])
def test_its_navigation_leads_to_both_levels(old: Pages, javascript: bool) -> None:
    phone = old(width=320, javascript=javascript)
    phone.goto("/")
    navigation = phone.get_by_role("navigation", name="Chuyên mục")
    child = navigation.get_by_role("link", name="Xây dựng Đảng")
    expect(navigation.get_by_role("link", name="Kinh tế – Xã hội")).to_be_hidden()
    navigation.get_by_text("Danh mục").click()
    expect(navigation.get_by_role("link", name="Kinh tế – Xã hội")).to_be_visible()
    expect(child).to_be_hidden()
    navigation.get_by_text("Mục con của Hoạt động Đảng").locator("..").click()
    child.click()
    expect(phone.get_by_role("heading", level=1)).to_have_text("Xây dựng Đảng")


def test_its_form_says_what_each_field_is(old: Pages, kinds: dict[str, Kind]) -> None:
    phone = old(width=320)
    kinds["comment form with errors"].open(phone)
    for label in ("Tiêu đề", "Người gửi", "Email", "Nội dung bình luận"):
        words, field = phone.locator("label", has_text=label).first, phone.get_by_label(label, exact=True)
        expect(words).to_be_visible()
        above, below = words.bounding_box(), field.bounding_box()
        assert above["y"] + above["height"] <= below["y"]
        assert below["width"] > 250
        assert below["height"] >= 40
    expect(phone.get_by_text("Bình luận chưa gửi được")).to_be_visible()
    expect(phone.get_by_label("Để trống ô này")).not_to_be_in_viewport()
