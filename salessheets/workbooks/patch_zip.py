"""A package whose untouched members are handed on as the compressed bytes that they are."""

from __future__ import annotations

import io
import struct
import zipfile
import zlib
from dataclasses import dataclass
from urllib.parse import unquote

from salessheets.text import Text, same
from salessheets.workbooks.patch_xml import is_well_formed, refuse

LARGEST = 256 * 2**20
"""Bytes that one part may inflate to."""
NEW_DATE = 0x0021_0000
"""1980-01-01, the date of parts that we add."""
DEFLATED = 8
ENCRYPTED, STREAMED, UTF8_NAME = 0x1, 0x8, 0x800
LOCAL = struct.Struct("<4s5H3I2H")
CENTRAL = struct.Struct("<4s6H3I5H2I")
END = struct.Struct("<4s4H2IH")
HIGHEST, MOST = 0xFFFF_FFFF, 0xFFFF
"""What a package without the Zip64 extension can hold."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Member:
    """One member as it is stored: name, flags and content raw."""

    name: bytes
    flags: int
    method: int
    moment: int
    checksum: int
    size: int
    attributes: int
    packed: bytes


class Parcel:
    """The members of a package by part name, and those that were changed or added."""

    def __init__(self, data: bytes) -> None:
        self.members = members_of(data)
        self.names = {name.lower(): name for name in self.members}
        self.changed: dict[str, bytes] = {}
        if len(self.names) != len(self.members):
            refuse(Text("压缩包内有重名部件", "its package holds a part twice"))

    def find(self, name: str) -> str | None:
        """Give a part's name as the package spells it; None where there is no such part."""
        return self.names.get(name.lower()) or self.names.get(unquote(name).lower())

    def read(self, name: str) -> bytes:
        """Give the content of a part, changes included."""
        stored = self.find(name)
        if stored is None:
            refuse(Text("缺少部件 {name}", "the part {name} is missing").fill(name=same(name)))
        return self.changed[stored] if stored in self.changed else unpacked(self.members[stored])

    def read_xml(self, name: str) -> bytes:
        """Give the content of a part that has to be XML."""
        part = self.read(name)
        if not is_well_formed(part):
            refuse(
                Text("部件 {name} 不是 UTF-8 的完好 XML", "the part {name} is no sound XML in UTF-8").fill(
                    name=same(name)
                )
            )
        return part

    def write(self, name: str, part: bytes) -> None:
        """Change a part, or add one."""
        stored = self.find(name) or name
        self.names.setdefault(stored.lower(), stored)
        self.changed[stored] = part

    def to_bytes(self) -> bytes:
        """Write the package: members in their order, added ones last."""
        out = [
            repacked(member, self.changed[name]) if name in self.changed else member
            for name, member in self.members.items()
        ]
        out += [added(name, part) for name, part in self.changed.items() if name not in self.members]
        return written(out)


def members_of(data: bytes) -> dict[str, Member]:
    """Read the members of a package without inflating them."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            infos = archive.infolist()
    except (zipfile.BadZipFile, ValueError, NotImplementedError, struct.error):
        refuse(
            Text(
                "它不是完好的 xlsx 文件（可能已加密或损坏）", "it is no sound xlsx file (encrypted or damaged, perhaps)"
            )
        )
    members = {info.filename: member_of(data, info) for info in infos}
    if len(members) != len(infos):
        refuse(Text("压缩包内有重名部件", "its package holds a part twice"))
    return members


def member_of(data: bytes, info: zipfile.ZipInfo) -> Member:
    """Read one member as it is stored."""
    head = data[info.header_offset : info.header_offset + LOCAL.size]
    if len(head) < LOCAL.size or not head.startswith(b"PK\3\4") or info.flag_bits & ENCRYPTED:
        refuse(Text("它已加密或损坏", "it is encrypted or damaged"))
    *_, name_size, extra_size = LOCAL.unpack(head)
    at = info.header_offset + LOCAL.size
    packed = data[at + name_size + extra_size :][: info.compress_size]
    year, month, day, hour, minute, second = info.date_time
    date = max(year - 1980, 0) << 9 | month << 5 | day
    return Member(
        name=data[at : at + name_size],
        flags=info.flag_bits & ~STREAMED,
        method=info.compress_type,
        moment=date << 16 | hour << 11 | minute << 5 | second // 2,
        checksum=info.CRC,
        size=info.file_size,
        attributes=info.external_attr,
        packed=packed,
    )


def unpacked(member: Member) -> bytes:
    """Inflate a member, as far as it says it goes, and check it."""
    if member.size > LARGEST:
        refuse(Text("其中一个部件过大", "one of its parts is too large"))
    part = member.packed
    if member.method == DEFLATED:
        try:
            part = zlib.decompressobj(-15).decompress(member.packed, member.size + 1)
        except zlib.error:
            part = b""
    if len(part) != member.size or zlib.crc32(part) != member.checksum:
        refuse(Text("其中一个部件已损坏", "one of its parts is damaged"))
    return part


def repacked(member: Member, part: bytes) -> Member:
    """Give a member new content."""
    packer = zlib.compressobj(6, zlib.DEFLATED, -15)
    packed = packer.compress(part) + packer.flush()
    return Member(
        name=member.name,
        flags=member.flags & UTF8_NAME,
        method=DEFLATED,
        moment=member.moment,
        checksum=zlib.crc32(part),
        size=len(part),
        attributes=member.attributes,
        packed=packed,
    )


def added(name: str, part: bytes) -> Member:
    """Make a member that was not there."""
    flags = 0 if name.isascii() else UTF8_NAME
    empty = Member(
        name=name.encode(), flags=flags, method=DEFLATED, moment=NEW_DATE, checksum=0, size=0, attributes=0, packed=b""
    )
    return repacked(empty, part)


def written(members: list[Member]) -> bytes:
    """Write members and their directory."""
    out, directory, at = io.BytesIO(), io.BytesIO(), 0
    for member in members:
        common = (
            member.flags,
            member.method,
            member.moment & 0xFFFF,
            member.moment >> 16,
            member.checksum,
            len(member.packed),
            member.size,
            len(member.name),
        )
        head = LOCAL.pack(b"PK\3\4", 20, *common, 0) + member.name
        out.write(head + member.packed)
        directory.write(CENTRAL.pack(b"PK\1\2", 20, 20, *common, 0, 0, 0, 0, member.attributes, at) + member.name)
        at += len(head) + len(member.packed)
    if at > HIGHEST or len(members) >= MOST:
        refuse(Text("文件过大", "it is too large"))
    listing = directory.getvalue()
    count = len(members)
    return out.getvalue() + listing + END.pack(b"PK\5\6", 0, 0, count, count, len(listing), at, 0)
