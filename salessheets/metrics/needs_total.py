"""需求数、调研客户数、高优先需求：调研表的行数、不同客户数、优先级为高的行数。

Needs, customers, high needs: rows of the needs sheet, distinct customers, rows of high priority.
"""

from __future__ import annotations

from collections.abc import Iterator

from salessheets.derived.measured_in import COUNT
from salessheets.derived.phases import phases
from salessheets.derived.provenance import filled
from salessheets.measures import Measure, Metric, Pool, amount
from salessheets.projects import Case
from salessheets.sheets import CustomerNeed
from salessheets.text import Text

ORDER = 380
METRICS: tuple[Metric, ...] = (
    Metric(key="needs_total", title=Text("需求数", "Needs"), unit=COUNT, phases=phases("PXE"), pool=Pool.SUM, places=0),
    Metric(
        key="needs_customers",
        title=Text("调研客户数", "Customers asked"),
        unit=COUNT,
        phases=phases("PXE"),
        pool=Pool.SUM,
        places=0,
    ),
    Metric(
        key="high_needs",
        title=Text("高优先需求", "High-priority needs"),
        unit=COUNT,
        phases=phases("PXE"),
        pool=Pool.SUM,
        places=0,
    ),
)


def measure(case: Case) -> Iterator[Measure]:
    """Count needs, who was asked, and what matters most."""
    rows = case.of(CustomerNeed)
    customers = {row.customer for row in rows if row.customer}
    high = [row for row in rows if row.priority == "high"]
    yield amount("needs_total", len(rows) or None, cells=filled(rows, "id"))
    yield amount("needs_customers", len(customers) or None, cells=filled(rows, "customer"))
    yield amount("high_needs", len(high) if rows else None, cells=filled(high, "priority"))
