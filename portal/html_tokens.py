"""HTML of any kind as a stream of texts and tags, in linear time and without ever failing.

Close to what browsers do, but nothing that a person wrote is lost: what never ends is taken for letters, not thrown
away. The result is material for `portal.html_grammar`, not safe for anything else.
"""

import html
import re
from collections.abc import Iterator
from enum import Enum, auto

MAX_LENGTH = 1_000_000  # characters

# Possessive, so that no input is read twice; a quote counts only after "=", as in HTML.
_TAG = re.compile(r"""<(/?)([a-zA-Z][^\s/>]*+)((?:=\s*+(?:"[^"]*+"|'[^']*+')|[^>=]++|=)*+)>""")
_TAG_WITH_OPEN_QUOTE = re.compile(r"<(/?)([a-zA-Z][^\s/>]*+)([^>]*+)>")
_TAG_BEGINS = re.compile(r"</?[a-zA-Z]")
# Python refuses to read a number of thousands of digits.
_ABSURD_ENTITY = re.compile(r"&#[0-9]{8,};?")
_PASTED_IMAGE = re.compile(r"data:image/[\w.+-]++;base64,[\w+/=%\s]++", re.ASCII)

# Passed over with what they hold, when they are closed.
_DISCARDED = {
    name: re.compile(rf"</{name}[\s/>]", re.IGNORECASE)
    for name in (
        "script", "style", "title", "xml", "svg", "math", "iframe", "object", "noscript", "template", "select", "textarea",
    )
}  # fmt: skip


class Token(Enum):
    TEXT = auto()
    START = auto()
    END = auto()


def tokens(source: str) -> Iterator[tuple[Token, str, str]]:
    """TEXT with its letters decoded, START with a lower-case name and the source of its attributes, END with a name.

    Comments, declarations and elements such as script are left out. Beyond MAX_LENGTH nothing is read.
    """
    if len(source) > MAX_LENGTH:
        # A pasted picture is longer than all the words around it, and dropped anyway: the words have precedence.
        source = _PASTED_IMAGE.sub("data:", source)[:MAX_LENGTH]
    tag = _TAG
    never_closed = set()
    position = 0
    while (opening := source.find("<", position)) >= 0:
        if opening > position:
            yield Token.TEXT, _decode(source[position:opening]), ""
        position = opening
        if not _TAG_BEGINS.match(source, opening):
            position = _end_of_declaration(source, opening, never_closed)
            if position == opening:
                yield Token.TEXT, "<", ""
                position += 1
            continue
        match = tag.match(source, opening)
        if match is None:
            # No end in sight: a quote is open, or the source ends. From here on the next ">" ends a tag.
            tag = _TAG_WITH_OPEN_QUOTE
            match = tag.match(source, opening)
        if match is None:
            break
        position = match.end()
        slash, name, rest = match[1], match[2].lower(), match[3]
        if slash:
            yield Token.END, name, ""
        elif name not in _DISCARDED:
            yield Token.START, name, rest
        elif name not in never_closed and not rest.endswith("/"):
            closing = _DISCARDED[name].search(source, position)
            if closing:
                position = closing.start()
            else:
                never_closed.add(name)
    yield Token.TEXT, _decode(source[position:]), ""


def _end_of_declaration(source: str, opening: int, never_closed: set[str]) -> int:
    """Where a comment, `<!…>`, `<?…>` or `</>` ends; `opening` itself when "<" is only a letter."""
    for begin, end in (("<!--", "-->"), ("<!", ">"), ("<?", ">"), ("</", ">")):
        if source.startswith(begin, opening) and end not in never_closed:
            # From the third character on, because "<!-->" is a whole comment.
            closing = source.find(end, opening + 2)
            if closing >= 0:
                return closing + len(end)
            never_closed.add(end)
    return opening


def _decode(text: str) -> str:
    return html.unescape(_ABSURD_ENTITY.sub("\ufffd", text)) if "&" in text else text
