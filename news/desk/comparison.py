"""Two versions of an article, in words: what a person would want to be told of the difference.

Works on contents as `news.history.snapshot` makes them, and asks the database nothing. A name that is missing, as in a
version from before there was such a field, reads as empty.
"""

import datetime
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import Any, NamedTuple

from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString
from django.utils.timezone import localtime

from news.desk.alignment import Stretch, common_places, stretches
from news.desk.blocks import ORDINARY, Block, Word, body_blocks, has_too_many_words, text_block
from news.models import Credit
from portal.html import clean_html

# Of all words of two blocks, how many both have, for them to be one block that was rewritten.
_SIMILAR = 0.5
# A word that stands in more blocks than this does not help to find the similar one.
_COMMON_WORD = 20
_CANDIDATES = 5
_CONTEXT = 1  # unchanged blocks that stay in sight beside a changed one
_NOTES = 8
_EXCERPT = 40  # characters
_MOST_ROWS = 1_000  # of a page that a person reads
_SPACES = " \t\xa0"


class Run(NamedTuple):
    """Neighbouring words that have in common whether they stayed ("same"), went ("del") or came ("ins")."""

    change: str
    old: str
    new: str


@dataclass(frozen=True)
class Row:
    """One block, or two of which one became the other."""

    change: str  # "same", "changed", "removed", "added"; "hidden": an unchanged stretch, its rows in `hidden`
    kind: str = ""  # a tag's name
    label: str = ""  # what kind of block, where it is not a paragraph
    runs: tuple[Run, ...] = ()
    notes: tuple[str, ...] = ()  # plain text: what words do not show
    old_picture: int | None = None
    new_picture: int | None = None
    hidden: tuple["Row", ...] = ()

    @property
    def old(self) -> SafeString:
        return _marked((run.change, run.old) for run in self.runs if run.change != "ins")

    @property
    def new(self) -> SafeString:
        return _marked((run.change, run.new) for run in self.runs if run.change != "del")

    @property
    def inline(self) -> SafeString:
        """Both in one flow. Where only the spaces differ, the wider."""
        return _marked((run.change, max(run.old, run.new, key=len)) for run in self.runs)


@dataclass(frozen=True)
class FieldDifference:
    name: str
    label: str
    rows: tuple[Row, ...] = ()
    note: str = ""  # plain text


def compare(old: dict, new: dict) -> list[FieldDifference]:
    """The fields that differ, in the order in which a reader meets them; none when the contents are the same.

    Bodies are compared as the site would store them, so that what an editor's script sent may be given, too.
    """
    found = []
    by_sentences = any(has_too_many_words(content.get("body") or "") for content in (old, new))
    for name, label in _LABELS.items():
        old_blocks, new_blocks = (_blocks(name, content, by_sentences=by_sentences) for content in (old, new))
        if old_blocks != new_blocks:
            rows = list(_collapsed(_rows(old_blocks, new_blocks, pairs_lone=name != "body")))
            note = _BY_SENTENCES if by_sentences and name == "body" else ""
            if len(rows) > _MOST_ROWS:
                note = f"{note} {_NOT_ALL_ROWS}".strip()
            found.append(FieldDifference(name, label, tuple(rows[:_MOST_ROWS]), note))
        elif name == "body" and clean_html(old.get(name) or "") != clean_html(new.get(name) or ""):
            found.append(FieldDifference(name, label, note=_SAME_WORDS))
    return found


_BY_SENTENCES = "Nội dung quá nhiều chữ để so từng chữ, nên được so từng câu."
_NOT_ALL_ROWS = f"Chỉ hiện {_MOST_ROWS} chỗ khác đầu tiên; hãy mở từng bản để đọc hết."
_SAME_WORDS = "Không chữ nào đổi. Hai bản chỉ khác nhau ở khoảng trắng, hoặc ở cách gộp danh sách, trích dẫn, bảng."


# -- the fields ----------------------------------------------------------------------------------------------------------


def _named(kind: str) -> Callable[[dict | None], list[Block]]:
    def blocks_of(value: dict | None) -> list[Block]:
        return text_block(value["name"], identity=f"{kind} số {value['id']}") if value else []

    return blocks_of


def _text(value: str | None) -> list[Block]:
    return text_block(value or "")


