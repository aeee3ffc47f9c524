"""Pages of a list, without counting it: whether there is a next page is told by one row more."""

from dataclasses import dataclass, field
from typing import Any

from django.db.models import QuerySet
from django.http import Http404, HttpRequest

LAST_POSSIBLE_PAGE = 99_999


@dataclass
class Pager:
    """One page of a list. `number` counts from 1; the addresses are relative queries such as "?trang=2"."""

    number: int
    parameter: str
    has_next: bool
    rows: list[Any] = field(repr=False)
    anchor: str = ""

    @property
    def has_previous(self) -> bool:
        return self.number > 1

    @property
    def previous_url(self) -> str:
        return self._url(self.number - 1)

    @property
    def next_url(self) -> str:
        return self._url(self.number + 1)

    def _url(self, number: int) -> str:
        query = f"?{self.parameter}={number}" if number > 1 else "?"
        return query + self.anchor


def paginate(
    request: HttpRequest, rows: QuerySet, *, per_page: int, parameter: str = "trang", anchor: str = ""
) -> Pager:
    """The page that the request's parameter asks for. Anything but a page that exists is a 404; the first always exists."""
    number = page_number(request, parameter)
    start = (number - 1) * per_page
    found = list(rows[start : start + per_page + 1])
    if not found and number > 1:
        raise Http404("no such page")
    return Pager(
        number=number, parameter=parameter, has_next=len(found) > per_page, rows=found[:per_page], anchor=anchor
    )


def page_number(request: HttpRequest, parameter: str) -> int:
    text = request.GET.get(parameter, "1")
    if not (text.isascii() and text.isdigit() and len(text) <= 5 and 1 <= int(text) <= LAST_POSSIBLE_PAGE):
        raise Http404("no such page")
    return int(text)
