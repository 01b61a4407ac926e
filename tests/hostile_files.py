"""Every kind of bad workbook that people, mail systems and attackers put into a project folder, and the code it gets."""

from __future__ import annotations

import warnings
from collections.abc import Callable

from workbook_files import NS, ONE, bomb, book, pack, parts, row, sheet, strings_of, unzipped

MIB = 1 << 20
PART = "xl/worksheets/sheet1.xml"
STRINGS = "xl/sharedStrings.xml"
HEAD = f"<worksheet {NS}><sheetData>".encode()
TAIL = b"</sheetData></worksheet>"
LAUGHS = "".join(
    f'<!ENTITY {name} "{f"&{before};" * 10}">' for before, name in zip("abcdefgh", "bcdefghi", strict=True)
)
ENTITIES = f'<!DOCTYPE x [<!ENTITY a "lol">{LAUGHS}]>'
OUTSIDE = '<!DOCTYPE x [<!ENTITY i SYSTEM "file:///etc/passwd">]>'


def good() -> bytes:
    return book(
        sheet("".join(row(n, f'<c r="A{n}" t="s"><v>0</v></c>') for n in range(1, 200))), strings=strings_of("<t>a</t>")
    )


def rest() -> bytes:
    return book(sheet(ONE), strings=strings_of("<t>a</t>"))


def office_2003(stream: str) -> bytes:
    """A compound file as old Office, and encryption, have it."""
    return b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600) + stream.encode("utf-16-le") + bytes(600)


def declared(before: str) -> bytes:
    """A sheet with a document type and a cell that uses its entity."""
    cell = '<row r="1"><c r="A1" t="str"><v>&i;</v></c></row>'
    return book(sheet(cell).replace("<worksheet", f"{before}<worksheet", 1))


def rotten() -> bytes:
    data = bytearray(good())
    data[data.index(PART.encode()) + len(PART) + 20] ^= 0x55
    return bytes(data)


def twice() -> bytes:
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        return pack(parts(sheet(ONE)), (PART, sheet(ONE)))


def cells_at_one_address() -> bytes:
    cell = b'<c r="A1"><v>1</v></c>'
    return bomb(PART, HEAD + b'<row r="1">', cell * (MIB // len(cell)), 420, b"</row>" + TAIL, rest=rest())


def long_string() -> bytes:
    head = strings_of("<t>").split("</si>")[0].encode()
    return bomb(STRINGS, head, b"A" * MIB, 256, b"</t></si></sst>", rest=rest())


def zeros_at_the_end() -> bytes:
    data = good()
    return data[: len(data) // 2] + bytes(len(data) - len(data) // 2)


REFUSED: dict[str, tuple[Callable[[], bytes], str]] = {
    "empty": (lambda: b"", "W-empty"),
    "encrypted": (lambda: office_2003("EncryptedPackage"), "W-encrypted"),
    "an old xls": (lambda: office_2003("Workbook"), "W-not-xlsx"),
    "HTML": (lambda: b"<html><table><tr><td>1</td></tr></table></html>", "W-not-xlsx"),
    "CSV": (lambda: "编号,名称\n1,a\n".encode("gb18030"), "W-not-xlsx"),
    "a Word document": (lambda: pack({"word/document.xml": "<a/>", "[Content_Types].xml": "<a/>"}), "W-not-xlsx"),
    "truncated": (lambda: good()[: len(good()) * 6 // 10], "W-damaged"),
    "zeros at the end": (zeros_at_the_end, "W-damaged"),
    "a flipped bit": (rotten, "W-damaged"),
    "no workbook part": (
        lambda: pack({name: part for name, part in parts(sheet(ONE)).items() if name != "xl/workbook.xml"}),
        "W-not-xlsx",
    ),
    "a zip bomb": (lambda: bomb(PART, HEAD + ONE.encode(), b" " * MIB, 512, TAIL, rest=rest()), "W-bomb"),
    "a zip bomb that claims 1 KB": (
        lambda: bomb(PART, HEAD + ONE.encode(), b" " * MIB, 512, TAIL, declared=1024, rest=rest()),
        "W-bomb",
    ),
    "20 million cells at one address": (cells_at_one_address, "W-bomb"),
    "a text of 256 MB": (long_string, "W-bomb"),
    "4,000 million shared strings announced": (
        lambda: book(sheet(ONE), strings=strings_of("<t>a</t>").replace("<sst ", '<sst uniqueCount="4000000000" ')),
        "W-bomb",
    ),
    "a cell in the last corner": (
        lambda: book(sheet(ONE + row(1048576, '<c r="XFD1048576"><v>2</v></c>'))),
        "W-far-cell",
    ),
    "a stray cell in the last row": (
        lambda: book(sheet(ONE + row(1048576, '<c r="A1048576"><v>2</v></c>'))),
        "W-far-cell",
    ),
    "a stray cell in the last column": (lambda: book(sheet(ONE + row(60, '<c r="XFD60"><v>2</v></c>'))), "W-far-cell"),
    "a billion laughs": (lambda: declared(ENTITIES), "W-hostile"),
    "an entity that reads a file": (lambda: declared(OUTSIDE), "W-hostile"),
    "a part twice": (twice, "W-hostile"),
    "a part name that leads outside": (lambda: pack(parts(sheet(ONE)), ("../../evil.txt", "x")), "W-hostile"),
}
"""Files that are not read: how they are made, and the code that names the cause."""

ODD: dict[str, Callable[[], bytes]] = {
    "a dimension that is too large": lambda: book(sheet(ONE, before='<dimension ref="A1:XFD1048576"/>')),
    "a dimension that is too small": lambda: book(
        sheet("".join(row(n, f'<c r="A{n}"><v>1</v></c>') for n in range(1, 61)), before='<dimension ref="A1"/>')
    ),
    "a million empty formatted rows": lambda: pack(
        unzipped(rest()) | {PART: sheet(ONE + "".join(f'<row r="{n}" s="1" customFormat="1"/>' for n in range(2, MIB)))}
    ),
    "a new kind of error value": lambda: book(
        sheet(row(1, '<c r="A1"><v>1</v></c>', '<c r="B1" t="e"><v>#SPILL!</v></c>'))
    ),
}
"""Files that other readers stumble over, and that are read."""
