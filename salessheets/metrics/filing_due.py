"""应归档、已归档、逾期：已结项、驳回或终止的项目；其中已备案的；结束超过 filing_days 个工作日还没备案的（暂停的不算）。

Due, filed, overdue: projects closed, rejected or terminated; those of them that are filed; those not filed more than
filing_days working days after their end (paused ones left out).
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from salessheets.derived.approvals import latest
from salessheets.derived.filing import filing_start
from salessheets.derived.measured_in import COUNT
from salessheets.derived.phases import phases
from salessheets.derived.provenance import filled
from salessheets.derived.states import state
from salessheets.derived.undecided import undecided
from salessheets.measures import Measure, Metric, Pool, amount
from salessheets.projects import Case
from salessheets.text import Text

ORDER = 550
METRICS: tuple[Metric, ...] = (
    Metric(
        key="filing_due",
        title=Text("应归档", "Filing due"),
        unit=COUNT,
        phases=phases(""),
        pool=Pool.SUM,
        over="all",
        places=0,
    ),
    Metric(
        key="filed", title=Text("已归档", "Filed"), unit=COUNT, phases=phases(""), pool=Pool.SUM, over="all", places=0
    ),
    Metric(
        key="filing_overdue",
        title=Text("归档逾期", "Filing overdue"),
        unit=COUNT,
        phases=phases(""),
        pool=Pool.SUM,
        over="all",
        places=0,
    ),
)

NOT_OVER = Text("还没有结束", "not over yet")


def measure(case: Case) -> Iterator[Measure]:
    """Whether filing is due, done, or late."""
    start = filing_start(case)
    filed = state(case) == "archived"
    if start is None and not filed:
        for key in ("filing_due", "filed", "filing_overdue"):
            yield amount(key, 0, note=NOT_OVER)
        return
    rows = [row for key in ("G4", "project", "G1") if (row := latest(case, key))][:1]
    done = [row for row in (latest(case, "G5"),) if row]
    late = start is not None and case.wd(start, case.as_of) > case.settings.filing_days
    waiting = not filed and state(case) != "paused"
    yield amount("filing_due", 1, cells=filled(rows, "decided_on"))
    yield amount("filed", int(filed), cells=filled(done, "decided_on"))
    overdue = amount("filing_overdue", int(late and waiting), cells=filled(rows, "decided_on"))
    yield replace(overdue, estimated=waiting and undecided(case, (start, case.as_of)))
