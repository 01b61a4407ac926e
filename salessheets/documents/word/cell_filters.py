"""The filters behind the tags about cells: a colour, a number of columns, whether a merged cell goes on."""

from __future__ import annotations

import re

from jinja2 import pass_context
from jinja2.runtime import Context, Undefined

from salessheets.documents.word.amounts import as_decimal
from salessheets.documents.word.budget import budget_of
from salessheets.documents.word.filters import Filter
from salessheets.documents.word.printing import Refused
from salessheets.text import Text, same

COLOUR = re.compile(r"#?([0-9A-Fa-f]{6})$")
NO_COLOUR = Text(
    "「{value}」不是颜色，请写六位十六进制，如 FF0000", "“{value}” is no colour: write six hex digits, as FF0000"
)
NO_COLUMNS = Text("「{value}」不是列数（1–63）", "“{value}” is no number of columns (1–63)")
WIDEST = 63  # columns of a table in Word


def cell_filters() -> dict[str, Filter]:
    """Give the filters by name; no template can name them itself."""
    return {"_above": above, "_colour": colour, "_span": span}


def colour(value: object) -> str:
    """Take RRGGBB, with or without #; nothing is no colour."""
    if value is None or value == "":
        return "auto"
    found = COLOUR.match(value) if isinstance(value, str) else None
    if found is None:
        raise Refused(NO_COLOUR.fill(value=same(str(value)[:20])))
    return found.group(1).upper()


def span(value: object) -> int:
    """Take a number of columns; less than one is one."""
    if isinstance(value, Undefined):
        str(value)
    number = as_decimal(int(value) if isinstance(value, str) and value.isdecimal() and len(value) < 3 else value)  # noqa: PLR2004
    if number is None or number > WIDEST:
        raise Refused(NO_COLUMNS.fill(value=same(str(value)[:20])))
    return max(1, int(number))


@pass_context
def above(context: Context, key: object, cell: int, loop: object) -> str:
    """Whether a cell begins a merged one (restart) or goes on with that of the row before in the same loop."""
    before = budget_of(context).above
    goes_on = cell in before and before[cell][0] is loop and before[cell][1] == key
    before[cell] = (loop, key)
    return "continue" if goes_on else "restart"
