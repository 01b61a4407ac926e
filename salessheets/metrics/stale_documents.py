"""过期文档：与现在的数据、批准的变更或登记簿不再一致的定稿数（规则 5.1c）。

Stale documents: finals that no longer match the data, an approved change or the register (rule 5.1c).
"""

from __future__ import annotations

from collections.abc import Iterator

from salessheets.catalogue import issued_form
from salessheets.derived.measured_in import COUNT
from salessheets.derived.owed import NOTHING_FINAL
from salessheets.derived.phases import phases
from salessheets.derived.stale import stale
from salessheets.measures import Measure, Metric, Pool, amount
from salessheets.projects import Case
from salessheets.text import Text

ORDER = 560
METRICS: tuple[Metric, ...] = (
    Metric(
        key="stale_documents",
        title=Text("过期文档", "Stale documents"),
        unit=COUNT,
        phases=phases("PXEC"),
        pool=Pool.SUM,
        places=0,
    ),
)


def measure(case: Case) -> Iterator[Measure]:
    """Count them, with the cells to look at; without finals there is nothing to count."""
    found = stale(case)
    open_to_all = (each for each in found if not issued_form(each.final.issued.form).restricted)
    count = len(found) if case.project.evidence.issued else None
    note = NOTHING_FINAL if count is None else None
    yield amount("stale_documents", count, cells=[each.cell for each in open_to_all], note=note)
