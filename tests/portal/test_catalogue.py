"""The Vietnamese catalogue: complete against Django's own English one, correct, and compiled."""

import re
import unicodedata
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import django
import polib
import pytest
from django.apps import apps
from django.conf import settings
from django.utils import translation
from django.utils.translation import gettext
from django.utils.translation.trans_real import DjangoTranslation

from tests.language import foreign_words

DJANGO = Path(django.__file__).parent
OURS = Path(settings.BASE_DIR) / "portal" / "locale" / "vi" / "LC_MESSAGES"
DOMAINS = ("django", "djangojs")

# Written the same way in both languages.
SAME = {
    ", ",
    ":",
    ":?.!",
    "…",
    "%(truncated_text)s…",
    "%(class_name)s %(instance)s",
    "%(size)d byte",
    "%s KB",
    "%s MB",
    "%s GB",
    "%s TB",
    "%s PB",
    "Email",
    "IPv4",
    "IPv6",
}

# No office meets these: the errors of a model's field come from its form, and the pages are those of a site being made.
FOR_PROGRAMMERS = ("views/", "db/models/fields/")
NAMES = {"byte", "GB", "IP", "JSON", "KB", "null", "PB", "Python", "salt", "TB", "UUID"}

# %(name)s, %s, {name}, {} and whole tags with their attributes.
MARK = re.compile(r"%\(\w+\)[a-z]|%[sdr]|\{\w*\}|</?[a-z][^>]*>")

SAMPLES = {
    "Password reset unsuccessful": "Đặt lại mật khẩu không thành công",
    "Site administration": "Trang quản trị",
    "History": "Lịch sử",
    "Action:": "Thao tác:",
    "Go": "Thực hiện",
    "Save": "Lưu",
    "Add": "Thêm",
    "Change": "Sửa",
    "Delete": "Xóa",
    "Log out": "Đăng xuất",
    "log entry": "mục nhật ký",
    "change message": "nội dung thay đổi",
    "permission": "quyền",
    "active": "trạng thái hoạt động",
    "0 of %(cnt)s selected": "Đã chọn 0 trong số %(cnt)s mục",
    " By %(filter_title)s ": " Theo %(filter_title)s ",
    "This field is required.": "Thông tin này là bắt buộc.",
    "Thursday": "Thứ Năm",
}


def ours(domain: str) -> polib.POFile:
    return polib.pofile(str(OURS / f"{domain}.po"))


def english(domain: str, root: Path) -> Iterator[polib.POEntry]:
    """The entries of Django's English catalogue under `root`, without the names of the languages."""
    path = root / "locale" / "en" / "LC_MESSAGES" / f"{domain}.po"
    if path.exists():
        for entry in polib.pofile(str(path)):
            if not all(source == "conf/global_settings.py" for source, _ in entry.occurrences):
                yield entry


def roots() -> list[Path]:
    """Where the catalogues in use lie: Django's core and its installed apps."""
    return [DJANGO / "conf", *(Path(app.path) for app in apps.get_app_configs() if app.name.startswith("django."))]


def texts(entry: polib.POEntry) -> list[str]:
    return list(entry.msgstr_plural.values()) if entry.msgid_plural else [entry.msgstr]


def marks(text: str) -> Counter[str]:
    return Counter(MARK.findall(text))


def translated(catalogue: DjangoTranslation, entry: polib.POEntry) -> str:
    if entry.msgid_plural and entry.msgctxt:
        return catalogue.npgettext(entry.msgctxt, entry.msgid, entry.msgid_plural, 2)
    if entry.msgid_plural:
        return catalogue.ngettext(entry.msgid, entry.msgid_plural, 2)
    if entry.msgctxt:
        return catalogue.pgettext(entry.msgctxt, entry.msgid)
    return catalogue.gettext(entry.msgid)


