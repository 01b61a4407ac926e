"""The workbook behind a chart, so that 编辑数据 works in Word: one sheet, the same bytes for the same data."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from functools import cache
from string import ascii_uppercase

from salessheets.documents.word.package import Member, packed, write_package
from salessheets.documents.word.printing import IN_LINE, printer
from salessheets.ooxml_names import (
    CONTENT_TYPES,
    CONTENT_TYPES_PART,
    OFFICE_RELATIONSHIPS,
    PACKAGE_RELATIONSHIPS,
    SPREADSHEETML,
    XML_DECLARATION,
    relationships_part,
)

Number = int | float | Decimal
SHEET = "Sheet1"
SHEET_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml"
FIXED = {
    CONTENT_TYPES_PART: (
        f'<Types xmlns="{CONTENT_TYPES}"><Default Extension="xml" ContentType="application/xml"/>'
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        f'<Override PartName="/xl/workbook.xml" ContentType="{SHEET_TYPE}.sheet.main+xml"/>'
        f'<Override PartName="/xl/worksheets/sheet1.xml" ContentType="{SHEET_TYPE}.worksheet+xml"/></Types>'
    ),
    relationships_part(""): (
        f'<Relationships xmlns="{PACKAGE_RELATIONSHIPS}"><Relationship Id="rId1" '
        f'Type="{OFFICE_RELATIONSHIPS}/officeDocument" Target="xl/workbook.xml"/></Relationships>'
    ),
    "xl/workbook.xml": (
        f'<workbook xmlns="{SPREADSHEETML}" xmlns:r="{OFFICE_RELATIONSHIPS}"><sheets>'
        f'<sheet name="{SHEET}" sheetId="1" r:id="rId1"/></sheets></workbook>'
    ),
    relationships_part("xl/workbook.xml"): (
        f'<Relationships xmlns="{PACKAGE_RELATIONSHIPS}"><Relationship Id="rId1" Type="{OFFICE_RELATIONSHIPS}/worksheet" '
        'Target="worksheets/sheet1.xml"/></Relationships>'
    ),
}

escaped = printer("zh", IN_LINE)


def book(names: Sequence[str], categories: Sequence[str], values: Sequence[Sequence[Number | None]]) -> bytes:
    """Write the workbook: names in row 1 from B, categories in A from row 2; words stay words, whatever they say."""
    letters = [column(number) for number in range(len(names) + 1)]
    rows = ["".join(words(f"{letter}1", name) for letter, name in zip(letters[1:], names, strict=True))]
    for row, category in enumerate(categories, 2):
        cells = [words(f"A{row}", category)]
        for letter, series in zip(letters[1:], values, strict=True):
            value = series[row - 2]
            if value is not None:
                cells.append(f'<c r="{letter}{row}"><v>{figure(value)}</v></c>')
        rows.append("".join(cells))
    lines = "".join(f'<row r="{number}">{cells}</row>' for number, cells in enumerate(rows, 1))
    sheet = f'{XML_DECLARATION}<worksheet xmlns="{SPREADSHEETML}"><sheetData>{lines}</sheetData></worksheet>'
    return write_package((*_fixed(), packed(b"xl/worksheets/sheet1.xml", sheet.encode())))


def words(cell: str, text: str) -> str:
    """Write a cell of words."""
    return f'<c r="{cell}" t="inlineStr"><is><t xml:space="preserve">{escaped(text)}</t></is></c>'


def figure(value: Number) -> str:
    """Write a number as a cell or a point holds it."""
    return f"{value:f}" if isinstance(value, Decimal) else str(value)


def column(number: int) -> str:
    """Name a column: 0 → A, 25 → Z, 26 → AA."""
    name = ""
    number += 1
    while number:
        number, rest = divmod(number - 1, len(ascii_uppercase))
        name = ascii_uppercase[rest] + name
    return name


@cache
def _fixed() -> tuple[Member, ...]:
    return tuple(packed(name.encode(), (XML_DECLARATION + xml).encode()) for name, xml in FIXED.items())
