"""When a project became due for filing (clause 四): the day it closed, was ended, or was turned down."""

from __future__ import annotations

from datetime import date

from salessheets.derived.approvals import gate_date, rejected_on, terminated_on
from salessheets.projects import Case, once


@once
def filing_start(case: Case) -> date | None:
    """The day from which filing is due; None while the project goes on."""
    ends = (gate_date(case, "G4"), terminated_on(case), rejected_on(case))
    return min((day for day in ends if day), default=None)
