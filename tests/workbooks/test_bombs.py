"""Files that blow up: each is refused in a process of its own, within 2 seconds and 300 MB."""

from __future__ import annotations

import subprocess
import sys
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest
from workbook_files import NS, ONE, bomb, book, pack, row, sheet, strings_of, unzipped

PART = "xl/worksheets/sheet1.xml"
STRINGS = "xl/sharedStrings.xml"
HEAD = f"<worksheet {NS}><sheetData>".encode()
TAIL = b"</sheetData></worksheet>"
MIB = 1 << 20
REST = book(sheet(ONE), strings=strings_of("<t>a</t>"))

READ = """
import sys, time
from pathlib import Path
from salessheets.workbooks.grid import read_book
data = Path(sys.argv[1]).read_bytes()
start = time.process_time()
found = read_book(data, "a.xlsx")
spent = time.process_time() - start
status = Path("/proc/self/status")  # the peak of this process alone; Linux only
lines = status.read_text().splitlines() if status.exists() else []
memory = sum(int(line.split()[1]) / 1024 for line in lines if line.startswith("VmHWM"))
print(getattr(found, "rule", "read"), spent, memory)
"""


def spaces(*, declared: int | None = None) -> bytes:
    return bomb(PART, HEAD + ONE.encode(), b" " * MIB, 512, TAIL, declared=declared, rest=REST)


def repeated(cell: bytes, size: int, *, head: bytes = b'<row r="1">', tail: bytes = b"</row>") -> bytes:
    """A sheet of about `size` MB that repeats some bytes, right in size but not so well packed as to stand out."""
    times = MIB // len(cell)
    return bomb(PART, HEAD + head, cell * times, size, tail + TAIL, rest=REST)


def text_bomb() -> bytes:
    return bomb(STRINGS, strings_of("<t>").split("</si>")[0].encode(), b"A" * MIB, 256, b"</t></si></sst>", rest=REST)


def wide_text() -> bytes:
    cells = "".join(row(n, *(f'<c r="{c}{n}" t="s"><v>0</v></c>' for c in "ABCDEFGHIJ")) for n in range(1, 9000))
    return book(sheet(cells), strings=strings_of(f"<t>{'长' * 30_000}</t>"))


def stored(changed: dict[str, str | bytes]) -> bytes:
    """Put other parts into a workbook, uncompressed: small in ratio, large in the reader."""
    return pack(unzipped(REST) | changed, method=zipfile.ZIP_STORED)


def stored_sheet(rows: str) -> bytes:
    return stored({PART: sheet(rows)})


BOMBS: dict[str, tuple[Callable[[], bytes], str]] = {
    "512 MB of spaces": (spaces, "W-bomb"),
    "512 MB of spaces that claims 1 KB": (lambda: spaces(declared=1024), "W-bomb"),
    "512 MB of spaces that claims 60 MB": (lambda: spaces(declared=60 * MIB), "W-bomb"),
    "20 million cells at one address": (lambda: repeated(b'<c r="A1"><v>1</v></c>', 420), "W-bomb"),
    "a shared string of 256 MB": (text_bomb, "W-bomb"),
    "a long text in 90,000 cells": (wide_text, "W-bomb"),
    "two cells at the corners": (
        lambda: book(sheet(ONE + row(1048576, '<c r="XFD1048576"><v>2</v></c>'))),
        "W-far-cell",
    ),
    "two cells at the allowed corners": (
        lambda: book(sheet(ONE + row(100000, '<c r="GR100000"><v>2</v></c>'))),
        "W-far-cell",
    ),
    "uniqueCount of four thousand million": (
        lambda: book(sheet(ONE), strings=strings_of("<t>a</t>").replace("<sst ", '<sst uniqueCount="4000000000" ')),
        "W-bomb",
    ),
    "a workbook part of a million elements": (
        lambda: stored({"xl/workbook.xml": f"<workbook {NS}>" + "<a/>" * MIB + "</workbook>"}),
        "W-bomb",
    ),
    "unusual spelling, many tags": (lambda: stored_sheet("<row r='1'>" + "<c/>" * 600_000 + "</row>"), "W-bomb"),
    "unusual spelling, a long text": (
        lambda: stored_sheet(f"<row r='1'><c><v>{'a' * 20 * MIB}</v></c></row>"),
        "W-bomb",
    ),
    "three million cells": (lambda: stored_sheet(row(1, '<c r="A1"/>' * 3 * MIB)), "W-bomb"),
    "a million formulas": (lambda: stored_sheet(row(1, '<c r="A1"><f>1</f></c>' * MIB)), "W-bomb"),
    "four million rows": (lambda: stored_sheet('<row hidden="1"/>' * 3 * MIB), "W-bomb"),
    "a million merged ranges": (
        lambda: stored({PART: sheet(ONE, after='<mergeCell ref="A1:B2"/>' * MIB)}),
        "W-bomb",
    ),
    "nested without end": (lambda: stored({PART: sheet("<a>" * 10 * MIB)}), "W-bomb"),
    "nested without end, a little": (lambda: stored({PART: sheet("<a>" * 200_000)}), "W-damaged"),
    "40 MB of styles": (
        lambda: stored(
            {"xl/styles.xml": f"<styleSheet {NS}><cellXfs>" + "<xf/>" * 8 * MIB + "</cellXfs></styleSheet>"}
        ),
        "W-bomb",
    ),
    "ten million shared strings": (lambda: stored({STRINGS: strings_of(*[""] * 4 * MIB)}), "W-bomb"),
    "commented shared strings": (
        lambda: stored({STRINGS: strings_of("<t>a</t><!-- -->", *["<t/>"] * 400_000)}),
        "W-bomb",
    ),
}


@pytest.mark.parametrize("name", BOMBS)
def test_bombs_are_refused_within_2_seconds_and_300_mb(name: str, tmp_path: Path) -> None:
    make, rule = BOMBS[name]
    path = tmp_path / "a.xlsx"
    path.write_bytes(make())
    done = subprocess.run(
        [sys.executable, "-c", READ, str(path)],
        capture_output=True,
        text=True,
        timeout=60,
        check=True,
        encoding="utf-8",
    )
    found, spent, memory = done.stdout.split()
    assert found == rule
    assert float(spent) < 2
    assert float(memory) < 300
