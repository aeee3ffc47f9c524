"""A text taken apart for comparing: into blocks (paragraphs, items, rows, figures …), these into words."""

import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import accumulate
from typing import NamedTuple

from portal.html import clean_html
from portal.html_attributes import alignment, attributes
from portal.html_tokens import Token as Markup
from portal.html_tokens import tokens as markup_of
from portal.text import clean_characters

ORDINARY = "đoạn văn"

_KINDS = {
    "p": ORDINARY, "h2": "đề mục cấp 2", "h3": "đề mục cấp 3", "h4": "đề mục cấp 4", "tr": "hàng của bảng",
    "caption": "tên bảng", "hr": "đường kẻ ngang", "figure": "ảnh",
}  # fmt: skip
_LISTS = {"ul": "mục danh sách", "ol": "mục danh sách có số"}
_ALIGNMENTS = {"left": "căn trái", "center": "căn giữa", "right": "căn phải", "justify": "căn đều"}
_FORMATS = {
    "strong": "in đậm", "em": "in nghiêng", "u": "gạch chân", "s": "gạch ngang", "sub": "chỉ số dưới", "sup": "chỉ số trên",
}  # fmt: skip
_LINES = ("p", "h2", "h3", "h4")
_CELLS = ("td", "th")

# Dates, hours and numbers with their points are one word. The marks are those that NFC could not join to a letter.
_WORD = re.compile(r"\n|[^\S\n]+|\d+(?:[.,:/]\d+)+|\w[\w\u0300-\u036f]*|[^\w\s]")
# What stands for words where there are too many: a sentence, or some lines of what has none.
_SENTENCE = re.compile(r"\n|[^\S\n]+|[^\n]{20,200}?(?:[.!?…]+(?=\s|$)|(?=\n|$))|[^\n]{1,200}")
# Of a body, marks and tags counted too. Forty thousand words of a person are less; single letters or marks can be more.
MOST_WORDS = 60_000


class Piece(NamedTuple):
    """A part of a text in one format; `address` where it is a link."""

    text: str
    formats: tuple[str, ...] = ()
    address: str = ""


class Word(NamedTuple):
    """A word, a punctuation mark or a line break, with the spaces before it.

    Two words are the same when their keys are: with or without a space matters, which kind and how many does not.
    """

    text: str
    space: str
    key: str
    pieces: tuple[Piece, ...]  # none where there is no format

    @property
    def is_spoken(self) -> bool:
        return self.text[0].isalnum()

    @property
    def formats(self) -> tuple[str, ...]:
        return tuple(sorted({name for piece in self.pieces for name in piece.formats}))

    @property
    def addresses(self) -> tuple[str, ...]:
        return tuple(dict.fromkeys(piece.address for piece in self.pieces if piece.address))


@dataclass(frozen=True)
class Block:
    """What is compared as one, and equal only when everything about it is."""

    kind: str  # a tag's name
    words: tuple[Word, ...]
    form: str = ""  # what it is, for a person
    layout: str = ""  # of the cells of a row, for comparing only
    picture: int | None = None
    file: str = ""  # digest of the picture's bytes
    identity: str = ""  # what tells two of the same name apart

    @property
    def addresses(self) -> list[str]:
        return list(dict.fromkeys(address for word in self.words for address in word.addresses))


def text_block(text: str, *, kind: str = "p", **about: str | int | None) -> list[Block]:
    """A plain text as one block, none when it is empty."""
    words = words_of([Piece(clean_characters(text))])
    return [Block(kind, words, **about)] if words else []


def body_blocks(body: str, *, by_sentences: bool = False) -> list[Block]:
    """The blocks of a body as the site would store it, so that any HTML may come in."""
    return _BodyReader(clean_html(body), _SENTENCE if by_sentences else _WORD).blocks


def has_too_many_words(body: str) -> bool:
    """Whether comparing it word by word would take longer than anybody waits."""
    return sum(1 for match in _WORD.finditer(clean_html(body)) if not match[0].isspace()) > MOST_WORDS


def words_of(pieces: Sequence[Piece], pattern: re.Pattern[str] = _WORD) -> tuple[Word, ...]:
    ends = list(accumulate(len(piece.text) for piece in pieces))
    has_formats = any(piece.formats or piece.address for piece in pieces)
    found = []
    space = ""
    starts_line = True
    for match in pattern.finditer("".join(piece.text for piece in pieces)):
        text = match[0]
        if text != "\n" and text.isspace():
            space = text
            continue
        # At the beginning of a line it is as if a space stood before, lest a word that was put first changes the second.
        key = f" {text}" if (space or starts_line) and text != "\n" else text
        parts = _parts(pieces, ends, *match.span()) if has_formats else ()
        found.append(Word(text, space, key, parts))
        space = ""
        starts_line = text == "\n"
    return tuple(found)