def _reprint(content: dict) -> list[Block]:
    return text_block("Bài đăng lại từ nguồn này") if content.get("is_reprint") else []


def _credits(value: list[dict] | None) -> list[Block]:
    roles = dict(Credit.Role.choices)
    return [
        block
        for credit in value or []
        for block in text_block(
            f"{roles.get(credit['role'], credit['role'])}: {credit['byline']}",
            identity=f"tác giả số {credit['author']}",
        )
    ]


def _picture(value: dict | None) -> list[Block]:
    if not value:
        return []
    texts = {"Mô tả": value["alt"], "Chú thích": value["caption"], "Nguồn ảnh": value["credit"]}
    lines = [f"Ảnh #{value['id']}", *(f"{label}: {text}" for label, text in texts.items() if text)]
    return text_block("\n".join(lines), kind="figure", picture=value["id"], file=value["sha256"])


def _pictures(value: list[dict] | None) -> list[Block]:
    """In the order of their numbers: in which order they stand is told by the body."""
    return [block for picture in sorted(value or [], key=lambda each: each["id"]) for block in _picture(picture)]


def _moment(value: str | None) -> list[Block]:
    if not value:
        return []
    try:
        moment = localtime(datetime.datetime.fromisoformat(value))
    except ValueError:
        return text_block(value)
    return text_block(f"{moment:%H:%M %d/%m/%Y}", identity=f"giây {moment:%S.%f}")


_LABELS = {
    "category": "Chuyên mục",
    "title": "Tiêu đề",
    "summary": "Tóm tắt (sapô)",
    "body": "Nội dung",
    "credits": "Tên dưới bài",
    "lead_picture": "Ảnh đại diện",
    "pictures": "Chữ của ảnh trong bài",
    "source": "Nguồn",
    "slug": "Địa chỉ",
    "published_at": "Ngày đăng",
    "expires_at": "Hết hạn",
}
# Of all but the body.
_READERS: dict[str, Callable[[Any], list[Block]]] = {
    "category": _named("chuyên mục"),
    "title": _text,
    "summary": _text,
    "credits": _credits,
    "lead_picture": _picture,
    "pictures": _pictures,
    "source": _named("nguồn"),
    "slug": _text,
    "published_at": _moment,
    "expires_at": _moment,
}


def _blocks(name: str, content: dict, *, by_sentences: bool) -> list[Block]:
    if name == "body":
        return body_blocks(content.get(name) or "", by_sentences=by_sentences)
    return _READERS[name](content.get(name)) + (_reprint(content) if name == "source" else [])


# -- blocks --------------------------------------------------------------------------------------------------------------


def _rows(old: list[Block], new: list[Block], *, pairs_lone: bool) -> list[Row]:
    """`pairs_lone`: a single block is the other one rewritten, however little they have in common."""
    rows: list[Row] = []
    removed: Counter[Block] = Counter()
    added: Counter[Block] = Counter()
    changes: list[tuple[Block | None, Block | None]] = []
    for same in stretches(common_places(old, new), len(old), len(new)):
        olds, news = old[same.old_start : same.old_end], new[same.new_start : same.new_end]
        if same.is_common:
            changes += zip(olds, news, strict=True)
        elif pairs_lone and len(old) == len(new) == 1:
            changes.append((old[0], new[0]))
        else:
            changes += _paired(olds, news)
    for before, after in changes:
        if after is None:
            removed[before] += 1
        elif before is None:
            added[after] += 1
    for before, after in changes:
        if after is None:
            rows.append(_whole(before, "removed", ["chuyển đi chỗ khác"] if added[before] else []))
        elif before is None:
            rows.append(_whole(after, "added", ["chuyển từ chỗ khác đến"] if removed[after] else []))
        elif before == after:
            rows.append(_whole(before, "same", []))
        else:
            rows.append(_changed(before, after))
    return rows


def _paired(old: list[Block], new: list[Block]) -> Iterator[tuple[Block | None, Block | None]]:
    """Similar blocks side by side as far as their order allows, the others alone."""
    partners = _partners(old, new)
    # Of pairs that cross only some can stay side by side.
    places = common_places(range(len(old)), [partners.get(j, -1) for j in range(len(new))])
    for stretch in stretches(places, len(old), len(new)):
        olds, news = old[stretch.old_start : stretch.old_end], new[stretch.new_start : stretch.new_end]
        if stretch.is_common:
            yield from zip(olds, news, strict=True)
        else:
            yield from ((block, None) for block in olds)
            yield from ((None, block) for block in news)


