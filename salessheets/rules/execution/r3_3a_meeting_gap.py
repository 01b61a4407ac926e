"""很久没有开进展会了。

为什么：制度要求定期开会检查进展；会一停，问题就只有出事时才知道。
怎么改：开一次进展会，在「会议」登记，类型选进展会，议题写「会议议题」；开过没登记的补登记。
多久开一次看「立项」的会议周期，没填的看参数 meeting_cadence（每周 5、每两周 10、每月 22 个工作日），再宽限参数
cadence_grace 个工作日；从上一次进展会算起，没开过的从计划门批准算起。

No progress meeting was held for too long.

Why: the process wants regular meetings; once they stop, trouble is heard of only when it has happened.
How to fix: hold a progress meeting and enter it in Meetings with the type progress; enter one that was held and
forgotten. How often is said by Meeting cadence in Charter, else by the setting meeting_cadence (weekly 5, every two
weeks 10, monthly 22 working days), with cadence_grace working days of grace, counted from the last progress meeting,
else from the approval of G2.
"""

from __future__ import annotations

from collections.abc import Iterator

from salessheets.derived.approvals import gate_date
from salessheets.derived.cadence import meeting_cadence
from salessheets.derived.places import next_cell
from salessheets.derived.states import state
from salessheets.derived.work import held
from salessheets.findings import Finding, Kind, Rule, Severity
from salessheets.projects import Case
from salessheets.sheets import Meeting
from salessheets.text import Text

RULE = Rule(
    id="3.3a",
    clause="3.3",
    kind=Kind.LATE,
    severity=Severity.WARNING,
    scope="project",
    waivable=True,
    reads=("meetings.type", "meetings.date", "charter.meeting_cadence"),
    message=Text("已 {days} 个工作日没有进展会", "No progress meeting for {days} working days"),
    remedy=Text("开会并登记", "Hold and record one"),
)


def check(case: Case) -> Iterator[Finding]:
    """Count the working days since the last progress meeting while the project is executing."""
    if state(case) != "executing":
        return
    meetings = held(case, "progress")
    since = meetings[-1].date if meetings else gate_date(case, "G2")
    days = case.wd(since, case.as_of) if since else 0
    if days > case.settings.cadence_days(meeting_cadence(case)) + case.settings.cadence_grace:
        yield RULE.finding(next_cell(case, Meeting, "date"), days=days)
