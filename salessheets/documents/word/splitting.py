"""Rows that hold together only as long as a page can hold them: programs that lay out pages choke on longer ones."""

from __future__ import annotations

import re

MOST = 600  # characters of a row that still holds together: a third of a page where its cells are narrow
WHOLE = re.compile(r"<w:cantSplit(?: [^<>]*)?/>")
WITH_NEXT = re.compile(r"<w:keepNext(?: [^<>]*)?/>")
MARKUP = re.compile(r"<[^<>]*>")
ROW_END = "</w:tr>"


def splittable(text: str) -> str:
    """Let the rows of a rendered part split over pages that say too much to hold together; the others stay whole."""
    first, *rows = WHOLE.split(text)
    marks = WHOLE.findall(text)
    return first + "".join(_row(mark, row) for mark, row in zip(marks, rows, strict=True))


def _row(mark: str, text: str) -> str:
    row, end, rest = text.partition(ROW_END)
    if len(row) <= MOST or len(MARKUP.sub("", row)) <= MOST:
        return mark + text
    return WITH_NEXT.sub("", row) + end + rest
