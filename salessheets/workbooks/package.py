"""A workbook file as a zip: its directory checked once, its parts inflated under a cap."""

from __future__ import annotations

import io
import re
import struct
import zipfile
import zlib
from collections.abc import Mapping
from dataclasses import dataclass

from salessheets.workbooks.codes import W_BOMB, W_DAMAGED, W_ENCRYPTED, W_HOSTILE
from salessheets.workbooks.limits import MAX_PART, MAX_PARTS, MAX_RATIO, MAX_XML, RATIO_FROM
from salessheets.workbooks.refusal import RefusedError

LOCAL_HEADER = struct.Struct("<4s22xHH")
ENTRY_MARK = b"PK\x01\x02"
LOCAL_MARK = b"PK\x03\x04"
UNSAFE_NAME = re.compile(r"\x00|(?m:^/|^[a-z]:|(?:^|/)\.\.(?:/|$))")
XML_ENDINGS = (".xml", ".rels")


@dataclass(frozen=True, slots=True, kw_only=True)
class Package:
    """The parts of a workbook file by name in lower case: part names do not tell case apart."""

    data: bytes
    entries: Mapping[str, zipfile.ZipInfo]

    def part(self, name: str) -> bytes | None:
        """Inflate a part; None if there is none, `RefusedError` if it is damaged or larger than it says."""
        entry = self.entries.get(name.lower())
        return None if entry is None else inflate(self.data, entry)


def open_package(data: bytes) -> Package:
    """Read and check the zip directory; raise `RefusedError` for a broken, exploding or unsafe one."""
    if data.count(ENTRY_MARK) > MAX_PARTS:
        raise RefusedError(W_BOMB)
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            listed = archive.infolist()
    except (zipfile.BadZipFile, struct.error, ValueError, OverflowError, NotImplementedError) as error:
        raise RefusedError(W_DAMAGED) from error
    entries = {entry.orig_filename.replace("\\", "/").lower(): entry for entry in listed}
    if len(entries) < len(listed) or UNSAFE_NAME.search("\n".join(entries)):
        raise RefusedError(W_HOSTILE)
    if min((entry.header_offset for entry in listed), default=0) != 0:  # bytes are missing, or stand before the zip
        raise RefusedError(W_DAMAGED)
    check_sizes(entries, len(data))
    return Package(data=data, entries=entries)


def check_sizes(entries: Mapping[str, zipfile.ZipInfo], size: int) -> None:
    """Refuse what the directory itself says is too large; that it does not lie is seen when a part is inflated."""
    packed = xml = 0
    for name, entry in entries.items():
        packed += entry.compress_size
        if name.endswith(XML_ENDINGS):
            xml += entry.file_size
        if entry.file_size > max(RATIO_FROM, MAX_RATIO * entry.compress_size):
            raise RefusedError(W_BOMB)
        if entry.flag_bits & 1:
            raise RefusedError(W_ENCRYPTED)
    if packed > size or xml > MAX_XML:  # entries that share bytes pack more than the file holds
        raise RefusedError(W_BOMB)


def inflate(data: bytes, entry: zipfile.ZipInfo) -> bytes:
    """Give the bytes of one entry, checked against its size and CRC; never more than it declares."""
    start = entry.header_offset
    if start + LOCAL_HEADER.size > len(data):
        raise RefusedError(W_DAMAGED)
    mark, name_size, extra_size = LOCAL_HEADER.unpack_from(data, start)
    start += LOCAL_HEADER.size + name_size + extra_size
    packed = data[start : start + entry.compress_size]
    if mark != LOCAL_MARK or entry.compress_type not in (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED):
        raise RefusedError(W_DAMAGED)
    if entry.file_size > MAX_PART:
        raise RefusedError(W_BOMB)
    content = packed if entry.compress_type == zipfile.ZIP_STORED else inflated(packed, entry.file_size)
    if len(content) > entry.file_size:
        raise RefusedError(W_BOMB)
    if len(content) < entry.file_size or zlib.crc32(content) != entry.CRC:
        raise RefusedError(W_DAMAGED)
    return content


def inflated(packed: bytes, size: int) -> bytes:
    """Inflate a raw deflate stream, at most one byte more than declared."""
    try:
        return zlib.decompressobj(-zlib.MAX_WBITS).decompress(packed, size + 1)
    except zlib.error as error:
        raise RefusedError(W_DAMAGED) from error
