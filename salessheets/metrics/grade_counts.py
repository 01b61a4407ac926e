"""等级分布：按绩效等级的人数；只给人数，评完的不足 3 人则不显示，也不带来源单元格（受限）。

Grades: people by grade; counts only, nothing with fewer than 3 people rated, and never the cells (restricted).
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from decimal import Decimal

from salessheets.derived.grades import grade, performance_totals
from salessheets.derived.measured_in import PEOPLE
from salessheets.derived.phases import phases
from salessheets.measures import Measure, Metric, Pool, amount
from salessheets.projects import Case
from salessheets.sheets import Performance
from salessheets.text import Text

ORDER = 570
METRICS: tuple[Metric, ...] = (
    Metric(
        key="grade_counts",
        title=Text("等级分布", "Grades"),
        unit=PEOPLE,
        phases=phases("C"),
        pool=Pool.PARTS,
        over="all",
        places=0,
    ),
)

LEAST = 3
TOO_FEW = Text("评完的不足 3 人，不显示", "fewer than 3 people rated, not shown")


def measure(case: Case) -> Iterator[Measure]:
    """Count people by grade, without a trace of who."""
    totals = performance_totals(case)
    if len(totals) < LEAST:
        yield amount("grade_counts", None, note=TOO_FEW if case.of(Performance) else None)
        return
    grades = Counter(grade(points, case.settings) for points in totals.values())
    yield amount("grade_counts", len(totals), parts={key: Decimal(count) for key, count in grades.items()})
