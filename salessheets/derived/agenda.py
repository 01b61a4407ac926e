"""Agenda items by the number that actions name as their source."""

from __future__ import annotations

from collections import Counter

from salessheets.projects import Case, once
from salessheets.sheets import AgendaItem


@once
def item_ids(case: Case) -> dict[AgendaItem, str]:
    """Every item of a known meeting by number, M-03/2; without one typed, its place among the meeting's rows."""
    seen: Counter[str] = Counter()
    found: dict[AgendaItem, str] = {}
    for item in case.of(AgendaItem):
        if item.meeting:
            seen[item.meeting] += 1
            found[item] = f"{item.meeting}/{item.no if item.no is not None else seen[item.meeting]}"
    return found
