"""The pictures of README.md and the guides, and the words of the site that the guides quote."""

import ast
import re
import unicodedata
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from urllib.parse import urlsplit

import polib
import pytest
from django.apps import apps
from django.conf import settings
from django.urls import resolve
from django.utils.text import capfirst
from PIL import Image

from docs.pictures.make import DESK, MOST_BYTES, PHONE, PICTURES, Picture
from news.admin.acts import PAGES, UNSCHEDULE
from news.desk import waiting

pytestmark = pytest.mark.once

ROOT = Path(settings.BASE_DIR)
FOLDER = ROOT / "docs" / "pictures"
GUIDES = sorted((ROOT / "docs").glob("huong-dan-*.md"))
PAGES_WITH_PICTURES = [ROOT / "README.md", *GUIDES]
MOST_BYTES_TOGETHER = 1_500_000

IMAGE = re.compile(r"!\[([^\]]*)\]\(([^)]+)\)|<img\b[^>]*>")
BOLD = re.compile(r"\*\*(.+?)\*\*", re.DOTALL)
LINK = re.compile(r"(?<!!)\[[^\]]+\]\(([^)]+)\)")


def name_of(path: Path) -> str:
    return path.name


# -- the pictures --------------------------------------------------------------------------------------------------------


def images_of(page: Path) -> list[tuple[Path, str]]:
    """File and alternative text of each."""
    found = []
    for match in IMAGE.finditer(page.read_text()):
        alt, address = match.group(1), match.group(2)
        if address is None:
            alt, address = (re.search(rf'\b{name}="([^"]*)"', match.group())[1] for name in ("alt", "src"))
        found.append(((page.parent / address).resolve(), alt))
    return found


@pytest.mark.parametrize("page", PAGES_WITH_PICTURES, ids=name_of)
def test_every_picture_of_a_page_is_there_and_says_what_it_shows(page):
    images = images_of(page)

    assert images
    assert [file.name for file, _ in images if not file.is_file()] == []
    assert [file.name for file, alt in images if len(alt) < 20] == []


def test_every_picture_is_listed_and_is_shown_somewhere():
    stored = {file.name for file in FOLDER.iterdir()} - {"make.py", "__pycache__"}

    assert stored == {f"{picture.name}.webp" for picture in PICTURES}
    assert stored == {file.name for page in PAGES_WITH_PICTURES for file, _ in images_of(page)}


def test_pictures_are_light():
    sizes = {file.name: file.stat().st_size for file in FOLDER.glob("*.webp")}

    assert {name: size for name, size in sizes.items() if size > MOST_BYTES} == {}
    assert 0 < sum(sizes.values()) <= MOST_BYTES_TOGETHER


@pytest.mark.parametrize("picture", PICTURES, ids=lambda picture: picture.name)
def test_a_picture_has_the_size_that_the_list_says(picture: Picture):
    with Image.open(FOLDER / f"{picture.name}.webp") as image:
        assert image.size == (picture.width, picture.height)
    assert picture.width in (DESK, PHONE)


@pytest.mark.parametrize("picture", PICTURES, ids=lambda picture: picture.name)
def test_the_list_names_addresses_that_there_are(picture: Picture):
    found = resolve(urlsplit(picture.path).path)

    # What the admin does not know it sends elsewhere, by patterns without a name.
    assert found.url_name


def test_an_address_of_the_admin_that_is_gone_is_found():
    assert resolve("/admin/news/khong-co-trang-nay/").url_name is None


def test_pictures_have_names_of_their_own():
    names = [picture.name for picture in PICTURES]

    assert sorted(set(names)) == sorted(names)


# -- the words -----------------------------------------------------------------------------------------------------------
#
# In the guides what is bold is a button, a label, a heading or a state, word for word. It must be the whole of a text that
# a template, a form, a model, a script or the catalogue holds: a part of one would let nearly everything pass.


def as_read(text: str) -> str:
    """A text as it is compared: labels begin in lower case in models, and end in what says that more follows."""
    text = re.sub(r"\s+", " ", unicodedata.normalize("NFC", text)).strip().rstrip(":…").strip()
    return text[:1].upper() + text[1:]


def of_templates() -> Iterator[str]:
    for path in (ROOT / "templates").rglob("*.html"):
        source = re.sub(r"{#.*?#}|{% comment %}.*?{% endcomment %}", "", path.read_text(), flags=re.DOTALL)
        yield from re.findall(r'\b(?:value|aria-label|placeholder|title)="([^"{]+)', source)
        yield from re.split(r"{%.*?%}|{{.*?}}|<[^>]*>", source)


def of_code() -> Iterator[str]:
    for room in ("portal", "news", "comments"):
        for path in (ROOT / room).rglob("*.py"):
            if not {"migrations", "demo"} & set(path.parts):
                for node in ast.walk(ast.parse(path.read_text())):
                    if isinstance(node, ast.Constant) and isinstance(node.value, str):
                        yield from re.split(r"<[^>]*>", node.value)


def of_scripts() -> Iterator[str]:
    for path in (ROOT / "static").rglob("*.js"):
        for double, template in re.findall(r'"([^"\n]*)"|`([^`]*)`', path.read_text()):
            yield from re.split(r"\$\{.*?\}", double or template)


def of_the_catalogue() -> Iterator[str]:
    for path in (ROOT / "portal" / "locale").rglob("*.po"):
        for entry in polib.pofile(str(path)):
            yield entry.msgstr


def put_together() -> Iterator[str]:
    """What pages make of two texts."""
    for page in [*PAGES.values(), UNSCHEDULE]:
        yield f"Lưu và {page.label.lower()}"
    for model in apps.get_models():
        yield f"Thêm {model._meta.verbose_name}"
        # Another row of the form above it.
        yield f"Thêm {capfirst(model._meta.verbose_name)}"
    yield waiting.THIS_WEEK.title


@cache
def words_of_the_site() -> frozenset[str]:
    sources = (of_templates(), of_code(), of_scripts(), of_the_catalogue(), put_together())
    return frozenset(as_read(text) for source in sources for text in source if text.strip())


@pytest.mark.parametrize("guide", GUIDES, ids=name_of)
def test_a_guide_quotes_the_words_of_the_site(guide):
    # Less the sentence that says what bold means.
    quoted = {as_read(text) for text in BOLD.findall(guide.read_text())} - {"In đậm"}

    assert len(quoted) > 10
    assert quoted - words_of_the_site() == set()


def test_words_that_the_site_does_not_have_are_found():
    words = words_of_the_site()

    assert {"Lưu và gửi duyệt", "Thêm bài viết", "Từ chối"} <= words
    assert not {"Lưu và đăng", "Thêm bài", "Từ chố", "Gửi duyệt bài"} & words


# -- the links -----------------------------------------------------------------------------------------------------------


def anchors_of(page: Path) -> set[str]:
    """Of its headings, as the pages that show Markdown make them."""
    headings = re.findall(r"^#+ (.+)$", page.read_text(), re.MULTILINE)
    return {re.sub(r"[^\w\- ]", "", heading.lower()).replace(" ", "-") for heading in headings}


@pytest.mark.parametrize("page", PAGES_WITH_PICTURES, ids=name_of)
def test_links_between_the_pages_lead_somewhere(page):
    addresses = [address for address in LINK.findall(page.read_text()) if "://" not in address]
    broken = []
    for address in addresses:
        file, _, anchor = address.partition("#")
        target = (page.parent / file).resolve() if file else page
        if not target.is_file() or (anchor and anchor not in anchors_of(target)):
            broken.append(address)

    assert addresses
    assert broken == []