@pytest.mark.parametrize("domain", DOMAINS)
def test_compiled_file_is_the_source(domain: str) -> None:
    def content(catalogue: polib.POFile | polib.MOFile) -> dict[tuple, list[str]]:
        return {(entry.msgctxt, entry.msgid, entry.msgid_plural or None): texts(entry) for entry in catalogue}

    source, compiled = ours(domain), polib.mofile(str(OURS / f"{domain}.mo"))
    how = f"compile again: msgfmt --check -o {domain}.mo {domain}.po"
    assert content(compiled) == content(source), how
    assert compiled.metadata == source.metadata, how


@pytest.mark.parametrize("domain", DOMAINS)
def test_every_entry_is_whole(domain: str) -> None:
    catalogue = ours(domain)
    assert not catalogue.fuzzy_entries()
    assert not catalogue.untranslated_entries()
    assert not catalogue.obsolete_entries()
    keys = Counter((entry.msgctxt, entry.msgid) for entry in catalogue)
    assert [key for key, times in keys.items() if times > 1] == []


@pytest.mark.parametrize("domain", DOMAINS)
def test_placeholders_and_tags_survive(domain: str) -> None:
    for entry in ours(domain):
        # Vietnamese has one form for all numbers: it carries what the English plural carries.
        source = entry.msgid_plural or entry.msgid
        for text in texts(entry):
            assert marks(text) == marks(source), entry.msgid


@pytest.mark.parametrize("domain", DOMAINS)
def test_text_is_composed_and_has_no_stray_spaces(domain: str) -> None:
    for entry in ours(domain):
        for text in texts(entry):
            assert unicodedata.is_normalized("NFC", text), entry.msgid
            assert "  " not in text, entry.msgid
            assert (text[0].isspace(), text[-1].isspace()) == (entry.msgid[0].isspace(), entry.msgid[-1].isspace())


@pytest.mark.parametrize("domain", DOMAINS)
def test_every_entry_is_one_of_django(domain: str) -> None:
    known = {
        (entry.msgctxt, entry.msgid, entry.msgid_plural)
        for root in [DJANGO / "conf", *(DJANGO / "contrib").iterdir()]
        for entry in english(domain, root)
    }
    assert [e.msgid for e in ours(domain) if (e.msgctxt, e.msgid, e.msgid_plural) not in known] == []


def in_use(domain: str) -> list[tuple[polib.POEntry, str]]:
    """Every text of Django that the site may show, with what it shows for it."""
    # The scripts' catalogue is read as the admin reads it: the admin's own, then ours.
    own = [str(DJANGO / "contrib" / "admin" / "locale")] if domain == "djangojs" else None
    catalogue = DjangoTranslation("vi", domain=domain, localedirs=own)
    return [(entry, translated(catalogue, entry)) for root in roots() for entry in english(domain, root)]


@pytest.mark.parametrize("domain", DOMAINS)
def test_nothing_is_left_in_english(domain: str) -> None:
    shown = in_use(domain)
    assert len(shown) > 50
    left = {entry.msgid for entry, text in shown if text in (entry.msgid, entry.msgid_plural)}
    assert left - SAME == set()


@pytest.mark.parametrize("domain", DOMAINS)
def test_what_is_left_to_django_keeps_its_placeholders_too(domain: str) -> None:
    for entry, text in in_use(domain):
        assert marks(text) == marks(entry.msgid_plural or entry.msgid), entry.msgid


@pytest.mark.parametrize("domain", DOMAINS)
def test_no_translation_holds_a_foreign_word(domain: str) -> None:
    found = {
        entry.msgid: foreign_words(re.sub(r"<[^>]*>", " ", text)) - NAMES
        for entry, text in in_use(domain)
        if not all(source.startswith(FOR_PROGRAMMERS) for source, _ in entry.occurrences)
    }
    assert {text: words for text, words in found.items() if words} == {}


@pytest.mark.parametrize(("english_text", "vietnamese"), SAMPLES.items())
def test_wrong_translations_are_overridden(english_text: str, vietnamese: str) -> None:
    with translation.override("vi"):
        assert gettext(english_text) == vietnamese
