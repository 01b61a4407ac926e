"""结项、驳回或终止后迟迟没有归档备案。

为什么：人一散，材料就收不齐了；程序要求结束后及时归档。
怎么改：运行 archive 生成归档包，办理备案，在「审批」登记 G5。期限是设置「filing_days」（默认 20 个工作日），从结项批准日、
    驳回日或终止日算起。

The project was closed, rejected or ended, and is still not filed.

Why: once people have moved on, papers cannot be gathered any more; the process asks for filing soon after the end.
How to fix: make the package with `archive`, have it filed, and enter G5 in Approvals. The setting filing_days (20 working
days by default) counts from the approval of G4, the rejection or the end.
"""

from __future__ import annotations

from collections.abc import Iterator

from salessheets.derived.approvals import approved, gate_date, rejected_on, terminated_on
from salessheets.derived.places import next_cell
from salessheets.findings import Finding, Kind, Rule, Severity
from salessheets.projects import Case
from salessheets.sheets import Approval
from salessheets.text import Text

RULE = Rule(
    id="s4a",
    clause="四",
    kind=Kind.LATE,
    severity=Severity.WARNING,
    scope="project",
    waivable=True,
    reads=("approvals.object", "approvals.decided_on"),
    message=Text("应归档已 {days} 个工作日", "Filing has been due for {days} working days"),
    remedy=Text("运行 archive，办备案", "Archive and file it"),
)


def check(case: Case) -> Iterator[Finding]:
    """Count from the day on which the project came to its end, whichever way."""
    ends = [day for day in (gate_date(case, "G4"), rejected_on(case), terminated_on(case)) if day]
    if not ends or approved(case, "G5"):
        return
    days = case.wd(min(ends), case.as_of) - case.settings.filing_days
    if days > 0:
        yield RULE.finding(next_cell(case, Approval, "object"), about="G5", days=days)
