"""A .docx as its zip members: read with suspicion, written by hand with the copied members untouched."""

from __future__ import annotations

import io
import re
import struct
import zipfile
import zlib
from collections.abc import Iterable
from dataclasses import dataclass

from salessheets.documents.word.faults import package_fault
from salessheets.ooxml_names import CONTENT_TYPES_PART

MAX_TOTAL = 200 << 20
MAX_PART = 64 << 20
MAX_MEMBERS = 5_000
STORED, DEFLATED = 0, 8
LEVEL = 3  # measured: a third of level 6's time for 6 % more bytes
JANUARY_1980 = 0x21
UNSAFE_NAME = re.compile(r"(^|[/\\])\.\.([/\\]|$)|^[/\\]|\\|:|\0")
DOCTYPES = tuple("<!DOCTYPE".encode(name) for name in ("utf-8", "utf-16-le", "utf-16-be"))
_LOCAL = struct.Struct("<HHHHHIIIHH")
_TAIL = struct.Struct("<HHHII")
_END = struct.Struct("<4sHHHHIIH")
_SPAN = struct.Struct("<HH")


@dataclass(frozen=True, slots=True)
class Member:
    """One zip member ready to be written: local record, and central record without its offset."""

    local: bytes
    central: bytes
    name: bytes


def member(name: bytes, raw: bytes, crc: int, size: int, method: int = DEFLATED) -> Member:
    """Lay out a member whose bytes are already compressed; its time is fixed."""
    head = _LOCAL.pack(20, 0x800, method, 0, JANUARY_1980, crc, len(raw), size, len(name), 0)
    return Member(b"".join((b"PK\3\4", head, name, raw)), b"PK\1\2\x14\0" + head, name)


def packed(name: bytes, data: bytes) -> Member:
    """Compress a part into a member."""
    codec = zlib.compressobj(LEVEL, zlib.DEFLATED, -15)
    raw = codec.compress(data) + codec.flush()
    return member(name, raw, zlib.crc32(data), len(data))


def write_package(members: Iterable[Member]) -> bytes:
    """Write the members as a zip file: same members, same bytes."""
    out: list[bytes] = []
    directory: list[bytes] = []
    offset = 0
    for each in members:
        out.append(each.local)
        directory += (each.central, _TAIL.pack(0, 0, 0, 0, offset), each.name)
        offset += len(each.local)
    central = b"".join(directory)
    count = len(out)
    out += (central, _END.pack(b"PK\5\6", 0, 0, count, count, len(central), offset, 0))
    return b"".join(out)


@dataclass(frozen=True, slots=True)
class Source:
    """A member of the template: its plain bytes and the member that copies it unchanged."""

    data: bytes
    copy: Member


def read_package(data: bytes) -> dict[str, Source]:
    """Open a .docx given as bytes: content types first, then the members in their order.

    Raises:
        TemplateError: not a .docx, or one that is damaged, encrypted or made to do harm.
    """
    if data[:8] == b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1":
        raise package_fault("", "文件已加密或是旧版 .doc，请另存为 .docx", "encrypted or an old .doc: save it as .docx")
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            _inspect(archive)
            sources = {info.filename: _source(archive, data, info) for info in archive.infolist() if not info.is_dir()}
    except (zipfile.BadZipFile, zlib.error, EOFError, struct.error, NotImplementedError, OSError) as fault:
        raise package_fault("", f"不是完整的 .docx 文件：{fault}", f"not a whole .docx file: {fault}") from fault
    if CONTENT_TYPES_PART not in sources:
        raise package_fault("", "不是 Word 文件（缺少内容类型）", "not a Word file: no content types")
    return {CONTENT_TYPES_PART: sources.pop(CONTENT_TYPES_PART), **sources}


def _inspect(archive: zipfile.ZipFile) -> None:
    """Refuse what no honest .docx has, before a byte is unpacked."""
    infos = archive.infolist()
    if len({info.filename.lower() for info in infos}) != len(infos):
        raise package_fault("", "压缩包内有重名的部件", "two parts share one name")
    if len(infos) > MAX_MEMBERS or sum(info.file_size for info in infos) > MAX_TOTAL:
        raise package_fault("", "模板解开后过大", "the template unpacks to far too much")
    for info in infos:
        if UNSAFE_NAME.search(info.filename):
            raise package_fault(info.filename, "部件名不安全", "unsafe part name")
        if info.flag_bits & 1:
            raise package_fault(info.filename, "部件已加密", "an encrypted part")
        if info.file_size > MAX_PART:
            raise package_fault(info.filename, "部件过大", "the part is far too large")


def _source(archive: zipfile.ZipFile, data: bytes, info: zipfile.ZipInfo) -> Source:
    with archive.open(info) as stream:
        plain = stream.read(info.file_size + 1)
    if len(plain) != info.file_size:
        raise zipfile.BadZipFile(info.filename)
    if info.filename.endswith((".xml", ".rels", ".vml")) and any(mark in plain for mark in DOCTYPES):
        raise package_fault(info.filename, "部件声明了 DOCTYPE，已拒绝", "the part declares a DOCTYPE: refused")
    start = info.header_offset + 30
    start += sum(_SPAN.unpack(data[start - 4 : start]))
    raw = data[start : start + info.compress_size]
    method = info.compress_type
    if method not in (STORED, DEFLATED):
        return Source(plain, packed(info.filename.encode(), plain))
    return Source(plain, member(info.filename.encode(), raw, info.CRC, info.file_size, method))
