"""The goal of contracts in CNY: what was aimed at, what was signed, and where both come from."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from salessheets.derived.goal_cells import actual_cells, target_cells
from salessheets.derived.goals import YUAN, actual, contract_goal, in_yuan, target
from salessheets.derived.provenance import Cells
from salessheets.projects import Case, once
from salessheets.sheets import Goal
from salessheets.text import Text

NO_GOAL = Text("没有签约目标", "no goal of contracts")
NO_MONEY = Text("签约目标的单位不是金额", "the unit of the contract goal is not money")


@dataclass(frozen=True, slots=True, kw_only=True)
class Contracts:
    """Target in force and contracts so far, in CNY; `reason` says why there are none."""

    goal: Goal | None = None
    target: Decimal | None = None
    actual: Decimal | None = None
    target_cells: Cells = ()
    actual_cells: Cells = ()
    reason: Text | None = None


@once
def contracts(case: Case) -> Contracts:
    """The contract goal of a project."""
    goal = contract_goal(case)
    if goal is None:
        return Contracts(reason=NO_GOAL)
    if goal.unit not in YUAN:
        return Contracts(goal=goal, target_cells=(goal.cell("unit"),), reason=NO_MONEY)
    return Contracts(
        goal=goal,
        target=in_yuan(goal, target(case, goal)),
        actual=in_yuan(goal, actual(case, goal)),
        target_cells=target_cells(case, goal),
        actual_cells=actual_cells(case, goal),
    )
