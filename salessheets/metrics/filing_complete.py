"""归档完整率：已定稿或注明不适用的必备件 ÷ 必备件。一种表单有几份的，全部定稿才算。

Filing complete: required items that are final or marked not applicable / required items. A form of which there are
several counts once all are final.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal

from salessheets.catalogue import FORMS
from salessheets.columns import parse
from salessheets.derived.measured_in import PERCENT
from salessheets.derived.owed import NOTHING_FINAL, not_final
from salessheets.derived.phases import phases
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
    """Required forms with nothing left to be made final."""
    needed = frozenset(each.id for each in FORMS if each.due and required(case, each.id))
    spared = needed & set_aside(case)
    lacking = frozenset(each.form.id for each in not_final(case))
    rows = [row for row in case.of(Filing) if (target := parse(row.item)) and target.key in spared]
    known = bool(spared or case.project.evidence.issued)
    found = ratio(
        "filing_complete",
        len(needed - lacking) if known else None,
        len(needed) or None,
        cells=filled(rows, "item", "reason"),
        note=None if known else NOTHING_FINAL,
    )
    parts = {"required": len(needed), "not_applicable": len(spared), "lacking": len(lacking)}
    yield replace(found, parts={name: Decimal(number) for name, number in parts.items()})
