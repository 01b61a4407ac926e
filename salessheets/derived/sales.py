"""Rows of sales data: up to a day and summed, when their month is over, and how a message calls them."""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Iterable
from datetime import date
from decimal import Decimal
from typing import cast

from salessheets.projects import Case
from salessheets.sheets import Sale


def month_end(month: date) -> date:
    """The last day of a month."""
    return month.replace(day=monthrange(month.year, month.month)[1])


def month_name(sale: Sale) -> str:
    """The month of a row as people write it, "" without one."""
    return f"{sale.month:%Y-%m}" if sale.month else ""


def label(sale: Sale) -> str:
    """A row by month, product and region, as far as they are filled."""
    return "/".join(part for part in (month_name(sale), sale.product, sale.region) if part)


def names(sale: Sale) -> dict[str, str]:
    """Month, product and region as a message names them; a dash where a cell is empty."""
    return {"month": month_name(sale) or "—", "product": sale.product or "—", "region": sale.region or "—"}


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


def sales_to_date(case: Case) -> tuple[Sale, ...]:
    """The rows of months that have begun."""
    return tuple(sale for sale in case.of(Sale) if sale.month and sale.month <= case.as_of)


def gap(rows: Iterable[Sale]) -> Decimal | None:
    """Σ contracted − Σ target of some rows, in CNY; None while one of them is not known."""
    kept = tuple(rows)
    wanted, reached = total(kept, "target"), total(kept, "contract")
    return None if wanted is None or reached is None else reached - wanted
