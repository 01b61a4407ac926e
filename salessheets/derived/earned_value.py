"""Earned value by money or by weight (GB/T 39888-2021, ISO 21508): what each leaf is worth, planned, earned, spent."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal
from typing import Literal

from salessheets.columns.numbers import ZERO
from salessheets.derived.budget import actual, planned_total
from salessheets.derived.provenance import Cells, actual_cells, filled
from salessheets.derived.tasks import ONE_DAY, Wbs, by_wbs, live_leaves, planned_days, progress, wbs_of
from salessheets.derived.undecided import undecided
from salessheets.projects import Case, once
from salessheets.sheets import BudgetLine, Task
from salessheets.text import Text

Days = tuple[date | None, date | None]
Mode = Literal["cost", "weight", ""]
NO_BASELINE = Text("没有基线", "no baseline")
NO_VALUES = Text("预算没有关联到任务，任务也没有都填权重", "the budget names no tasks, and not every task has a weight")
NO_MONEY = Text("按权重计，没有金额", "worked out by weight, not in money")
BY_WEIGHT = Text("按权重计，不是金额", "by weight, not in money")


@dataclass(frozen=True, slots=True, kw_only=True)
class EarnedValue:
    """The figures on the date of the run: in CNY, or in points of weight (then without `ac`); None is unknown.

    `reason` says why they are empty, `estimated` that a year without announced days off went into `pv`.
    """

    mode: Mode = ""
    bac: Decimal | None = None
    pv: Decimal | None = None
    ev: Decimal | None = None
    ac: Decimal | None = None
    value_cells: Cells = ()
    date_cells: Cells = ()
    progress_cells: Cells = ()
    actual_cells: Cells = ()
    reason: Text | None = None
    estimated: bool = False

    @property
    def worth(self) -> Decimal | None:
        """BAC in CNY; None by weight."""
        return self.bac if self.mode == "cost" else None

    @property
    def typical(self) -> Decimal | None:
        """BAC / CPI: the rest costs as the work so far did."""
        return self.worth * self.ac / self.ev if self.worth is not None and self.ac and self.ev else None

    @property
    def atypical(self) -> Decimal | None:
        """AC + BAC − EV: the rest costs what was planned."""
        if self.worth is None or self.ac is None or self.ev is None:
            return None
        return self.ac + self.worth - self.ev

    @property
    def combined(self) -> Decimal | None:
        """AC + (BAC − EV) / (CPI × SPI)."""
        if self.worth is None or not self.ac or not self.ev or not self.pv:
            return None
        return self.ac + (self.worth - self.ev) * self.ac * self.pv / self.ev**2

    def estimate(self, method: str) -> Decimal | None:
        """The estimate at completion that a method gives: `typical`, `atypical` or `combined`."""
        return {"atypical": self.atypical, "combined": self.combined}.get(method, self.typical)


@once
def earned_value(case: Case) -> EarnedValue:
    """Work out BAC, PV, EV and AC by the mode that the data allow."""
    how = mode(case)
    if how == "cost":
        return by_money(case)
    if how == "weight":
        weights = {leaf: leaf.weight or ZERO for leaf in live_leaves(case)}
        return replace(summed(case, weights), mode=how, value_cells=filled(weights, "weight"))
    return EarnedValue(reason=NO_VALUES if baselined(case) else NO_BASELINE)


def by_money(case: Case) -> EarnedValue:
    """Earned value in CNY, with what was spent; the actual cost is unknown while no row has one."""
    spent = spent_lines(case)
    known = [value for line in spent if (value := actual(case, line)) is not None]
    return replace(
        summed(case, costs(case)),
        mode="cost",
        ac=sum(known, ZERO) if known else None,
        value_cells=filled(named_lines(case), "planned"),
        actual_cells=actual_cells(case, spent),
    )


def summed(case: Case, values: Mapping[Task, Decimal]) -> EarnedValue:
    """BAC, PV and EV from what each leaf is worth."""
    return EarnedValue(
        bac=sum(values.values(), ZERO),
        pv=sum((value * planned_share(case, leaf) for leaf, value in values.items()), ZERO),
        ev=sum((value * progress(leaf) for leaf, value in values.items()), ZERO),
        date_cells=filled(values, "baseline_start", "baseline_end"),
        progress_cells=filled(values, "progress", "actual_end"),
        estimated=undecided(case, (day for leaf in values for day in span(leaf))),
    )


@once
def baselined(case: Case) -> bool:
    """Whether the plan has a baseline."""
    return any(leaf.baseline_end for leaf in live_leaves(case))


@once
def mode(case: Case) -> Mode:
    """Whether value is counted in money, by weight, or cannot be."""
    if not baselined(case):
        return ""
    planned = planned_total(case)
    named = sum((line.planned or ZERO for line in named_lines(case)), ZERO)
    if planned and named >= case.settings.evm_min_coverage * planned:
        return "cost"
    return "weight" if all(leaf.weight is not None for leaf in live_leaves(case)) else ""


@once
def named_lines(case: Case) -> tuple[BudgetLine, ...]:
    """Budget rows that name a task of the plan."""
    return tuple(line for line in case.of(BudgetLine) if wbs_of(line.task) in by_wbs(case))


def spent_lines(case: Case) -> tuple[BudgetLine, ...]:
    """Budget rows of months begun by the date of the run."""
    return tuple(line for line in case.of(BudgetLine) if line.month and line.month <= case.as_of)


def costs(case: Case) -> dict[Task, Decimal]:
    """What each leaf is worth in CNY: its own rows, and a share of rows on its summaries by planned working days."""
    values = dict.fromkeys(live_leaves(case), ZERO)
    below: dict[Wbs, list[Task]] = defaultdict(list)
    for leaf in values:
        for length in range(1, len(leaf.id) + 1):
            below[leaf.id[:length]].append(leaf)
    for line in named_lines(case):
        takers = {leaf: max(1, planned_days(case, leaf)) for leaf in below[wbs_of(line.task)]}
        for leaf, days in takers.items():
            values[leaf] += (line.planned or ZERO) * days / sum(takers.values())
    return values


def span(task: Task) -> Days:
    """First and last day of a leaf in the baseline; of one added since, as planned."""
    if task.baseline_end:
        return task.baseline_start or task.baseline_end, task.baseline_end
    return task.planned_start, task.planned_end


def planned_share(case: Case, task: Task) -> Decimal:
    """How much of a leaf should be done by the date of the run, 0..1; a milestone is done at its end."""
    start, end = span(task)
    if end is None:
        return ZERO
    days = case.wd(start - ONE_DAY, end) if start else 0
    if task.milestone or start is None or days <= 0:
        return Decimal(end <= case.as_of)
    gone = case.wd(start - ONE_DAY, min(case.as_of, end))
    return min(Decimal(1), max(ZERO, Decimal(gone) / days))
