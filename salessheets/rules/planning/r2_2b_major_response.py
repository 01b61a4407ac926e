"""较大或重大风险没有应对：缺策略、措施或期限。

为什么：评出了大风险却没有措施，等于只是记了一笔；到它发生时，什么都来不及。
怎么改：在「风险」表选策略（上报、规避、转移、减轻、接受），写具体措施，填措施完成的期限。
等级 = 概率 × 影响：达到参数 risk_major 为较大，达到 risk_critical 为重大；状态为监控中且填了残余概率和影响的，按残余算。

A major or critical risk lacks a response, measures or a due date.

Why: to rate a risk as grave and do nothing is only to have written it down; when it happens it is too late.
How to fix: choose a response in Risks (escalate, avoid, transfer, mitigate, accept), write down the measures and the
day by which they are done. The level is probability × impact: major from the setting risk_major on, critical from
risk_critical on; while a risk is monitored, its residual figures count where both are filled in.
"""

from __future__ import annotations

from collections.abc import Iterator

from salessheets.columns import LISTS
from salessheets.derived.blanks import blank, headers
from salessheets.derived.naming import called
from salessheets.derived.risks import grave, level, open_risks
from salessheets.derived.wants import wanted_keys
from salessheets.findings import Finding, Rule, Severity
from salessheets.projects import Case
from salessheets.sheets import Risk
from salessheets.text import Text

RULE = Rule(
    id="2.2b",
    clause="2.2",
    severity=Severity.ERROR,
    waivable=True,
    reads=("risks.probability", "risks.impact", "risks.response", "risks.measures", "risks.due"),
    message=Text("{level}风险 {id} 缺 {fields}", "{level} risk {id} lacks {fields}"),
    remedy=Text("写策略、措施、期限", "Add response, measures, due date"),
)


def check(case: Case) -> Iterator[Finding]:
    """Look at open risks that are major or worse."""
    for risk in open_risks(case):
        missing = blank(risk, wanted_keys(Risk, RULE.id))
        if missing and grave(case, risk):
            yield RULE.finding(
                risk.cell(missing[0]),
                about=risk.id,
                level=LISTS["risk_level"].label(level(case, risk)),
                id=called(risk.id, risk.row),
                fields=headers(risk, missing),
            )
