"""Sales of all projects added up: target, contracted and received, by month, product, region or project."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal
from typing import Generic, Literal, TypeVar

from salessheets.extracts import SaleLine
from salessheets.findings import Cell
from salessheets.reporters.report import open_cells
from salessheets.rollup.lines import Of

K = TypeVar("K", bound=Hashable)
Amount = Literal["target", "contract", "received"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Sum(Generic[K]):
    """Sales that share a key; what no row gives is empty, never 0."""

    key: K
    lines: tuple[Of[SaleLine], ...]
    target: Decimal | None
    contract: Decimal | None
    received: Decimal | None

    @property
    def attained(self) -> Decimal | None:
        """Σ contracted / Σ target."""
        return self.contract / self.target if self.contract is not None and self.target else None

    def cells(self, name: Amount) -> tuple[Cell, ...]:
        """The cells that gave an amount; a line names the cell of its contract alone, so of others the whole row."""
        found = tuple(each.line.cell for each in self.lines if each.line.cell and getattr(each.line, name) is not None)
        cells = open_cells(found)
        return cells if name == "contract" else tuple(replace(cell, column=0) for cell in cells)


def added(numbers: Iterable[Decimal | None]) -> Decimal | None:
    """Σ of the numbers that are there; None without any."""
    known = [number for number in numbers if number is not None]
    return sum(known, Decimal(0)) if known else None


def sums(lines: Iterable[Of[SaleLine]], key: Callable[[Of[SaleLine]], K]) -> tuple[Sum[K], ...]:
    """Add lines up by a key, in the order in which the keys come."""
    groups: dict[K, list[Of[SaleLine]]] = {}
    for each in lines:
        groups.setdefault(key(each), []).append(each)
    return tuple(summed(each, tuple(mine)) for each, mine in groups.items())


def summed(key: K, lines: tuple[Of[SaleLine], ...]) -> Sum[K]:
    """The sales of one key: Σ target, Σ contracted, Σ received."""
    return Sum(
        key=key,
        lines=lines,
        target=added(each.line.target for each in lines),
        contract=added(each.line.contract for each in lines),
        received=added(each.line.received for each in lines),
    )


def by_month(lines: Iterable[Of[SaleLine]]) -> tuple[Sum[date], ...]:
    """Sales by month, in order."""
    return tuple(sorted(sums(lines, lambda each: each.line.month), key=lambda each: each.key))


def largest(found: Iterable[Sum[K]]) -> tuple[Sum[K], ...]:
    """The largest target first."""
    return tuple(sorted(found, key=lambda each: (-(each.target or 0), str(each.key))))
