"""结项表没有填全。

为什么：D12 项目结项报告从这里生成；缺结论或回顾，委员会无法批准结项。
怎么改：在「结项」补齐列出的各项；团队表现只写整体，不写个人。

The closing sheet is incomplete.

Why: form D12, the closing report, is made from it; without conclusion and reviews the committee cannot close the project.
How to fix: complete the fields named in Closing; write of the team as a whole, not of single people.
"""

from __future__ import annotations

from collections.abc import Iterator

from salessheets.derived.blanks import blank, headers
from salessheets.derived.card import card_cell
from salessheets.derived.wants import wanted_keys
from salessheets.findings import Finding, Kind, Rule, Severity
from salessheets.projects import Case
from salessheets.sheets import Closing
from salessheets.text import Text

RULE = Rule(
    id="4.3b",
    clause="4.3",
    kind=Kind.WANT,
    severity=Severity.ERROR,
    scope="project",
    waivable=True,
    gate="G4",
    reads=(
        "closing.kind", "closing.actual_end", "closing.result", "closing.summary", "closing.risk_review",
        "closing.team_review", "closing.advice",
    ),
    message=Text("结项缺 {fields}", "Closing lacks {fields}"),
    remedy=Text("在结项表补齐", "Complete the sheet"),
)  # fmt: skip


def check(case: Case) -> Iterator[Finding]:
    """Name everything that is missing in one finding, at the first empty cell."""
    if missing := blank(case.closing, wanted_keys(Closing, RULE.id)):
        yield RULE.finding(card_cell(case, Closing, missing[0]), fields=headers(Closing, missing))
