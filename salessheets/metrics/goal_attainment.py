"""目标达成率：达成（达成率不低于 100%）的目标数 ÷ 算得出达成率的目标数。
单个目标：越大越好 = 实际/目标，目标为负 = (实际 − 目标 + |目标|)/|目标|，越小越好 = 目标/实际，目标为 0 则空。

Goal attainment: goals reached by 100 % or more / goals whose attainment can be worked out.
One goal: higher is better actual/target, for a negative target (actual − target + |target|)/|target|; lower is better
target/actual; a target of 0 has none.
"""

from __future__ import annotations

from collections.abc import Iterator

from salessheets.derived.goal_cells import actual_cells as goal_actual_cells
from salessheets.derived.goal_cells import target_cells as goal_target_cells
from salessheets.derived.goals import attainment
from salessheets.derived.measured_in import PERCENT
from salessheets.derived.phases import phases
from salessheets.measures import Measure, Metric, Pool, ratio
from salessheets.projects import Case
from salessheets.sheets import Goal
from salessheets.text import Text

ORDER = 20
METRICS: tuple[Metric, ...] = (
    Metric(
        key="goal_attainment",
        title=Text("目标达成率", "Goal attainment"),
        unit=PERCENT,
        phases=phases("XEC"),
        pool=Pool.RATIO,
        percent=True,
    ),
)


def measure(case: Case) -> Iterator[Measure]:
    """Count the goals that were reached."""
    judged = [(goal, share) for goal in case.of(Goal) if (share := attainment(case, goal)) is not None]
    cells = [cell for goal, _ in judged for cell in (*goal_target_cells(case, goal), *goal_actual_cells(case, goal))]
    reached = sum(share >= 1 for _, share in judged)
    yield ratio("goal_attainment", reached if judged else None, len(judged) or None, cells=cells)
