"""The grammar of a stored body, and the reader that brings any HTML into it.

At the top stand p, h2-h4, ul, ol, blockquote, table, hr and figure. Quotations, list items, cells and captions of tables
hold the same but figure; in an item, a cell or a caption that begins with letters these stand directly. Inline tags are
never empty, never nested in their like, and never cross a block. A figure is
`<figure data-picture="12"><figcaption>plain text</figcaption></figure>`, the caption optional.

The markup of this grammar is what an HTML parser gives back unchanged: that makes cleaning idempotent. It is not what
makes it safe; see `portal.html`.
"""

import re
from collections import Counter
from collections.abc import Iterable

from portal.html_attributes import alignment, attributes, cell_attributes, link_attributes
from portal.html_tokens import Token, tokens
from portal.text import clean_characters, clean_line

MAX_DEPTH = 50
# Lists, quotations and tables open no deeper than this: a table in a list adds five levels, a paragraph with all formats
# eight.
_DEEPEST_OPENING = MAX_DEPTH - 13

_SPACES = re.compile(r"[ \t\n]+")
_PICTURE_ID = re.compile(r"[1-9][0-9]{0,8}")

_FORMATS = {
    **{name: name for name in ("strong", "em", "u", "s", "sub", "sup", "a")},
    "b": "strong", "i": "em", "ins": "u", "strike": "s", "del": "s",
}  # fmt: skip
_PARAGRAPHS = {"p": "p", "h1": "h2", "h2": "h2", "h3": "h3", "h4": "h4", "h5": "h4", "h6": "h4"}
# They end a line and are otherwise unwrapped.
_DIVISIONS = frozenset([
    "div", "center", "section", "article", "main", "header", "footer", "nav", "aside", "address", "details", "summary", "dialog",
    "fieldset", "legend", "form", "dl", "dt", "dd", "pre", "html", "head", "body", "figure", "figcaption",
])  # fmt: skip
_LISTS = ("ul", "ol")
_OPENINGS = (*_LISTS, "blockquote", "table")
_SECTIONS = ("thead", "tbody", "tfoot")
_CELLS = ("td", "th")
# Where a part of a table may stand, and what is opened for content that stands directly in a list or a table.
_PARENTS = dict.fromkeys(("caption", *_SECTIONS), ("table",)) | {"tr": _SECTIONS} | dict.fromkeys(_CELLS, ("tr",))
_IMPLIED = {"ul": "li", "ol": "li", "table": "tbody", **dict.fromkeys(_SECTIONS, "tr"), "tr": "td"}
_BLOCKS = frozenset((*_PARAGRAPHS, *_DIVISIONS, *_OPENINGS, *_PARENTS, "li", "hr"))
# Formats that are opened inside do not reach outside, and an end tag inside closes nothing outside,
_ENCLOSED = (*_CELLS, "caption")
# except those of the table itself; an item is closed only from its own list.
_WALLS = {"table": (), **dict.fromkeys(_PARENTS, ("table",)), "li": (*_ENCLOSED, *_LISTS)}


class _Node:
    """An element of the grammar. Without a name it is a line of letters directly in an item, a cell or a caption."""

    __slots__ = ("attributes", "children", "name")

    def __init__(self, name: str, attributes: dict[str, str] | None = None) -> None:
        self.name = name
        self.attributes = attributes or {}
        self.children: list[_Node | str] = []

    def is_like(self, other: "_Node") -> bool:
        return self.name == other.name and self.attributes == other.attributes


