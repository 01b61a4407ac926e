"""Conditions that colour a column: a number above a limit, a day that has passed."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

from salessheets.findings import column_letters
from salessheets.workbooks.writer_values import Table


def first_cell(table: Table, header: str) -> str:
    """The address of the first value of a column, to be moved down by Excel."""
    area = table.column(header)
    return f"{column_letters(area.left)}{area.top}"


def above(table: Table, header: str, limit: Decimal | int) -> str:
    """The formula that a number of a column is above a limit."""
    first = first_cell(table, header)
    return f"AND(ISNUMBER({first}),{first}>{limit})"


def past(table: Table, header: str, day: date) -> str:
    """The formula that a day of a column lies before another."""
    first = first_cell(table, header)
    return f"AND(ISNUMBER({first}),{first}<DATE({day.year},{day.month},{day.day}))"
