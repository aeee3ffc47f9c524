"""Names that a reader takes for one another: by letters of other scripts, by lost marks, by spaces and their like. No Django.

The tables are for what can be taken for Vietnamese in Latin letters; they are no register of everything in Unicode.
"""

import unicodedata
from dataclasses import dataclass
from functools import lru_cache

from portal.text import clean_line
from portal.vietnamese import fold

# Capitals and small letters apart: a Greek capital Ν looks like N, the small ν like v.
_CAPITALS = {
    # Cyrillic
    "А": "A", "В": "B", "Е": "E", "Ѕ": "S", "І": "I", "Ј": "J", "К": "K", "М": "M", "Н": "H", "О": "O", "Р": "P", "С": "C",
    "Т": "T", "У": "Y", "Х": "X", "Ү": "Y", "Һ": "H", "Ԁ": "D", "Ԍ": "G", "Ԛ": "Q", "Ԝ": "W", "Ӏ": "I", "Ґ": "G",
    # Greek
    "Α": "A", "Β": "B", "Ε": "E", "Ζ": "Z", "Η": "H", "Ι": "I", "Κ": "K", "Μ": "M", "Ν": "N", "Ο": "O", "Ρ": "P", "Τ": "T",
    "Υ": "Y", "Χ": "X",
    # Latin, and Cherokee, which borrowed its shapes
    "Ɖ": "Đ", "Ð": "Đ", "Ɩ": "I", "Ʋ": "U", "Ꭰ": "D", "Ꭱ": "R", "Ꭲ": "T", "Ꭺ": "A", "Ꭻ": "J", "Ꭼ": "E", "Ꮇ": "M", "Ꮋ": "H",
    "Ꮐ": "G", "Ꮓ": "Z", "Ꮖ": "I", "Ꮢ": "R", "Ꮪ": "S", "Ꮩ": "V", "Ꮮ": "L", "Ꮯ": "C", "Ꮲ": "P", "Ꮶ": "K", "Ᏼ": "B",
}  # fmt: skip
_SMALL = {
    # Cyrillic
    "а": "a", "в": "b", "е": "e", "ѕ": "s", "і": "i", "ј": "j", "к": "k", "м": "m", "н": "h", "о": "o", "п": "n", "р": "p",
    "с": "c", "т": "t", "у": "y", "х": "x", "ү": "y", "һ": "h", "ԁ": "d", "ԍ": "g", "ԛ": "q", "ԝ": "w", "ӏ": "l", "ь": "b",
    "г": "r", "ц": "u", "ԉ": "l", "ӕ": "ae",
    # Greek
    "α": "a", "β": "b", "γ": "y", "ε": "e", "η": "n", "ι": "i", "κ": "k", "μ": "u", "ν": "v", "ο": "o", "π": "n", "ρ": "p",
    "σ": "o", "ς": "c", "τ": "t", "υ": "u", "χ": "x", "ω": "w", "ϲ": "c",
    # Latin, the phonetic alphabet among it, and Armenian
    "ð": "đ", "ɖ": "đ", "ɗ": "đ", "ƌ": "đ", "ɑ": "a", "ɡ": "g", "ı": "i", "ɩ": "i", "ȷ": "j", "ʋ": "u", "ɛ": "e", "ɪ": "i",
    "ɴ": "n", "ʙ": "b", "ʜ": "h", "ʀ": "r", "ʏ": "y", "ʟ": "l", "ɢ": "g", "ᴀ": "a", "ᴄ": "c", "ᴅ": "d", "ᴇ": "e", "ᴊ": "j",
    "ᴋ": "k", "ᴍ": "m", "ᴏ": "o", "ᴘ": "p", "ᴛ": "t", "ᴜ": "u", "ᴠ": "v", "ᴡ": "w", "ᴢ": "z", "ꞑ": "n", "ŋ": "n", "ɓ": "b",
    "ɲ": "n", "ƙ": "k", "ƭ": "t", "ƥ": "p", "ꜱ": "s", "օ": "o", "ո": "n", "ս": "u", "հ": "h", "ց": "g", "զ": "q",
    "ł": "l", "ø": "o", "ŧ": "t", "ħ": "h", "ƀ": "b", "ɨ": "i", "ʉ": "u",
}  # fmt: skip
# What is left of small letters once all are small: a capital I, a small l, a one and a bar are one stroke.
_STROKES = {"i": "l", "1": "l", "|": "l", "!": "l", "ǀ": "l", "0": "o"}
# Marks that stand where Vietnamese has one of another shape.
_MARKS = {
    "\u030c": "\u0306",
    "\u0311": "\u0302",
    "\u0342": "\u0303",
    "\u0360": "\u0303",
    "\u030d": "\u0301",
    "\u0321": "\u0323",
}
# A stroke laid over a letter.
_OVERLAYS = "\u0335\u0336\u0337\u0338"
_TONES = "\u0300\u0301\u0303\u0309\u0323"
_OF_LETTERS = "\u0302\u0306\u031b"

