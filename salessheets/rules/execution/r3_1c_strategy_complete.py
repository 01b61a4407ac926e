"""策略没有填全。

为什么：策略门批准的是做什么、对谁、最多让多少利、从哪天起、预期什么效果、谁负责；缺一项就无法执行，也无法评估。
怎么改：在「策略」补齐列出的各列；「折扣上限」只有定价策略必填；不适用的策略（「适用」填否）不查。

A strategy is incomplete.

Why: what G3 approves is what is done, for whom, how much may be given away, from when, to what effect and by whom; with
one of them missing it can neither be carried out nor be evaluated.
How to fix: fill in the columns named in Strategy; only a pricing strategy needs a discount cap; a strategy that does
not apply is not looked at.
"""

from __future__ import annotations

from collections.abc import Iterator

from salessheets.derived.blanks import blank, headers
from salessheets.derived.naming import called
from salessheets.derived.wants import wanted_keys
from salessheets.findings import Finding, Kind, Rule, Severity
from salessheets.projects import Case
from salessheets.sheets import Strategy
from salessheets.text import Text

RULE = Rule(
    id="3.1c",
    clause="3.1",
    kind=Kind.WANT,
    severity=Severity.ERROR,
    gate="G3",
    reads=(
        "strategy.content", "strategy.segment", "strategy.discount", "strategy.start", "strategy.expected",
        "strategy.owner",
    ),
    message=Text("策略 {id} 缺 {fields}", "Strategy {id} lacks {fields}"),
    remedy=Text("补齐", "Fill them in"),
)  # fmt: skip


def check(case: Case) -> Iterator[Finding]:
    """Name what each strategy that applies lacks, at its first empty cell."""
    for strategy in case.of(Strategy):
        missing = missing_of(strategy)
        if strategy.applies and missing:
            number = called(strategy.id, strategy.row)
            fields = headers(strategy, missing)
            yield RULE.finding(strategy.cell(missing[0]), about=strategy.id, id=number, fields=fields)


def missing_of(strategy: Strategy) -> tuple[str, ...]:
    """The empty columns; a discount is asked of pricing alone."""
    empty = blank(strategy, wanted_keys(Strategy, RULE.id))
    return tuple(key for key in empty if key != "discount" or strategy.category == "pricing")
