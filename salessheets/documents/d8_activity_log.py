"""D8 执行记录: what was done at customers, every activity by date, counted by month and type."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from datetime import date
from decimal import Decimal

from salessheets.columns import LISTS
from salessheets.documents.common import Issue, common
from salessheets.documents.cost import bar
from salessheets.documents.ordering import natural
from salessheets.documents.shown import Row, Shown
from salessheets.projects import Case
from salessheets.rules.conduct.s5_2b_material_reviewed import uses_material
from salessheets.sheets import Activity
from salessheets.showing import EMPTY

FORM = "D8"
TYPES = tuple(LISTS["activity_type"].labels)


def instances(case: Case) -> tuple[str, ...]:
    """One a project."""
    del case
    return ("",)


def fields(shown: Shown, issue: Issue) -> Mapping[str, object]:
    """Give what the log prints."""
    case = shown.case
    done = [activity for activity in case.of(Activity) if activity.date is None or activity.date <= case.as_of]
    return {
        **common(shown, issue),
        "measures": shown.measures("activity_counts", "cost_per_activity", "meeting_on_time"),
        "by_type": by_type(shown, done),
        "months": months(shown, done),
        "activities": [activity_row(shown, activity) for activity in sorted(case.of(Activity), key=by_date)],
    }


def by_type(shown: Shown, activities: Iterable[Activity]) -> str:
    """Count by type in the order of the list; a team's own types count as other."""
    counts = Counter(activity.type if activity.type in TYPES else "other" for activity in activities)
    return shown.listed(f"{shown.label('activity_type', kind)} {counts[kind]}" for kind in TYPES if counts[kind])


def months(shown: Shown, activities: list[Activity]) -> list[Row]:
    """Give each month with its activities as a bar and by type; those without a date stay behind."""
    firsts = sorted({first_day(activity) for activity in activities})
    groups = [[activity for activity in activities if first_day(activity) == first] for first in firsts]
    longest = max(map(len, groups), default=0)
    return [
        {
            "month": EMPTY if first == date.max else f"{first:%Y-%m}",
            "bar": bar(Decimal(len(group)), Decimal(longest)),
            "count": str(len(group)),
            "types": by_type(shown, group),
        }
        for first, group in zip(firsts, groups, strict=True)
    ]


def first_day(activity: Activity) -> date:
    """The first day of the month of an activity."""
    return activity.date.replace(day=1) if activity.date else date.max


def by_date(activity: Activity) -> tuple[object, ...]:
    """Sort activities by date, those of a day by number."""
    return (activity.date or date.max, natural(activity.id))


def activity_row(shown: Shown, activity: Activity) -> Row:
    """Give an activity; whether it used publicity material is said also where it was not typed."""
    return shown.row(activity, uses_material=shown.label("yesno", "yes" if uses_material(activity) else "no"))