def _partners(old: list[Block], new: list[Block]) -> dict[int, int]:
    """By the place of a new block that of the most similar old one, each once."""
    old_words, new_words = [_spoken(block) for block in old], [_spoken(block) for block in new]
    holders: dict[str, list[int]] = {}
    for i, words in enumerate(old_words):
        for word in words:
            holders.setdefault(word, []).append(i)
    found: dict[int, int] = {}
    taken: set[int] = set()
    for j, words in enumerate(new_words):
        votes: Counter[int] = Counter()
        for word in words:
            if len(holders.get(word, ())) <= _COMMON_WORD:
                votes.update(holders.get(word, ()))
        candidates = [i for i, _ in votes.most_common(_CANDIDATES) if i not in taken]
        scores = {i: _similarity(old_words[i], words) for i in candidates}
        scores |= {i: 1.0 for i in candidates if old[i].picture and old[i].picture == new[j].picture}
        best = max(scores, key=scores.__getitem__, default=None)
        if best is not None and scores[best] >= _SIMILAR:
            found[j] = best
            taken.add(best)
    return found


def _spoken(block: Block) -> Counter[str]:
    return Counter(word.text for word in block.words if word.is_spoken)


def _similarity(old: Counter[str], new: Counter[str]) -> float:
    return 2 * (old & new).total() / (old.total() + new.total())


def _whole(block: Block, change: str, notes: list[str]) -> Row:
    text = _joined(block.words)
    if change == "same":
        run = Run("same", text, text)
    else:
        run = Run("del", text, "") if change == "removed" else Run("ins", "", text)
        notes += [f"có liên kết: {address}" for address in block.addresses]
    return Row(
        change,
        block.kind,
        _label(block),
        (run,),
        _few(notes),
        old_picture=block.picture if change != "added" else None,
        new_picture=block.picture if change != "removed" else None,
    )


def _changed(old: Block, new: Block) -> Row:
    words = _word_stretches(old.words, new.words)
    return Row(
        "changed",
        new.kind,
        _label(new),
        tuple(_runs(old.words, new.words, words)),
        _few(_notes(old, new, words)),
        old.picture,
        new.picture,
    )


def _label(block: Block) -> str:
    return "" if block.form == ORDINARY or block.kind == "figure" else block.form


def _collapsed(rows: list[Row]) -> Iterator[Row]:
    """Unchanged rows away from the changes are laid together."""
    changed = [place for place, row in enumerate(rows) if row.change != "same"]
    seen = {near for place in changed for near in range(place - _CONTEXT, place + _CONTEXT + 1)}
    for is_seen, group in groupby(enumerate(rows), key=lambda item: item[0] in seen):
        together = tuple(row for _, row in group)
        if is_seen or len(together) == 1:
            yield from together
        else:
            yield Row("hidden", hidden=together)


# -- words ---------------------------------------------------------------------------------------------------------------


def _word_stretches(old: Sequence[Word], new: Sequence[Word]) -> list[Stretch]:
    """Aligned; a word or two that long changes have in common by chance count as changed, too."""
    places = common_places([word.key for word in old], [word.key for word in new])
    found: list[Stretch] = []
    for stretch in stretches(places, len(old), len(new)):
        found.append(stretch)
        while len(found) >= 3 and not found[-1].is_common and _weight(found[-2]) < min(map(_weight, found[-3::2])):
            last, _, first = found.pop(), found.pop(), found.pop()
            found.append(Stretch(False, first.old_start, last.old_end, first.new_start, last.new_end))
    return found


def _weight(stretch: Stretch) -> int:
    return max(stretch.old_end - stretch.old_start, stretch.new_end - stretch.new_start)


def _runs(old: Sequence[Word], new: Sequence[Word], words: list[Stretch]) -> Iterator[Run]:
    for stretch in words:
        before = _joined(old[stretch.old_start : stretch.old_end])
        after = _joined(new[stretch.new_start : stretch.new_end])
        if stretch.is_common:
            yield Run("same", before, after)
            continue
        # A space before the first word carries no mark.
        left, right = before.lstrip(_SPACES), after.lstrip(_SPACES)
        spaces = Run("same", before[: len(before) - len(left)], after[: len(after) - len(right)])
        if spaces.old or spaces.new:
            yield spaces
        before, after = left, right
        if before:
            yield Run("del", before, "")
        if after:
            yield Run("ins", "", after)


