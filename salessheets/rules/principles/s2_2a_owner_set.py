"""未完成的任务或开放的风险没有责任人。

为什么：没人负责的事就是没人做的事；到过关时才发现，已经晚了。
怎么改：在「计划」「风险」表给每个未完成的末级任务、每条未关闭的风险填一名责任人；不做的任务填取消日，过去的风险改为已关闭。汇总行不用填。

An open task or an open risk has no owner.

Why: what nobody answers for, nobody does, and at the gate it is too late to find out.
How to fix: name one owner for every unfinished task at the lowest level and every risk not closed; give a task you
dropped its cancelling date and close a risk that has passed. Summary rows need no owner.
"""

from __future__ import annotations

from collections.abc import Iterator

from salessheets.columns import dotted
from salessheets.derived.blanks import blank
from salessheets.derived.naming import RISK, TASK, called
from salessheets.derived.risks import open_risks
from salessheets.derived.tasks import open_leaves
from salessheets.findings import Finding, Kind, Rule, Severity
from salessheets.projects import Case
from salessheets.text import Text

RULE = Rule(
    id="s2.2a",
    clause="二.2",
    kind=Kind.WANT,
    severity=Severity.ERROR,
    scope="record",
    gate="G2",
    reads=("tasks.owner", "tasks.cancelled_on", "risks.owner", "risks.status"),
    message=Text("{what} {id} 没有责任人", "{what} {id} has no owner"),
    remedy=Text("填责任人", "Name an owner"),
)


def check(case: Case) -> Iterator[Finding]:
    """Look at open leaves, then at open risks."""
    for task in open_leaves(case):
        if blank(task, ("owner",)):
            wbs = dotted(task.id)
            yield RULE.finding(task.cell("owner"), about=wbs, what=TASK, id=wbs)
    for risk in open_risks(case):
        if blank(risk, ("owner",)):
            yield RULE.finding(risk.cell("owner"), about=risk.id, what=RISK, id=called(risk.id, risk.row))
