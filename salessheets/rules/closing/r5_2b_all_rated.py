"""还有成员没有评分。

为什么：5.2 要求按绩效给予激励；漏评对当事人不公平，评估表也不完整。
怎么改：在「绩效」表给每名团队成员的每项指标写上级评分；没有行的成员补行。绩效表在 绩效/ 文件夹，只有有权限的人能看。

Some members are not rated.

Why: clause 5.2 ties incentives to performance; to leave somebody out is unfair, and the review is incomplete.
How to fix: give each team member a manager's score for each indicator in Performance, and add rows for members who have
none. The sheet stands in the folder performance/, which only those entitled can read.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from salessheets.derived.people import members
from salessheets.derived.performance import rows_by_person
from salessheets.derived.places import next_cell
from salessheets.findings import Finding, Kind, Rule, Severity
from salessheets.projects import Case
from salessheets.sheets import Performance
from salessheets.text import Text

RULE = Rule(
    id="5.2b",
    clause="5.2",
    kind=Kind.WANT,
    severity=Severity.ERROR,
    scope="project",
    waivable=True,
    gate="G5",
    reads=("team.name", "performance.person", "performance.score"),
    message=Text("{n} 名成员未评分", "{n} members not rated"),
    remedy=Text("补评分", "Rate them"),
)


def check(case: Case) -> Iterator[Finding]:
    """Count the people without a row, or with a row that has no score."""
    rated = rows_by_person(case)
    unscored = {name: row for name, rows in rated.items() for row in reversed(rows) if "score" not in row.typed}
    absent = [name for name in members(case) if name not in rated]
    if count := len(unscored) + len(absent):
        first = next(iter(unscored.values()), None)
        cell = first.cell("score") if first else next_cell(case, Performance, "person")
        yield replace(RULE.finding(cell, n=count), restricted=True)
