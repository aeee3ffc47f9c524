"""The words that scripts show: our own scripts, and what CKEditor and Select2 say beside them."""

import json
import re
from collections.abc import Iterator
from pathlib import Path

import ckeditor
import pytest
from django.conf import settings
from django.contrib import admin

from tests.language import foreign_words

pytestmark = pytest.mark.once

STATIC = Path(settings.BASE_DIR) / "static"
EDITOR = Path(ckeditor.__file__).parent / "static" / "ckeditor" / "ckeditor"
SELECT2 = Path(admin.__file__).parent / "static" / "admin" / "js" / "vendor" / "select2"
SCRIPTS = sorted(STATIC.rglob("*.js"), key=str)

LITERAL = re.compile(r'"((?:[^"\\\n]|\\.)*)"|`((?:[^`\\]|\\.)*)`')
# Names of keys, headers and requests; no person reads them.
FOR_MACHINES = {"Accept", "Element", "Enter", "Escape", "Files"}


def sentences(script: str) -> Iterator[str]:
    """The strings of a script that a person reads: those that begin as a sentence does."""
    code = re.sub(r"(?:^|\s)//[^\n]*$|/\*.*?\*/", "", script, flags=re.MULTILINE | re.DOTALL)
    for double, template in LITERAL.findall(code):
        text = re.sub(r"\$\{[^}]*\}|<[^>]*>", " ", double or template).strip()
        if text not in FOR_MACHINES and re.match(r"[^\W\d_a-z]\w* |[A-Z][a-z]+$|.*[^\x00-\x7f]", text):
            yield text


@pytest.mark.parametrize("script", SCRIPTS, ids=lambda path: str(path.relative_to(STATIC)))
def test_our_scripts_say_nothing_in_english(script):
    assert [text for text in sentences(script.read_text()) if foreign_words(text)] == []


def test_an_english_sentence_in_a_script_is_found():
    script = (
        'say("Saved at once"); ask(`Không tải the bài ${name}`, "div.office p"); // "Not shown"\nput("Close", "Lưu");'
    )
    assert [text for text in sentences(script) if foreign_words(text)] == [
        "Saved at once",
        "Không tải the bài",
        "Close",
    ]


# -- CKEditor ----------------------------------------------------------------------------------------------------------------

# Parts of its language for what this newsroom removed from the editor (portal.editor), or what is only in such dialogs.
NOT_OFFERED = {
    "about",
    "colorbutton",
    "copyformatting",
    "div",
    "exportpdf",
    "fakeobjects",
    "forms",
    "iframe",
    "image",
    "liststyle",
    "scayt",
    "sourcearea",
    "templates",
    "versionCheck",
}
NOT_SHOWN = {
    "application",  # `applicationTitle` takes its place
    "format.tag_address",
    "format.tag_div",
    "format.tag_h1",
    "format.tag_h4",
    "format.tag_h5",
    "format.tag_h6",
    "table.heightUnit",
    "table.widthPx",
    "toolbar.toolbarExpand",
}
NOT_SHOWN_OF = (
    "common.css",
    "common.invalid",
    "common.langDir",
    "common.target",
    "common.advancedTab",
    "common.keyboard",
)
LINK_TABS_REMOVED = ("cssClasses", "download", "langDir", "popup", "styles", "tabIndex", "targetPopup")


def editors_words() -> dict[str, str]:
    """All that CKEditor says in Vietnamese, by name, with what our plugin puts in its place."""
    script = (EDITOR / "lang" / "vi.js").read_text(encoding="utf-8-sig")
    words = dict(_by_name(json.loads(script[script.index("={") + 1 :].rstrip().rstrip(";"))))
    return words | own_words()


def own_words() -> dict[str, str]:
    return dict(re.findall(r'^ {4}"([\w.]+)": "(.*)",$', (STATIC / "editor" / "newsroom.js").read_text(), re.MULTILINE))


def _by_name(words: dict, before: str = "") -> Iterator[tuple[str, str]]:
    for name, said in words.items():
        if isinstance(said, dict):
            yield from _by_name(said, f"{before}{name}.")
        elif isinstance(said, str):
            yield before + name, re.sub(r"<[^>]*>", " ", said)


def is_shown(name: str) -> bool:
    part, _, rest = name.partition(".")
    if part in NOT_OFFERED or name in NOT_SHOWN or name.startswith(NOT_SHOWN_OF):
        return False
    return part != "link" or not rest.startswith(LINK_TABS_REMOVED)


def test_the_editor_says_nothing_in_english():
    left = {name: said for name, said in editors_words().items() if is_shown(name) and foreign_words(said)}
    assert left == {}


def test_every_word_that_we_give_the_editor_is_one_it_asks_for():
    script = (EDITOR / "lang" / "en.js").read_text(encoding="utf-8-sig")
    asked = dict(_by_name(json.loads(script[script.index("={") + 1 :].rstrip().rstrip(";"))))
    assert len(own_words()) > 40
    assert own_words().keys() - asked.keys() == set()


# -- Select2 -----------------------------------------------------------------------------------------------------------------


def test_what_select2_lacks_in_vietnamese_we_give_it():
    """Without the word in its Vietnamese file it says the English one."""
    script = (SELECT2 / "select2.full.js").read_text()
    english = script.partition("S2.define('select2/i18n/en'")[2].partition("S2.define(")[0]
    needed = set(re.findall(r"^ +(\w+): function", english, re.MULTILINE))
    vietnamese = set(re.findall(r"(\w+):function", (SELECT2 / "i18n" / "vi.js").read_text()))
    own = set(re.findall(r"words\.(\w+) =", (STATIC / "office" / "completion-words.js").read_text()))
    assert len(needed) > 6
    assert needed - vietnamese == own
