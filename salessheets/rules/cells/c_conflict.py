"""同一个人的同一件事填了两次，而且不一样（绩效表的岗位、评价人、激励或调整、面谈日期）。

为什么：这些每人只有一个，写在任一行即可；两处不一样，评估表就不知道该印哪一个。
怎么改：只留一处，或把两处改成一样。卡片（立项、结项）分在两本工作簿里填得不一样时，读取时已指出。

One fact about one person is filled in twice and differs: position, evaluator, incentive or interview date in Performance.

Why: each person has one of them, in any of their rows; where two differ, the review form does not know which to print.
How to fix: keep one of the two, or make them equal. Cards, such as the charter, that differ between two workbooks are
named when they are read.
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
