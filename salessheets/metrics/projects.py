"""项目数：按项目类型、状态、总灯计数；组合里相加。

Projects: counted by type, state and overall light; added up in the portfolio.
"""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from salessheets.derived.measured_in import COUNT
from salessheets.derived.phases import phases
from salessheets.derived.provenance import filled
from salessheets.derived.states import state
from salessheets.measures import Measure, Metric, Pool, amount
from salessheets.metrics.light_overall import overall
from salessheets.projects import Case
from salessheets.text import Text

ORDER = 10
METRICS: tuple[Metric, ...] = (
    Metric(
        key="projects",
        title=Text("项目数", "Projects"),
        unit=COUNT,
        phases=phases("LPXEC"),
        pool=Pool.PARTS,
        over="all",
        places=0,
    ),
)


def measure(case: Case) -> Iterator[Measure]:
    """Count this project once under each of its facts, as `type:launch`, `state:executing`, `light:red`."""
    facts = {"type": case.charter.type, "state": state(case), "light": overall(case).light}
    parts = {f"{name}:{key}": Decimal(1) for name, key in facts.items() if key}
    yield amount("projects", 1, parts=parts, cells=filled((case.charter,), "code", "type"))
