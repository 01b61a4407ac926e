"""完工预算 BAC：按金额 = 关联到未取消末级任务的预算之和；按权重 = 权重之和（不与金额相加）。

Budget at completion, BAC: in money, the budget of leaves that were not cancelled; by weight, Σ weights (never added to
money in the portfolio).
"""

from __future__ import annotations

from collections.abc import Iterator

from salessheets.derived.earned_measures import earned_amount
from salessheets.derived.earned_value import earned_value
from salessheets.derived.measured_in import YUAN
from salessheets.derived.phases import phases
from salessheets.measures import Measure, Metric, Pool
from salessheets.projects import Case
from salessheets.text import Text

ORDER = 160
METRICS: tuple[Metric, ...] = (
    Metric(key="bac", title=Text("完工预算 BAC", "BAC"), unit=YUAN, phases=phases("XE"), pool=Pool.SUM, places=0),
)


def measure(case: Case) -> Iterator[Measure]:
    """What the whole plan is worth."""
    found = earned_value(case)
    yield earned_amount(found, "bac", found.bac, "B")
