"""The numbers by which rows can be named, sheet by sheet."""

from __future__ import annotations

from salessheets.columns import PREFIXES
from salessheets.derived.agenda import item_ids
from salessheets.derived.rows import number_of
from salessheets.projects import Case, once

SHEETS_BY_PREFIX = {prefix: sheet for sheet, prefix in PREFIXES.items()}


@once
def known(case: Case) -> dict[str, frozenset[str]]:
    """Numbers of the rows of each sheet that has numbers: R-01, tasks as 1.2, agenda items as M-03/2."""
    found = {"agenda": frozenset(item_ids(case).values())}
    for kind, records in case.project.records.items():
        numbers = frozenset(number for record in records if (number := number_of(record)))
        if numbers:
            found[kind.SHEET.key] = numbers
    return found


def sheet_of(number: str) -> str:
    """The key of the sheet that a number belongs to, "" when it is of none."""
    if "/" in number:
        return "agenda"
    return "tasks" if number[:1].isdigit() else SHEETS_BY_PREFIX.get(number.split("-", maxsplit=1)[0], "")
