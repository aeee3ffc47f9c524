"""The pages' HTML against the standard, by the validator of its authors."""

import json
import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Page

from tests.browser.conftest import ROOT, Site
from tests.browser.page_kinds import Kind, office_kinds, public_kinds

pytestmark = pytest.mark.once

Pages = Callable[..., Page]

VALIDATOR = ROOT / ".venv/tools/node_modules/vnu-jar/build/dist/vnu.jar"
# In the markup of Django's own widgets and rows: a search field's empty choice, the words in place of a password, the first
# value of a field beside it, and the label of a row that is hidden with its hidden field.
OF_DJANGO = (
    "Element “option” without attribute “label” must not be empty.",
    "Attribute “disabled” not allowed on element “div” at this point.",
    "An “input” element with a “type” attribute whose value is “hidden” must not have any “aria-*” attributes.",
    "The value of the “for” attribute of the “label” element must be the ID of a non-hidden form control.",
)


def mistakes(page: Page, kinds: dict[str, Kind], folder: Path) -> list[str]:
    """What the validator says of the pages as the server sent them, with the lines that it means."""
    java = shutil.which("java")
    if java is None or not VALIDATOR.is_file():
        pytest.skip("the validator is not installed: it comes with npm and needs Java")
    for name, kind in kinds.items():
        with page.expect_response(lambda response: response.request.is_navigation_request()) as answer:
            page.goto(kind.path)
        if kind.then:
            with page.expect_response(lambda response: response.request.is_navigation_request()) as answer:
                kind.then(page)
        (folder / f"{name}.html").write_bytes(answer.value.body())
    files = sorted(folder.glob("*.html"))
    run = subprocess.run(
        [java, "-jar", VALIDATOR, "--format", "json", "--exit-zero-always", *files],
        capture_output=True,
        text=True,
        check=True,
    )
    told = json.loads(run.stderr)["messages"]
    return [
        f"{Path(one['url']).stem}, line {one.get('lastLine')}: {one['message']} {one.get('extract', '').strip()}"
        for one in told
        if one["type"] == "error" or one.get("subType") == "warning"
    ]


def test_pages_for_readers_are_valid(site: Site, page: Pages, tmp_path: Path) -> None:
    assert mistakes(page(javascript=False), public_kinds(site), tmp_path) == []


def test_pages_of_the_office_are_valid(site: Site, page: Pages, tmp_path: Path) -> None:
    desk = page(javascript=False)
    found = mistakes(desk, office_kinds(site, desk), tmp_path)
    assert [line for line in found if not any(known in line for known in OF_DJANGO)] == []
