"""Rows of the sales data up to a day, and sums over them."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from decimal import Decimal
from typing import cast

from salessheets.projects import Case
from salessheets.sheets import Sale


def figure(sale: Sale, key: str) -> Decimal | None:
    """One figure of a row, in CNY."""
    return cast("Decimal | None", getattr(sale, key))


def rows_with(case: Case, until: date, *keys: str) -> tuple[Sale, ...]:
    """Rows of months begun by a day in which all these columns are filled."""
    return tuple(
        sale
        for sale in case.of(Sale)
        if sale.month and sale.month <= until and all(figure(sale, key) is not None for key in keys)
    )


def total(rows: Iterable[Sale], key: str) -> Decimal | None:
    """Sum of a column in CNY; None when no cell is filled."""
    values = [value for sale in rows if (value := figure(sale, key)) is not None]
    return sum(values, Decimal(0)) if values else None
