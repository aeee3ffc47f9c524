"""Vietnamese letters: folding, addresses, the order of names, dates in words. No Django."""

import datetime
import re
import unicodedata

from portal.text import clean_line

# The alphabet with the four foreign letters where a Vietnamese dictionary puts them.
_ALPHABET = "aăâbcdđeêfghijklmnoôơpqrstuưvwxyz"

# huyền, hỏi, ngã, sắc, nặng as combining marks, in the order of the dictionary; ngang, without a mark, comes first.
_TONES = "\u0300\u0309\u0303\u0301\u0323"

# Weights of two digits. 00 ends a level and 01 ends a word, so a shorter word or name stands before its continuation.
_END_OF_LEVEL = "00"
_END_OF_WORD = "01"
_WEIGHTS = {character: f"{weight:02}" for weight, character in enumerate(f"0123456789{_ALPHABET}", start=2)}
_OTHER_LETTER = "99"

# ð is a common slip of the keyboard for đ.
_D = str.maketrans("đð", "dd")

_WORD = re.compile(r"[^\W_]+")
_NOT_IN_SLUG = re.compile(r"[^a-z0-9]+")

_WEEKDAYS = ("Thứ Hai", "Thứ Ba", "Thứ Tư", "Thứ Năm", "Thứ Sáu", "Thứ Bảy", "Chủ nhật")

# In minutes, the greatest first.
_UNITS = ((365 * 24 * 60, "năm"), (30 * 24 * 60, "tháng"), (24 * 60, "ngày"), (60, "giờ"), (1, "phút"))


def fold(value: str) -> str:
    """Lower case without any mark, đ as d: what two spellings of a word have in common. "Văn Quán" gives "van quan"."""
    if value.isascii():
        return value.lower()
    # Marks go before the decomposition too: sorting a long run of them takes quadratic time.
    return _without_marks(unicodedata.normalize("NFD", _without_marks(value.lower()))).translate(_D)


def slugify(value: str, *, max_length: int = 80, fallback: str = "bai-viet") -> str:
    """The readable part of an address: a-z, 0-9 and hyphens, cut at the end of a word.

    `fallback` stands in where nothing is left, as with a title of emoji alone.
    """
    slug = _NOT_IN_SLUG.sub("-", fold(value)).strip("-")
    if len(slug) > max_length:
        whole_words, hyphen, _ = slug[: max_length + 1].rpartition("-")
        slug = whole_words if hyphen else slug[:max_length]
    return slug or fallback


def sort_key(name: str, *, given_name_first: bool = False) -> str:
    """A key whose plain string order is the order of a Vietnamese dictionary, the same in every database and collation.

    Two levels: first the letters of the whole name (aăâbcdđeê…, case and punctuation apart, word by word), then, among
    names of equal letters, the tones word by word (ngang, huyền, hỏi, ngã, sắc, nặng): ma, mà, mả, mã, má, mạ. One tone is
    counted per word, so hoà and hòa are the same. With `given_name_first` the last word is compared on both levels before
    the rest, as lists of people are ordered.

    The key is made of digits only, because digits are what every collation puts in the same order.
    """
    words = clean_line(name).split()
    if given_name_first and len(words) > 1:
        return _levels(words[-1]) + _END_OF_LEVEL + _levels(" ".join(words[:-1]))
    return _levels(" ".join(words))


def date_in_words(date: datetime.date) -> str:
    """The day written out: "Thứ Năm, 17/09/2020". A datetime counts in its own time zone."""
    return f"{_WEEKDAYS[date.weekday()]}, {date.day:02}/{date.month:02}/{date.year:04}"


def ago(moment: datetime.datetime, *, now: datetime.datetime) -> str:
    """How long ago that was, in one unit and rounded down: "2 giờ trước". What is not yet past is "vừa xong"."""
    return f"{length} trước" if (length := how_long(now - moment)) else "vừa xong"


def how_long(duration: datetime.timedelta) -> str:
    """The whole minutes, hours, days, months or years of it: "2 giờ"; empty under a minute."""
    minutes = duration // datetime.timedelta(minutes=1)
    for size, unit in _UNITS:
        if minutes >= size:
            return f"{minutes // size} {unit}"
    return ""


def _without_marks(value: str) -> str:
    return "".join(character for character in value if not unicodedata.category(character).startswith("M"))


def _levels(text: str) -> str:
    letters = []
    tones = []
    for word in _WORD.findall(text.lower().replace("ð", "đ")):
        tone = 0
        for character in word:
            bare, mark = _split_tone(character)
            tone = tone or mark
            letters.append(_WEIGHTS.get(bare, _OTHER_LETTER))
        letters.append(_END_OF_WORD)
        tones.append(str(tone))
    return "".join((*letters[:-1], _END_OF_LEVEL, *tones)) if tones else ""


def _split_tone(character: str) -> tuple[str, int]:
    """A letter without its tone, and the rank of the tone: "ế" gives ("ê", 4). Foreign marks are dropped."""
    if character in _WEIGHTS:
        return character, 0
    tone = 0
    bare = ""
    for part in unicodedata.normalize("NFD", character):
        if part in _TONES:
            tone = _TONES.index(part) + 1
        else:
            bare += part
    bare = unicodedata.normalize("NFC", bare)
    return (bare if bare in _WEIGHTS else fold(bare)), tone
