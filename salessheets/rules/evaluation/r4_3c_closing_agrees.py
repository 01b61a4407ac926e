"""结项表和审批说的不一样，或完成日早于开始日。

为什么：项目是完成、终止还是被驳回，由审批决定；结项表写成别的，归档和统计就分不清。
怎么改：改结项类型，或在「审批」补上那条决定（终止：对象写「项目」，结论选「终止」）；实际完成日早于计划开始的，核对年份。

The closing sheet contradicts the approvals, or the actual end is before the start.

Why: whether a project was completed, ended early or rejected is decided in Approvals; if Closing says otherwise, filing
and figures disagree.
How to fix: correct the kind of closing, or enter the decision in Approvals (to end a project: object project, result
Terminated); check the year of an actual end that lies before the planned start.
"""

from __future__ import annotations

from collections.abc import Iterator

from salessheets.columns import LISTS
from salessheets.derived.approvals import rejected_on, terminated_on
from salessheets.findings import Finding, Rule, Severity
from salessheets.projects import Case
from salessheets.text import Text

RULE = Rule(
    id="4.3c",
    clause="4.3",
    severity=Severity.ERROR,
    scope="project",
    reads=("closing.kind", "closing.actual_end", "charter.planned_start", "approvals.result", "decisions.result"),
    message=Text("结项{field}「{value}」与{other}矛盾", 'Closing {field} "{value}" contradicts {other}'),
    remedy=Text("更正结项或审批", "Correct one of them"),
)
NOT_TERMINATED = Text("审批（没有终止）", "the approvals (not terminated)")
NOT_REJECTED = Text("审批与评审结论（没有驳回）", "approvals and appraisal (not rejected)")
TERMINATED = Text("审批（已终止）", "the approvals (terminated)")
REJECTED = Text("审批或评审结论（已驳回）", "approvals or appraisal (rejected)")
KIND = Text("类型", "kind")
END = Text("实际完成日", "actual end")
START = Text("立项的计划开始 {day}", "the planned start of the charter, {day}")


def check(case: Case) -> Iterator[Finding]:
    """Compare the kind of closing with the decisions, the end with the start."""
    closing = case.closing
    if other := contradicted(case, closing.kind):
        label = LISTS["closing_kind"].label(closing.kind)
        yield RULE.finding(closing.cell("kind"), label, field=KIND, other=other)
    start, end = case.charter.planned_start, closing.actual_end
    if start and end and end < start:
        yield RULE.finding(closing.cell("actual_end"), end, field=END, other=START.fill(day=start))


def contradicted(case: Case, kind: str) -> Text | None:
    """What a kind of closing contradicts; None when it agrees or is not chosen yet."""
    terminated, rejected = terminated_on(case) is not None, rejected_on(case) is not None
    if kind == "terminated":
        return None if terminated else NOT_TERMINATED
    if kind == "rejected":
        return None if rejected else NOT_REJECTED
    if kind == "completed":
        return TERMINATED if terminated else REJECTED if rejected else None
    return None
