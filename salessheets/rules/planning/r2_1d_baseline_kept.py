"""基线没有冻结，或冻结后被手工改动。

为什么：计划批准后，拖期都按基线算；基线可以随手改，进度就永远是「正常」。
怎么改：计划门批准后运行 salessheets baseline 冻结基线；要改基线，先在「变更」提进度或范围变更，批准后再运行一次。
手工改过的，把「基线开始」「基线完成」改回原值；新增或删去任务行后，也要走变更并再运行一次。

The baseline was not frozen, or was changed by hand afterwards.

Why: once the plan is approved, delay is measured against the baseline; if anybody can move it, every project is
on time.
How to fix: run `salessheets baseline` after G2 is approved. To change the baseline, raise a schedule or scope change,
get it approved, and run the command again. If the dates were edited by hand, put the old ones back; rows added or
deleted since need a change and another run too.
"""

from __future__ import annotations

from collections.abc import Iterator

from salessheets.columns import dotted
from salessheets.derived.approvals import approved
from salessheets.derived.baseline import baseline_digest
from salessheets.derived.tasks import live_leaves
from salessheets.evidence import Baseline
from salessheets.findings import Cell, Finding, Rule, Severity
from salessheets.projects import Case
from salessheets.sheets import Task
from salessheets.text import Text

RULE = Rule(
    id="2.1d",
    clause="2.1",
    severity=Severity.ERROR,
    scope="project",
    reads=("tasks.id", "tasks.baseline_start", "tasks.baseline_end", "approvals.object", "changes.object"),
    message=Text("基线{what}", "The baseline {what}"),
    remedy=Text("运行 baseline；改基线先走变更", "Run `baseline`; changes need an approved CR"),
)
NOT_FROZEN = Text("还没有冻结", "has not been frozen")
NOT_THE_SAME = Text("与冻结时（{day}）不一致{more}", "differs from the one frozen on {day}{more}")
NO_DAY = Text("日期不详", "an unknown day")
UNFROZEN_TASK = Text("，任务 {id} 没有基线", "; task {id} has none")


def check(case: Case) -> Iterator[Finding]:
    """Ask for a stamp once G2 is approved, and hold the dates against the one there is."""
    stamp = case.project.evidence.baseline
    if stamp is None:
        if case.of(Task) and approved(case, "G2"):
            yield RULE.finding(first_cell(case), what=NOT_FROZEN)
    elif baseline_digest(case.of(Task)) != stamp.digest:
        yield changed(case, stamp)


def changed(case: Case, stamp: Baseline) -> Finding:
    """Say that the dates are not those of the stamp, at the first task without a baseline if there is one."""
    bare = next((task for task in live_leaves(case) if task.baseline_end is None), None)
    more = UNFROZEN_TASK.fill(id=dotted(bare.id)) if bare else Text("", "")
    cell = bare.cell("baseline_start") if bare else first_cell(case)
    return RULE.finding(cell, what=NOT_THE_SAME.fill(day=stamp.on or NO_DAY, more=more))


def first_cell(case: Case) -> Cell | None:
    """The first baseline date of the plan."""
    leaf = next(iter(live_leaves(case)), None)
    return leaf.cell("baseline_start") if leaf else case.project.spot(Task, "baseline_start")
