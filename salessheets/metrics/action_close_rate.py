"""行动项关闭率：已填完成日期的行动项 ÷ 行动项（不含已取消和决策）。

Actions closed: actions with a closing date / actions, cancelled ones and decisions left out.
"""

from __future__ import annotations

from collections.abc import Iterator

from salessheets.derived.measured_in import PERCENT
from salessheets.derived.phases import phases
from salessheets.derived.provenance import filled
from salessheets.derived.work import action_status
from salessheets.measures import Measure, Metric, Pool, ratio
from salessheets.projects import Case
from salessheets.sheets import Action
from salessheets.text import Text

ORDER = 430
METRICS: tuple[Metric, ...] = (
    Metric(
        key="action_close_rate",
        title=Text("行动项关闭率", "Actions closed"),
        unit=PERCENT,
        phases=phases("PXE"),
        pool=Pool.RATIO,
        percent=True,
    ),
)


def measure(case: Case) -> Iterator[Measure]:
    """Count the actions that were closed."""
    rows = [row for row in case.of(Action) if row.type != "decision" and action_status(row) != "cancelled"]
    closed = sum(row.closed_on is not None for row in rows)
    cells = filled(rows, "closed_on", "status")
    yield ratio("action_close_rate", closed if rows else None, len(rows) or None, cells=cells)
