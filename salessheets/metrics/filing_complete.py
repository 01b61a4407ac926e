"""归档完整率：已定稿或注明不适用的必备件 ÷ 必备件。哪些已定稿要看文档登记；没有它时只在全部不适用时有值。

Filing complete: required items that are final or marked not applicable / required items. What is final stands in the
register of documents; without it there is a value only where every item is marked not applicable.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal

from salessheets.catalogue import FORMS
from salessheets.columns import parse
from salessheets.derived.measured_in import PERCENT
from salessheets.derived.phases import phases
from salessheets.derived.portfolio_only import NO_REGISTER
from salessheets.derived.provenance import filled
from salessheets.derived.required import required, set_aside
from salessheets.measures import Measure, Metric, Pool, ratio
from salessheets.projects import Case
from salessheets.sheets import Filing
from salessheets.text import Text

ORDER = 530
METRICS: tuple[Metric, ...] = (
    Metric(
        key="filing_complete",
        title=Text("归档完整率", "Filing complete"),
        unit=PERCENT,
        phases=phases("C"),
        pool=Pool.RATIO,
        percent=True,
        over="all",
    ),
)


def measure(case: Case) -> Iterator[Measure]:
    """What can be known without the register: required forms, and those marked not applicable."""
    needed = frozenset(each.id for each in FORMS if required(case, each.id))
    spared = needed & set_aside(case)
    rows = [row for row in case.of(Filing) if (target := parse(row.item)) and target.key in spared]
    known = bool(needed) and spared == needed
    found = ratio(
        "filing_complete",
        len(spared) if known else None,
        len(needed) or None,
        cells=filled(rows, "item", "reason"),
        note=None if known else NO_REGISTER,
    )
    yield replace(found, parts={"required": Decimal(len(needed)), "not_applicable": Decimal(len(spared))})
