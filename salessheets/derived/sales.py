"""Rows of sales data: when their month is over, and how a message calls them."""

from __future__ import annotations

from calendar import monthrange
from datetime import date

from salessheets.sheets import Sale


def month_end(month: date) -> date:
    """The last day of a month."""
    return month.replace(day=monthrange(month.year, month.month)[1])


def label(sale: Sale) -> str:
    """A row by month, product and region, as far as they are filled."""
    month = f"{sale.month:%Y-%m}" if sale.month else ""
    return "/".join(part for part in (month, sale.product, sale.region) if part)


def names(sale: Sale) -> dict[str, str]:
    """Month, product and region as a message names them; a dash where a cell is empty."""
    month = f"{sale.month:%Y-%m}" if sale.month else ""
    return {"month": month or "—", "product": sale.product or "—", "region": sale.region or "—"}
