"""立项申请没有填全。

为什么：评审委员会凭申请判断做不做：为什么做、给谁做、要多少钱、有什么风险，缺一项就要退回来补。
怎么改：在「立项」表补齐列出的各项；初步风险至少写一条，写在「风险」表的描述里，规划时再评估概率和影响。

The application is incomplete.

Why: the committee decides from it whether to go ahead: why, for whom, at what cost, at what risk; what is missing sends
it back.
How to fix: complete the fields named in the charter; write at least one first risk in the risk register, its description
is enough until planning.
"""

from __future__ import annotations

from collections.abc import Iterator

from salessheets.derived.blanks import blank, header
from salessheets.derived.card import card_cell
from salessheets.derived.wants import wanted_keys
from salessheets.findings import Finding, Kind, Rule, Severity
from salessheets.projects import Case
from salessheets.sheets import Charter, Risk
from salessheets.text import Text, joined

RULE = Rule(
    id="1.1a",
    clause="1.1",
    kind=Kind.WANT,
    severity=Severity.ERROR,
    scope="project",
    gate="G0",
    reads=(
        "charter.department", "charter.applicant", "charter.applied_on", "charter.background", "charter.market_need",
        "charter.strategy_fit", "charter.scope", "charter.competition", "charter.planned_start", "charter.planned_end",
        "charter.budget_total", "charter.budget_source", "charter.resources", "risks.description",
    ),
    message=Text("立项申请缺 {fields}", "Application lacks {fields}"),
    remedy=Text("在立项表补齐；初步风险写风险表", "Complete the charter; first risks go to the risk register"),
)  # fmt: skip
FIRST_RISKS = Text("初步风险", "First risks")


def check(case: Case) -> Iterator[Finding]:
    """Name everything that is missing in one finding, at the first empty cell."""
    missing = blank(case.charter, wanted_keys(Charter, RULE.id))
    fields = [header(Charter, key) for key in missing] + ([] if case.of(Risk) else [FIRST_RISKS])
    if fields:
        cell = card_cell(case, Charter, missing[0]) if missing else case.project.spot(Risk, "description")
        yield RULE.finding(cell, fields=joined(fields))
