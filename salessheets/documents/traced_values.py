"""Values that know which cells they came from: texts, days and figures that are used like any other.

A figure that is added, scaled or rounded takes the cells of all that went into it along. What is done to a day or a
text other than to hand it on gives a plain value again.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Self

from salessheets.columns import Column
from salessheets.findings import Cell
from salessheets.sheets import Record


@dataclass(frozen=True, slots=True)
class Origin:
    """A cell that a value came from, and its column; `cell` is None where the sheet stands nowhere yet."""

    cell: Cell | None
    column: Column | None = None
    kind: type[Record] | None = None


Origins = tuple[Origin, ...]


class TracedText(str):
    """A text with the cells it came from."""

    __slots__ = ("origins",)
    origins: Origins

    def __new__(cls, words: str, origins: Origins) -> Self:
        """Note where words came from."""
        self = super().__new__(cls, words)
        self.origins = origins
        return self


class TracedDay(date):
    """A day with the cells it came from."""

    origins: Origins = ()

    @classmethod
    def of(cls, day: date, origins: Origins) -> Self:
        """Note where a day came from."""
        self = cls(day.year, day.month, day.day)
        self.origins = origins
        return self


class TracedWhole(int):
    """A whole number with the cells it came from."""

    origins: Origins = ()

    @classmethod
    def of(cls, number: int, origins: Origins) -> Self:
        """Note where a whole number came from."""
        self = cls(number)
        self.origins = origins
        return self


def carried(operation: Callable[..., Decimal]) -> Callable[..., TracedFigure]:
    """Do to figures what their class does, and keep the cells of all of them."""

    def done(*given: object, **named: object) -> TracedFigure:
        result: object = operation(*given, **named)
        return TracedFigure.of(result, origins_of(*given)) if isinstance(result, Decimal) else NotImplemented

    return done


class TracedFigure(Decimal):
    """A figure with the cells it came from."""

    origins: Origins = ()

    @classmethod
    def of(cls, figure: Decimal, origins: Origins) -> Self:
        """Note where a figure came from."""
        self = cls(figure)
        self.origins = origins
        return self

    __add__ = carried(Decimal.__add__)
    __radd__ = carried(Decimal.__radd__)
    __sub__ = carried(Decimal.__sub__)
    __rsub__ = carried(Decimal.__rsub__)
    __mul__ = carried(Decimal.__mul__)
    __rmul__ = carried(Decimal.__rmul__)
    __truediv__ = carried(Decimal.__truediv__)
    __rtruediv__ = carried(Decimal.__rtruediv__)
    __neg__ = carried(Decimal.__neg__)
    __abs__ = carried(Decimal.__abs__)
    quantize = carried(Decimal.quantize)
    normalize = carried(Decimal.normalize)


Traced = TracedText | TracedDay | TracedWhole | TracedFigure


def origins_of(*values: object) -> Origins:
    """The cells of values, each once, in order."""
    return tuple(dict.fromkeys(each for value in values if isinstance(value, Traced) for each in value.origins))


def trace(value: object, origins: Iterable[Origin]) -> object:
    """Give a value that knows its cells besides those it knew; one of another kind stays as it is."""
    found = tuple(dict.fromkeys((*origins_of(value), *origins)))
    if not found or isinstance(value, bool):
        return value
    if isinstance(value, str):
        return TracedText(value, found)
    if isinstance(value, date):
        return TracedDay.of(value, found)
    if isinstance(value, Decimal):
        return TracedFigure.of(value, found)
    if isinstance(value, int):
        return TracedWhole.of(value, found)
    return tuple(trace(each, found) for each in value) if type(value) is tuple else value
