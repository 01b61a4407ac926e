"""Whether a count of working days rests on a year whose days off nobody has announced (推定)."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from salessheets.projects import Case


def undecided(case: Case, days: Iterable[date | None]) -> bool:
    """Whether the stretch from the first to the last of these days touches such a year."""
    years = sorted({day.year for day in days if day})
    return bool(years) and not all(case.calendar.decided(year) for year in range(years[0], years[-1] + 1))
