"""D6 客户需求调研报告: what customers need, in their words, what matters most, what follows for the strategy."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from salessheets.columns import LISTS
from salessheets.documents.common import Issue, common
from salessheets.documents.row_order import natural
from salessheets.documents.shown import Row, Shown
from salessheets.sheets import CustomerNeed

FORM = "D6"
PRIORITIES = tuple(LISTS["priority"].labels)
WAYS = tuple(LISTS["needs_way"].labels)


def fields(shown: Shown, issue: Issue) -> Mapping[str, object]:
    """Give what the report prints."""
    case = shown.case
    needs = sorted(case.of(CustomerNeed), key=by_priority)
    ways = [way for way in (*WAYS, "") if any(need.way == way for need in needs)]
    return {
        **common(shown, issue),
        "charter": shown.row(case.charter),
        "measures": shown.measures("needs_customers", "needs_total", "high_needs", "need_coverage"),
        "needs": [need_row(shown, need) for need in needs],
        "answers": [shown.row(need) for need in needs if need.questions],
        "priorities": [shown.label("priority", key) for key in PRIORITIES],
        "ways": [way_row(shown, needs, way) for way in ways],
        "charts": {"distribution": distribution(shown, needs, ways)},
    }


def by_priority(need: CustomerNeed) -> tuple[object, ...]:
    """Sort needs by priority, high first, then by number; those without a priority last."""
    place = PRIORITIES.index(need.priority) if need.priority in PRIORITIES else len(PRIORITIES)
    return (place, natural(need.id))


def need_row(shown: Shown, need: CustomerNeed) -> Row:
    """Give a need; its secrecy is that of the project where none was typed."""
    return shown.row(need, secrecy=shown.label("secrecy", need.secrecy or shown.case.charter.secrecy))


def count(needs: Sequence[CustomerNeed], way: str, priority: str) -> int:
    """How many needs of a priority were found in one way."""
    return sum(need.way == way and need.priority == priority for need in needs)


def way_row(shown: Shown, needs: Sequence[CustomerNeed], way: str) -> Row:
    """Give the needs that were found in one way: by priority, and all of them."""
    return {
        "way": shown.label("needs_way", way),
        "counts": [str(count(needs, way, priority)) for priority in PRIORITIES],
        "total": str(sum(need.way == way for need in needs)),
    }


def distribution(shown: Shown, needs: Sequence[CustomerNeed], ways: Sequence[str]) -> Row:
    """Give the same as a chart: a bar for each way, its parts by priority."""
    return {
        "categories": [shown.label("needs_way", way) for way in ways],
        "series": [
            {"name": shown.label("priority", priority), "values": [count(needs, way, priority) or None for way in ways]}
            for priority in PRIORITIES
        ],
    }
