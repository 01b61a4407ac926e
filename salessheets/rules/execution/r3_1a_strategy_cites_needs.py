"""策略没有写依据哪条客户需求。

为什么：制度要求先调研、再定策略；不写依据，就看不出策略是为客户定的，还是拍脑袋定的。
怎么改：在「策略」的「依据需求」填「调研」表的需求编号，可以填几个，如 N-01、N-03；本项目不适用的类别，「适用」填否。

A strategy cites no customer need.

Why: the process wants needs first and strategy second; without a source nobody can see whether it was made for
customers or out of thin air.
How to fix: write the numbers of the needs into Needs cited, such as N-01, N-03; if the category does not apply to this
project, set Applies to no.
"""

from __future__ import annotations

from collections.abc import Iterator

from salessheets.derived.blanks import blank
from salessheets.derived.naming import called
from salessheets.derived.wants import wanted_keys
from salessheets.findings import Finding, Kind, Rule, Severity
from salessheets.projects import Case
from salessheets.sheets import Strategy
from salessheets.text import Text

RULE = Rule(
    id="3.1a",
    clause="3.1",
    kind=Kind.WANT,
    severity=Severity.ERROR,
    waivable=True,
    gate="G3",
    reads=("strategy.needs", "strategy.applies", "needs.id"),
    message=Text("策略 {id} 没有依据需求", "Strategy {id} cites no need"),
    remedy=Text("填需求编号", "Cite need numbers"),
)


def check(case: Case) -> Iterator[Finding]:
    """Look at each strategy that applies."""
    for strategy in case.of(Strategy):
        for key in blank(strategy, wanted_keys(Strategy, RULE.id)):
            if strategy.applies:
                number = called(strategy.id, strategy.row)
                yield RULE.finding(strategy.cell(key), about=strategy.id, id=number)
