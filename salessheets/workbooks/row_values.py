"""What a workbook is filled with: the values of a row by column, the rows of a workbook by sheet."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from salessheets.sheets import Record

RowValues = Mapping[str, object]
SheetRows = Mapping[type[Record], Sequence[RowValues]]
