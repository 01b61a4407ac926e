"""超支比例：按金额算挣值时 (EAC − BAC)/BAC；否则 max(0, 实际 + 已承诺 − 批准预算)/批准预算。超过黄、红限即黄、红。

Overrun: where earned value is counted in money (EAC − BAC)/BAC; else max(0, actual + committed − approved) / approved.
Yellow and red above their limits.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal

from salessheets.derived.bands import above
from salessheets.derived.budget import approved_budget
from salessheets.derived.committed import NO_BUDGET, NO_ESTIMATE, committed_cells, used_and_committed
from salessheets.derived.earned_measures import earned_ratio
from salessheets.derived.earned_value import earned_value
from salessheets.derived.measured_in import PERCENT
from salessheets.derived.phases import phases
from salessheets.derived.provenance import approved_budget_cells
from salessheets.measures import Measure, Metric, Pool, ratio
from salessheets.projects import Case
from salessheets.text import Text

ORDER = 260
METRICS: tuple[Metric, ...] = (
    Metric(
        key="cost_overrun",
        title=Text("超支比例", "Overrun"),
        unit=PERCENT,
        phases=phases("PXEC"),
        pool=Pool.RATIO,
        percent=True,
    ),
)


def cost_overrun(case: Case) -> Measure:
    """By how much the budget is or will be passed."""
    found = by_estimate(case) if earned_value(case).mode == "cost" else by_commitment(case)
    return replace(found, light=above(found.value, case.settings.cost_yellow, case.settings.cost_red))


def by_estimate(case: Case) -> Measure:
    """By the estimate at completion; it alone knows what is still to come."""
    value = earned_value(case)
    method = case.settings.eac_method
    estimate, worth = value.estimate(method), value.worth
    over = estimate - worth if estimate is not None and worth is not None else None
    found = earned_ratio(value, "cost_overrun", over, worth, "BEAP" if method == "combined" else "BEA")
    return found if found.value is not None else replace(found, note=NO_ESTIMATE)


def by_commitment(case: Case) -> Measure:
    """By what is spent and signed away."""
    budget, used = approved_budget(case), used_and_committed(case)
    over = None if used is None or budget is None else max(Decimal(0), used - budget)
    cells = (*committed_cells(case), *approved_budget_cells(case))
    return ratio("cost_overrun", over, budget, cells=cells, note=NO_BUDGET if budget is None else None)


def measure(case: Case) -> Iterator[Measure]:
    """The overrun of this project."""
    yield cost_overrun(case)