def _joined(words: Sequence[Word]) -> str:
    return "".join(word.space + word.text for word in words)


# What a screen reader says at the beginning of a run.
_SPOKEN = {"del": "bỏ:", "ins": "thêm:"}


def _marked(runs: Iterator[tuple[str, str]]) -> SafeString:
    return format_html_join("", "{}", ((_mark(change, text),) for change, text in runs))


def _mark(change: str, text: str) -> SafeString | str:
    if change == "same":
        return text
    # Nobody sees that a line break went.
    text = text.replace("\n", "↵\n")
    return format_html('<{0}><span class="visually-hidden">{1} </span>{2}</{0}>', change, _SPOKEN[change], text)


# -- what words do not show ----------------------------------------------------------------------------------------------


def _few(notes: list[str]) -> tuple[str, ...]:
    more = len(notes) - _NOTES
    return (*notes[:_NOTES], f"và {more} thay đổi khác về định dạng, liên kết") if more > 0 else tuple(notes)


def _notes(old: Block, new: Block, words: list[Stretch]) -> list[str]:
    notes = []
    if old.form != new.form:
        notes.append(f"đổi định dạng: {old.form} → {new.form}")
    if old.layout != new.layout:
        notes.append("đổi định dạng ô của bảng")
    if old.file != new.file and old.picture == new.picture:
        notes.append(f"đổi tệp ảnh: mã {old.file[:8]} → {new.file[:8]}")
    notes += _format_notes(old, new, words)
    notes += _link_notes(old, new, words)
    if all(stretch.is_common for stretch in words):
        if old.identity != new.identity:
            notes.append(f"cùng chữ nhưng khác ở: {old.identity} → {new.identity}")
        if _joined(old.words) != _joined(new.words):
            notes.append("đổi khoảng trắng")
    return notes


def _format_notes(old: Block, new: Block, words: list[Stretch]) -> Iterator[str]:
    """Of words that stayed, but look or lead elsewhere now."""
    for stretch in words:
        if not stretch.is_common:
            continue
        olds, news = old.words[stretch.old_start : stretch.old_end], new.words[stretch.new_start : stretch.new_end]
        if [word.pieces for word in olds] == [word.pieces for word in news]:
            continue
        for looks, group in groupby(zip(olds, news, strict=True), key=_looks):
            if looks:
                together = _joined([word for _, word in group]).strip()
                excerpt = together if len(together) <= _EXCERPT else together[:_EXCERPT].rstrip() + "…"
                yield from _told(excerpt, *looks)


def _looks(pair: tuple[Word, Word]) -> tuple | None:
    before, after = pair
    if before.pieces == after.pieces:
        return None
    return before.formats, after.formats, before.addresses, after.addresses


def _told(excerpt: str, old_formats: tuple, new_formats: tuple, old_links: tuple, new_links: tuple) -> Iterator[str]:
    if old_formats != new_formats:
        before, after = (", ".join(formats) or "chữ thường" for formats in (old_formats, new_formats))
        yield f"đổi định dạng “{excerpt}”: {before} → {after}"
    if old_links != new_links:
        before, after = (", ".join(links) or "không có" for links in (old_links, new_links))
        yield f"đổi liên kết “{excerpt}”: {before} → {after}"
    if old_formats == new_formats and old_links == new_links:
        yield f"đổi định dạng một phần “{excerpt}”"


def _link_notes(old: Block, new: Block, words: list[Stretch]) -> Iterator[str]:
    """Of addresses that went or came together with their words."""
    gone, come = [], []
    for stretch in words:
        if not stretch.is_common:
            gone += [link for word in old.words[stretch.old_start : stretch.old_end] for link in word.addresses]
            come += [link for word in new.words[stretch.new_start : stretch.new_end] for link in word.addresses]
    gone, come = dict.fromkeys(gone), dict.fromkeys(come)
    yield from (f"bỏ liên kết: {link}" for link in gone if link not in new.addresses)
    yield from (f"thêm liên kết: {link}" for link in come if link not in old.addresses)
