"""某月签约额偏离目标太多，没有写原因。

为什么：4.1 要分析销售数据；差得多而没有原因，分析报告就只剩数字。超出也要写，好经验要留下来。
怎么改：在「销售数据」这一行写差异原因，能归类的选上原因分类。月份过完才检查；偏差超过设置「variance_limit」
    （默认 10%）才要写。
例：3 月目标 20 万元、签约 15 万元，偏差 -25%：「大客户招标推迟到 4 月」。

The contracts of a month are far from their target and no reason is given.

Why: clause 4.1 asks for an analysis; a large variance without its reason leaves nothing but figures. Beating the target
wants a reason too, so that what worked is kept.
How to fix: write the reason in the row of Sales data and choose its class where one fits. Only months that are over are
checked, and only a variance beyond the setting variance_limit (10% by default).
"""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from salessheets.derived.figures import share
from salessheets.derived.sales import label, month_end, names
from salessheets.findings import Finding, Kind, Rule, Severity
from salessheets.projects import Case
from salessheets.sheets import Sale
from salessheets.text import Text

RULE = Rule(
    id="4.1b",
    clause="4.1",
    kind=Kind.WANT,
    severity=Severity.ERROR,
    waivable=True,
    gate="G4",
    reads=("sales.month", "sales.target", "sales.contract", "sales.reason"),
    message=Text(
        "{month} {product} {region} 偏差 {pct} 没有原因", "{month} {product} {region}: variance {pct} has no reason"
    ),
    remedy=Text("写差异原因", "Write the reason"),
)


def check(case: Case) -> Iterator[Finding]:
    """Compare contracts and target of each month that is over."""
    for sale in case.of(Sale):
        gap = variance(sale)
        if gap is None or sale.month is None or "reason" in sale.typed or month_end(sale.month) >= case.as_of:
            continue
        if abs(gap) > case.settings.variance_limit:
            yield RULE.finding(sale.cell("reason"), about=label(sale), pct=share(gap), **names(sale))


def variance(sale: Sale) -> Decimal | None:
    """By what share of its target a month is over or under; None without one of the two."""
    if sale.contract is None or not sale.target:
        return None
    return (sale.contract - sale.target) / abs(sale.target)
