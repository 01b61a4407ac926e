"""风险的状态与关闭日期或行动项对不上。

为什么：状态说关了却没有日期，或有日期却还开着，统计就会两边各算一次；已发生的风险不再是「可能」，必须有人去处理。
怎么改：已关闭的填「关闭日期」；没关闭的清掉日期或改状态；状态为已发生的，在「行动项」加一条，来源写风险编号。
例：R-03 已发生，在行动项写来源 R-03、事项、责任人、期限。

The status of a risk does not match its closing date or its actions.

Why: closed without a date, or dated and still open, it is counted on both sides; and a risk that has occurred is no
longer a possibility: somebody must deal with it.
How to fix: give a closed risk its closing date; clear the date or correct the status of one that is not closed; for a
risk that has occurred add a row to Actions with the risk no. as its source.
"""

from __future__ import annotations

from collections.abc import Iterator

from salessheets.derived.blanks import header
from salessheets.derived.naming import called
from salessheets.findings import Finding, Rule, Severity
from salessheets.projects import Case
from salessheets.sheets import Action, Risk
from salessheets.text import Text

RULE = Rule(
    id="2.2d",
    clause="2.2",
    severity=Severity.WARNING,
    waivable=True,
    reads=("risks.status", "risks.closed_on", "actions.source"),
    message=Text("风险 {id} 状态与{what}不一致", "Status of risk {id} does not match {what}"),
    remedy=Text("补关闭日期或行动项", "Add the date or an action"),
)
ACTIONS = Text("行动项", "its actions")


def check(case: Case) -> Iterator[Finding]:
    """Hold the status of each risk against its date and the actions."""
    sources = {str(action.source) for action in case.of(Action) if action.source}
    for risk in case.of(Risk):
        for key, what in mismatches(risk, sources):
            yield RULE.finding(
                risk.cell(key), getattr(risk, key), about=risk.id, id=called(risk.id, risk.row), what=what
            )


def mismatches(risk: Risk, sources: set[str]) -> Iterator[tuple[str, Text]]:
    """Each mismatch with its column; a status that could not be read matches anything."""
    if risk.status == "closed" and "closed_on" not in risk.typed:
        yield "closed_on", header(risk, "closed_on")
    if risk.closed_on and risk.status not in ("closed", ""):
        yield "status", header(risk, "closed_on")
    if risk.status == "occurred" and risk.id not in sources:
        yield "status", ACTIONS
