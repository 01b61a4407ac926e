"""Which filled cells of a project are required, by the schema: the words of its notation, as predicates over rows."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import timedelta
from decimal import Decimal

from salessheets.columns import Column, Target, parse
from salessheets.derived.approvals import claimed
from salessheets.derived.feedback import low
from salessheets.derived.goals import COMPUTED, attainment
from salessheets.derived.risks import grave
from salessheets.derived.scores import review_default
from salessheets.derived.tasks import live_leaves, open_leaves, phase
from salessheets.projects import Case
from salessheets.sheets import (
    SHEETS,
    Action,
    Activity,
    Approval,
    BudgetLine,
    Decision,
    Feedback,
    Filing,
    Goal,
    Member,
    Performance,
    Record,
    Risk,
    Sale,
    Strategy,
    Task,
)

Asks = Callable[[Case, Record], bool]


def leaf(case: Case, record: Record) -> bool:
    return isinstance(record, Task) and record in live_leaves(case)


def leaf_on_its_own(case: Case, record: Record) -> bool:
    """Whether a leaf has no row above it whose phase it would take."""
    return isinstance(record, Task) and leaf(case, record) and not phase(case, replace(record, phase=""))


def applies(_case: Case, record: Record) -> bool:
    return isinstance(record, Strategy) and bool(record.applies)


def still_open(_case: Case, record: Record) -> bool:
    return isinstance(record, Risk) and record.status != "closed"


def signed_on_paper(_case: Case, record: Record) -> bool:
    target = record.object if isinstance(record, Approval) else None
    if not isinstance(record, Approval) or target is None or record.result in ("", "returned") or not record.decided_on:
        return False
    return target.kind == "form" or (target.kind == "gate" and target.key != "G5")


def far_off(case: Case, record: Record) -> bool:
    if not isinstance(record, Sale) or record.contract is None or not record.target or not record.month:
        return False
    over = (record.month.replace(day=28) + timedelta(days=4)).replace(day=1) <= case.as_of
    return over and abs((record.contract - record.target) / record.target) > case.settings.variance_limit


def of_all(_case: Case, record: Record) -> bool:
    target = parse(record.item) if isinstance(record, Filing) else None
    return isinstance(target, Target) and target.kind == "all"


def missed(case: Case, record: Record) -> bool:
    reached = attainment(case, record) if isinstance(record, Goal) else None
    return reached is not None and reached < Decimal(1)


WORDS: Mapping[str, Asks] = {
    "": lambda _case, _record: True,
    "leaf": leaf,
    "open leaf": lambda case, row: isinstance(row, Task) and row in open_leaves(case),
    "applies": applies,
    "applies and category=pricing": lambda case, row: applies(case, row) and getattr(row, "category", "") == "pricing",
    "open": still_open,
    "level ≥ major and open": lambda case, row: still_open(case, row) and isinstance(row, Risk) and grave(case, row),
    "status=closed": lambda _case, row: isinstance(row, Risk) and row.status == "closed",
    "metric typed": lambda _case, row: isinstance(row, Goal) and row.metric not in COMPUTED,
    "attainment < 1": missed,
    "no people.department": lambda case, row: (
        isinstance(row, Member) and not any(each.name == row.name and each.department for each in case.settings.people)
    ),
    "object is a form or a gate before G5 and result ≠ returned": signed_on_paper,
    "variance over limit": far_off,
    "on row 全部": of_all,
    "result ≠ d:review_default": lambda case, row: (
        isinstance(row, Decision) and row.result != review_default(case, row.round or 1)
    ),
    "next": lambda _case, row: isinstance(row, Activity) and bool(row.next),
    "uses_material=yes": lambda _case, row: isinstance(row, Activity) and bool(row.uses_material),
    "status=done": lambda _case, row: isinstance(row, Action) and row.status == "done",
    "closed_on and priority=high": lambda _case, row: (
        isinstance(row, Action) and bool(row.closed_on) and row.priority == "high"
    ),
    "light better than computed": lambda _case, _row: False,  # a clean project has no reason to say so
    "low": lambda case, row: isinstance(row, Feedback) and low(case, row),
}
"""Conditions that only a rule can judge, in the words of the schema."""


INPUTS = {kind.SHEET.key: {key for key, column in kind.SHEET.columns.items() if column.is_input} for kind in SHEETS}


def once_a_person(case: Case, record: Record, key: str) -> bool:
    """Whether a fact told once for a person stands in this row alone, and this is the person's first."""
    rows = [row for row in case.of(Performance) if isinstance(record, Performance) and row.person == record.person]
    return bool(rows) and rows[0] is record and not any(key in row.typed for row in rows[1:])


def asked(case: Case, record: Record, column: Column) -> bool:
    """Whether a cell, were it empty, would have to be filled."""
    if record.SHEET.form == "table" and not record.typed - {column.key} & INPUTS[record.SHEET.key]:
        return False  # without this cell the row would be an empty one
    if column.need.how in ("gate", "ruled"):
        return asked_by_a_rule(case, record, column)
    return asked_by_itself(case, record, column)


def asked_by_itself(case: Case, record: Record, column: Column) -> bool:
    """Whether C-missing asks for a cell."""
    need = column.need
    if need.how == "one of":
        return not (isinstance(record, BudgetLine) and record.actual_from == "activities")
    return need.condition is None or need.condition.holds(record, case.as_of)


def asked_by_a_rule(case: Case, record: Record, column: Column) -> bool:
    """Whether the rule that knows of it asks for a cell."""
    if column.need.how == "gate" and not claimed(case, column.need.gate):
        return False
    if column.need.rule == "5.2c":
        return once_a_person(case, record, column.key)
    if isinstance(record, Task) and column.key == "phase":
        return leaf_on_its_own(case, record)
    return WORDS[column.need.when](case, record)


def group(column: Column) -> tuple[str, ...]:
    """The columns that must be blank together for one of them to be missed, the one that is named first."""
    return tuple(key for key in column.need.among if key != "actual_from") or (column.key,)
