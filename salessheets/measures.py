"""What a metric gives: a value with its unit, the cells that caused it, and what it takes to pool it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from enum import StrEnum

from salessheets.findings import Cell
from salessheets.text import Text

EMPTY_PARTS: Mapping[str, Decimal] = {}


class Pool(StrEnum):
    """How projects are taken together; a ratio is Σ numerators / Σ denominators, never a mean of ratios."""

    SUM = "sum"
    RATIO = "ratio"
    MAX = "max"
    DISTINCT = "distinct"
    PARTS = "parts"
    LIGHTS = "lights"


@dataclass(frozen=True, slots=True, kw_only=True)
class Metric:
    """The facts of a metric that do not depend on data.

    `phases` are keys of the list phase outside which it does not apply; `()` means portfolio only.
    `over` says which projects the portfolio pools. `scale` is 100 for percent, shown with `places` decimals.
    """

    key: str
    title: Text
    unit: Text
    phases: tuple[str, ...]
    pool: Pool
    over: str = "active"
    percent: bool = False
    places: int = 1


@dataclass(frozen=True, slots=True, kw_only=True)
class Measure:
    """A metric's value for a project or the portfolio; None is "no data", with the reason in `note`, never 0.

    Percentages are fractions. `light` is a key of the list light where the metric has bands of its own, `na`
    outside its phases. `parts` are counts by type, level or owner. `counts` stand beside rates: n of what.
    """

    metric: str
    value: Decimal | None = None
    light: str = ""
    numerator: Decimal | None = None
    denominator: Decimal | None = None
    parts: Mapping[str, Decimal] = field(default_factory=dict)
    names: frozenset[str] = frozenset()
    cells: tuple[Cell, ...] = ()
    note: Text | None = None
    estimated: bool = False


def ratio(
    metric: str,
    numerator: Decimal | int | None,
    denominator: Decimal | int | None,
    *,
    cells: Iterable[Cell | None] = (),
    note: Text | None = None,
    light: str = "",
) -> Measure:
    """A measure that is a quotient; without input, or divided by 0, it is empty with the reason."""
    above = None if numerator is None else Decimal(numerator)
    below = None if denominator is None else Decimal(denominator)
    value = above / below if above is not None and below else None
    if value is None and note is None:
        note = NO_BASE if below == 0 else NO_DATA
    return Measure(
        metric=metric, value=value, numerator=above, denominator=below, cells=known(cells), note=note, light=light
    )


def amount(
    metric: str,
    value: Decimal | int | None,
    *,
    cells: Iterable[Cell | None] = (),
    parts: Mapping[str, Decimal] = EMPTY_PARTS,
    note: Text | None = None,
    light: str = "",
) -> Measure:
    """A measure that is a sum, a count or a maximum."""
    number = None if value is None else Decimal(value)
    reason = NO_DATA if number is None and note is None else note
    return Measure(
        metric=metric, value=number, numerator=number, cells=known(cells), parts=parts, note=reason, light=light
    )


def known(cells: Iterable[Cell | None]) -> tuple[Cell, ...]:
    """Cells that stand somewhere."""
    return tuple(cell for cell in cells if cell is not None)


NO_DATA = Text("没有数据", "no data")
NO_BASE = Text("分母为 0", "division by zero")
NOT_HERE = Text("本阶段不适用", "not in this phase")
