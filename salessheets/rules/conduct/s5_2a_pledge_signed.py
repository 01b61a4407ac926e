"""销售人员没有签合规承诺书，或签了没有登记扫描件。

为什么：程序要求销售人员遵守行为规范：不虚假宣传、不误导客户；先承诺，再面对客户。
怎么改：生成 D16 合规承诺书，本人签字，扫描件放进 附件/，在「合规」表登记一行：事项选承诺书，写人员和文件。

A sales member has not signed the pledge, or its scan is not on record.

Why: the process binds sales staff to honest conduct, no false publicity and no misleading of customers; the pledge comes
before the customer.
How to fix: make form D16, have it signed, put the scan into attachments/, and add a row of kind Pledge with person and file
in Compliance.
"""

from __future__ import annotations

from collections.abc import Iterator

from salessheets.derived.people import person
from salessheets.findings import Finding, Kind, Rule, Severity
from salessheets.projects import Case
from salessheets.sheets import Compliance, Member
from salessheets.text import Text

RULE = Rule(
    id="s5.2a",
    clause="五.2",
    kind=Kind.WANT,
    severity=Severity.ERROR,
    scope="project",
    waivable=True,
    gate="G3",
    reads=("team.name", "team.role", "compliance.kind", "compliance.person", "compliance.file"),
    message=Text("{name} 未签承诺书", "{name} has not signed the pledge"),
    remedy=Text("签 D16 并登记扫描件", "Sign D16 and record the scan"),
)


def check(case: Case) -> Iterator[Finding]:
    """Look up each sales member; the cell is the empty file of the pledge, else the member."""
    pledges: dict[str, list[Compliance]] = {}
    for row in case.of(Compliance):
        if row.kind == "pledge" and row.person:
            pledges.setdefault(person(case, row.person), []).append(row)
    sellers = {person(case, row.name): row for row in reversed(case.of(Member)) if row.role == "sales" and row.name}
    for name, member in reversed(sellers.items()):
        rows = pledges.get(name, [])
        if not any(row.file for row in rows):
            cell = rows[0].cell("file") if rows else member.cell("name")
            yield RULE.finding(cell, "" if rows else member.name, about=name, name=name)
