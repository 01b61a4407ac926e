"""无责任人项数：责任人为空的未完末级任务、开放风险、未关行动项（决策不算）。

Without owner: open leaves, open risks and open actions whose owner is blank (decisions need none).
"""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from salessheets.derived.measured_in import COUNT
from salessheets.derived.phases import phases
from salessheets.derived.risks import open_risks
from salessheets.derived.tasks import open_leaves
from salessheets.derived.work import open_actions
from salessheets.measures import Measure, Metric, Pool, amount
from salessheets.projects import Case
from salessheets.sheets import Action, Risk, Task
from salessheets.text import Text

ORDER = 350
METRICS: tuple[Metric, ...] = (
    Metric(
        key="unowned",
        title=Text("无责任人项数", "Without owner"),
        unit=COUNT,
        phases=phases("PXE"),
        pool=Pool.SUM,
        places=0,
    ),
)


def measure(case: Case) -> Iterator[Measure]:
    """Count what nobody answers for, by sheet."""
    bare = {
        "tasks": [task.cell("owner") for task in open_leaves(case) if not task.owner],
        "risks": [risk.cell("owner") for risk in open_risks(case) if not risk.owner],
        "actions": [action.cell("owner") for action in open_actions(case) if not action.owner],
    }
    known = any(case.of(kind) for kind in (Task, Risk, Action))
    yield amount(
        "unowned",
        sum(map(len, bare.values())) if known else None,
        cells=[cell for cells in bare.values() for cell in cells],
        parts={name: Decimal(len(cells)) for name, cells in bare.items() if cells},
    )
