"""Kind and size of a PNG or JPEG, read from its head."""

from __future__ import annotations

import struct

from salessheets.documents.word.printing import Refused
from salessheets.text import Text

EMU_PER_INCH = 914_400
SCREEN = 96  # dots an inch where a picture says nothing
PNG = b"\x89PNG\r\n\x1a\n"
JPEG = b"\xff\xd8\xff"
LONGEST = 20 << 20
MOST_DOTS = 30_000
FRAMES = {*range(0xC0, 0xD0)} - {0xC4, 0xC8, 0xCC}
NOT_A_PICTURE = Text("图片只能是 PNG 或 JPEG", "a picture has to be PNG or JPEG")
BROKEN = Text("图片已损坏", "the picture is damaged")
TOO_LARGE = Text("图片过大（上限 20 MB）", "the picture is too large (20 MB at most)")


def read_picture(data: bytes) -> tuple[str, int, int]:
    """Give png or jpeg, width and height in EMU.

    Raises:
        Refused: another kind of file, a damaged one, one that is far too large.
    """
    if len(data) > LONGEST:
        raise Refused(TOO_LARGE)
    try:
        if data.startswith(PNG):
            return ("png", *_lengths(*_png(data)))
        if data.startswith(JPEG):
            return ("jpeg", *_lengths(*_jpeg(data)))
    except (struct.error, IndexError) as fault:
        raise Refused(BROKEN) from fault
    raise Refused(NOT_A_PICTURE)


def _lengths(width: int, height: int, across: float, down: float) -> tuple[int, int]:
    if not 0 < width <= MOST_DOTS or not 0 < height <= MOST_DOTS:
        raise Refused(BROKEN)
    return round(width * EMU_PER_INCH / (across or SCREEN)), round(height * EMU_PER_INCH / (down or SCREEN))


def _png(data: bytes) -> tuple[int, int, float, float]:
    """Read the header, and the dots a metre if they are said."""
    if data[12:16] != b"IHDR":
        raise Refused(BROKEN)
    width, height = struct.unpack(">II", data[16:24])
    at = 8
    while at + 8 <= len(data) and (kind := data[at + 4 : at + 8]) not in (b"IDAT", b"IEND"):
        (length,) = struct.unpack(">I", data[at : at + 4])
        if kind == b"pHYs":
            across, down, unit = struct.unpack(">IIB", data[at + 8 : at + 17])
            return width, height, _sane(across * 0.0254) if unit == 1 else 0, _sane(down * 0.0254) if unit == 1 else 0
        at += 12 + length
    return width, height, 0, 0


def _jpeg(data: bytes) -> tuple[int, int, float, float]:
    """Read the first frame, and the dots an inch or a cm if the head says them."""
    at, across, down = 2, 0.0, 0.0
    while data[at] == 0xFF:  # noqa: PLR2004 - every marker begins so
        marker = data[at + 1]
        if marker in FRAMES:
            height, width = struct.unpack(">HH", data[at + 5 : at + 9])
            return width, height, across, down
        (length,) = struct.unpack(">H", data[at + 2 : at + 4])
        if marker == 0xE0 and data[at + 4 : at + 8] == b"JFIF":  # noqa: PLR2004
            unit, x, y = struct.unpack(">BHH", data[at + 11 : at + 16])
            factor = {1: 1.0, 2: 2.54}.get(unit, 0.0)
            across, down = _sane(x * factor), _sane(y * factor)
        at += 2 + length
    raise Refused(BROKEN)


def _sane(dots: float) -> float:
    """Take dots an inch only when a printer would."""
    return dots if 30 <= dots <= 3000 else 0.0  # noqa: PLR2004
