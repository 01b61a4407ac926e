"""How often a project meets and reports."""

from __future__ import annotations

from salessheets.projects import Case


def meeting_cadence(case: Case) -> str:
    """A key of the list cadence: of the charter, else of the settings."""
    return case.charter.meeting_cadence or case.settings.meeting_cadence


def report_cadence(case: Case) -> str:
    """A key of the list cadence: of the charter, else of the settings."""
    return case.charter.report_cadence or case.settings.report_cadence
