"""同一件事在两处填了不同的值。

为什么：每个事实只有一个：「立项」「结项」的每一项，绩效表里每个人的岗位、评价人、激励或调整、面谈日期。两处不一样，工具和
    表单都不知道该用哪一个。
怎么改：只留一处，或把两处改成一样；另一处的位置在信息里。

One fact is filled in twice with different values.

Why: each fact is one: a field of Charter or Closing, and for each person in Performance the position, evaluator, incentive
and interview date. Where two differ, neither the tool nor a form knows which holds.
How to fix: keep one of the two, or make them equal; the message names the other place.
"""

from __future__ import annotations

from collections.abc import Iterator

from salessheets.columns import C_CONFLICT, folded
from salessheets.derived.blanks import header
from salessheets.derived.people import person
from salessheets.derived.performance import rows_by_person
from salessheets.derived.rows import kept_apart
from salessheets.findings import Finding
from salessheets.projects import Case
from salessheets.sheets import Performance

RULE = C_CONFLICT
ONCE = ("position", "evaluator", "incentive", "interview_on")


def check(case: Case) -> Iterator[Finding]:
    """Compare what is said once for each person; the later cell is named, with the first beside it."""
    for rows in rows_by_person(case).values():
        for key in ONCE:
            told = [row for row in rows if getattr(row, key)]
            for row in told[1:]:
                if same_fact(case, row, key) != same_fact(case, told[0], key):
                    said = RULE.finding(
                        row.cell(key), getattr(row, key), column=header(row, key), other=told[0].cell(key)
                    )
                    yield kept_apart(said, row)


def same_fact(case: Case, row: Performance, key: str) -> str:
    """A fact as it is compared."""
    value = getattr(row, key)
    return folded(person(case, value) if key == "evaluator" else str(value))
