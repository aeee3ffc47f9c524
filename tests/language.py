"""What a page says that is not Vietnamese: the words that no Vietnamese syllable could be, and Django's own English texts.

Nearly every Vietnamese word bears a mark. The syllables without one are few and follow a pattern: a word of plain letters
that does not fit it is foreign, whatever language it is. Only names may be that, and NAMES holds them. An English word that
fits the pattern all the same ("No", "Go", "May") is told by standing alone, as a text of Django's catalogues.
"""

import json
import re
import unicodedata
from collections.abc import Iterable, Iterator
from functools import cache
from html.parser import HTMLParser
from pathlib import Path

import django
import polib
from django.http import HttpResponse

# What a page may hold all the same: names, each because people here call the thing by no other, and abbreviations.
NAMES = {
    "aegis": "a program for signing in",
    "alt": "what is printed on the key",
    "authenticator": "a program for signing in",
    "cn": "short for “Chủ nhật”",
    "command": "what is printed on the key",
    "cookie": "as browsers in Vietnamese have it",
    "ctrl": "what is printed on the key",
    "email": "as everybody says",
    "enter": "what is printed on the key",
    "esc": "what is printed on the key",
    "google": "its maker",
    "iphone": "what its owner calls it",
    "jpeg": "a kind of picture file",
    "ldap": "a way to sign in",
    "mac": "the computer",
    "mb": "the unit",
    "microsoft": "its maker",
    "ok": "what a browser writes on its button",
    "pdf": "a kind of file",
    "png": "a kind of picture file",
    "qr": "the kind of code",
    "rss": "as those who read feeds know it",
    "shift": "what is printed on the key",
    "sso": "a way to sign in",
    "tab": "what is printed on the key",
    "thg": "short for “tháng”",
    "url": "stands beside the Vietnamese words, for those who know it by this one",
    "web": "half of “trang web”",
    "webp": "a kind of picture file",
    "word": "the program from which texts are pasted",
    "xlsx": "the end of a file's name",
}

ONSETS = "ngh|ng|nh|th|tr|ph|kh|gh|gi|ch|qu|[bcdghklmnprstvx]"
# Those that can be written without any mark: before a final c, ch, p or t there is a tone mark, always.
RIMES = (
    "a|ai|am|an|ang|anh|ao|au|ay|e|em|en|eng|eo|i|ia|im|in|inh|iu|o|oa|oai|oam|oan|oang|oanh|oay|oe|oen|oeo|oi|om|on|ong|oong"
    "|u|ua|ui|um|un|ung|uy|uya|uynh|uyu|y"
)
SYLLABLE = re.compile(f"(?:{ONSETS})?(?:{RIMES})")
# They fit the pattern, and no text of ours needs them as syllables.
ENGLISH_ALL_THE_SAME = {"be", "go", "my", "on", "run", "the", "them", "then"}

# Commands, files, addresses of mail and of pages, codes and placeholders are no words.
NO_WORDS = re.compile(
    r"manage\.py \w+|[\w/-]+\.md\b|(?<![-\w])[-\w]{16,}(?![-\w])|\S+@\S+|https?://\S+|(?<!\w)/[\w./-]+|\b[\w/-]*\d[\w/-]*\b|\{[^}]*\}|%\(\w+\)[a-z]|%[sdr]"
)
WORD = re.compile(r"[^\W\d_]+")


@cache
def foreign_words(text: str) -> frozenset[str]:
    """The words of plain letters in a text that are neither Vietnamese nor names."""
    text = NO_WORDS.sub(" ", unicodedata.normalize("NFC", text))
    return frozenset(word for word in WORD.findall(text) if _is_foreign(word.lower()))


def _is_foreign(word: str) -> bool:
    if not word.isascii() or len(word) == 1 or word in NAMES:
        return False
    return word in ENGLISH_ALL_THE_SAME or not SYLLABLE.fullmatch(word)


def english_left(texts: Iterable[str]) -> set[str]:
    """Of the texts of a page those that hold a foreign word, or are an English text of Django."""
    return {text for text in texts if foreign_words(text) or text.casefold() in django_texts()}


@cache
def django_texts() -> frozenset[str]:
    """Every text of Django's English catalogues, as it is compared; a letter alone is a key or a size of paper as well."""
    found = set()
    for path in (Path(django.__file__).parent).glob("**/locale/en/LC_MESSAGES/*.po"):
        for entry in polib.pofile(str(path)):
            found |= {text.strip().casefold() for text in (entry.msgid, entry.msgid_plural)}
    return frozenset(text for text in found - NAMES.keys() if WORD.search(text) and len(text) > 1)


def texts_of(response: HttpResponse) -> set[str]:
    """What a person may read or hear of an answer: of a page, of JSON for a script of ours, of a feed."""
    kind = response.get("Content-Type", "")
    if 300 <= response.status_code < 400:
        return set()
    if "json" in kind:
        return {text for part in strings(response.json()) for text in texts_in(part)}
    if "html" in kind or "xml" in kind:
        return texts_in(response.content.decode())
    return set()


def texts_in(html: str) -> set[str]:
    """The texts of a page or of a part of one, between the tags and in the attributes that are shown or read aloud."""
    listener = _Listener(html)
    listener.feed(html)
    listener.close()
    return {text for found in listener.texts if (text := re.sub(r"\s+", " ", found).strip())}


def strings(value: object) -> Iterator[str]:
    """All strings in what was JSON, without the names of its parts."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict | list):
        for part in value.values() if isinstance(value, dict) else value:
            yield from strings(part)


class _Listener(HTMLParser):
    SHOWN = ("alt", "title", "placeholder", "label", "aria-label", "aria-description", "aria-roledescription")
    # What is typed in a textarea is somebody's own; the dates of a feed are for programs.
    NOT_SHOWN = ("script", "style", "textarea", "pubdate", "lastbuilddate")

    def __init__(self, html: str) -> None:
        super().__init__()
        self.texts: list[str] = []
        self._within: list[str] = []
        # Django labels hidden fields too; nobody sees the label of what is hidden.
        hidden = [tag for tag in re.findall(r"<input[^>]*>", html) if 'type="hidden"' in tag]
        self._hidden = {name for tag in hidden for name in re.findall(r'\bid="([^"]*)"', tag)}

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        attributes = {name: value or "" for name, value in attrs}
        if tag in self.NOT_SHOWN or (tag == "label" and attributes.get("for") in self._hidden):
            self._within.append(tag)
        self.texts += [attributes[name] for name in self.SHOWN if name in attributes]
        if tag == "input" and attributes.get("type") in ("submit", "button", "reset"):
            self.texts.append(attributes.get("value", ""))
        if tag == "meta" and attributes.get("name") == "description":
            self.texts.append(attributes["content"])
        for name, value in attributes.items():
            if name.startswith("data-"):
                self.texts += _for_scripts(value)

    def handle_endtag(self, tag: str) -> None:
        if self._within and tag == self._within[-1]:
            self._within.pop()

    def handle_data(self, data: str) -> None:
        if not self._within:
            self.texts.append(data)


def _for_scripts(value: str) -> Iterator[str]:
    """What an attribute hands to a script to show: sentences, and those in JSON."""
    if value.startswith(("{", "[")):
        for text in strings(json.loads(value)):
            yield from _for_scripts(text)
    elif " " in value.strip() and "{" not in value:
        yield value
