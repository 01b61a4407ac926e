"""What holds for every workbook: what one writes comes back at its address, and no harm to a file ever raises."""

from __future__ import annotations

from datetime import date
from functools import cache

from hypothesis import given, settings
from hypothesis import strategies as st
from workbook_files import book, pack, row, sheet, strings_of, unzipped, written
from xlsxwriter import Workbook
from xlsxwriter.format import Format
from xlsxwriter.worksheet import Worksheet

from salessheets.findings import Finding
from salessheets.workbooks.grid import Book, Value, read_book

TEXTS = st.text(
    st.characters(codec="utf-8", exclude_categories=["Cs", "Cc", "Cn"], include_characters="\n\t"),
    min_size=1,
    max_size=12,
)
NUMBERS = st.integers(-(10**14), 10**14) | st.floats(-1e12, 1e12, allow_nan=False).map(lambda x: float(f"{x:.12g}"))
DATES = st.dates(date(1900, 3, 1), date(9999, 12, 31))
VALUES = st.one_of(st.none(), st.booleans(), TEXTS, NUMBERS, DATES)
GRIDS = st.lists(st.lists(VALUES, min_size=1, max_size=5), min_size=1, max_size=6)


@settings(max_examples=60, deadline=None)
@given(GRIDS, st.integers(0, 40), st.integers(0, 30))
def test_a_grid_comes_back_at_its_address(values: list[list[Value]], top: int, left: int) -> None:
    def fill(made: Workbook) -> None:
        page = made.add_worksheet("表")
        day = made.add_format({"num_format": "yyyy-mm-dd"})
        for down, line in enumerate(values):
            for right, value in enumerate(line):
                put(page, top + down, left + right, value, day)

    found = read_book(written(fill), "a.xlsx")
    assert isinstance(found, Book)
    rows = found.grids[0].rows
    seen = {(r, c): v for r, line in enumerate(rows) for c, v in enumerate(line) if v not in ("", None)}
    expected = {
        (top + r, left + c): v for r, line in enumerate(values) for c, v in enumerate(line) if v is not None and v != ""
    }
    assert seen == expected
    assert all(type(seen[at]) is type(v) for at, v in expected.items() if isinstance(v, bool | str | date))


def put(page: Worksheet, row: int, column: int, value: Value, day: Format) -> None:
    if isinstance(value, bool):
        page.write_boolean(row, column, value)
    elif isinstance(value, str):
        page.write_string(row, column, value)
    elif isinstance(value, date):
        page.write_datetime(row, column, value, day)
    elif isinstance(value, int | float):
        page.write_number(row, column, value)


@cache
def sample() -> bytes:
    cells = [
        '<c r="A1" t="s"><v>0</v></c>',
        '<c r="B1" s="1"><f>A1&amp;"x"</f><v>46027</v></c>',
        '<c r="C1" t="e"><v>#N/A</v></c>',
    ]
    return book(
        sheet(row(1, *cells) + row(2, '<c r="D2" t="inlineStr"><is><t>甲</t></is></c>')),
        strings=strings_of("<t>乙</t>"),
    )


@settings(max_examples=60, deadline=None)
@given(st.data())
def test_no_harm_to_the_file_raises(data: st.DataObject) -> None:
    file = bytearray(sample())
    for _ in range(data.draw(st.integers(1, 6))):
        file[data.draw(st.integers(0, len(file) - 1))] = data.draw(st.integers(0, 255))
    cut = data.draw(st.integers(0, len(file)) | st.just(len(file)))
    assert isinstance(read_book(bytes(file[:cut]), "a.xlsx"), Book | Finding)


@settings(max_examples=120, deadline=None)
@given(st.data())
def test_no_harm_to_a_part_raises(data: st.DataObject) -> None:
    made = unzipped(sample())
    name = data.draw(st.sampled_from(sorted(made)))
    part = bytearray(made[name])  # type: ignore[arg-type]
    start = data.draw(st.integers(0, len(part) - 1))
    part[start : start + data.draw(st.integers(0, 4))] = data.draw(
        st.binary(max_size=4)
        | st.sampled_from(
            [
                b"<",
                b">",
                b'"',
                b"'",
                b"&",
                b"</c>",
                b"<c>",
                b"<!--",
                b"/",
                b"9999999999",
                b"-1",
                b" ",
                b"\n",
                b'r="B2"',
                b't="s"',
            ]
        )
    )
    made[name] = bytes(part)
    assert isinstance(read_book(pack(made), "a.xlsx"), Book | Finding)


def test_the_sample_is_good() -> None:
    assert isinstance(read_book(sample(), "a.xlsx"), Book)
