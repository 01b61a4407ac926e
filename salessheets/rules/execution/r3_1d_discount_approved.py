"""折扣上限超过授权，又没有单独批准。

为什么：让利直接减利润；超出授权的折扣须由有权的人批准，不能随策略一起混过去。
怎么改：把「折扣上限」降到授权以内；确需更大折扣的，报审批，在「审批」加一行，对象写策略编号，结论为批准。
授权由参数 discount_limit 规定，正好等于它不算超；不适用的策略不查。
例：授权 10%，ST-01 要让 15%，须在「审批」有一行对象 ST-01、结论批准。

A discount cap exceeds what may be granted, and was not approved on its own.

Why: a discount comes straight out of the margin; beyond the limit it takes somebody with the power to grant it and must
not slip through with the strategy.
How to fix: lower the cap to the setting discount_limit or below, or get the larger one approved: a row in Approvals with
the strategy no. as its object and approved as its result. A strategy that does not apply is not looked at.
"""

from __future__ import annotations

from collections.abc import Iterator

from salessheets.derived.approvals import approved
from salessheets.derived.figures import share
from salessheets.derived.naming import called
from salessheets.findings import Finding, Rule, Severity
from salessheets.projects import Case
from salessheets.sheets import Strategy
from salessheets.text import Text

RULE = Rule(
    id="3.1d",
    clause="3.1",
    severity=Severity.ERROR,
    reads=("strategy.discount", "approvals.object", "approvals.result"),
    message=Text(
        "策略 {id} 折扣上限 {value} 超授权 {limit} 且未获批",
        "Discount {value} of {id} exceeds {limit} and is not approved",
    ),
    remedy=Text("报审批或降折扣", "Get approval or lower it"),
)


def check(case: Case) -> Iterator[Finding]:
    """Hold each discount against the limit, then look for its approval."""
    limit = case.settings.discount_limit
    for strategy in case.of(Strategy):
        discount = strategy.discount
        if strategy.applies is False or discount is None or discount <= limit or approved(case, strategy.id):
            continue
        cell, number = strategy.cell("discount"), called(strategy.id, strategy.row)
        yield RULE.finding(cell, share(discount), about=strategy.id, id=number, limit=share(limit))
