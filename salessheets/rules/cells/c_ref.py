"""引用的编号找不到对应的行。

为什么：编号把各表连在一起：行动项的来源、活动的任务、审批的对象；指空了，这条记录就不算在任何事上。
怎么改：核对编号（可能打错，或那一行被删了）；那一行还没写，先到对应的表里补上。别的项目的编号不能用。
例：前置写 1.11 而计划里只有 1.1，改成 1.1。

A number points to no row.

Why: numbers tie the sheets together: the source of an action, the task of an activity, the object of an approval; one
that points nowhere counts for nothing.
How to fix: check the number, it may be mistyped or its row deleted; if the row is not written yet, add it to its sheet
first. Numbers of other projects do not work. Example: a predecessor 1.11 where the plan only has 1.1.
"""

from __future__ import annotations

from collections.abc import Iterator

from salessheets.columns import C_REF, Ref, Refs, Target, TargetOf, identifier
from salessheets.derived.blanks import header
from salessheets.derived.references import known, sheet_of
from salessheets.derived.rows import cells, kept_apart, number_of
from salessheets.derived.unread import may_hold
from salessheets.findings import Finding
from salessheets.projects import Case
from salessheets.sheets import BY_KEY, Record

RULE = C_REF


def check(case: Case) -> Iterator[Finding]:
    """Look up every reference and every target that names a row."""
    for record, key, column, value in cells(case, Ref, Refs, TargetOf):
        kind = column.kind
        sheet = kind.sheet if isinstance(kind, Ref | Refs) else ""
        for number in numbers(value):
            if lost(case, sheet or sheet_of(number), number):
                yield finding(record, key, str(value) if isinstance(value, Target) else number)


def finding(record: Record, key: str, value: str) -> Finding:
    """Say which number points nowhere."""
    said = RULE.finding(record.cell(key), value, about=number_of(record), column=header(record, key))
    return kept_apart(said, record)


def numbers(value: object) -> tuple[str, ...]:
    """The row numbers that a cell names; gates, the project, titles name no row."""
    if isinstance(value, tuple):
        return tuple(str(each) for each in value)
    if isinstance(value, Target):
        return of_target(value)
    return (str(value),) if value else ()


def of_target(target: Target) -> tuple[str, ...]:
    """The row that a target names: a record, a task, an agenda item, the meeting or round of a form."""
    if target.kind == "form":
        named = target.instance
        return (named,) if target.key == "D9" and identifier(named) == named else ()
    return (str(target),) if target.kind in ("record", "wbs", "agenda") else ()


def lost(case: Case, sheet: str, number: str) -> bool:
    """Whether a sheet lacks a row; not, while a workbook that could not be read may hold it."""
    if sheet not in BY_KEY:
        return False
    return number not in known(case).get(sheet, frozenset()) and not may_hold(case, BY_KEY[sheet])
