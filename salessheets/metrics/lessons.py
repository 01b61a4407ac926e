"""经验数、被借鉴次数：经验表的条数（按经验、不足）；被别的项目在立项表「借鉴经验」里引用的次数（看组合）。

Lessons and reuse: rows of the lessons sheet by kind; how often charters of other projects cite them (portfolio).
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from decimal import Decimal

from salessheets.derived.measured_in import ITEMS, OCCASIONS
from salessheets.derived.phases import phases
from salessheets.derived.portfolio_only import PORTFOLIO_ONLY
from salessheets.derived.provenance import filled
from salessheets.measures import Measure, Metric, Pool, amount
from salessheets.projects import Case
from salessheets.sheets import Lesson
from salessheets.text import Text

ORDER = 510
METRICS: tuple[Metric, ...] = (
    Metric(
        key="lessons",
        title=Text("经验数", "Lessons"),
        unit=ITEMS,
        phases=phases("EC"),
        pool=Pool.PARTS,
        over="all",
        places=0,
    ),
    Metric(
        key="lesson_reuse",
        title=Text("被借鉴次数", "Lessons reused"),
        unit=OCCASIONS,
        phases=phases("EC"),
        pool=Pool.SUM,
        over="all",
        places=0,
    ),
)


def measure(case: Case) -> Iterator[Measure]:
    """Count lessons; who reuses them only the portfolio shows."""
    rows = case.of(Lesson)
    kinds = Counter(row.kind for row in rows if row.kind)
    parts = {key: Decimal(count) for key, count in kinds.items()}
    yield amount("lessons", len(rows) or None, cells=filled(rows, "kind"), parts=parts)
    yield amount("lesson_reuse", None, note=PORTFOLIO_ONLY)
