from __future__ import annotations

from dataclasses import replace
from datetime import date

from sheets_in_text import Spot, Written, spots

from salessheets.calendars import Calendar
from salessheets.rules import Checker
from salessheets.settings import Holiday


def test_weekend_and_make_up_day(found: list[Spot], expected: list[Spot]) -> None:
    """
    activities
    id   | date       | finds
    A-01 | 2026-03-06 |
    A-02 | 2026-03-07 | date
    A-03 | 2026-03-08 | date
    A-04 | 2025-10-01 | date
    A-05 | 2025-10-11 |
    A-06 |            |
    """
    assert found == expected


def test_days_of_the_settings(checker: Checker, story: Written) -> None:
    """
    activities
    id   | date       | finds
    A-01 | 2026-03-06 | date
    A-02 | 2026-03-07 |
    """
    own = (Holiday(date=date(2026, 3, 6), kind="off"), Holiday(date=date(2026, 3, 7), kind="work"))
    case = replace(story.case(), calendar=Calendar(own))
    assert checker.check
    assert spots(checker.check(case), case) == story.expected
