"""风险没有评估，或登记的风险太少。

为什么：没有概率、影响和复核日期的风险，排不出轻重，也没人会再看它；一条风险都没有，多半是没有认真想过。
怎么改：在「风险」表给每条未关闭的风险填类别、概率P、影响I（1–5）和复核日期；计划门前至少登记参数 risks_min 条。

A risk is not assessed, or too few risks are on record.

Why: a risk without probability, impact and review date cannot be ranked and nobody will look at it again; no risk at
all mostly means that nobody thought about it.
How to fix: give each open risk in Risks its category, probability and impact (1 to 5) and next review; put at least as
many on record before G2 as the setting risks_min says.
"""

from __future__ import annotations

from collections.abc import Iterator

from salessheets.derived.approvals import approved
from salessheets.derived.blanks import blank, headers
from salessheets.derived.places import next_cell
from salessheets.derived.risks import open_risks
from salessheets.derived.wants import wanted_keys
from salessheets.findings import Finding, Kind, Rule, Severity
from salessheets.projects import Case
from salessheets.sheets import Risk
from salessheets.text import Text

RULE = Rule(
    id="2.2a",
    clause="2.2",
    kind=Kind.WANT,
    severity=Severity.ERROR,
    waivable=True,
    gate="G2",
    reads=("risks.description", "risks.category", "risks.probability", "risks.impact", "risks.review_on"),
    message=Text("风险{id}未评估：缺 {fields}", "Risk {id} is not assessed: {fields} missing"),
    remedy=Text("填类别、概率、影响、复核日期", "Fill them in"),
)
REGISTER = Text("登记册", "register")
TOO_FEW = Text("至少 {least} 条未关闭的风险（现有 {count} 条）", "at least {least} open risks ({count} so far)")


def check(case: Case) -> Iterator[Finding]:
    """Count the risks, then look at each open one; risks closed since the plan was approved do count."""
    count, least = len(case.of(Risk) if approved(case, "G2") else open_risks(case)), case.settings.risks_min
    if count < least:
        fields = TOO_FEW.fill(least=least, count=count)
        yield RULE.finding(next_cell(case, Risk, "description"), id=REGISTER, fields=fields)
    for risk in open_risks(case):
        if missing := blank(risk, wanted_keys(Risk, RULE.id)):
            fields, cell = headers(risk, missing), risk.cell(missing[0])
            yield RULE.finding(cell, about=risk.id, id=spaced(risk), fields=fields)


def spaced(risk: Risk) -> Text:
    """The number as it stands inside the Chinese sentence, else the row."""
    return Text(f" {risk.id} ", risk.id) if risk.id else Text(f"（第 {risk.row} 行）", f"(row {risk.row})")