def _parts(pieces: Sequence[Piece], ends: list[int], start: int, end: int) -> tuple[Piece, ...]:
    """What stands from `start` to `end` of all the pieces, none when it has no format."""
    found = []
    for index in range(bisect_right(ends, start), len(pieces)):
        piece = pieces[index]
        begin = ends[index] - len(piece.text)
        if begin >= end:
            break
        if piece.text:
            found.append(piece._replace(text=piece.text[max(start - begin, 0) : end - begin]))
    return tuple(found) if any(part.formats or part.address for part in found) else ()


class _BodyReader:
    """Reads cleaned HTML. A row of a table is one block with everything in its cells."""

    def __init__(self, body: str, word: re.Pattern[str]) -> None:
        self.blocks: list[Block] = []
        self._word = word
        self._containers: list[str] = []  # the open ul, ol, li, blockquote
        self._is_fresh = False  # an item that has begun, nothing in it yet
        self._rows = 0  # open rows, one in the other
        self._cells: list[str] = []
        self._formats: list[str] = []
        self._address = ""
        self._kind = ""  # of the open block
        self._form = ""
        self._picture: int | None = None
        self._pieces: list[Piece] = []
        for kind, content, rest in markup_of(body):
            if kind is Markup.TEXT:
                self._text(content)
            elif kind is Markup.START:
                self._start(content, rest)
            else:
                self._end(content)
        self._close()

    def _text(self, text: str) -> None:
        if text and not self._kind:
            self._open("p")
        self._pieces.append(Piece(text, tuple(sorted(self._formats)), self._address))

    def _start(self, name: str, rest: str) -> None:
        if name in _FORMATS:
            self._formats.append(_FORMATS[name])
        elif name == "a":
            found = attributes(rest, "href", "title")
            self._address = found.get("href", "") + (f" (“{found['title']}”)" if "title" in found else "")
        elif name == "br":
            self._pieces.append(Piece("\n"))
        elif name == "tr":
            self._start_row()
        elif name in _CELLS:
            self._pieces.append(Piece(" | " if self._cells else ""))
            self._cells.append(name + rest)
        elif self._rows:
            self._pieces.append(Piece(" "))
        else:
            self._start_block(name, rest)

    def _start_row(self) -> None:
        self._rows += 1
        if self._rows == 1:
            self._open("tr")

    def _start_block(self, name: str, rest: str) -> None:
        if name == "figcaption":
            self._pieces.append(Piece(": "))
        elif name == "figure":
            self._open("figure")
            self._picture = int(attributes(rest, "data-picture")["data-picture"])
            self._pieces.append(Piece(f"Ảnh #{self._picture}"))
        elif name == "hr":
            self._open("hr")
            self._pieces.append(Piece("― ― ―"))
            self._close()
        elif name in _LINES or name == "caption":
            self._open(name, alignment(rest))
        else:
            self._close()
            if name in (*_LISTS, "li", "blockquote"):
                self._containers.append(name)
                self._is_fresh = name == "li"

    def _end(self, name: str) -> None:
        if name in _FORMATS:
            self._formats.remove(_FORMATS[name])
        elif name == "a":
            self._address = ""
        elif name == "tr":
            self._rows -= 1
            if not self._rows:
                self._close()
        elif self._rows:
            if name not in _CELLS:
                self._pieces.append(Piece(" "))
        elif name != "figcaption":
            self._close()
            if name in (*_LISTS, "li", "blockquote"):
                self._containers.pop()

    def _open(self, name: str, aligned: str = "") -> None:
        self._close()
        lists = [container for container in self._containers if container in _LISTS]
        kind = "li" if name == "p" and self._is_fresh else name
        form = _LISTS[lists[-1]] if kind == "li" else _KINDS[kind]
        if kind == "li" and len(lists) > 1:
            form += f" lồng cấp {len(lists)}"
        elif kind != "li" and lists:
            form += " trong danh sách"
        if "blockquote" in self._containers:
            form += " trong trích dẫn"
        if aligned:
            form += f", {_ALIGNMENTS[aligned]}"
        self._kind, self._form = kind, form
        self._is_fresh = False

    def _close(self) -> None:
        words = words_of(self._pieces, self._word)
        if self._kind and (words or self._kind == "tr"):
            self.blocks.append(Block(self._kind, words, self._form, "|".join(self._cells), self._picture))
        self._kind = ""
        self._picture = None
        self._pieces = []
        self._cells = []
