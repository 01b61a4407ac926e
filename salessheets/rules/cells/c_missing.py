"""必填的格子空着。

为什么：统计、表单和关口都要用到它；空着既不算 0 也不算「否」。
怎么改：填上这一格。「如果……则必填」的列只在条件成立时才要求；几列至少填一列的，填其中一列即可。整行不要了就删掉整行。
例：审批写了批准日，就要写批准人和结论。

A required cell is empty.

Why: figures, forms and gates use it; an empty cell is neither 0 nor "no".
How to fix: fill it in. Columns that are required under a condition are asked for only while it holds; of a group of which
one is enough, fill in one. If the row is not wanted, delete the whole row. Example: an approval with a date of decision
wants an approver and a result.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from salessheets.columns import C_MISSING, Calc, Column, Id
from salessheets.derived.blanks import header
from salessheets.derived.rows import kept_apart, number_of, rows
from salessheets.findings import Finding
from salessheets.projects import Case
from salessheets.sheets import BY_KEY, Record
from salessheets.text import Text

RULE = C_MISSING
ANSWERS = {"actual_from": "activities"}
"""A column of a group that counts as filled by one choice only: costs then come from the activities."""


def check(case: Case) -> Iterator[Finding]:
    """Look at each required cell of each row that has any input, and of each card."""
    for record in rows(case):
        sheet = record.SHEET
        if sheet.form == "card" or not record.typed.isdisjoint(inputs(sheet.key)):
            for key, column in demanding(sheet.key):
                if key not in record.typed and missing(case, record, column):
                    said = RULE.finding(record.cell(key), about=number_of(record), column=wording(record, key, column))
                    yield kept_apart(said, record)


@cache
def demanding(sheet: str) -> tuple[tuple[str, Column], ...]:
    """The columns of a sheet that must be filled, always or at times; the first one for a group."""
    columns = BY_KEY[sheet].SHEET.columns.items()
    return tuple(
        (key, column)
        for key, column in columns
        if column.need.how in ("always", "new", "if") or column.need.among[:1] == (key,)
    )


@cache
def inputs(sheet: str) -> frozenset[str]:
    """The columns of a sheet that are typed, beside a number given in advance."""
    columns = BY_KEY[sheet].SHEET.columns.items()
    return frozenset(
        key for key, column in columns if not isinstance(column.kind, Id | Calc) and column.need.how != "tool"
    )


def missing(case: Case, record: Record, column: Column) -> bool:
    """Whether an empty cell must not be empty; of a group the first cell speaks for all."""
    need = column.need
    if need.how == "one of":
        return not any(answered(record, each) for each in need.among)
    return need.condition is None or need.condition.holds(record, case.as_of)


def answered(record: Record, key: str) -> bool:
    """Whether a column of a group is filled."""
    return getattr(record, key) == ANSWERS[key] if key in ANSWERS else key in record.typed


def wording(record: Record, key: str, column: Column) -> Text:
    """The header of the cell, or those of its group."""
    among = [header(record, each) for each in column.need.among if each not in ANSWERS]
    if column.need.how != "one of":
        return header(record, key)
    return Text(" 或 ".join(each.zh for each in among), " or ".join(each.en for each in among))
