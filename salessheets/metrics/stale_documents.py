"""过期文档：定稿后来源数据又变了的文件数（规则 5.1c）；要有文档登记才知道。

Stale documents: finals that no longer match the data they were made from (rule 5.1c); only the register of documents
can tell.
"""

from __future__ import annotations

from collections.abc import Iterator

from salessheets.derived.measured_in import COUNT
from salessheets.derived.phases import phases
from salessheets.derived.portfolio_only import NO_REGISTER
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
    """Nothing that can be known without the register."""
    del case
    yield amount("stale_documents", None, note=NO_REGISTER)
