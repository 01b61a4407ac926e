"""有条件批准，却没有列出条件。

为什么：没写下来的条件没人去落实，「有条件」就成了无条件。
怎么改：在「评审条件」为这个关口至少写一行：条件、责任人、期限；对象为空时算立项门 G1。

Something was approved with conditions, but no condition is listed.

Why: nobody meets a condition that is written nowhere, and the approval becomes one without conditions.
How to fix: write at least one row for this gate in Conditions, with owner and due date; a blank object means G1.
"""

from __future__ import annotations

from collections.abc import Iterator

from salessheets.derived.approvals import last_decision, latest
from salessheets.derived.states import GATE_TITLES
from salessheets.findings import Finding, Rule, Severity
from salessheets.projects import Case
from salessheets.sheets import Approval, Condition, Decision
from salessheets.text import Text

RULE = Rule(
    id="1.2e",
    clause="1.2",
    severity=Severity.ERROR,
    scope="project",
    reads=("decisions.result", "approvals.object", "approvals.result", "conditions.object", "conditions.condition"),
    message=Text("{object} 有条件批准但没有列条件", "{object} was approved with conditions, none listed"),
    remedy=Text("在评审条件写条件、责任人、期限", "List condition, owner, due"),
)


def check(case: Case) -> Iterator[Finding]:
    """Look for the conditions of every gate whose standing decision is conditional."""
    listed = {row.object.key if row.object else "G1" for row in case.of(Condition)}
    for gate, title in GATE_TITLES.items():
        row = conditional(case, gate)
        if row and gate not in listed:
            name = Text(f"{gate} {title.zh}", f"{gate} {title.en}")
            yield RULE.finding(row.cell("result"), row.result, about=gate, object=name)


def conditional(case: Case, gate: str) -> Decision | Approval | None:
    """The conclusion of the last round or the latest decision on a gate, where it is conditional."""
    rows = (last_decision(case) if gate == "G1" else None, latest(case, gate))
    return next((row for row in rows if row and row.result == "conditional"), None)
