"""Typed values into cells of a worksheet: style kept, formulas and table heads never overwritten."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal

from salessheets.findings import column_letters
from salessheets.ooxml_names import SPREADSHEETML, SPREADSHEETML_STRICT
from salessheets.text import Text, same
from salessheets.workbooks.patch_places import REF, Area, area_of, place_of
from salessheets.workbooks.patch_xml import (
    Span,
    Splice,
    appended,
    attribute_set,
    cell_text,
    child,
    children,
    prefix_for,
    refuse,
    root_of,
    spliced,
    tags,
)

Value = str | int | float | Decimal | date
LONGEST_TEXT = 32_767
LARGEST = Decimal("9.99e307")
EPOCH, EPOCH_1904 = datetime(1899, 12, 30), datetime(1904, 1, 1)  # noqa: DTZ001
FIRST_SAFE = datetime(1900, 3, 1)  # noqa: DTZ001
"""Before this day Excel counts a 29 February 1900 that never was."""
DAY = 86_400


@dataclass(frozen=True, slots=True, kw_only=True)
class Grid:
    """A worksheet as bytes, with its root, prefix and data, and the styles that empty cells take."""

    part: bytes
    root: Span
    prefix: str
    data: Span
    column_styles: tuple[tuple[int, int, str], ...]


def grid_of(part: bytes) -> Grid:
    """Find the cells of a worksheet."""
    root = root_of(part)
    prefix = prefix_for(root.tag, SPREADSHEETML, SPREADSHEETML_STRICT)
    data = None if prefix is None else child(part, root, f"{prefix}sheetData")
    if prefix is None or data is None:
        refuse(Text("工作表结构异常", "a sheet is stored in an unknown way"))
    return Grid(part=part, root=root, prefix=prefix, data=data, column_styles=tuple(column_styles(part, root, prefix)))


def column_styles(part: bytes, root: Span, prefix: str) -> Iterator[tuple[int, int, str]]:
    """Give the styles of whole columns: first, last, style."""
    columns = child(part, root, f"{prefix}cols")
    for span in children(part, columns) if columns else ():
        if span.get("style"):
            yield int(span.get("min") or 0), int(span.get("max") or 0), span.get("style") or ""


def with_values(part: bytes, values: Mapping[str, Value], *, heads: tuple[Area, ...], since_1904: bool) -> bytes:
    """Write values into a worksheet; heads are the cells whose words a table depends on."""
    grid = grid_of(part)
    contents = {place_of(ref): content(grid.prefix, value, since_1904=since_1904) for ref, value in values.items()}
    check_free(grid, contents, heads)
    rows: dict[int, dict[int, str]] = {}
    for (row, column), inner in sorted(contents.items()):
        rows.setdefault(row, {})[column] = inner
    return spliced(part, [*row_splices(grid, rows), *dimension(grid, contents)])


def check_free(grid: Grid, places: Iterable[tuple[int, int]], heads: tuple[Area, ...]) -> None:
    """Refuse cells that belong to something larger: table head, array formula, merged cells."""
    closed = (
        (heads, Text("{ref} 是表格的标题或汇总单元格", "{ref} is a header or total of a table")),
        (tuple(merged(grid)), Text("{ref} 被合并单元格遮住", "{ref} is hidden under merged cells")),
        (tuple(arrays(grid)), Text("{ref} 属于数组公式", "{ref} belongs to an array formula")),
    )
    for place in places:
        for areas, reason in closed:
            if any(place in area for area in areas):
                refuse(reason.fill(ref=same(f"{column_letters(place[1])}{place[0]}")))


def merged(grid: Grid) -> Iterator[Area]:
    """Give the covered cells of merged areas: all but the first, as two blocks."""
    listing = child(grid.part, grid.root, f"{grid.prefix}mergeCells")
    for span in children(grid.part, listing) if listing else ():
        area = area_of(span.get("ref") or "")
        yield Area(top=area.top, left=area.left + 1, bottom=area.top, right=area.right)
        yield Area(top=area.top + 1, left=area.left, bottom=area.bottom, right=area.right)


def arrays(grid: Grid) -> Iterator[Area]:
    """Give the areas of array formulas and data tables."""
    name = f"{grid.prefix}f"
    for tag in tags(grid.part, grid.data.tag.end, grid.data.inner_end):
        if tag.name == name and not tag.closing and tag.attributes.get("t") in ("array", "dataTable"):
            yield area_of(tag.attributes.get("ref", ""))


def row_splices(grid: Grid, rows: Mapping[int, Mapping[int, str]]) -> list[Splice]:
    """Give the splices that write cells row by row, missing rows in their order."""
    found = {numbered(span): span for span in children(grid.part, grid.data)}
    if list(found) != sorted(found):
        refuse(Text("工作表的行顺序混乱", "the rows of a sheet are out of order"))
    splices: list[Splice] = []
    ends: list[bytes] = []
    for number, cells in rows.items():
        if number in found:
            splices += cell_splices(grid, found[number], number, cells)
            continue
        new = new_row(grid, number, cells)
        after = start_after(found, number)
        if after is None:
            ends.append(new)
        else:
            splices.append(Splice(after, after, new))
    return [*splices, appended(grid.part, grid.data, b"".join(ends))] if ends else splices


def start_after(spans: Mapping[int, Span], number: int) -> int | None:
    """Where the next of some numbered spans starts; None behind the last."""
    after = min((other for other in spans if other > number), default=None)
    return None if after is None else spans[after].start


def numbered(row: Span) -> int:
    """Give a row's number; rows that are only counted are refused."""
    number = row.get("r")
    if number is None or not number.isdigit():
        refuse(Text("工作表的行没有行号", "the rows of a sheet carry no numbers"))
    return int(number)


