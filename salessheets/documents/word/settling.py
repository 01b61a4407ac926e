"""What can only be settled when the data is in: new drawing ids, empty cells and tables, column widths."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from lxml import etree

from salessheets.documents.word.ooxml import TC, TR, Element, nearest, w
from salessheets.documents.word.story import GRID_FROM, PARAGRAPH_HERE, ROWS_FROM, TABLE_TO, UNIQUE_ID
from salessheets.documents.word.table_cells import length, span, width

PARAGRAPH_ENDS = ("</w:p>", "<w:p/>", "</w:sdt>")
EMPTY_ROW = re.compile(
    r"<w:tr(?: [^<>]*)?>(?:<w:trPr>(?:(?!</w:trPr>).)*</w:trPr>|<w:trPr/>)?</w:tr>|<w:tr(?: [^<>]*)?/>"
)
ROOT_TAG = re.compile(r"<w:[a-zA-Z]+ [^<>]*>")


def settled(text: str, ids: Iterator[int]) -> str:
    """Settle a rendered part; innermost tables first."""
    if TABLE_TO in text:
        declared = _namespaces(text)
        while (end := text.find(TABLE_TO)) >= 0:
            start = max(text.rfind(ROWS_FROM, 0, end), text.rfind(GRID_FROM, 0, end))
            table = _table(text[start + 1 : end], declared, columns=text[start] == GRID_FROM)
            text = text[:start] + table + text[end + 1 :]
    if PARAGRAPH_HERE in text:
        text = _with_paragraphs(text)
    if UNIQUE_ID in text:
        first, *rest = text.split(UNIQUE_ID)
        text = first + "".join(f"{next(ids)}{each}" for each in rest)
    return text


def _with_paragraphs(text: str) -> str:
    """End every cell, header or box with a paragraph, as the format demands."""
    *boxes, rest = text.split(PARAGRAPH_HERE)
    return "".join(box if _ends_in_paragraph(box) else f"{box}<w:p/>" for box in boxes) + rest


def _ends_in_paragraph(box: str) -> bool:
    return box.endswith(PARAGRAPH_ENDS) or (box.endswith("/>") and box.startswith("<w:p ", box.rfind("<")))


def _namespaces(text: str) -> str:
    root = ROOT_TAG.search(text)
    return " ".join(re.findall(r'xmlns:[\w.-]+="[^"]*"', root.group())) if root else ""


def _table(table: str, declared: str, *, columns: bool) -> str:
    """Drop rows without cells, and a table without rows."""
    body = EMPTY_ROW.sub("", table) if columns else table
    if "<w:tc" not in body:
        return ""
    return _with_grid(body, declared) if columns else body


def _with_grid(table: str, declared: str) -> str:
    """Give a table as many grid columns as its widest row has; the sum of the widths stays."""
    keep = {sign: _absent(table, ord(sign)) for sign in (PARAGRAPH_HERE, UNIQUE_ID)}
    for sign, word in keep.items():
        table = table.replace(sign, word)
    holder: Element = etree.fromstring(f"<holder {declared}>{table}</holder>")
    adjust(holder[0])
    inner = etree.tostring(holder, encoding="unicode")
    inner = inner[inner.index(">") + 1 : inner.rindex("</holder>")]
    for sign, word in keep.items():
        inner = inner.replace(word, sign)
    return inner


def _absent(text: str, number: int) -> str:
    """Make a word that the text does not hold."""
    word = f"sign-{number}-"
    while word in text:
        word += "-"
    return word


def adjust(table: Element) -> None:
    """Rewrite w:tblGrid and the cells' widths after columns have been added or taken away."""
    grid = table.find(w("tblGrid"))
    rows = [row for row in table.iter(TR) if nearest(row, w("tbl")) is table]
    if grid is None or not rows:
        return
    total = sum(length(column, "w") for column in grid)
    measured = ([(span(cell), width(cell)) for cell in _cells(row)] for row in rows)
    widths = column_widths(max(measured, key=lambda cells: sum(columns for columns, _ in cells)), total)
    for column in list(grid):
        grid.remove(column)
    for each in widths:
        etree.SubElement(grid, w("gridCol"), {w("w"): str(each)})
    for row in rows:
        _spread(row, widths)


def column_widths(cells: Sequence[tuple[int, int]], total: int) -> list[int]:
    """Share a width among the columns of a row; of each cell its span and its width, 0 where it says none."""
    weights = [(own or 1) / columns for columns, own in cells for _ in range(columns)]
    edges = [round(sum(weights[:at]) / sum(weights) * total) for at in range(len(weights) + 1)]
    return [right - left for left, right in pairwise(edges)]


def _spread(row: Element, widths: list[int]) -> None:
    cells, at = _cells(row), 0
    spare = len(widths) - sum(map(span, cells))
    for cell in cells:
        columns = span(cell)
        if spare and cell is cells[-1]:  # a title row over all columns keeps its right edge
            columns = max(1, columns + spare)
            _set(cell, "gridSpan", "val", columns)
        own = cell.find(f"{w('tcPr')}/{w('tcW')}")
        if own is not None:
            own.set(w("type"), "dxa")
            own.set(w("w"), str(sum(widths[at : at + columns])))
        at += columns


def _set(cell: Element, name: str, attribute: str, value: int) -> None:
    properties = cell.find(w("tcPr"))
    if properties is None:
        properties = etree.Element(w("tcPr"))
        cell.insert(0, properties)
    found = properties.find(w(name))
    if found is None:
        found = etree.Element(w(name))
        properties.insert(1 if properties.find(w("tcW")) is not None else 0, found)
    found.set(w(attribute), str(value))


def _cells(row: Element) -> list[Element]:
    return [cell for cell in row.iter(TC) if nearest(cell, TR) is row]
