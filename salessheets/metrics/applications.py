"""申请数、申请金额：已提交（G0 有提交日）的项目数和它们的申请预算；组合报告只数报告期内提交的。

Applications and amount: projects submitted (G0 has a day of submission) and the budget they applied for; the portfolio
report counts those submitted in its period.
"""

from __future__ import annotations

from collections.abc import Iterator

from salessheets.derived.approvals import key_of, submitted_on
from salessheets.derived.measured_in import COUNT, YUAN
from salessheets.derived.phases import phases
from salessheets.derived.provenance import filled
from salessheets.measures import Measure, Metric, Pool, amount
from salessheets.projects import Case
from salessheets.sheets import Approval
from salessheets.text import Text

ORDER = 300
METRICS: tuple[Metric, ...] = (
    Metric(
        key="applications",
        title=Text("申请数", "Applications"),
        unit=COUNT,
        phases=phases(""),
        pool=Pool.SUM,
        over="all",
        places=0,
    ),
    Metric(
        key="applied_amount",
        title=Text("申请金额", "Amount applied for"),
        unit=YUAN,
        phases=phases(""),
        pool=Pool.SUM,
        over="all",
        places=0,
    ),
)

NOT_SUBMITTED = Text("还没有提交", "not submitted yet")


def measure(case: Case) -> Iterator[Measure]:
    """This project as an application."""
    day = submitted_on(case)
    if day is None:
        yield amount("applications", None, note=NOT_SUBMITTED)
        yield amount("applied_amount", None, note=NOT_SUBMITTED)
        return
    rows = [row for row in case.of(Approval) if key_of(row) == "G0" and row.submitted_on == day]
    yield amount("applications", 1, cells=filled(rows, "submitted_on"))
    yield amount("applied_amount", case.charter.budget_total, cells=filled((case.charter,), "budget_total"))
