"""立项表没有选项目类型。

为什么：评审权重、必备文档、可免的规则都按类型定；不选类型，工具不知道该要什么。
怎么改：在「立项」表的项目类型中选一项：新产品推广、市场拓展、客户关系管理，或其他。

The charter names no project type.

Why: weights of the appraisal, required documents and rules that fall away all go by type.
How to fix: choose one in the charter: new product launch, market expansion, customer relationship, or other.
"""

from __future__ import annotations

from collections.abc import Iterator

from salessheets.derived.blanks import blank
from salessheets.derived.card import card_cell
from salessheets.findings import Finding, Kind, Rule, Severity
from salessheets.projects import Case
from salessheets.sheets import Charter
from salessheets.text import Text

RULE = Rule(
    id="s1b",
    clause="一",
    kind=Kind.WANT,
    severity=Severity.ERROR,
    scope="project",
    gate="G0",
    reads=("charter.type",),
    message=Text("未选项目类型", "No project type chosen"),
    remedy=Text("在立项表选类型", "Choose a type"),
)


def check(case: Case) -> Iterator[Finding]:
    """Ask for the type."""
    if blank(case.charter, ("type",)):
        yield RULE.finding(card_cell(case, Charter, "type"))
