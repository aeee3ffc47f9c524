"""Which files of the installed apps are collected: those that the site uses, not everything that they ship.

django-ckeditor and Django's admin ship 1,400 files; each copied, hashed and compressed they are 7,000 and take half a
minute.
"""

from collections.abc import Iterator

from django.contrib.staticfiles.finders import AppDirectoriesFinder
from django.core.files.storage import Storage

# CKEditor's plugins are inside ckeditor.js; a folder holds what is fetched later: dialogs, paste filters, styles. A
# plugin missing here belongs in `removePlugins` of the editor's configuration, or its files are asked for in vain.
EDITOR_PLUGINS = frozenset(
    {
        "a11yhelp",  # Alt+0: the keys of the editor, for those who write without a mouse
        "autogrow",  # the writing area grows with the text
        "clipboard",  # the dialog for browsers that refuse to read the clipboard
        "dialog",  # styles of every dialog
        "divarea",  # the writing area without an iframe, which lets the page keep a strict CSP
        "find",  # find and replace
        "link",  # the dialog, and the mark of an anchor
        "magicline",  # a new line before or after a table or a picture
        "pastefromgdocs",  # what Google Docs leaves in the clipboard
        "pastefromlibreoffice",  # what LibreOffice leaves
        "pastefromword",  # what Word leaves
        "pastetools",  # the part that the three share
        "showblocks",  # marks of headings and paragraphs
        "specialchar",  # the table of signs
        "table",  # the dialog of a table
        "tableselection",  # how selected cells look
        "tabletools",  # the dialog of a cell
        "widget",  # the handle of a picture
    }
)
EDITOR = "ckeditor/ckeditor/"
EDITOR_FILES = frozenset(
    {
        # the licence travels with the program
        "LICENSE.md",
        "ckeditor.js",
        "config.js",
        "contents.css",
        "styles.js",
        "plugins/icons.png",
        "plugins/icons_hidpi.png",
        "vendor/promise.js",
    }
)
EDITOR_SKIN = "skins/moono-lisa/"
# English is what CKEditor falls back to.
LANGUAGES = frozenset({"vi", "en"})


class UsedFilesFinder(AppDirectoriesFinder):
    """Django's finder for apps, less the files that no page of ours asks for."""

    def list(self, ignore_patterns: list[str] | None) -> Iterator[tuple[str, Storage]]:
        for path, storage in super().list(ignore_patterns):
            if is_used(path):
                yield path, storage

    def find_in_app(self, app: str, path: str) -> str | None:
        return super().find_in_app(app, path) if is_used(path) else None


def is_used(path: str) -> bool:
    """Whether a file, named as in a template (with `/`), belongs on the site."""
    if path.startswith(EDITOR):
        return _is_used_by_editor(path.removeprefix(EDITOR))
    if path.startswith("ckeditor/"):
        # Beside the editor: its start and its styles; not the gallery and the icons of the upload browser.
        return path.count("/") == 1
    if path.startswith("admin/js/vendor/select2/i18n/"):
        return _is_used_language(path)
    return True


def _is_used_by_editor(path: str) -> bool:
    if path in EDITOR_FILES:
        return True
    if "/lang/" in f"/{path}" and not _is_used_language(path):
        return False
    if path.startswith("plugins/"):
        return path.split("/")[1] in EDITOR_PLUGINS
    if path.startswith(EDITOR_SKIN):
        # The others are for versions of Internet Explorer that no longer get here.
        return not path.rsplit("/", 1)[-1].startswith(("dialog_ie", "editor_ie", "readme"))
    return path.startswith("lang/")


def _is_used_language(path: str) -> bool:
    """By the name of the file, such as vi.js."""
    return path.rsplit("/", 1)[-1].split(".")[0] in LANGUAGES
