"""How often a project meets and reports, and why a rate over such periods may be empty."""

from __future__ import annotations

from salessheets.projects import Case
from salessheets.text import Text

NO_PERIOD = Text("还没有到期的周期", "no period is over yet")


def meeting_cadence(case: Case) -> str:
    """A key of the list cadence: of the charter, else of the settings."""
    return case.charter.meeting_cadence or case.settings.meeting_cadence


def report_cadence(case: Case) -> str:
    """A key of the list cadence: of the charter, else of the settings."""
    return case.charter.report_cadence or case.settings.report_cadence