_LOOKS = str.maketrans(_CAPITALS | _SMALL | _MARKS)
_STROKE = str.maketrans(_STROKES)
# No Vietnamese word has these pairs.
_PAIRS = [("rn", "m"), ("vv", "w")]

# In a longer name a name of fewer words is a coincidence: many are called Văn An.
_WORDS_OF_A_PERSON = 3


@dataclass(frozen=True)
class _Look:
    """How a name looks: word by word with its marks, and without any."""

    # Of each word the letters, then the tones: where in the word a tone stands makes no difference.
    words: tuple[str, ...]
    bare_words: tuple[str, ...]

    @property
    def whole(self) -> tuple[str, str]:
        """The name with its spaces taken out: the letters of all words, then the tones of all."""
        letters, tones = zip(*(word.split("/") for word in self.words), strict=True) if self.words else ((), ())
        return "".join(letters), "".join(tones)

    @property
    def bare(self) -> str:
        return "".join(self.bare_words)

    @property
    def has_marks(self) -> bool:
        return self.whole != (self.bare, "")


def resembles(name: str, known: str) -> bool:
    """Whether `name` looks like `known`, or holds it among other words. Written without any mark it looks like all that are
    the same without; with marks, like those with the same.
    """
    ours, theirs = _look(name), _look(known)
    if not theirs.bare:
        return False
    if ours.whole == theirs.whole:
        return True
    if not ours.has_marks and ours.bare == theirs.bare:
        return True
    if len(theirs.words) < _WORDS_OF_A_PERSON:
        return False
    return _hold(ours.words, theirs.words) or (not ours.has_marks and _hold(ours.bare_words, theirs.bare_words))


def mentions(name: str, words: str) -> bool:
    """Whether `words` stand in `name`, whatever marks and spaces either has."""
    return bool(_look(words).bare) and _look(words).bare in _look(name).bare


def skeleton(name: str) -> str:
    """The same for all names that differ by nothing but marks, spaces and look-alike letters."""
    return _look(name).bare


@lru_cache(maxsize=4096)
def _look(name: str) -> _Look:
    # Twice: a small letter of the table may have come from a capital that is not in it.
    shaped = unicodedata.normalize("NFKD", clean_line(name)).translate(_LOOKS).lower().translate(_LOOKS)
    for pair, letter in _PAIRS:
        shaped = shaped.replace(pair, letter)
    marked = [_marked(word) for word in _words(shaped.translate(_STROKE))]
    words = tuple(word for word in marked if word != "/")
    bare = tuple(fold(word.partition("/")[0]) for word in words)
    return _Look(words, bare)


def _words(decomposed: str) -> list[str]:
    """Letters, digits and their marks; everything else parts words."""
    kept = (
        character if character.isalnum() or unicodedata.category(character) == "Mn" else " " for character in decomposed
    )
    return "".join(kept).split()


def _marked(word: str) -> str:
    """The letters with the marks that make them letters, a slash, the tones. Other marks are no part of a Vietnamese name."""
    letters, tones = "", ""
    for character in word:
        if character in _TONES:
            tones += character
        elif character in _OVERLAYS and letters.endswith("d"):
            letters = letters[:-1] + "đ"
        elif character in _OF_LETTERS or not unicodedata.combining(character):
            letters += character
    return f"{unicodedata.normalize('NFC', letters)}/{tones}"


def _hold(words: tuple[str, ...], part: tuple[str, ...]) -> bool:
    return any(words[start : start + len(part)] == part for start in range(len(words) - len(part) + 1))
