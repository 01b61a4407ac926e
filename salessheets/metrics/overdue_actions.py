"""逾期行动项：期限已过还没关闭的行动项，按优先级和责任人计数。

Overdue actions: open actions past their date, by priority and by owner.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from decimal import Decimal

from salessheets.derived.measured_in import COUNT
from salessheets.derived.people import person
from salessheets.derived.phases import phases
from salessheets.derived.provenance import filled
from salessheets.derived.work import overdue_actions
from salessheets.measures import Measure, Metric, Pool, amount
from salessheets.projects import Case
from salessheets.sheets import Action
from salessheets.text import Text

ORDER = 440
METRICS: tuple[Metric, ...] = (
    Metric(
        key="overdue_actions",
        title=Text("逾期行动项", "Overdue actions"),
        unit=COUNT,
        phases=phases("PXE"),
        pool=Pool.SUM,
        places=0,
    ),
)


def measure(case: Case) -> Iterator[Measure]:
    """Count late actions, as `priority:high` and `owner:NAME` too."""
    late = overdue_actions(case)
    parts = Counter(f"priority:{action.priority or 'medium'}" for action in late)
    people = [person(case, action.owner) for action in late if action.owner]
    parts.update(f"owner:{name}" for name in people)
    yield amount(
        "overdue_actions",
        len(late) if case.of(Action) else None,
        cells=filled(late, "due"),
        parts={key: Decimal(count) for key, count in parts.items()},
    )
