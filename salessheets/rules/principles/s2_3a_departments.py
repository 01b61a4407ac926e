"""团队涉及的部门太少。

为什么：程序要求跨部门协作；只有一个部门的团队，定价、交付、财务的问题要到后面才暴露。
怎么改：在「团队」表补上别的部门的成员；部门取自设置的「人员」表，那里没有的写在「团队」表。最少几个部门由设置 departments_min 定，默认 2 个。确实只需一个部门的，请批准人在「豁免」表登记。

The team spans too few departments.

Why: the process asks for work across departments; a team of one finds out late about price, delivery and money.
How to fix: add members of other departments; the department comes from the settings sheet People, else from Team. How
many are wanted is the setting departments_min (2 unless changed). Where one is enough, have a waiver approved.
"""

from __future__ import annotations

from collections.abc import Iterator

from salessheets.derived.people import department
from salessheets.findings import Finding, Kind, Rule, Severity
from salessheets.projects import Case
from salessheets.sheets import Member
from salessheets.text import Text

RULE = Rule(
    id="s2.3a",
    clause="二.3",
    kind=Kind.WANT,
    severity=Severity.WARNING,
    scope="project",
    waivable=True,
    gate="G2",
    reads=("team.department", "people.department"),
    message=Text("团队只有 {n} 个部门，应不少于 {min}", "Team spans {n} department(s), at least {min} wanted"),
    remedy=Text("补跨部门成员", "Add members"),
)


def check(case: Case) -> Iterator[Finding]:
    """Count the departments; the cell is that of the first member without one, else of the first member."""
    team = case.of(Member)
    least = case.settings.departments_min
    found = {department(case, member.name) for member in team} - {""}
    if team and len(found) < least:
        unknown = [member for member in team if not department(case, member.name)]
        first = (unknown or team)[0]
        yield RULE.finding(first.cell("department"), first.department, n=len(found), min=least)
