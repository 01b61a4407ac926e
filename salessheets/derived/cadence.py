"""How often a project meets and reports, and why a rate over such periods may be empty."""

from __future__ import annotations

from datetime import date

from salessheets.derived.approvals import gate_date
from salessheets.periods import Period, deadline, periods
from salessheets.projects import Case, once
from salessheets.text import Text

NO_PERIOD = Text("还没有到期的周期", "no period is over yet")


def meeting_cadence(case: Case) -> str:
    """A key of the list cadence: of the charter, else of the settings."""
    return case.charter.meeting_cadence or case.settings.meeting_cadence


def report_cadence(case: Case) -> str:
    """A key of the list cadence: of the charter, else of the settings."""
    return case.charter.report_cadence or case.settings.report_cadence


@once
def reports_due(case: Case) -> tuple[tuple[Period, date], ...]:
    """The periods since the project was approved, each with its last day for a report, where that day is past."""
    start, cadence = gate_date(case, "G1"), report_cadence(case)
    ended = periods(start, case.as_of, cadence) if start else ()
    deadlines = ((period, deadline(period, cadence, case.settings, case.calendar)) for period in ended)
    return tuple((period, day) for period, day in deadlines if day < case.as_of)
