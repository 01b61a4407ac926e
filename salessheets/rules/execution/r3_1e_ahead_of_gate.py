"""策略已经生效，策略门却还没有批准。

为什么：没批准的价格、促销、渠道政策已经在对客户执行，出了问题没人为它负责，也收不回来。
怎么改：尽快报批策略门（G3），批准后在「审批」登记；还没有真正执行的，把「生效日」改到批准之后。

A strategy is in effect before G3 is approved.

Why: prices, promotion and channel terms that nobody approved are already being offered to customers; nobody answers for
them and they cannot be taken back.
How to fix: get G3 approved and entered in Approvals; if the strategy is not really being carried out yet, move its
effective date to after the approval.
"""

from __future__ import annotations

from collections.abc import Iterator

from salessheets.derived.approvals import approved
from salessheets.derived.naming import called
from salessheets.findings import Finding, Kind, Rule, Severity
from salessheets.projects import Case
from salessheets.sheets import Strategy
from salessheets.text import Text

RULE = Rule(
    id="3.1e",
    clause="3.1",
    kind=Kind.LATE,
    severity=Severity.WARNING,
    waivable=True,
    reads=("strategy.start", "strategy.applies", "approvals.object", "approvals.decided_on"),
    message=Text("策略 {id} 已生效但策略门未批准", "Strategy {id} is in effect before G3 is approved"),
    remedy=Text("报批或改生效日", "Get G3 approved or change the date"),
)


def check(case: Case) -> Iterator[Finding]:
    """Look at the start of each strategy that applies while the gate is not approved."""
    if approved(case, "G3"):
        return
    for strategy in case.of(Strategy):
        if strategy.applies and strategy.start and strategy.start <= case.as_of:
            number = called(strategy.id, strategy.row)
            yield RULE.finding(strategy.cell("start"), strategy.start, about=strategy.id, id=number)
