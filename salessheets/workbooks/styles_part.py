"""The styles of a workbook, as far as they tell a date from a number."""

from __future__ import annotations

import re

from salessheets.workbooks.codes import W_BOMB
from salessheets.workbooks.limits import MAX_FORMAT, MAX_STYLES
from salessheets.workbooks.markup import well_formed
from salessheets.workbooks.refusal import RefusedError
from salessheets.workbooks.spelling import plain

LONG_FORMAT = re.compile(rb"""formatCode\s*=\s*(?:"[^"]{%d}|'[^']{%d})""" % (MAX_FORMAT, MAX_FORMAT))


def styles_xml(part: bytes) -> bytes:
    """Prove the styles well-formed and their number formats of a sane length."""
    part = plain(part)
    well_formed(part)
    if len(part) > MAX_STYLES or LONG_FORMAT.search(part):
        raise RefusedError(W_BOMB)
    return part
