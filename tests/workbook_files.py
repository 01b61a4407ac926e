"""Makes workbook files for tests, good and hostile, part by part."""

from __future__ import annotations

import io
import struct
import zipfile
import zlib
from collections.abc import Callable, Mapping

import xlsxwriter

MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
STRICT = "http://purl.oclc.org/ooxml/spreadsheetml/main"
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
STRICT_OFFICE = "http://purl.oclc.org/ooxml/officeDocument/relationships"
PACKAGE = "http://schemas.openxmlformats.org/package/2006"
NS = f'xmlns="{MAIN}" xmlns:r="{OFFICE}"'
XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'
TYPES = f'{XML}<Types xmlns="{PACKAGE}/content-types"><Default Extension="xml" ContentType="application/xml"/></Types>'
FORMATS = (14, 22, 9, 21, 46, 27, 28, 29, 30, 31, 32, 33, 34, 35, 36, 50, 51, 52, 53, 54, 55, 56, 57, 58, 164)


def style_of(number_format: int) -> int:
    """Give the style index of a number format in `styles`."""
    return FORMATS.index(number_format) + 1


def styles(formats: tuple[int, ...] = FORMATS) -> str:
    """Write a styles part; format 164 is 年月日."""
    xf = "".join(f'<xf numFmtId="{number}" applyNumberFormat="1"/>' for number in formats)
    own = '<numFmt numFmtId="164" formatCode="yyyy&quot;年&quot;m&quot;月&quot;d&quot;日&quot;"/>'
    return (
        f'{XML}<styleSheet {NS}><numFmts count="1">{own}</numFmts>'
        f'<cellXfs count="{len(formats) + 1}"><xf/>{xf}</cellXfs></styleSheet>'
    )


def relation(id_: str, kind: str, target: str, more: str = "") -> str:
    """Write one relation."""
    return f'<Relationship Id="{id_}" Type="{OFFICE}/{kind}" Target="{target}"{more}/>'


def relations(*listed: str) -> str:
    """Write a relations part."""
    return f'{XML}<Relationships xmlns="{PACKAGE}/relationships">{"".join(listed)}</Relationships>'


def sheet(rows: str, *, before: str = "", after: str = "") -> str:
    """Write a worksheet part around rows."""
    return f"{XML}<worksheet {NS}>{before}<sheetData>{rows}</sheetData>{after}</worksheet>"


def row(number: int, *cells: str, more: str = "") -> str:
    """Write a row."""
    return f'<row r="{number}"{more}>{"".join(cells)}</row>'


ONE = row(1, '<c r="A1"><v>1</v></c>')


def parts(
    *sheets: str | bytes, strings: str | None = None, workbook: str = "", names: str = ""
) -> dict[str, str | bytes]:
    """Give the parts of a workbook with these worksheets, named S1, S2, …"""
    tabs = "".join(f'<sheet name="S{n}" sheetId="{n}" r:id="rId{n}"/>' for n in range(1, len(sheets) + 1))
    links = [relation(f"rId{n}", "worksheet", f"worksheets/sheet{n}.xml") for n in range(1, len(sheets) + 1)]
    links.append(relation("rId90", "styles", "styles.xml"))
    made: dict[str, str | bytes] = {
        "[Content_Types].xml": TYPES,
        "_rels/.rels": relations(relation("rId1", "officeDocument", "xl/workbook.xml")),
        "xl/workbook.xml": f"{XML}<workbook {NS}>{workbook}<sheets>{tabs}</sheets>{names}</workbook>",
        "xl/styles.xml": styles(),
    }
    if strings is not None:
        links.append(relation("rId91", "sharedStrings", "sharedStrings.xml"))
        made["xl/sharedStrings.xml"] = strings
    made["xl/_rels/workbook.xml.rels"] = relations(*links)
    return made | {f"xl/worksheets/sheet{n}.xml": text for n, text in enumerate(sheets, 1)}


def pack(contents: Mapping[str, str | bytes], *extra: tuple[str, str], method: int = zipfile.ZIP_DEFLATED) -> bytes:
    """Zip parts; `extra` may repeat names; stored, no ratio gives a bomb away."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", method) as archive:
        for name, content in (*contents.items(), *extra):
            archive.writestr(name, content)
    return out.getvalue()


def book(*sheets: str | bytes, strings: str | None = None, workbook: str = "", names: str = "") -> bytes:
    """Make a workbook of these worksheet parts, named S1, S2, …"""
    return pack(parts(*sheets, strings=strings, workbook=workbook, names=names))


def strings_of(*items: str) -> str:
    """Write shared strings from the inside of their `<si>`."""
    return f"{XML}<sst {NS}>" + "".join(f"<si>{item}</si>" for item in items) + "</sst>"


def written(fill: Callable[[xlsxwriter.Workbook], object]) -> bytes:
    """Let XlsxWriter make a workbook."""
    out = io.BytesIO()
    with xlsxwriter.Workbook(out, {"in_memory": True}) as made:
        fill(made)
    return out.getvalue()


def bomb(
    name: str, head: bytes, block: bytes, times: int, tail: bytes, *, declared: int | None = None, rest: bytes
) -> bytes:
    """Add a part that inflates to head + block * times + tail to the workbook `rest`, without inflating it here.

    `declared` is the size that the directory claims; the CRC is wrong, nobody may get as far as that.
    """
    packer = zlib.compressobj(9, zlib.DEFLATED, -zlib.MAX_WBITS)
    first = packer.compress(head) + packer.flush(zlib.Z_FULL_FLUSH)
    middle = packer.compress(block) + packer.flush(zlib.Z_FULL_FLUSH)
    packed = first + middle * times + packer.compress(tail) + packer.flush()
    size = len(head) + len(block) * times + len(tail) if declared is None else declared
    kept = {entry: content for entry, content in unzipped(rest).items() if entry != name}
    marker = b"BOMB" * 8
    data = pack({**kept, name: marker})
    return replaced_last(data, name.encode(), packed, size)


def unzipped(data: bytes) -> dict[str, str | bytes]:
    """Give the parts of a workbook."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def replaced_last(data: bytes, name: bytes, packed: bytes, size: int) -> bytes:
    """Put other packed bytes into the last entry of a zip."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        offset, directory = archive.infolist()[-1].header_offset, archive.start_dir
    header = bytearray(data[offset : offset + 30 + len(name)])
    struct.pack_into("<3L", header, 14, 1, len(packed), size)
    index = bytearray(data[directory:])
    struct.pack_into("<3L", index, index.rindex(b"PK\x01\x02") + 16, 1, len(packed), size)
    struct.pack_into("<L", index, len(index) - 6, offset + len(header) + len(packed))
    return data[:offset] + bytes(header) + packed + bytes(index)
