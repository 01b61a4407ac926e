"""签约差额：运行日前各月签约额之和 − 目标额之和（元）；为负即欠账。

Gap of contracts: Σ contracts − Σ monthly targets up to the date of the run, in CNY; negative means behind.
"""

from __future__ import annotations

from collections.abc import Iterator

from salessheets.derived.measured_in import YUAN
from salessheets.derived.phases import phases
from salessheets.derived.provenance import filled
from salessheets.derived.sales import rows_with, total
from salessheets.measures import Measure, Metric, Pool, amount
from salessheets.projects import Case
from salessheets.text import Text

ORDER = 40
METRICS: tuple[Metric, ...] = (
    Metric(
        key="contract_gap",
        title=Text("签约差额", "Contract gap"),
        unit=YUAN,
        phases=phases("XEC"),
        pool=Pool.SUM,
        places=0,
    ),
)


def measure(case: Case) -> Iterator[Measure]:
    """Take the targets of the months from what was signed in them."""
    rows = rows_with(case, case.as_of)
    signed, aimed = total(rows, "contract"), total(rows, "target")
    gap = None if signed is None or aimed is None else signed - aimed
    yield amount("contract_gap", gap, cells=filled(rows, "contract", "target"))
