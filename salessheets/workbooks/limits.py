"""How large a workbook may be, and why; a project workbook has 8 sheets, 4,000 cells and 50 KB."""

from __future__ import annotations

MIB = 1 << 20

MAX_FILE = 64 * MIB
"""Bytes of the file: photos pasted into an acceptance report reach 30 MB; the whole file is held in memory."""

MAX_PARTS = 2000
"""Zip entries: 200 sheets with drawings have some 1,000; a million would take seconds to list."""

MAX_PART = 64 * MIB
"""Inflated bytes of one part: a million empty formatted rows, which are common, are 40 MB."""

MAX_XML = 80 * MIB
"""Inflated bytes of all XML parts together: they are held at once, and 300 MB is what a worker may use."""

MAX_RATIO = 200
"""Inflated to packed, of a part over `RATIO_FROM`: sheets of real workbooks stay under 60, deflate ends at 1,032."""

RATIO_FROM = MIB
"""Smaller parts may have any ratio: 1 MB harms nobody."""

MAX_STRINGS = 2_000_000
"""`uniqueCount` of the shared strings: calamine sets aside 24 bytes for each before it reads one (4e9 aborts it)."""

MAX_CELLS = 1_200_000
"""Cell elements of a sheet: 50,000 rows of 15, or a formatted column down to Excel's last row, 1,048,576."""

MAX_PLACES = 3_000_000
"""Places in the used ranges of all sheets: calamine holds each range densely, 32 bytes a place."""

MAX_READ = 32 * MIB
"""Bytes of all rows that are handed to calamine, empty cells left out: it copies them several times."""

TRIM_FROM = 4 * MIB
"""Bytes of rows from which empty cells and rows are dropped before calamine copies them."""

MAX_MARKED = 300_000
"""Formulas and error cells of a sheet: each is a Python object, 100 bytes."""

MAX_MERGED = 50_000
"""Merged ranges of a sheet."""

MAX_ROWS = 1_048_576
"""Row elements of a sheet: as many as Excel has."""

MAX_STYLES = 8 * MIB
"""Bytes of the styles: the worst real workbooks, with 64,000 cell styles, have 6 MB."""

MAX_TAGS = 2_000_000
"""Tags of a part that is only checked: 500,000 shared strings."""

SPARSE = 20
"""More places than this for each cell, in a range over `MAX_PLACES`, is a stray cell rather than much data."""

MAX_REPEATS = 1000
"""Cell elements that repeat an address: writers that append may repeat a few, a million is an attack."""

REPEATS_FROM = 100_000
"""Sheets with fewer cells are not searched for repeats: they cost nothing."""

MAX_TEXT = 64 * MIB
"""Bytes of all text cells: one long shared string used by a million cells is small in the file, huge in memory."""

MAX_ODD_TAGS = 500_000
"""Tags of a sheet in unusual spelling: it is rewritten by Python callbacks, some 1.5 s for that many."""

MAX_FORMAT = 1000
"""Characters of a number format: Excel allows 255; calamine walks through it once for every style."""

FAR_ROW = 100_000
"""Last row in which a cell may stand (schema, W-far-cell)."""

FAR_COLUMN = 200
"""Last column in which a cell may stand (schema, W-far-cell): GR."""

MAX_ELEMENTS = 50_000
"""Elements of a part that is held as a list: workbook, relations, tables, properties; 20 MB of memory."""

MAX_ODD = 16 * MIB
"""Bytes of a sheet in unusual spelling; it is copied several times."""

MAX_DEPTH = 100
"""Nesting of elements; spreadsheets need 10, expat keeps 200 bytes for every open one."""

DEEP_FROM = 300_000
"""Bytes from which nesting is counted at all: shorter parts cannot nest deep enough to harm."""
