"""Workbooks (.xlsx) of plain tables. What a cell is follows from its Python type, so no text ever becomes a formula or a link."""

import datetime
import io
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import xlsxwriter
from django.http import HttpResponse
from django.utils import timezone
from xlsxwriter.format import Format
from xlsxwriter.worksheet import Worksheet

from portal.headers import FILE_POLICY
from portal.text import strip_invisible

Cell = str | int | float | datetime.date | datetime.datetime | datetime.timedelta | None

_CONTENT_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
_WIDEST = 60
_MARGIN = 2
_FORMATS = {
    # "@" keeps a text a text also when somebody edits the cell.
    str: "@",
    datetime.datetime: "hh:mm dd/mm/yyyy",
    datetime.date: "dd/mm/yyyy",
    datetime.timedelta: "[h]:mm",
    int: "#,##0",
}


@dataclass(frozen=True)
class Sheet:
    """One table. The name has at most 31 characters, none of `[]:*?/\\`, and no two sheets of a book have the same."""

    name: str
    headings: Sequence[str]
    rows: Iterable[Sequence[Cell]]


def workbook(sheets: Iterable[Sheet]) -> bytes:
    """The .xlsx file. Moments are written in local time: a cell of a spreadsheet has no time zone."""
    file = io.BytesIO()
    # In memory: the default writes temporary files.
    with xlsxwriter.Workbook(file, {"in_memory": True}) as book:
        heading = book.add_format({"bold": True, "text_wrap": True, "valign": "top", "bottom": 1})
        formats = {kind: book.add_format({"num_format": layout}) for kind, layout in _FORMATS.items()}
        for sheet in sheets:
            page = book.add_worksheet(sheet.name)
            page.freeze_panes(1, 0)
            page.repeat_rows(0)
            page.set_paper(9)  # A4
            page.fit_to_pages(1, 0)
            widths = [len(text) for text in sheet.headings]
            for column, text in enumerate(sheet.headings):
                page.write_string(0, column, text, heading)
            for number, row in enumerate(sheet.rows, start=1):
                for column, cell in enumerate(row):
                    _write(page, number, column, cell, formats)
                    widths[column] = max(widths[column], len(str(cell)))
            for column, width in enumerate(widths):
                page.set_column(column, column, min(width, _WIDEST) + _MARGIN)
    return file.getvalue()


def download(content: bytes, name: str) -> HttpResponse:
    """A workbook to be kept as a file of this name; should a browser ever take it for a page, that page can do nothing."""
    return HttpResponse(
        content,
        content_type=_CONTENT_TYPE,
        headers={"Content-Disposition": f'attachment; filename="{name}.xlsx"', "Content-Security-Policy": FILE_POLICY},
    )


def _write(page: Worksheet, row: int, column: int, cell: Cell, formats: dict[type, Format]) -> None:
    match cell:
        case None:
            return
        case str():
            # What is beyond Excel's 32,767 units is cut by the library.
            page.write_string(row, column, strip_invisible(cell), formats[str])
        # Before the date: a datetime is one too.
        case datetime.datetime():
            moment = timezone.localtime(cell).replace(tzinfo=None) if timezone.is_aware(cell) else cell
            page.write_datetime(row, column, moment, formats[datetime.datetime])
        case datetime.date():
            page.write_datetime(row, column, cell, formats[datetime.date])
        case datetime.timedelta():
            page.write_datetime(row, column, cell, formats[datetime.timedelta])
        case int():
            page.write_number(row, column, cell, formats[int])
        case float():
            page.write_number(row, column, cell)
        case _:
            raise TypeError("a cell is a text, a number, a date or a span of time")
