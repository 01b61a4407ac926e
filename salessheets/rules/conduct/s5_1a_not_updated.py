"""项目很久没有更新工作簿。

为什么：不更新的表看上去一切正常，其实没人知道项目到哪一步了；总灯也会因此变黄、变红。
怎么改：更新「执行」「计划」「行动项」等表并保存，哪怕只填进度。期限是设置 stale_days，默认 5 个工作日；按各工作簿最后一次保存算，绩效评估不算。

The project's workbooks have not been updated for long.

Why: sheets that nobody touches look fine, and nobody knows where the project stands; in time the overall light turns too.
How to fix: bring activities, plan and actions up to date and save, if only the progress. The limit is the setting
stale_days (5 working days) since any workbook was last saved, the restricted one left out.
"""

from __future__ import annotations

from collections.abc import Iterator

from salessheets.derived.card import card_cell
from salessheets.derived.states import is_active
from salessheets.findings import Finding, Kind, Rule, Severity
from salessheets.projects import Case
from salessheets.sheets import Charter
from salessheets.text import Text

RULE = Rule(
    id="s5.1a",
    clause="五.1",
    kind=Kind.LATE,
    severity=Severity.WARNING,
    scope="project",
    waivable=True,
    reads=("charter.code",),
    message=Text("已 {days} 个工作日没有更新", "Not updated for {days} working days"),
    remedy=Text("更新工作簿", "Update the workbooks"),
)


def check(case: Case) -> Iterator[Finding]:
    """Count working days since the last change of an active project."""
    updated = case.project.evidence.last_update
    if updated is None or not is_active(case):
        return
    days = case.wd(updated, case.as_of)
    if days > case.settings.stale_days:
        yield RULE.finding(card_cell(case, Charter, "code"), updated, days=days)
