"""Workbooks: a cell is what its Python type says, whatever stands in it."""

import datetime
import io
import zipfile
from decimal import Decimal

import pytest

from portal.spreadsheet import Sheet, workbook
from tests.portal.spreadsheets import read_workbook

HOSTILE = [
    "=1+1",
    "+x",
    "-2",
    "@SUM(A1)",
    "\t=1+1",
    '=HYPERLINK("http://a.example","b")',
    "{=1+1}",
    "http://a.example",
    "mailto:a@b.example",
    "internal:Sheet1!A1",
    "0912000001",
    "TRUE",
]


def cells(*row):
    """The cells of the one row, as (type, value, layout of numbers)."""
    return read_workbook(workbook([Sheet("Bảng", ["Cột"] * len(row), [row])]))["Bảng"][1]


@pytest.mark.parametrize("text", HOSTILE)
def test_a_text_is_a_text(text):
    assert cells(text) == [("s", text, "@")]


def test_no_formula_and_no_link_anywhere():
    content = workbook([Sheet("Bảng", HOSTILE, [HOSTILE])])
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        parts = {name: archive.read(name).decode() for name in archive.namelist() if name.endswith((".xml", ".rels"))}
    pages = [text for name, text in parts.items() if name.startswith("xl/worksheets/")]
    assert len(pages) == 1
    assert "<f>" not in pages[0]
    assert "<hyperlink" not in pages[0]
    assert "a.example" not in "".join(text for name, text in parts.items() if name.endswith(".rels"))


def test_headings_are_texts_too():
    sheet = read_workbook(workbook([Sheet("Bảng", ["=1+1", "Số"], [])]))["Bảng"]
    assert [cell[:2] for cell in sheet[0]] == [("s", "=1+1"), ("s", "Số")]


def test_numbers_dates_and_spans_are_numbers_with_their_layout():
    moment = datetime.datetime(2026, 11, 22, 2, 0, tzinfo=datetime.UTC)
    assert cells(7, 0.25, datetime.date(2026, 11, 22), moment, datetime.timedelta(hours=36)) == [
        ("n", "7", "#,##0"),
        ("n", "0.25", ""),
        ("n", "46348", "dd/mm/yyyy"),
        ("n", "46348.375", "hh:mm dd/mm/yyyy"),  # 09:00 in Việt Nam
        ("n", "1.5", "[h]:mm"),
    ]


def test_nothing_is_an_empty_cell():
    assert cells("a", None, "b") == [("s", "a", "@"), ("s", "b", "@")]


@pytest.mark.parametrize("cell", [Decimal(1), b"a", ["a"]])
def test_what_is_no_cell_is_refused(cell):
    with pytest.raises(TypeError):
        cells(cell)


def test_characters_that_show_nothing_are_dropped_and_long_texts_cut():
    assert cells("a\x00\x0b\ud800\u202eb") == [("s", "a\nb", "@")]
    assert cells("_x0041_ <&>") == [("s", "_x005F_x0041_ <&>", "@")]
    assert [len(text) for _, text, _ in cells("ă" * 40_000)] == [32_767]


def test_sheets_keep_their_order_and_vietnamese_names():
    book = read_workbook(workbook([Sheet("Tổng hợp", ["Chỉ tiêu"], []), Sheet("Lý do từ chối", ["Lý do"], [["Tục"]])]))
    assert list(book) == ["Tổng hợp", "Lý do từ chối"]
    assert book["Lý do từ chối"] == [[("s", "Lý do", "")], [("s", "Tục", "@")]]