class Rebuilder:
    """Reads HTML of any kind, once and in linear time, into the grammar of this module."""

    def __init__(self, source: str) -> None:
        self.unstored_images = 0
        self._root = _Node("")
        self._stack = [self._root]  # the open containers
        self._line: _Node | None = None  # the open paragraph, heading or line in the innermost container
        self._path: list[_Node] = []  # that line and the inline tags that are open in it
        # The inline tags that the source has open, in order, with how many times. They are opened in a line when letters
        # come, so that they may be nested wrongly, cross paragraphs or hold nothing.
        self._formats: dict[str, int] = {}
        self._link: dict[str, str] = {}
        self._alignments: list[str] = []  # of the open divisions
        self._scopes: list[tuple[int, dict[str, int], dict[str, str]]] = []  # what was open when a container opened
        self._refused: Counter[str] = Counter()  # containers that were too deep: their end tags close nothing
        self._figure: _Node | None = None
        self._in_caption = False
        self._captions: list[str] = []
        self._hoisted: list[_Node] = []  # figures that wait for the end of the list or table they were found in
        self._read(source)
        self._close_figure()
        while len(self._stack) > 1:
            self._pop()
        self._close_line()

    def markup(self) -> str:
        return "".join(_serialise(self._root.children))

    def _read(self, source: str) -> None:
        for kind, content, rest in tokens(source):
            if kind is Token.TEXT:
                self._text(clean_characters(content))
            elif kind is Token.START:
                self._start(content, rest)
            else:
                self._end(content)

    # What the source says

    def _text(self, text: str) -> None:
        if self._figure is not None:
            self._captions.append(text)
        elif self._line is not None:
            if text:
                self._innermost().children.append(text)
        elif text.strip():
            self._open_line()
            self._innermost().children.append(text)

    def _start(self, name: str, rest: str) -> None:
        if self._figure is not None and self._is_inside_figure(name, starts=True):
            return
        if name in _FORMATS:
            self._start_format(_FORMATS[name], rest)
        elif name == "br":
            if self._line is not None:
                self._innermost().children.append(_Node("br"))
        elif name == "img":
            self.unstored_images += 1
        elif name in _BLOCKS:
            self._close_line()
            self._start_block(name, rest)

    def _start_format(self, name: str, rest: str) -> None:
        if name != "a":
            self._formats[name] = self._formats.get(name, 0) + 1
            return
        self._formats.pop("a", None)
        found = attributes(rest, "href", "title")
        self._link = link_attributes(found.get("href", ""), found.get("title", ""))
        if self._link:
            self._formats["a"] = 1

    def _start_block(self, name: str, rest: str) -> None:
        if name in _PARAGRAPHS:
            self._open_line(_PARAGRAPHS[name], alignment(rest) or self._inherited_alignment())
        elif name == "hr":
            self._make_room()
            self._stack[-1].children.append(_Node("hr"))
        elif name in _OPENINGS:
            self._open_container(name)
        elif name == "li":
            if self._stack[-1].name == "li":
                self._pop()
            if self._stack[-1].name in _LISTS:
                self._push(_Node("li"))
        elif name in _PARENTS:
            self._start_table_part(name, rest)
        elif name == "figure" and (picture := _picture(rest)):
            self._figure = _Node("figure", {"data-picture": picture})
        else:
            own = "center" if name == "center" else alignment(rest)
            self._alignments.append(own or self._inherited_alignment())

    def _start_table_part(self, name: str, rest: str) -> None:
        table = self._find("table")
        if not table or (name == "caption" and self._stack[table].children):
            return
        parts_above = ("table", *(_SECTIONS if name in ("tr", *_CELLS) else ()), *(("tr",) if name in _CELLS else ()))
        while self._stack[-1].name not in parts_above:
            self._pop()
        while self._stack[-1].name not in _PARENTS[name]:
            self._push(_Node(_IMPLIED[self._stack[-1].name]))
        self._push(_Node(name, cell_attributes(name, rest) if name in _CELLS else None))

    def _end(self, name: str) -> None:
        if self._figure is not None and self._is_inside_figure(name, starts=False):
            return
        if name in _FORMATS:
            name = _FORMATS[name]
            if self._formats.get(name, 0) > 1:
                self._formats[name] -= 1
            else:
                self._formats.pop(name, None)
        elif name in _BLOCKS:
            self._close_line()
            if name in _DIVISIONS:
                if len(self._alignments) > (self._scopes[-1][0] + 1 if self._scopes else 0):
                    self._alignments.pop()
            elif self._refused[name]:
                self._refused[name] -= 1
            else:
                place = self._find(name)
                while place and len(self._stack) > place:
                    self._pop()

    # Figures

    def _is_inside_figure(self, name: str, *, starts: bool) -> bool:
        """Whether a tag belongs to the open figure, so is dealt with. A block outside of its caption ends the figure."""
        if name == "figure":
            self._close_figure()
            return not starts
        if name == "figcaption":
            self._in_caption = starts
        elif name in _BLOCKS and not self._in_caption:
            self._close_figure()
            return False
        if name in _BLOCKS or name == "br":
            self._captions.append(" ")
        return True

    def _close_figure(self) -> None:
        if self._figure is None:
            return
        caption = clean_line("".join(self._captions))
        if caption:
            node = _Node("figcaption")
            node.children.append(caption)
            self._figure.children.append(node)
        (self._root.children if len(self._stack) == 1 else self._hoisted).append(self._figure)
        self._figure = None
        self._in_caption = False
        self._captions = []

    # Containers

    def _open_container(self, name: str) -> None:
        if len(self._stack) > _DEEPEST_OPENING:
            self._refused[name] += 1
            return
        top = self._stack[-1]
        if name in _LISTS and top.name in _LISTS and top.children:
            # A list directly in a list belongs to the item before it.
            self._enter(top.children[-1])
        self._make_room()
        self._push(_Node(name))

    def _make_room(self) -> None:
        """Opens what is missing between a list or a table and its content."""
        while self._stack[-1].name in _IMPLIED:
            self._push(_Node(_IMPLIED[self._stack[-1].name]))

    def _push(self, node: _Node) -> None:
        self._stack[-1].children.append(node)
        self._enter(node)

    def _enter(self, node: _Node) -> None:
        self._scopes.append((len(self._alignments), dict(self._formats), self._link))
        self._alignments.append("")
        self._stack.append(node)

    def _pop(self) -> None:
        self._close_line()
        node = self._stack.pop()
        divisions, formats, link = self._scopes.pop()
        del self._alignments[divisions:]
        if node.name in _ENCLOSED:
            self._formats, self._link = formats, link
        if (not node.children and node.name not in _CELLS) or (node.name == "table" and _is_bare(node)):
            self._stack[-1].children.pop()
        if len(self._stack) == 1:
            self._root.children.extend(self._hoisted)
            self._hoisted = []

    def _find(self, name: str) -> int:
        """The place of the innermost open `name` that a tag here may reach, 0 for none."""
        walls = _WALLS.get(name, _ENCLOSED)
        for place in range(len(self._stack) - 1, 0, -1):
            if self._stack[place].name == name:
                return place
            if self._stack[place].name in walls:
                break
        return 0

    # Lines

    def _inherited_alignment(self) -> str:
        return self._alignments[-1] if self._alignments else ""

    def _open_line(self, name: str = "", aligned: str = "") -> None:
        self._make_room()
        container = self._stack[-1]
        if not name:
            aligned = self._inherited_alignment()
            if container.children or aligned or container is self._root or container.name == "blockquote":
                name = "p"
        self._line = _Node(name, {"class": f"align-{aligned}"} if aligned else None)
        container.children.append(self._line)

    def _close_line(self) -> None:
        if self._line is None:
            return
        self._line.children = _merge(self._line.children)
        _trim(self._line.children, at_end=True)
        _trim(self._line.children, at_end=False)
        if not self._line.children:
            self._stack[-1].children.pop()
        self._line = None
        self._path = []

    def _innermost(self) -> _Node:
        """The node of the open line where the next letters stand, its inline tags being those the source has open."""
        path = [self._line]
        is_shared = True
        for depth, name in enumerate(self._formats, start=1):
            node = _Node(name, self._link if name == "a" else None)
            before = self._path[depth] if depth < len(self._path) else None
            is_shared = is_shared and before is not None and before.is_like(node)
            if is_shared:
                node = before
            else:
                path[-1].children.append(node)
            path.append(node)
        self._path = path
        return path[-1]


