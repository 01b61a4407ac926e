"""Performance by person: rows, weights, what is said once for each person (restricted)."""

from __future__ import annotations

from decimal import Decimal

from salessheets.derived.people import person
from salessheets.projects import Case, once
from salessheets.sheets import Performance


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
