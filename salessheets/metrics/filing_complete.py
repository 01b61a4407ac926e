"""归档完整率：已定稿或注明不适用的必备件 ÷ 必备件。哪些已定稿要看文档登记；没有它时只在全部不适用时有值。

Filing complete: required items that are final or marked not applicable / required items. What is final stands in the
register of documents; without it there is a value only where every item is marked not applicable.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal

from salessheets.catalogue import FORMS
from salessheets.derived.approvals import approved
from salessheets.derived.budget import size as project_size
from salessheets.derived.measured_in import PERCENT
from salessheets.derived.phases import phases
from salessheets.derived.portfolio_only import NO_REGISTER
from salessheets.derived.provenance import filled
from salessheets.derived.states import outcome
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
    needed = required_forms(case)
    rows = [row for row in case.of(Filing) if row.reason and row.item.upper() in needed]
    spared = {row.item.upper() for row in rows}
    parts = {"required": Decimal(len(needed)), "not_applicable": Decimal(len(spared))}
    known = bool(needed) and spared == needed
    found = ratio(
        "filing_complete",
        len(spared) if known else None,
        len(needed) or None,
        cells=filled(rows, "item", "reason"),
        note=None if known else NO_REGISTER,
    )
    yield replace(found, parts=parts)


def required_forms(case: Case) -> frozenset[str]:
    """Forms that must be final: required ones, and those whose gate was reached where that counts."""
    facts = {"type": case.charter.type, "size": project_size(case), "outcome": outcome(case)}
    needs = {each: case.settings.need(each.id, **facts) for each in FORMS}
    return frozenset(
        each.id
        for each, need in needs.items()
        if need == "required" or (need == "reached" and approved(case, each.due))
    )
