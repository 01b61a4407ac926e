"""Compound files, version 3: streams and storages in sectors of 512 bytes, small streams in a stream of their own.

Source: [MS-CFB], Compound File Binary File Format.
"""

from __future__ import annotations

import struct
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Union

Tree = Mapping[str, Union[bytes, "Tree"]]
"""Streams (bytes) and storages (trees) by name."""
SECTOR, MINI_SECTOR, MINI_LIMIT = 512, 64, 4096
FREE, END, FAT_SECTOR, NONE = 0xFFFFFFFF, 0xFFFFFFFE, 0xFFFFFFFD, 0xFFFFFFFF
PER_SECTOR = SECTOR // 4
IN_HEADER = 109  # places for sectors of the FAT in the header
STORAGE, STREAM, ROOT = 1, 2, 5
BLACK = 1
SIGNATURE = bytes.fromhex("D0CF11E0A1B11AE1")
UNUSED = b"\0" * 64 + struct.pack("<HBB", 0, 0, 0) + struct.pack("<3I", NONE, NONE, NONE) + b"\0" * 48


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """A line of the directory: a stream with its data, or a storage with the numbers of its children."""

    name: str
    kind: int
    data: bytes = b""
    children: tuple[int, ...] = ()


@dataclass(slots=True)
class Sectors:
    """Sectors of one size, and the table that leads from each to the next."""

    size: int
    data: bytearray = field(default_factory=bytearray)
    table: list[int] = field(default_factory=list)

    def add(self, data: bytes) -> int:
        """Append data, and give its first sector."""
        if not data:
            return END
        first, count = len(self.table), -(-len(data) // self.size)
        self.table += [*range(first + 1, first + count), END]
        self.data += data.ljust(count * self.size, b"\0")
        return first


def compound_file(tree: Tree) -> bytes:
    """Write a compound file; the same tree gives the same bytes."""
    entries = flattened(tree)
    large, small = Sectors(SECTOR), Sectors(MINI_SECTOR)
    starts = [placed(entry, large, small) for entry in entries]
    starts[0] = large.add(bytes(small.data))
    sizes = [len(small.data), *(len(entry.data) for entry in entries[1:])]
    mini_table = filled(small.table)
    mini_start = large.add(mini_table)
    directory = large.add(directory_of(entries, starts, sizes))
    fat_start, fat = fat_of(large.table)
    head = header(directory, mini_start, len(mini_table) // SECTOR, fat_start, len(fat) // SECTOR)
    return head + bytes(large.data) + fat


def flattened(tree: Tree) -> list[Entry]:
    """The root and all below it, each storage before what it holds."""
    entries: list[Entry] = []

    def add(name: str, kind: int, content: bytes | Tree) -> int:
        number = len(entries)
        if isinstance(content, bytes):
            entries.append(Entry(name=name, kind=kind, data=content))
            return number
        entries.append(Entry(name=name, kind=kind))
        children = [
            add(each, STREAM if isinstance(inside, bytes) else STORAGE, inside) for each, inside in content.items()
        ]
        entries[number] = Entry(name=name, kind=kind, children=tuple(children))
        return number

    add("Root Entry", ROOT, tree)
    return entries


def placed(entry: Entry, large: Sectors, small: Sectors) -> int:
    """Put a stream where its size belongs; a storage has no sectors."""
    if entry.kind != STREAM:
        return 0
    return (large if len(entry.data) >= MINI_LIMIT else small).add(entry.data)


def directory_of(entries: Sequence[Entry], starts: Sequence[int], sizes: Sequence[int]) -> bytes:
    """The directory: every storage's children hang in a balanced tree, all of it black."""
    left: dict[int, int] = {}
    right: dict[int, int] = {}
    top: dict[int, int] = {}
    for number, entry in enumerate(entries):
        top[number] = hung(sorted(entry.children, key=lambda child: order(entries[child].name)), left, right)
    lines = b"".join(
        named(entry.name)
        + struct.pack("<BB3I", entry.kind, BLACK, left.get(number, NONE), right.get(number, NONE), top[number])
        + bytes(36)  # class, state and times
        + struct.pack("<IQ", starts[number], sizes[number])
        for number, entry in enumerate(entries)
    )
    return lines + UNUSED * (-len(entries) % (SECTOR // len(UNUSED)))


def named(name: str) -> bytes:
    """A name in its 64 bytes, and its length with the zero at its end."""
    data = name.encode("utf-16le")
    return data.ljust(64, b"\0") + struct.pack("<H", len(data) + 2)


def order(name: str) -> tuple[int, str]:
    """Shorter names first, then by capital letters."""
    return len(name), name.upper()


def hung(numbers: Sequence[int], left: dict[int, int], right: dict[int, int]) -> int:
    """Hang sorted entries into a tree, and give its top."""
    if not numbers:
        return NONE
    middle = len(numbers) // 2
    left[numbers[middle]] = hung(numbers[:middle], left, right)
    right[numbers[middle]] = hung(numbers[middle + 1 :], left, right)
    return numbers[middle]


def filled(table: Sequence[int]) -> bytes:
    """A table in whole sectors."""
    return struct.pack(f"<{len(table)}I", *table) + struct.pack("<I", FREE) * (-len(table) % PER_SECTOR)


def fat_of(table: Sequence[int]) -> tuple[int, bytes]:
    """The table of sectors, itself in the last of them: its first sector and its bytes."""
    count = 1
    while -(-(len(table) + count) // PER_SECTOR) > count:
        count += 1
    assert count <= IN_HEADER
    return len(table), filled([*table, *[FAT_SECTOR] * count])


def header(directory: int, mini_start: int, mini_count: int, fat_start: int, fat_count: int) -> bytes:
    """The first 512 bytes."""
    places = [*range(fat_start, fat_start + fat_count), *[FREE] * (IN_HEADER - fat_count)]
    return (
        SIGNATURE
        + bytes(16)
        + struct.pack("<5H6x", 0x3E, 3, 0xFFFE, 9, 6)  # versions, little-endian, sizes of sectors as powers of two
        + struct.pack("<9I", 0, fat_count, directory, 0, MINI_LIMIT, mini_start, mini_count, END, 0)
        + struct.pack(f"<{IN_HEADER}I", *places)
    )
