"""How VBA keeps text and protection: the compression of 2.4.1 and the encryption of 2.4.3 of [MS-OVBA]."""

from __future__ import annotations

import struct
from collections.abc import Iterator

CHUNK = 4096
SHORTEST = 3
SIGNED_PACKED, SIGNED_RAW = 0xB000, 0x3000
VERSION = 2


def compressed(data: bytes) -> bytes:
    """A compressed container."""
    return b"\x01" + b"".join(chunk(data[at : at + CHUNK]) for at in range(0, len(data), CHUNK))


def chunk(data: bytes) -> bytes:
    """One chunk of at most 4096 bytes, left as it is where packing would not shorten it."""
    body = b"".join(groups(data))
    if len(body) >= CHUNK:
        return struct.pack("<H", SIGNED_RAW | (CHUNK - 1)) + data.ljust(CHUNK, b"\0")
    return struct.pack("<H", SIGNED_PACKED | (len(body) - 1)) + body


def groups(data: bytes) -> Iterator[bytes]:
    """Eight tokens at a time, behind a byte that tells which of them are copies."""
    at = 0
    while at < len(data):
        flags, tokens = 0, bytearray()
        for bit in range(8):
            if at >= len(data):
                break
            bits = offset_bits(at)
            length, offset = longest(data, at, (0xFFFF >> bits) + SHORTEST)
            if length >= SHORTEST:
                flags |= 1 << bit
                tokens += struct.pack("<H", ((offset - 1) << (16 - bits)) | (length - SHORTEST))
            else:
                length = 1
                tokens.append(data[at])
            at += length
        yield bytes([flags]) + bytes(tokens)


def offset_bits(at: int) -> int:
    """How many of a copy's 16 bits tell the distance, at a place in the chunk; the others tell the length."""
    return max(4, (at - 1).bit_length()) if at > 1 else 4


def longest(data: bytes, at: int, most: int) -> tuple[int, int]:
    """The longest run before a place that repeats there: its length and how far back it stands; (0, 0) if none."""
    best = offset = 0
    for start in range(at):
        length = 0
        while length < most and at + length < len(data) and data[start + length] == data[at + length]:
            length += 1
        if length > best:
            best, offset = length, at - start
    return best, offset


def encrypted(data: bytes, seed: int, key: int) -> str:
    """Data of the PROJECT stream (protection, password, visibility) as hexadecimal digits; `key` is of the project's id."""
    out = [seed, seed ^ VERSION, seed ^ key]
    plain, before, last = key, out[1], out[2]
    for byte in (*[7] * ((seed & 6) // 2), *struct.pack("<I", len(data)), *data):
        cipher = byte ^ ((before + plain) & 0xFF)
        out.append(cipher)
        before, last, plain = last, cipher, byte
    return bytes(out).hex().upper()