def new_row(grid: Grid, number: int, cells: Mapping[int, str]) -> bytes:
    """Write a row that was not there."""
    inner = b"".join(cell(grid, number, column, cells[column], "") for column in sorted(cells))
    return f'<{grid.prefix}row r="{number}">'.encode() + inner + f"</{grid.prefix}row>".encode()


def cell_splices(grid: Grid, row: Span, number: int, cells: Mapping[int, str]) -> Iterator[Splice]:
    """Give the splices that write cells into a row, missing ones in their order."""
    found = {place_of(span.get("r") or "")[1]: span for span in children(grid.part, row)}
    ends: list[bytes] = []
    for column in sorted(cells):
        old, after = found.get(column), start_after(found, column)
        new = cell(grid, number, column, cells[column], style_at(row, old))
        if old is not None:
            check_no_formula(grid, old)
            yield Splice(old.start, old.end, new)
        elif after is not None:
            yield Splice(after, after, new)
        else:
            ends.append(new)
    yield from widened(grid.part, row, min(cells), max(cells))
    if ends:
        yield appended(grid.part, row, b"".join(ends))


def style_at(row: Span, old: Span | None) -> str:
    """The style that a cell has, or that its row gives a new one; "" where that gives none."""
    if old is not None:
        return old.get("s") or "0"
    return row.get("s") or "" if row.get("customFormat") in ("1", "true") else ""


def check_no_formula(grid: Grid, old: Span) -> None:
    """Refuse a cell that works something out."""
    if any(span.tag.name == f"{grid.prefix}f" for span in children(grid.part, old)):
        refuse(Text("{ref} 中是公式", "{ref} holds a formula").fill(ref=same(old.get("r") or "")))


def widened(part: bytes, row: Span, first: int, last: int) -> Iterator[Splice]:
    """Widen what a row says it spans, so that its new cells lie inside."""
    found = re.fullmatch(r"(\d+):(\d+)", row.get("spans") or "")
    if found and (first < int(found[1]) or last > int(found[2])):
        yield attribute_set(part, row.tag, "spans", f"{min(first, int(found[1]))}:{max(last, int(found[2]))}")


def dimension(grid: Grid, places: Mapping[tuple[int, int], str]) -> Iterator[Splice]:
    """Widen what the sheet says it covers; some readers go by it."""
    found = child(grid.part, grid.root, f"{grid.prefix}dimension")
    if found is None or REF.match(found.get("ref") or "") is None:
        return
    old = area_of(found.get("ref") or "")
    if all(place in old for place in places):
        return
    top, left = min(old.top, *(row for row, _ in places)), min(old.left, *(column for _, column in places))
    bottom, right = max(old.bottom, *(row for row, _ in places)), max(old.right, *(column for _, column in places))
    yield attribute_set(grid.part, found.tag, "ref", f"{column_letters(left)}{top}:{column_letters(right)}{bottom}")


def cell(grid: Grid, row: int, column: int, inner: str, style: str) -> bytes:
    """Write one cell; a new one takes the style of its row, else of its column."""
    styled = style or next((name for first, last, name in grid.column_styles if first <= column <= last), "0")
    given = f' s="{styled}"' if styled != "0" else ""
    return f'<{grid.prefix}c r="{column_letters(column)}{row}"{given}{inner}'.encode()


def content(prefix: str, value: Value, *, since_1904: bool) -> str:
    """Write a value as the rest of a cell: its type, then what is inside."""
    end = f"</{prefix}c>"
    if isinstance(value, str):
        if len(value) > LONGEST_TEXT:
            refuse(Text("文字超过 32767 个字符", "a text is longer than 32,767 characters"))
        shown = (
            f' t="inlineStr"><{prefix}is><{prefix}t xml:space="preserve">{cell_text(value)}</{prefix}t></{prefix}is>'
        )
        return shown + end if value else f"></{prefix}c>"
    if isinstance(value, bool):
        return f' t="b"><{prefix}v>{int(value)}</{prefix}v>{end}'
    number = serial(value, since_1904=since_1904) if isinstance(value, date) else value
    amount = Decimal(number)
    if not amount.is_finite() or abs(amount) > LARGEST:
        refuse(Text("数值不是有限数", "a number is not finite"))
    return f"><{prefix}v>{number}</{prefix}v>{end}"


def serial(day: date, *, since_1904: bool) -> int | float:
    """Count days as the workbook does."""
    moment = day.replace(tzinfo=None) if isinstance(day, datetime) else datetime(day.year, day.month, day.day)  # noqa: DTZ001
    if moment < (EPOCH_1904 if since_1904 else FIRST_SAFE):
        refuse(Text("日期 {day} 早于 Excel 的范围", "the date {day} is before Excel's time").fill(day=day))
    passed = moment - (EPOCH_1904 if since_1904 else EPOCH)
    return passed.days + passed.seconds / DAY if passed.seconds else passed.days
