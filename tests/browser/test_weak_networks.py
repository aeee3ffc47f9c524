"""Where fonts and pictures come late or never: the words are there at once, and nothing moves when the rest comes."""

import re
from collections.abc import Callable

import pytest
from playwright.sync_api import Page, Route

from tests.browser.conftest import Site
from tests.browser.page_kinds import Kind, public_kinds

pytestmark = pytest.mark.once

Pages = Callable[..., Page]

FONTS, PICTURES = re.compile(r"\.woff2$"), re.compile(r"/media/")
# The sum of all shifts, told as 0.00: pictures have their room from the first, and a font that is not there at once comes with
# the next page. One that comes within the tenth of a second in which the browser waits for it may still move a line.
MOST_SHIFT = 0.005
WATCH = """window.shifts = 0;
new PerformanceObserver((list) => { for (const one of list.getEntries()) window.shifts += one.value; })
  .observe({ type: "layout-shift", buffered: true });"""
IS_PAINTED = "() => performance.getEntriesByName('first-contentful-paint').length > 0"
HAS_FONTS = """() => Array.from(document.fonts).filter((font) => font.family.includes("Pro"))
  .every((font) => font.status === "loaded")"""
# Two frames: what has changed has been laid out and told.
SETTLED = "() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(done))))"
NAMES = ["front page", "category", "article", "article without pictures", "author", "standing page", "comment form"]


@pytest.fixture(scope="module")
def kinds(site: Site) -> dict[str, Kind]:
    return public_kinds(site)


class Late:
    """Answers that are held back until somebody lets them come."""

    def __init__(self, page: Page, what: re.Pattern[str]) -> None:
        self.held: list[Route] | None = []
        page.route(what, self._answer)

    def _answer(self, route: Route) -> None:
        if self.held is None:
            route.continue_()
        else:
            self.held.append(route)

    def come(self) -> int:
        """How many there were."""
        held, self.held = self.held, None
        for route in held:
            route.continue_()
        return len(held)


@pytest.mark.parametrize("width", [360, 1280])
@pytest.mark.parametrize("name", ["front page", "category", "article", "author"])
def test_nothing_moves_when_pictures_come(page: Pages, kinds: dict[str, Kind], name: str, width: int) -> None:
    reader = page(width=width)
    reader.add_init_script(WATCH)
    # The fonts are there from an earlier visit.
    kinds[name].open(reader)
    reader.evaluate("document.fonts.ready.then(() => undefined)")
    pictures = Late(reader, PICTURES)
    reader.goto(kinds[name].path, wait_until="domcontentloaded")
    reader.wait_for_function(IS_PAINTED)
    reader.wait_for_function(HAS_FONTS)
    assert pictures.come() > 0
    reader.wait_for_load_state("load")
    reader.evaluate(SETTLED)
    assert reader.evaluate("window.shifts") < MOST_SHIFT


@pytest.mark.parametrize("width", [360, 768, 1280])
def test_the_day_does_not_move_when_what_stands_beside_it_comes(page: Pages, width: int) -> None:
    """As much of the page as has come when the day is first painted, and all of it."""
    reader = page(width=width)
    where = "(day) => day.getBoundingClientRect().top + day.querySelector('time').getBoundingClientRect().top"
    reader.goto("/")
    at_last = reader.locator(".topline__date").evaluate(where)

    def cut(route: Route) -> None:
        response = route.fetch()
        head, mark, _ = response.text().partition('<details class="options"')
        assert mark
        route.fulfill(response=response, body=head)

    reader.route("/", cut)
    reader.goto("/")
    assert reader.locator(".options").count() == 0
    assert reader.locator(".topline__date").evaluate(where) == at_last


@pytest.mark.parametrize("width", [360, 1280])
@pytest.mark.parametrize("name", NAMES)
def test_the_words_are_there_before_the_fonts_and_do_not_move(
    page: Pages, kinds: dict[str, Kind], name: str, width: int
) -> None:
    reader = page(width=width)
    reader.add_init_script(WATCH)
    fonts = Late(reader, FONTS)
    reader.goto(kinds[name].path, wait_until="domcontentloaded")
    reader.wait_for_function(IS_PAINTED)
    assert reader.locator("h1").is_visible()
    assert fonts.come() > 0
    reader.wait_for_function(HAS_FONTS)
    reader.evaluate(SETTLED)
    assert reader.evaluate("window.shifts") < MOST_SHIFT


def test_without_fonts_the_words_are_shown_in_those_of_the_device(page: Pages, kinds: dict[str, Kind]) -> None:
    reader = page(width=360)
    reader.add_init_script(WATCH)
    reader.route(FONTS, lambda route: route.abort())
    kinds["article"].open(reader)
    assert reader.evaluate("document.fonts.check('400 18px \"Be Vietnam Pro\"', 'Ễ')") is False
    assert reader.locator("h1").is_visible()
    assert reader.evaluate("window.shifts") < MOST_SHIFT
