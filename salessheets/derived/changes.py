"""Values before and after a change; the object decides what kind of value they are."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

from salessheets.columns import Day, Money, Number, Problem
from salessheets.derived.approvals import approved_changes
from salessheets.projects import Case
from salessheets.sheets import Change

NUMBER = Number(negative=True)
MONEY = Money(negative=True)
DAY = Day()


def amount(change: Change, key: str) -> Decimal | None:
    """Before or after of a goal or budget change, as a number."""
    kind = MONEY if change.object == "budget" else NUMBER
    read = kind.read(getattr(change, key))
    return None if isinstance(read, Problem) else read


def day(change: Change, key: str) -> date | None:
    """Before or after of a schedule change, as a date."""
    read = DAY.read(getattr(change, key))
    return None if isinstance(read, Problem) else read


def item_key(change: Change) -> str:
    """The goal, WBS or category a change is about, as text; "" is the whole."""
    return change.item.key if change.item else ""


def changes_of(case: Case, kind: str, item: str | None = None) -> tuple[Change, ...]:
    """Approved changes of an object, of one item where given, in order of approval."""
    return tuple(
        change
        for change in approved_changes(case)
        if change.object == kind and (item is None or item_key(change) == item)
    )
