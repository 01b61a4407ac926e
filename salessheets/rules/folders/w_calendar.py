"""有日期落在节假日安排尚未公布的年份。

为什么：国务院每年十一月前后才公布下一年的放假和调休，在那之前工作日只能推定。
怎么改：公布后升级本工具，或在设置的「节假日」里先填；在那之前相关数字标「推定」。

A date falls in a year whose holidays have not been announced.

Why: the State Council announces holidays and make-up days around November; until then working days are estimates.
How to fix: update the tool once they are out, or fill in Holidays in the settings; until then figures are marked as estimated.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from salessheets.findings import Cell, Finding
from salessheets.projects import Case
from salessheets.sheets import Task
from salessheets.workbooks.codes import W_CALENDAR

RULE = W_CALENDAR
TASK_DAYS = ("planned_start", "planned_end", "baseline_end", "forecast_end")
FIRST_YEAR = 2004  # older dates are slips of typing, which other rules find


def check(case: Case) -> Iterator[Finding]:
    """Name each undecided year once, at the first date that falls in it."""
    seen: set[int] = set()
    for day, cell in dates(case):
        if day.year >= FIRST_YEAR and day.year not in seen and not case.calendar.decided(day.year):
            seen.add(day.year)
            yield RULE.finding(cell, day, year=day.year)


def dates(case: Case) -> Iterator[tuple[date, Cell | None]]:
    """The dates between which working days are counted."""
    charter = case.charter
    for key in ("planned_start", "planned_end"):
        if day := getattr(charter, key):
            yield day, charter.cell(key)
    for task in case.of(Task):
        for key in TASK_DAYS:
            if day := getattr(task, key):
                yield day, task.cell(key)
