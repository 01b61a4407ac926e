"""溯源 (hidden): for each number of the workbook, the cells that it came from."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import batched

from salessheets.reporters.words import visible
from salessheets.rollup.entries import Rollup, Traced
from salessheets.rollup.spans import spans
from salessheets.text import Text
from salessheets.workbooks.writer import BookWriter
from salessheets.workbooks.writer_values import TableColumn, Value

TITLE = Text("溯源", "Trace")
