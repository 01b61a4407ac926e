"""D8 执行记录: what was done at customers, every activity by date, counted by month and type."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from datetime import date

from salessheets.columns import LISTS
from salessheets.documents.common import Issue, common
from salessheets.documents.row_order import natural
from salessheets.documents.shown import Row, Shown
from salessheets.rules.conduct.s5_2b_material_reviewed import uses_material
from salessheets.sheets import Activity
from salessheets.text import Text

FORM = "D8"
TYPES = tuple(LISTS["activity_type"].labels)
UNDATED = Text("无日期", "No date")
ALT = Text("按月、按类型的活动次数", "Activities by month and type")


def fields(shown: Shown, issue: Issue) -> Mapping[str, object]:
    """Give what the log prints."""
    case = shown.case
    done = [activity for activity in case.of(Activity) if activity.date is None or activity.date <= case.as_of]
    return {
        **common(shown, issue),
        "measures": shown.measures("activity_counts", "cost_per_activity", "meeting_on_time"),
        "by_type": by_type(shown, done),
        "charts": {"by_month": month_chart(shown, done)},
        "activities": [activity_row(shown, activity) for activity in sorted(case.of(Activity), key=by_date)],
    }


def by_type(shown: Shown, activities: Iterable[Activity]) -> str:
    """Count by type in the order of the list; a team's own types count as other."""
    counts = Counter(map(type_of, activities))
    return shown.listed(f"{shown.label('activity_type', kind)} {counts[kind]}" for kind in TYPES if counts[kind])


def month_chart(shown: Shown, activities: Iterable[Activity]) -> Row:
    """Draw how many activities of each type a month had; those without a date stand last."""
    counts = Counter((first_day(activity), type_of(activity)) for activity in activities)
    firsts = sorted({first for first, _ in counts})
    return {
        "alt": ALT.say(shown.language),
        "categories": [UNDATED.say(shown.language) if first == date.max else f"{first:%Y-%m}" for first in firsts],
        "series": [
            {"name": shown.label("activity_type", kind), "values": [counts[first, kind] or None for first in firsts]}
            for kind in TYPES
            if any(counts[first, kind] for first in firsts)
        ],
    }


def type_of(activity: Activity) -> str:
    """The type under which an activity counts."""
    return activity.type if activity.type in TYPES else "other"


def first_day(activity: Activity) -> date:
    """The first day of the month of an activity."""
    return activity.date.replace(day=1) if activity.date else date.max


def by_date(activity: Activity) -> tuple[object, ...]:
    """Sort activities by date, those of a day by number."""
    return (activity.date or date.max, natural(activity.id))


def activity_row(shown: Shown, activity: Activity) -> Row:
    """Give an activity; whether it used publicity material is said also where it was not typed."""
    return shown.row(activity, uses_material=shown.label("yesno", "yes" if uses_material(activity) else "no"))
