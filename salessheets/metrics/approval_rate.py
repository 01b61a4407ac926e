"""批准率：立项门批准（含有条件）的项目 ÷ 立项门已作决定的项目。

Approval rate: projects approved at G1, with conditions or without / projects decided at G1.
"""

from __future__ import annotations

from collections.abc import Iterator

from salessheets.derived.approvals import approved, latest
from salessheets.derived.measured_in import PERCENT
from salessheets.derived.phases import phases
from salessheets.derived.provenance import filled
from salessheets.measures import Measure, Metric, Pool, ratio
from salessheets.projects import Case
from salessheets.text import Text

ORDER = 290
METRICS: tuple[Metric, ...] = (
    Metric(
        key="approval_rate",
        title=Text("批准率", "Approval rate"),
        unit=PERCENT,
        phases=phases(""),
        pool=Pool.RATIO,
        percent=True,
        over="all",
    ),
)

NOT_DECIDED = Text("立项门还没有决定", "not decided at G1 yet")


def measure(case: Case) -> Iterator[Measure]:
    """Whether this project was decided, and approved."""
    row = latest(case, "G1")
    if row is None:
        yield ratio("approval_rate", None, None, note=NOT_DECIDED)
        return
    yield ratio("approval_rate", int(approved(case, "G1")), 1, cells=filled((row,), "result"))
