"""出席率：各次进展会中出席的团队成员人次 ÷ 应到人次（当天在队的成员）；没填出席的会议不算。

Attendance: team members present at progress meetings / members who served on those days; meetings without a list of
those present are left out.
"""

from __future__ import annotations

from collections.abc import Iterator

from salessheets.derived.measured_in import PERCENT
from salessheets.derived.people import person, serves
from salessheets.derived.phases import phases
from salessheets.derived.provenance import filled
from salessheets.derived.work import held
from salessheets.measures import Measure, Metric, Pool, ratio
from salessheets.projects import Case
from salessheets.sheets import Member
from salessheets.text import Text

ORDER = 600
METRICS: tuple[Metric, ...] = (
    Metric(
        key="attendance",
        title=Text("出席率", "Attendance"),
        unit=PERCENT,
        phases=phases("XE"),
        pool=Pool.RATIO,
        percent=True,
    ),
)


def measure(case: Case) -> Iterator[Measure]:
    """Add up who should have come and who came."""
    came = wanted = 0
    meetings = [meeting for meeting in held(case, "progress") if meeting.date and meeting.present]
    for meeting in meetings:
        team = {
            person(case, row.name) for row in case.of(Member) if row.name and serves(row, meeting.date or case.as_of)
        }
        wanted += len(team)
        came += len(team & {person(case, name) for name in meeting.present})
    yield ratio("attendance", came if wanted else None, wanted or None, cells=filled(meetings, "present"))
