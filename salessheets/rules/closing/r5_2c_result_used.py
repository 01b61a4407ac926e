"""评了分的成员没有激励建议或面谈日期，或写了两个不同的。

为什么：评估不只是打分：结果要用到激励或调整上，并和本人谈过。
怎么改：在「绩效」表这个人的任一行写激励或调整、面谈日期，每人只写一处；没有激励也写明，如「维持」。

A rated member has no incentive or no interview date, or two different ones.

Why: a review is more than scores: the result leads to an incentive or an adjustment, and is talked over with the person.
How to fix: in any one row of that person in Performance, write the incentive or adjustment and the date of the interview,
once for each person; where nothing changes, say so.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from salessheets.columns import folded
from salessheets.derived.blanks import blank
from salessheets.derived.performance import rows_by_person
from salessheets.findings import Cell, Finding, Kind, Rule, Severity
from salessheets.projects import Case
from salessheets.sheets import Performance
from salessheets.text import Text

RULE = Rule(
    id="5.2c",
    clause="5.2",
    kind=Kind.WANT,
    severity=Severity.ERROR,
    scope="project",
    waivable=True,
    gate="G5",
    reads=("performance.incentive", "performance.interview_on"),
    message=Text("{n} 名成员缺激励建议或面谈", "{n} members lack incentive or interview"),
    remedy=Text("补激励或调整、面谈日期", "Fill them in"),
)
KEYS = ("incentive", "interview_on")


def check(case: Case) -> Iterator[Finding]:
    """Look at each person with a score; the first spot is named."""
    rated = [rows for rows in rows_by_person(case).values() if any(row.score is not None for row in rows)]
    spots = [spots_of(rows) for rows in rated]
    wrong = [found[0] for found in spots if found]
    if wrong:
        yield replace(RULE.finding(wrong[0], n=len(wrong)), restricted=True)


def spots_of(rows: tuple[Performance, ...]) -> list[Cell | None]:
    """Where a person's facts are lacking, or differ from those told before."""
    found: list[Cell | None] = []
    for key in KEYS:
        told = [row for row in rows if not blank(row, (key,))]
        if not told:
            found.append(rows[0].cell(key))
        found += [row.cell(key) for row in told[1:] if fact(row, key) != fact(told[0], key)]
    return found


def fact(row: Performance, key: str) -> str:
    """A fact as it is compared."""
    return folded(str(getattr(row, key)))
