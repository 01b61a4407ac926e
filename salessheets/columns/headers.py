"""Headers as they are compared: how a column, a sheet or a table is recognised by its words."""

from __future__ import annotations

import re
from functools import lru_cache

from salessheets.columns.kinds import folded

BRACKETS = re.compile(r"[(\[【〔][^()\[\]【】〔〕]*[)\]】〕]")


def normal(header: str) -> str:
    """Give a header without width, case, blanks, line ends, asterisks and a colon at its end."""
    return folded(header).rstrip(":")


@lru_cache(maxsize=4096)
def spellings(header: str) -> tuple[str, ...]:
    """Give the forms under which a header is looked up: as it is, then without brackets such as (元)."""
    whole = normal(header)
    short = BRACKETS.sub("", whole).rstrip(":")
    return (whole, short) if short and short != whole else (whole,)
