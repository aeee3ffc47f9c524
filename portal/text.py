"""The one normaliser of what people type: plain text in, plain text out, no Django.

Whatever comes in, what leaves is NFC, has no control, bidirectional or zero-width character, no lone surrogate (it cannot
be stored) and no noncharacter (it would break a feed). All functions are idempotent and take linear time.
"""

import re
import unicodedata

# More than any living script stacks on one letter; Vietnamese needs two.
MARKS_PER_BASE = 3

# Sorting the marks of one base is quadratic inside unicodedata, so long runs are cut before it sees them.
_MARKS_BEFORE_NFC = 8

# What breaks a line, whoever typed it: \x0b is how a line break of Word arrives.
_LINE_BREAK = re.compile("\r\n|[\r\x0b\x0c\x85\u2028\u2029]")

_NONCHARACTERS = "".join(chr(plane << 16 | low) for plane in range(17) for low in (0xFFFE, 0xFFFF))
# Categories Cc (but tab and newline), Cf and Cs, noncharacters, and letters or marks that show nothing (those Unicode calls
# Default_Ignorable). U+200D, U+FE0E and U+FE0F are left to _EMOJI_SEQUENCE.
_INVISIBLE = re.compile(
    "[\\x00-\\x08\\x0b-\\x1f\\x7f-\\x9f\\xad\u034f\u0600-\u0605\u061c\u06dd\u070f\u0890\u0891\u08e2\u115f\u1160\u17b4\u17b5"
    "\u180b-\u180f\u200b\u200c\u200e\u200f\u202a-\u202e\u2060-\u206f\u3164\ufe00-\ufe0d\ufeff\uffa0\ufff0-\ufffb"
    "\\ud800-\\udfff\ufdd0-\ufdef\U000110bd\U000110cd\U00013430-\U0001343f\U0001bca0-\U0001bca3\U0001d173-\U0001d17a"
    f"\U000e0000-\U000e0fff{_NONCHARACTERS}]"
)

_EMOJI = (
    "[\xa9\xae\u203c\u2049\u2122\u2139\u2194-\u21aa\u231a-\u23ff\u24c2\u25aa-\u27bf\u2934\u2935\u2b05-\u2b55"
    "\u3030\u303d\u3297\u3299\U0001f000-\U0001faff]"
)
# A joiner stays between two emoji, a variation selector after an emoji or inside a keycap; elsewhere both are padding.
_EMOJI_SEQUENCE = re.compile(
    f"({_EMOJI}[\ufe0e\ufe0f]?(?:\u200d{_EMOJI}[\ufe0e\ufe0f]?)*|[0-9#*]\ufe0f(?=\u20e3))|[\u200d\ufe0e\ufe0f]"
)

# A run that may hold too many marks. Marks are neither letters nor spaces, and none stands before U+0300.
_MAY_STACK = re.compile(r"[^\w\s\x00-\u02ff]{4,}")

# U+2800, the empty Braille pattern, is a space in all but name.
_SPACES = re.compile(r"[\s\u2800]+")
_MANY_BLANK_LINES = re.compile(r"\n{4,}")


def strip_invisible(value: str) -> str:
    """`value` without characters that show nothing; line breaks of every kind become a newline, tabs stay."""
    value = _INVISIBLE.sub("", _LINE_BREAK.sub("\n", value))
    return value if value.isascii() else _EMOJI_SEQUENCE.sub(r"\1", value)


def clean_characters(value: str) -> str:
    """`strip_invisible`, composed (NFC), at most three combining marks in a row. Spaces are left as they are."""
    value = strip_invisible(value)
    if value.isascii():
        return value
    return _cap_marks(unicodedata.normalize("NFC", _cap_marks(value, _MARKS_BEFORE_NFC)), MARKS_PER_BASE)


def clean_line(value: str) -> str:
    """One line: `clean_characters`, every run of spaces (no-break ones, line breaks) one space, none at the ends."""
    return _SPACES.sub(" ", clean_characters(value)).strip()


def clean_text(value: str) -> str:
    """Several lines, each as `clean_line` leaves it, LF between them, at most two blank in a row, none at the ends."""
    lines = (_SPACES.sub(" ", line).strip() for line in clean_characters(value).split("\n"))
    return _MANY_BLANK_LINES.sub("\n\n\n", "\n".join(lines)).strip("\n")


def whole_number(value: str | None, *, digits: int = 18) -> int | None:
    """A number in plain digits, no more of them than a database takes; None for anything else."""
    return int(value) if value and value.isascii() and value.isdecimal() and len(value) <= digits else None


def has_letter(value: str) -> bool:
    """Whether a reader sees at least one letter, of any script."""
    return any(character.isalpha() for character in strip_invisible(value))


def _cap_marks(value: str, limit: int) -> str:
    return _MAY_STACK.sub(lambda run: _cap_run(run[0], limit), value)


def _cap_run(run: str, limit: int) -> str:
    kept = []
    marks = 0
    for character in run:
        marks = marks + 1 if unicodedata.category(character).startswith("M") else 0
        if marks <= limit:
            kept.append(character)
    return "".join(kept)
