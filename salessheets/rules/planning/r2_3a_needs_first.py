"""制定策略之前没有做客户需求调研，或没有写调研结论。

为什么：不问客户就定价、定促销、定渠道，是拿预算去猜。
怎么改：在「调研」表一条需求写一行，策略门前至少参数 needs_min 条；然后在「立项」填「调研结论」：客户要什么、对策略意味着什么。

Customer needs were not surveyed before the strategy, or the conclusion is missing.

Why: to set prices, promotion and channels without asking customers is to guess with the budget.
How to fix: enter one need a row in Needs, before G3 at least as many as the setting needs_min says; then write the
conclusion of the survey into Charter: what customers want and what that means for the strategy.
"""

from __future__ import annotations

from collections.abc import Iterator

from salessheets.derived.blanks import blank, header
from salessheets.derived.card import card_cell
from salessheets.derived.places import next_cell
from salessheets.derived.wants import wanted_keys
from salessheets.findings import Finding, Kind, Rule, Severity
from salessheets.projects import Case
from salessheets.sheets import Charter, CustomerNeed
from salessheets.text import Text

RULE = Rule(
    id="2.3a",
    clause="2.3",
    kind=Kind.WANT,
    severity=Severity.ERROR,
    scope="project",
    waivable=True,
    gate="G3",
    reads=("needs.need", "needs.date", "charter.needs_conclusion"),
    message=Text("客户需求调研不足：缺 {what}", "Needs survey incomplete: {what} missing"),
    remedy=Text("先调研，再定策略", "Survey needs before setting strategy"),
)
TOO_FEW = Text("至少 {least} 条需求（现有 {count} 条）", "at least {least} needs ({count} so far)")


def check(case: Case) -> Iterator[Finding]:
    """Count the needs, then ask for the conclusion."""
    count, least = len(case.of(CustomerNeed)), case.settings.needs_min
    if count < least:
        yield RULE.finding(next_cell(case, CustomerNeed, "need"), what=TOO_FEW.fill(least=least, count=count))
    for key in blank(case.charter, wanted_keys(Charter, RULE.id)):
        yield RULE.finding(card_cell(case, Charter, key), what=header(Charter, key))
