"""Where a project stands: state, phase, next gate, outcome (schema, states: first match from the top)."""

from __future__ import annotations

from salessheets.derived.approvals import (
    approved,
    claimed,
    last_decision,
    latest,
    project_decision,
    rejected_on,
    terminated_on,
)
from salessheets.derived.tasks import live_leaves, open_leaves
from salessheets.derived.tasks import phase as phase_of
from salessheets.projects import Case, once
from salessheets.sheets import Condition, Score, Task
from salessheets.text import Text

GATES = ("G0", "G1", "G2", "G3", "G4", "G5")
GATE_TITLES = {
    "G0": Text("提交", "Submission"),
    "G1": Text("立项", "Initiation"),
    "G2": Text("计划", "Plan"),
    "G3": Text("策略", "Strategy"),
    "G4": Text("结项", "Closing"),
    "G5": Text("备案", "Filing"),
}
STATES = {
    "archived": Text("已归档", "Archived"),
    "terminated": Text("已终止", "Terminated"),
    "rejected": Text("已驳回", "Rejected"),
    "paused": Text("暂停", "Paused"),
    "closing": Text("收尾中", "Closing"),
    "evaluating": Text("评估中", "Evaluating"),
    "executing": Text("实施中", "Executing"),
    "planning": Text("规划中", "Planning"),
    "conditional": Text("有条件批准", "Approved with conditions"),
    "approved": Text("已批准", "Approved"),
    "reviewing": Text("评审中", "Under review"),
    "submitted": Text("已提交", "Submitted"),
    "draft": Text("草稿", "Draft"),
}
ACTIVE = ("approved", "conditional", "planning", "executing", "evaluating")
FINAL = ("archived", "terminated", "rejected")
WORK_PHASES = ("launch", "plan", "execute")


@once
def state(case: Case) -> str:
    """The state of a project: a key of STATES."""
    if approved(case, "G5"):
        return "archived"
    if terminated_on(case):
        return "terminated"
    if rejected_on(case):
        return "rejected"
    halt = project_decision(case)
    return "paused" if halt and halt.result == "paused" else running_state(case)


def running_state(case: Case) -> str:
    """The state of a project that nobody stopped."""
    if approved(case, "G4"):
        return "closing"
    if approved(case, "G2"):
        return "evaluating" if work_done(case) else "executing"
    if approved(case, "G1"):
        return approved_state(case)
    if case.of(Score) or last_decision(case):
        return "reviewing"
    return "submitted" if claimed(case, "G0") else "draft"


def approved_state(case: Case) -> str:
    """The state between G1 and G2."""
    if case.of(Task):
        return "planning"
    row = latest(case, "G1")
    pending = any(
        condition.closed_on is None and (condition.object is None or condition.object.key == "G1")
        for condition in case.of(Condition)
    )
    return "conditional" if row and row.result == "conditional" and pending else "approved"


@once
def work_done(case: Case) -> bool:
    """Whether the work is over: closing has begun, or no leaf before evaluation is open."""
    if case.closing.actual_end or case.closing.kind:
        return True
    executed = any(phase_of(case, task) == "execute" for task in live_leaves(case))
    return executed and not any(phase_of(case, task) in WORK_PHASES for task in open_leaves(case))


@once
def phase(case: Case) -> str:
    """The phase of the process: a key of the list phase; a paused project keeps the one it had."""
    if state(case) in ("rejected", "terminated", "archived"):
        return "close"
    if not approved(case, "G1"):
        return "launch"
    if not approved(case, "G2"):
        return "plan"
    if approved(case, "G4"):
        return "close"
    return "evaluate" if work_done(case) else "execute"


@once
def next_gate(case: Case) -> str:
    """The lowest gate not approved, "" when all are; a stopped project goes on to filing."""
    if state(case) in ("terminated", "rejected"):
        return "" if approved(case, "G5") else "G5"
    return next((gate for gate in GATES if not (claimed(case, gate))), "")


@once
def outcome(case: Case) -> str:
    """A key of the list closing_kind: how the project ended or will end."""
    return "terminated" if terminated_on(case) else "rejected" if rejected_on(case) else "completed"


def is_active(case: Case) -> bool:
    """Whether the project is approved and going on."""
    return state(case) in ACTIVE
