"""The building blocks of the office's first page: a panel is a heading with a number, a few rows, and the way to the whole list."""

import datetime
from collections.abc import Sequence
from dataclasses import dataclass, field

ROWS = 5
# No more rows than this are read to know their number: beyond, it does not matter how many.
LIMIT = 100


@dataclass(frozen=True)
class Row:
    title: str
    url: str
    who: str = ""
    # In words, and the moment meant by them.
    when: str = ""
    at: datetime.datetime | None = None
    note: str = ""


@dataclass(frozen=True)
class Panel:
    """`url` leads to the list with exactly the rows counted; where there is no such list, `more` has those after `rows`."""

    title: str
    rows: Sequence[Row]
    # None: a panel whose number says nothing.
    count: int | None
    url: str = ""
    empty: str = ""
    remark: str = ""
    more: Sequence[Row] = field(default=())

    @property
    def number(self) -> str:
        return "" if self.count is None else number(self.count)


def number(count: int) -> str:
    """A count of at most LIMIT rows, as people read it."""
    return f"{LIMIT - 1}+" if count >= LIMIT else str(count)
