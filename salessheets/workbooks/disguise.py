"""What a file really is when it is no xlsx: told by its first bytes."""

from __future__ import annotations

import re
from collections.abc import Iterable

from salessheets.text import Text, same

OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
ENCRYPTED_PACKAGE = "EncryptedPackage".encode("utf-16-le")
LOCKED = (b"b\x14#e", b"%TSD-Header-###%")
"""How files begin that a company's transparent encryption (亿赛通, 天锐绿盾) has locked."""

MAGIC: tuple[tuple[bytes, Text], ...] = (
    (b"%PDF", same("PDF")),
    (b"Rar!", Text("RAR 压缩包", "a RAR archive")),
    (b"7z\xbc\xaf\x27\x1c", Text("7z 压缩包", "a 7z archive")),
    (b"\x1f\x8b", Text("gzip 压缩包", "a gzip archive")),
    (b"\x89PNG", Text("PNG 图片", "a PNG picture")),
    (b"\xff\xd8\xff", Text("JPEG 图片", "a JPEG picture")),
    (b"GIF8", Text("GIF 图片", "a GIF picture")),
    (b"{\\rtf", Text("RTF 文档", "an RTF document")),
    (b"MZ", Text("可执行程序", "a program")),
    (b"\x09\x08\x10\x00", Text("旧版 xls 工作簿", "an old xls workbook")),
    (b"\x09\x04\x06\x00", Text("旧版 xls 工作簿", "an old xls workbook")),
)
XLS = Text("旧版 xls 工作簿", "an old xls workbook")
HTML = Text("网页表格 (HTML)", "an HTML table")
CSV = Text("CSV 文本", "CSV text")
PLAIN = Text("纯文本", "plain text")
UNKNOWN = Text("无法识别的格式", "an unknown format")
OLE_STREAMS: tuple[tuple[str, Text], ...] = (
    ("Workbook", XLS),
    ("Book", XLS),
    ("WordDocument", Text("旧版 Word 文档", "an old Word document")),
    ("PowerPoint Document", Text("旧版 PowerPoint 文档", "an old PowerPoint document")),
)
ZIP_PARTS: tuple[tuple[str, Text], ...] = (
    ("xl/workbook.bin", Text("xlsb 二进制工作簿", "a binary xlsb workbook")),
    ("word/", Text("Word 文档", "a Word document")),
    ("ppt/", Text("PowerPoint 文档", "a PowerPoint document")),
    ("visio/", Text("Visio 绘图", "a Visio drawing")),
    ("content.xml", Text("ODS 表格", "an ODS spreadsheet")),
    ("index/", Text("Numbers 表格", "a Numbers spreadsheet")),
)
ZIP = Text("普通压缩包 (zip)", "an ordinary zip archive")
HTML_TAG = re.compile(rb"<(?:!doctype html|html|head|body|table|meta|style|script|div)\b")
XML_KINDS: tuple[tuple[bytes, Text], ...] = (
    (b"schemas-microsoft-com:office:spreadsheet", Text("XML 表格 2003", "an XML spreadsheet 2003")),
    (b"<?xml", Text("XML 文件", "an XML file")),
)
CONTROL = re.compile(rb"[\x00-\x08\x0e-\x1a\x1c-\x1f]")


def locked(data: bytes) -> bool:
    """Tell whether Office or a company's security software encrypted the file."""
    return data.startswith(LOCKED) or (data.startswith(OLE) and ENCRYPTED_PACKAGE in data)


def kind_of(data: bytes) -> Text:
    """Name what a file that is no zip holds."""
    if data.startswith(OLE):
        return next((kind for stream, kind in OLE_STREAMS if stream.encode("utf-16-le") in data), UNKNOWN)
    for magic, kind in MAGIC:
        if data.startswith(magic):
            return kind
    return kind_of_text(data[:4096])


def kind_of_text(head: bytes) -> Text:
    """Name what kind of text the first bytes are."""
    if head.startswith((b"\xff\xfe", b"\xfe\xff")):
        head = head.decode("utf-16", "replace").encode()
    low = head.lower()
    if HTML_TAG.search(low) or b"mime-version:" in low:
        return HTML
    for mark, kind in XML_KINDS:
        if mark in low:
            return kind
    if CONTROL.search(head):
        return UNKNOWN
    line = head.split(b"\n", 1)[0]
    return CSV if any(mark in line for mark in (b",", b"\t", b";")) else PLAIN


def kind_of_zip(names: Iterable[str]) -> Text:
    """Name what a zip without a workbook holds, by its part names in lower case."""
    parts = tuple(names)
    return next((kind for start, kind in ZIP_PARTS if any(part.startswith(start) for part in parts)), ZIP)
