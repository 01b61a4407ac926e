"""How large a workbook may be, and why; a project workbook has 8 sheets, 4,000 cells and 50 KB."""

from __future__ import annotations

MIB = 1 << 20

MAX_FILE = 64 * MIB
"""Bytes of the file: photos pasted into an acceptance report reach 30 MB; the whole file is held in memory."""

MAX_PARTS = 2000
"""Zip entries: 200 sheets with drawings have some 1,000; a million would take seconds to list."""

MAX_PART = 64 * MIB
"""Inflated bytes of one part: 60,000 rows of 15 columns; expat and the reader need about twice that."""

MAX_XML = 96 * MIB
"""Inflated bytes of all XML parts together: they are held at once, and 300 MB is what a worker may use."""

MAX_RATIO = 200
"""Inflated to packed, of a part over `RATIO_FROM`: sheets of real workbooks stay under 60, deflate ends at 1,032."""

RATIO_FROM = MIB
"""Smaller parts may have any ratio: 1 MB harms nobody."""

MAX_STRINGS = 2_000_000
"""`uniqueCount` of the shared strings: calamine sets aside 24 bytes for each before it reads one (4e9 aborts it)."""

MAX_CELLS = 3_000_000
"""Cells, and places in the used ranges, of all sheets: calamine holds each range densely, 32 bytes a place."""

SPARSE = 20
"""More places than this for each cell, in a range over `MAX_CELLS`, is a stray cell rather than much data."""

MAX_REPEATS = 1000
"""Cell elements that repeat an address: writers that append may repeat a few, a million is an attack."""

REPEATS_FROM = 100_000
"""Sheets with fewer cells are not searched for repeats: they cost nothing."""

MAX_TEXT = 64 * MIB
"""Bytes of all text cells: one long shared string used by a million cells is small in the file, huge in memory."""

MAX_ODD_TAGS = 1_000_000
"""Tags of a sheet in unusual spelling: it is rewritten by Python callbacks, some 2 s for that many."""

MAX_FORMAT = 1000
"""Characters of a number format: Excel allows 255; calamine walks through it once for every style."""

FAR_ROW = 100_000
"""Last row in which a cell may stand (schema, W-far-cell)."""

FAR_COLUMN = 200
"""Last column in which a cell may stand (schema, W-far-cell): GR."""

MAX_ELEMENTS = 50_000
"""Elements of a part that is held as a list: workbook, relations, tables, properties; 20 MB of memory."""
