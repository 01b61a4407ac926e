"""What people do to a workbook that no writer of ours does: hide a row."""

from __future__ import annotations

from salessheets.workbooks.patch_parts import sheet_part, sheet_parts
from salessheets.workbooks.patch_zip import Parcel


def with_hidden_row(data: bytes, sheet: str, row: int) -> bytes:
    """Give a workbook with a row hidden."""
    parcel = Parcel(data)
    part = sheet_part(sheet_parts(parcel), sheet)
    tag = f'<row r="{row}"'.encode()
    parcel.write(part, parcel.read(part).replace(tag, tag + b' hidden="1"', 1))
    return parcel.to_bytes()
