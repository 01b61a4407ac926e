"""承诺签署率：有承诺书的销售成员 ÷ 销售成员。

Pledges signed: sales members with a pledge / sales members.
"""

from __future__ import annotations

from collections.abc import Iterator

from salessheets.derived.measured_in import PERCENT
from salessheets.derived.people import person
from salessheets.derived.phases import phases
from salessheets.derived.provenance import filled
from salessheets.measures import Measure, Metric, Pool, ratio
from salessheets.projects import Case
from salessheets.sheets import Compliance, Member
from salessheets.text import Text

ORDER = 610
METRICS: tuple[Metric, ...] = (
    Metric(
        key="pledge_rate",
        title=Text("承诺签署率", "Pledges signed"),
        unit=PERCENT,
        phases=phases("PXE"),
        pool=Pool.RATIO,
        percent=True,
    ),
)


def measure(case: Case) -> Iterator[Measure]:
    """Count the sales people who have signed."""
    rows = [row for row in case.of(Member) if row.role == "sales" and row.name]
    sellers = {person(case, row.name) for row in rows}
    pledges = [row for row in case.of(Compliance) if row.kind == "pledge" and row.person]
    signed = sellers & {person(case, row.person) for row in pledges}
    cells = (*filled(rows, "name", "role"), *filled(pledges, "person"))
    yield ratio("pledge_rate", len(signed) if sellers else None, len(sellers) or None, cells=cells)
