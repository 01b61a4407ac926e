"""Makes Word files for tests, reads what came of them, and fills templates."""

from __future__ import annotations

import io
import struct
import zipfile
import zlib
from collections.abc import Callable, Mapping, Sequence
from xml.etree import ElementTree as ET

from docx import Document
from docx.document import Document as Word

from salessheets.documents.word import compile_template, outline

W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'


def made(build: Callable[[Word], object]) -> bytes:
    """Make a .docx with python-docx."""
    word = Document()
    build(word)
    stream = io.BytesIO()
    word.save(stream)
    return stream.getvalue()


def paragraphs(*texts: str) -> bytes:
    """Make a .docx of plain paragraphs."""
    return made(lambda word: [word.add_paragraph(text) for text in texts])


def table(word: Word, *rows: Sequence[str]) -> None:
    """Add a table; a row with fewer texts than columns has its first cells filled."""
    columns = max(map(len, rows))
    added = word.add_table(rows=0, cols=columns, style="Table Grid")
    for row in rows:
        for cell, text in zip(added.add_row().cells, row, strict=False):
            cell.paragraphs[0].add_run(text)


def lines(data: bytes, fields: Mapping[str, object], blocks: Mapping[str, bytes] | None = None) -> list[str]:
    """Fill a template and give the outline of the result."""
    filled = compile_template(data, blocks or {}).render(fields)
    for name, part in parts(filled).items():
        if name.endswith((".xml", ".rels")):
            ET.fromstring(part)
    return outline(filled).splitlines()


def parts(data: bytes) -> dict[str, bytes]:
    """Unpack a .docx."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        assert archive.testzip() is None
        return {name: archive.read(name) for name in archive.namelist()}


def png() -> bytes:
    """Make the smallest picture."""

    def chunk(kind: bytes, data: bytes) -> bytes:
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

    head = chunk(b"IHDR", struct.pack(">IIBBBBB", 1, 1, 8, 0, 0, 0, 0))
    return b"\x89PNG\r\n\x1a\n" + head + chunk(b"IDAT", zlib.compress(b"\0\0")) + chunk(b"IEND", b"")
