"""计划完成率：Σ 权重×完成% ÷ Σ 权重，取未取消的末级任务；权重没填用计划工期（工作日，里程碑为 0）。

Completion: Σ weight × progress / Σ weight over leaves that were not cancelled; without a weight the planned working
days count (a milestone has none).
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal

from salessheets.derived.measured_in import PERCENT
from salessheets.derived.phases import phases
from salessheets.derived.provenance import filled
from salessheets.derived.tasks import live_leaves, planned_days, progress
from salessheets.derived.undecided import undecided
from salessheets.measures import Measure, Metric, Pool, ratio
from salessheets.projects import Case
from salessheets.text import Text

ORDER = 120
METRICS: tuple[Metric, ...] = (
    Metric(
        key="completion",
        title=Text("计划完成率", "Completion"),
        unit=PERCENT,
        phases=phases("PXE"),
        pool=Pool.RATIO,
        percent=True,
    ),
)


def measure(case: Case) -> Iterator[Measure]:
    """Weigh the progress of the leaves."""
    leaves = live_leaves(case)
    weights = {leaf: Decimal(planned_days(case, leaf)) if leaf.weight is None else leaf.weight for leaf in leaves}
    done = sum((weight * progress(leaf) for leaf, weight in weights.items()), Decimal(0))
    whole = sum(weights.values(), Decimal(0))
    cells = filled(leaves, "progress", "actual_end", "weight", "planned_start", "planned_end")
    days = [day for leaf in leaves if leaf.weight is None for day in (leaf.planned_start, leaf.planned_end)]
    found = ratio("completion", done if leaves else None, whole if leaves else None, cells=cells)
    yield replace(found, estimated=found.value is not None and undecided(case, days))
