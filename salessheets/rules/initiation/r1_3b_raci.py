"""职责分工没有列，或工作项缺负责人、执行人。

为什么：每项工作要有一名负责（A）担结果、至少一名执行（R）动手，否则跨部门的事两头落空。
怎么改：在「职责分工」表一行写一个工作项，负责填一人，执行至少一人；咨询、知会可空。
例：渠道政策｜负责 张三｜执行 李四、王五。

No responsibilities are listed, or a work item lacks who is accountable or responsible.

Why: each item needs one person who answers for the result and at least one who does the work, else what lies between
departments falls to the ground.
How to fix: write one work item a row in Responsibilities, with one person under Accountable and at least one under
Responsible; Consulted and Informed may stay empty.
"""

from __future__ import annotations

from collections.abc import Iterator

from salessheets.derived.blanks import blank, headers
from salessheets.derived.naming import called
from salessheets.derived.wants import wanted_keys
from salessheets.findings import Finding, Kind, Rule, Severity
from salessheets.projects import Case
from salessheets.sheets import Responsibility
from salessheets.text import Text

RULE = Rule(
    id="1.3b",
    clause="1.3",
    kind=Kind.WANT,
    severity=Severity.ERROR,
    scope="record",
    waivable=True,
    gate="G2",
    reads=("responsibilities.item", "responsibilities.accountable", "responsibilities.responsible"),
    message=Text("工作项「{name}」缺 {role}", 'Work item "{name}" lacks {role}'),
    remedy=Text("每项一名负责、至少一名执行", "One A and at least one R each"),
)
NOT_LISTED = Text("尚未列出", "none listed yet")


def check(case: Case) -> Iterator[Finding]:
    """Ask for work items, and for the two roles of each."""
    wanted = wanted_keys(Responsibility, RULE.id)
    if not case.of(Responsibility):
        cell = case.project.spot(Responsibility, "item")
        yield RULE.finding(cell, name=NOT_LISTED, role=headers(Responsibility, wanted))
    for row in case.of(Responsibility):
        if missing := blank(row, wanted):
            role = headers(Responsibility, missing)
            yield RULE.finding(row.cell(missing[0]), about=row.item, name=called(row.item, row.row), role=role)
