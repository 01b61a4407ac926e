"""Performance by person: rows, weights, what is said once for each person (restricted)."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from decimal import Decimal

from salessheets.derived.people import person
from salessheets.projects import Case, once
from salessheets.sheets import Member, Performance


@once
def rows_by_person(case: Case) -> dict[str, tuple[Performance, ...]]:
    """Rows of each person, in order."""
    found: dict[str, tuple[Performance, ...]] = {}
    for row in case.of(Performance):
        if row.person:
            key = person(case, row.person)
            found[key] = (*found.get(key, ()), row)
    return found


def weight(case: Case, row: Performance) -> Decimal | None:
    """Weight of an indicator in points: as typed, else that of the settings; None when the cell cannot be read."""
    if "weight" in row.typed:
        return row.weight
    return case.settings.perf_weights.get(row.indicator, Decimal(0))


def told(rows: Iterable[Performance], key: str) -> tuple[object, ...]:
    """What the rows of a person say in a column that is filled once a person; two different sayings are both there."""
    return tuple(dict.fromkeys(value for row in rows if (value := getattr(row, key)) not in (None, "")))


def served(case: Case, who: str) -> tuple[date | None, date | None]:
    """The first and the last day of a person in the team, from all their rows; None where one of them is open."""
    spells = [(member.start, member.end) for member in case.of(Member) if person(case, member.name) == who]
    starts = [start for start, _ in spells if start]
    ends = [end for _, end in spells if end]
    return (min(starts, default=None), max(ends) if ends and len(ends) == len(spells) else None)
