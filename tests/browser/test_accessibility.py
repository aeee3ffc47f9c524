"""WCAG 2.2 AA as far as a program can tell: axe on every kind of page, at three widths, in both schemes, none wider than these."""

from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Page

from tests.browser.conftest import Site
from tests.browser.page_kinds import Kind, office_kinds, public_kinds

pytestmark = pytest.mark.once

Pages = Callable[..., Page]

AXE = Path(".venv/tools/node_modules/axe-core/axe.min.js")
WIDTHS = [320, 768, 1280]
SCHEMES = ["light", "dark"]
RULES = {
    "runOnly": {"type": "tag", "values": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]},
    "rules": {"target-size": {"enabled": True}},
    "resultTypes": ["violations"],
}
TELL = """(options) => axe.run(document, options).then((results) => results.violations.flatMap(
  (rule) => rule.nodes.map((node) => `${rule.id}: ${node.target.join(" ")}: ${node.failureSummary}`)))"""


@pytest.fixture(scope="module")
def axe() -> str:
    if not AXE.is_file():
        pytest.skip("axe-core is not installed: it comes with npm")
    return AXE.read_text()


def violations(page: Page, kinds: dict[str, Kind], axe: str) -> list[str]:
    """What axe finds on the pages, each opened once and looked at in every way."""
    found = []
    for name, kind in kinds.items():
        page.set_viewport_size({"width": WIDTHS[-1], "height": 800})
        kind.open(page)
        page.evaluate(axe)
        for width in WIDTHS:
            page.set_viewport_size({"width": width, "height": 800})
            wide = page.evaluate("document.documentElement.scrollWidth")
            found += [f"{name}: {wide} pixels wide at {width}"] if wide > width else []
            for scheme in SCHEMES:
                page.emulate_media(color_scheme=scheme, reduced_motion="reduce")
                found += [f"{name}, {width}, {scheme}: {line}" for line in page.evaluate(TELL, RULES)]
    return found


def test_no_page_for_readers_has_a_violation(site: Site, page: Pages, axe: str) -> None:
    assert violations(page(), public_kinds(site), axe) == []


def test_no_page_of_the_office_has_a_violation(site: Site, page: Pages, axe: str) -> None:
    desk = page()
    assert violations(desk, {"signing in": Kind("/admin/login/")}, axe) == []
    assert violations(desk, office_kinds(site, desk), axe) == []
