"""风险过了复核日期没有复核，或措施过了期限没有落实。

为什么：风险每周都在变；没人复核的登记册，到出事那天才会再被打开。
怎么改：复核后更新概率、影响，填下一个复核日期；措施已落实的，把状态改为监控中，没落实的重订期限；已过去的风险改为已关闭。
期限只看状态为已识别、应对中的风险。

A risk was not reviewed in time, or its measures are past their due date.

Why: risks change from week to week; a register that nobody reviews is opened again on the day something happens.
How to fix: review the risk, update its figures and set the next review; if the measures are in place, set the status
to monitoring, else set a new due date; close a risk that has passed. The due date matters only while a risk is
identified or being responded to.
"""

from __future__ import annotations

from collections.abc import Iterator

from salessheets.derived.blanks import header
from salessheets.derived.naming import called
from salessheets.derived.risks import open_risks
from salessheets.findings import Finding, Kind, Rule, Severity
from salessheets.projects import Case
from salessheets.sheets import Risk
from salessheets.text import Text

RULE = Rule(
    id="2.2c",
    clause="2.2",
    kind=Kind.LATE,
    severity=Severity.WARNING,
    waivable=True,
    reads=("risks.review_on", "risks.due", "risks.status"),
    message=Text("风险 {id} 的{what}已过 {days} 个工作日", "{what} of risk {id} passed {days} working days ago"),
    remedy=Text("复核，更新日期", "Review it and set new dates"),
)


def check(case: Case) -> Iterator[Finding]:
    """Name each date of an open risk that has passed."""
    for risk in open_risks(case):
        for key in watched(risk):
            day = getattr(risk, key)
            if day and day < case.as_of:
                days, number = case.wd(day, case.as_of), called(risk.id, risk.row)
                yield RULE.finding(risk.cell(key), day, about=risk.id, id=number, what=header(risk, key), days=days)


def watched(risk: Risk) -> tuple[str, ...]:
    """The dates that matter for a risk."""
    return ("review_on", "due") if risk.status in ("identified", "responding") else ("review_on",)
