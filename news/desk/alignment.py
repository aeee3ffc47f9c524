"""What two sequences have in common, in bounded time whatever they hold."""

from collections.abc import Hashable, Iterator, Sequence
from typing import NamedTuple

# Of the middle that is left between equal ends: places of one times places of the other, a bit each. Ten thousand words
# against ten thousand take some 12 MB and a tenth of a second.
MAX_TABLE = 100_000_000


class Stretch(NamedTuple):
    """Neighbouring places, up to but without the ends: common to both sequences, or else changed."""

    is_common: bool
    old_start: int
    old_end: int
    new_start: int
    new_end: int


def common_places(old: Sequence[Hashable], new: Sequence[Hashable]) -> list[tuple[int, int]]:
    """The places (in `old`, in `new`) of a longest common subsequence, ascending.

    Of what stands between equal beginnings and equal ends, nothing where it exceeds MAX_TABLE.
    """
    shorter = min(len(old), len(new))
    head = 0
    while head < shorter and old[head] == new[head]:
        head += 1
    tail = 0
    while tail < shorter - head and old[-1 - tail] == new[-1 - tail]:
        tail += 1
    middle = _longest(old[head : len(old) - tail], new[head : len(new) - tail])
    return [
        *((place, place) for place in range(head)),
        *((head + i, head + j) for i, j in middle),
        *((len(old) - back, len(new) - back) for back in range(tail, 0, -1)),
    ]


def stretches(places: list[tuple[int, int]], old_length: int, new_length: int) -> Iterator[Stretch]:
    """The two sequences from end to end; common and changed stretches alternate."""
    old_start = new_start = 0  # of the common stretch at hand
    old_end = new_end = 0
    for i, j in [*places, (old_length, new_length)]:
        if (i, j) == (old_end, new_end) and i < old_length and j < new_length:
            old_end, new_end = i + 1, j + 1
            continue
        if old_end > old_start:
            yield Stretch(True, old_start, old_end, new_start, new_end)
        if i > old_end or j > new_end:
            yield Stretch(False, old_end, i, new_end, j)
        old_start, new_start = i, j
        old_end, new_end = i + 1, j + 1


def _longest(old: Sequence[Hashable], new: Sequence[Hashable]) -> list[tuple[int, int]]:
    """The textbook's table of lengths, its rows kept as integers: bit j of row i is clear where the length grows at j.

    difflib is quadratic in Python where words repeat, and cubic at worst; this is one addition of long integers a row.
    (H. Hyyrö, Bit-parallel LCS-length computation revisited, 2004.)
    """
    if not old or not new or len(old) * len(new) > MAX_TABLE:
        return []
    places: dict[Hashable, int] = {}
    for j, item in enumerate(new):
        places[item] = places.get(item, 0) | 1 << j
    full = (1 << len(new)) - 1
    rows = [full]
    for item in old:
        row = rows[-1]
        hits = row & places.get(item, 0)
        rows.append(((row + hits) | (row - hits)) & full)
    found = []
    i, j = len(old), len(new)
    while i and j:
        bit = 1 << (j - 1)
        if rows[i] & bit:
            j -= 1
        elif rows[i - 1] & bit:
            i, j = i - 1, j - 1
            found.append((i, j))
        else:
            i -= 1
    return found[::-1]
