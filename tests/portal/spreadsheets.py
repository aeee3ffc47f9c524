"""Reads a workbook as a spreadsheet program does: what is in each cell, by its type in the file."""

import io
import zipfile
from xml.etree import ElementTree

_MAIN = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"

# Type ("s" text, "n" number), value, layout of numbers ("" for the general one).
Cell = tuple[str, str, str]


def read_workbook(content: bytes) -> dict[str, list[list[Cell]]]:
    """The rows of each sheet by its name, without empty cells."""
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        parts = {
            name: ElementTree.fromstring(archive.read(name))  # noqa: S314 - our own file
            for name in archive.namelist()
            if name.startswith("xl/") and name.endswith(".xml")
        }
    strings = parts.get("xl/sharedStrings.xml")
    texts = ["".join(item.itertext()) for item in strings] if strings is not None else []
    layouts = _layouts(parts["xl/styles.xml"])
    names = [sheet.get("name", "") for sheet in parts["xl/workbook.xml"].iter(f"{_MAIN}sheet")]
    return {
        name: [
            [_cell(cell, texts, layouts) for cell in row if cell.find(f"{_MAIN}v") is not None]
            for row in parts[f"xl/worksheets/sheet{number}.xml"].iter(f"{_MAIN}row")
        ]
        for number, name in enumerate(names, start=1)
    }


def _layouts(styles: ElementTree.Element) -> list[str]:
    """Of each style that a cell may name. Those with a number below 164 are built in; ours use 49 (text) and 3."""
    built_in = {"0": "", "3": "#,##0", "49": "@"}
    own = {layout.get("numFmtId"): layout.get("formatCode", "") for layout in styles.iter(f"{_MAIN}numFmt")}
    (used,) = styles.iter(f"{_MAIN}cellXfs")
    return [(own | built_in)[style.get("numFmtId")] for style in used]


def _cell(cell: ElementTree.Element, texts: list[str], layouts: list[str]) -> Cell:
    value = cell.find(f"{_MAIN}v").text or ""
    kind = cell.get("t", "n")
    return kind, texts[int(value)] if kind == "s" else value, layouts[int(cell.get("s", "0"))]
