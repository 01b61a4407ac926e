"""Budget spent and signed away."""

from __future__ import annotations

from decimal import Decimal

from salessheets.derived.budget import actual_total
from salessheets.derived.provenance import Cells, actual_cells, filled
from salessheets.projects import Case
from salessheets.sheets import BudgetLine
from salessheets.text import Text

NO_BUDGET = Text("没有批准预算", "no approved budget")
NO_ESTIMATE = Text("还算不出完工估算", "no estimate at completion yet")


def used_and_committed(case: Case) -> Decimal | None:
    """Actual and committed cost in CNY; None when neither was entered."""
    signed = [line.committed for line in case.of(BudgetLine) if line.committed is not None]
    spent = actual_total(case)
    return None if spent is None and not signed else (spent or Decimal(0)) + sum(signed, Decimal(0))


def committed_cells(case: Case) -> Cells:
    """The cells of both."""
    lines = case.of(BudgetLine)
    return (*actual_cells(case, lines), *filled(lines, "committed"))