def _merge(children: list[_Node | str]) -> list[_Node | str]:
    """Neighbouring texts joined, their spaces folded."""
    merged: list[_Node | str] = []
    pieces: list[str] = []
    for child in (*children, None):
        if isinstance(child, str):
            pieces.append(child)
            continue
        if pieces:
            merged.append(_SPACES.sub(" ", clean_characters("".join(pieces))))
            pieces = []
        if child is not None:
            child.children = _merge(child.children)
            merged.append(child)
    return merged


def _trim(children: list[_Node | str], *, at_end: bool) -> None:
    """Takes spaces and line breaks off one end of a line."""
    dropped = 0
    for child in reversed(children) if at_end else children:
        if isinstance(child, str):
            trimmed = child.rstrip() if at_end else child.lstrip()
            if trimmed:
                children[-1 - dropped if at_end else dropped] = trimmed
                break
        elif child.name != "br":
            _trim(child.children, at_end=at_end)
            if child.children:
                break
        dropped += 1
    # At once, because a line may consist of a hundred thousand breaks.
    if at_end:
        del children[len(children) - dropped :]
    else:
        del children[:dropped]


def _is_bare(node: _Node) -> bool:
    """Whether a table, or a part of it, has nothing in any cell."""
    if node.name in ("table", "tr", *_SECTIONS):
        return all(_is_bare(child) for child in node.children)
    return node.name in _CELLS and not node.children


def _picture(rest: str) -> str:
    picture = attributes(rest, "data-picture").get("data-picture", "")
    return picture if _PICTURE_ID.fullmatch(picture) else ""


def _serialise(children: Iterable[_Node | str]) -> Iterable[str]:
    for child in children:
        if isinstance(child, str):
            yield _escape(child)
        elif not child.name:
            yield from _serialise(child.children)
        else:
            kept = "".join(f' {name}="{_escape(value, quote=True)}"' for name, value in child.attributes.items())
            yield f"<{child.name}{kept}>"
            if child.name not in ("br", "hr"):
                yield from _serialise(child.children)
                yield f"</{child.name}>"


def _escape(text: str, *, quote: bool = False) -> str:
    text = text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\xa0", "&nbsp;")
    return text.replace('"', "&quot;") if quote else text
