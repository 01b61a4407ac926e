"""要结项了，还有任务、条件、风险或行动项没有了结。

为什么：结项后团队解散，没交代的事就没人管了。
怎么改：任务填实际完成或取消日，评审条件填关闭日期；风险、行动项要么关闭，要么在「结项」写明遗留问题接手人，由他继续。
    评估和收尾阶段的任务不在此列。

The project is to be closed while tasks, conditions, risks or actions are still open.

Why: after closing the team is gone, and whatever was not handed on is nobody's business.
How to fix: give tasks an actual end or a date of cancelling, conditions a closing date; close risks and actions, or name
in Closing who takes them over. Tasks of the phases Evaluation and Closing do not count.
"""

from __future__ import annotations

from collections.abc import Iterator

from salessheets.columns import dotted
from salessheets.derived.naming import ACTION, CONDITION, RISK, TASK, called
from salessheets.derived.risks import open_risks
from salessheets.derived.states import WORK_PHASES
from salessheets.derived.tasks import open_leaves, phase
from salessheets.derived.work import open_actions
from salessheets.findings import Finding, Kind, Rule, Severity
from salessheets.projects import Case
from salessheets.sheets import Condition, Record
from salessheets.text import Text

RULE = Rule(
    id="4.3d",
    clause="4.3",
    kind=Kind.WANT,
    severity=Severity.ERROR,
    waivable=True,
    gate="G4",
    reads=(
        "tasks.actual_end", "tasks.cancelled_on", "tasks.phase", "risks.status", "actions.closed_on",
        "conditions.closed_on", "closing.leftover_owner",
    ),
    message=Text("{what} {id} 未了结", "{what} {id} is still open"),
    remedy=Text("完成、取消，或写遗留问题接手人", "Finish, cancel, or name who takes over"),
)  # fmt: skip


def check(case: Case) -> Iterator[Finding]:
    """Look for work that is open: some must be finished, some may be handed on."""
    for task in open_leaves(case):
        if phase(case, task) in WORK_PHASES:
            yield still_open(task, "actual_end", dotted(task.id), TASK)
    for condition in case.of(Condition):
        if "closed_on" not in condition.typed:
            yield still_open(condition, "closed_on", condition.id, CONDITION)
    if "leftover_owner" in case.closing.typed:
        return
    for risk in open_risks(case):
        yield still_open(risk, "status", risk.id, RISK)
    for action in open_actions(case):
        yield still_open(action, "closed_on", action.id, ACTION)


def still_open(record: Record, key: str, number: str, what: Text) -> Finding:
    """Say what is open, at the cell that would end it."""
    return RULE.finding(record.cell(key), about=number, what=what, id=called(number, record.row))
