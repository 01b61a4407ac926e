"""策略没有覆盖规定的类别：定价、促销、渠道。

为什么：漏掉一类，往往不是不需要，而是没想到；写明不适用和原因，说明想过了。
怎么改：在「策略」给缺的类别各加一行；确实不需要的，也加一行，「适用」填否并写「不适用原因」。
必须覆盖的类别由参数 strategy_kinds 规定。

The strategy leaves out a category that it must cover: pricing, promotion, channel.

Why: a category left out is mostly not unneeded but forgotten; a row that says why it does not apply shows that somebody
thought about it.
How to fix: add a row in Strategy for each category named; if it is really not needed, add it with Applies set to no and
say why not. The setting strategy_kinds lists the categories.
"""

from __future__ import annotations

from collections.abc import Iterator

from salessheets.columns import LISTS
from salessheets.derived.places import next_cell
from salessheets.findings import Finding, Kind, Rule, Severity
from salessheets.projects import Case
from salessheets.sheets import Strategy
from salessheets.text import Text, joined

RULE = Rule(
    id="3.1b",
    clause="3.1",
    kind=Kind.WANT,
    severity=Severity.ERROR,
    scope="project",
    waivable=True,
    gate="G3",
    reads=("strategy.category", "strategy.applies", "strategy.reason"),
    message=Text("策略缺 {kinds}，或写不适用", "No strategy for {kinds}"),
    remedy=Text("补策略或写不适用及原因", "Add one, or say why not"),
)


def check(case: Case) -> Iterator[Finding]:
    """Name all categories without a row in one finding."""
    there = {strategy.category for strategy in case.of(Strategy)}
    missing = [kind for kind in case.settings.strategy_kinds if kind not in there]
    if missing:
        kinds = joined([LISTS["strategy_category"].label(kind) for kind in missing])
        yield RULE.finding(next_cell(case, Strategy, "category"), kinds=kinds)
