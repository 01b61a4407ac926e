"""calamine, fed with a package of our own making: only parts that passed the gate, under names we chose.

So nothing that the user's zip hides from us can reach it: no other entry, no relation, no dimension, no extension.
"""

from __future__ import annotations

import io
import struct
import zlib
from collections.abc import Iterator, Mapping, Sequence
from datetime import date, datetime, time, timedelta

from python_calamine import CalamineWorkbook

from salessheets.ooxml_names import OFFICE_RELATIONSHIPS, PACKAGE_RELATIONSHIPS, SPREADSHEETML, relationships_part
from salessheets.workbooks.codes import W_BOMB, W_READER
from salessheets.workbooks.limits import MAX_PLACES, MAX_READ
from salessheets.workbooks.refusal import RefusedError

Content = str | float | int | bool | date | datetime | time | timedelta
LOCAL = struct.Struct("<4s5H3L2H")
CENTRAL = struct.Struct("<4s6H3L5H2L")
END = struct.Struct("<4s4H2LH")
VERSION = 20
# Empty merged cells in front: calamine looks for them in a second pass over the sheet, which so ends at once.
HEAD = f'<worksheet xmlns="{SPREADSHEETML}"><mergeCells></mergeCells><sheetData>'.encode()
TAIL = b"</sheetData></worksheet>"


def read_values(
    sheets: Sequence[bytes], *, strings: bytes | None, styles: bytes | None, date_1904: bool
) -> Iterator[Sequence[Sequence[Content]]]:
    """Read the rows of each sheet from A1 on; "" is an empty cell, and an error cell too."""
    if sum(map(len, sheets)) > MAX_READ:
        raise RefusedError(W_BOMB)
    parts: dict[str, tuple[bytes, ...]] = {name: (part,) for name, part in frame(len(sheets), date_1904=date_1904)}
    shared = (("xl/sharedStrings.xml", strings), ("xl/styles.xml", styles))
    parts |= {name: (part,) for name, part in shared if part}
    parts |= {f"xl/s{number}.xml": (HEAD, cells, TAIL) for number, cells in enumerate(sheets)}
    places = 0
    try:
        with CalamineWorkbook.from_filelike(io.BytesIO(stored(parts))) as workbook:
            for number in range(len(sheets)):
                sheet = workbook.get_sheet_by_index(number)
                places += sheet.total_height * sheet.total_width
                if places > MAX_PLACES:
                    raise RefusedError(W_BOMB)
                yield sheet.to_python(skip_empty_area=False)
    except (RefusedError, KeyboardInterrupt, SystemExit, GeneratorExit):
        raise
    except BaseException as error:  # a panic of the Rust library is no Exception
        raise RefusedError(W_READER) from error


def frame(sheets: int, *, date_1904: bool) -> Iterator[tuple[str, bytes]]:
    """Write the parts that hold a workbook together."""
    tabs = "".join(f'<sheet name="{n}" sheetId="{n + 1}" r:id="r{n}"/>' for n in range(sheets))
    epoch = '<workbookPr date1904="1"/>' if date_1904 else ""
    links = "".join(relation(f"r{n}", "worksheet", f"s{n}.xml") for n in range(sheets))
    yield relationships_part(""), relations(relation("r", "officeDocument", "xl/workbook.xml"))
    yield relationships_part("xl/workbook.xml"), relations(links)
    workbook = (
        f'<workbook xmlns="{SPREADSHEETML}" xmlns:r="{OFFICE_RELATIONSHIPS}">{epoch}<sheets>{tabs}</sheets></workbook>'
    )
    yield "xl/workbook.xml", workbook.encode()


def relation(id_: str, kind: str, target: str) -> str:
    """Write one relation."""
    return f'<Relationship Id="{id_}" Type="{OFFICE_RELATIONSHIPS}/{kind}" Target="{target}"/>'


def relations(content: str) -> bytes:
    """Write a relations part."""
    return f'<Relationships xmlns="{PACKAGE_RELATIONSHIPS}">{content}</Relationships>'.encode()


def stored(parts: Mapping[str, tuple[bytes, ...]]) -> bytes:
    """Pack parts, each in pieces, into a zip without compressing them; names are ASCII."""
    out: list[bytes] = []
    directory: list[bytes] = []
    offset = 0
    for name, pieces in parts.items():
        key = name.encode()
        size, check = sum(map(len, pieces)), 0
        for piece in pieces:
            check = zlib.crc32(piece, check)
        facts = (0, 0, 0, 0, check, size, size, len(key), 0)
        header = LOCAL.pack(b"PK\x03\x04", VERSION, *facts)
        entry = CENTRAL.pack(b"PK\x01\x02", VERSION, VERSION, *facts, 0, 0, 0, 0, offset)
        out += (header, key, *pieces)
        directory += (entry, key)
        offset += len(header) + len(key) + size
    index = b"".join(directory)
    end = END.pack(b"PK\x05\x06", 0, 0, len(parts), len(parts), len(index), offset, 0)
    return b"".join((*out, index, end))
