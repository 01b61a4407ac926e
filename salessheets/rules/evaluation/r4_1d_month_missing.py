"""月份已过，目标填了，签约额还没填。

为什么：空着不等于 0：达成率按没有数据处理，销售灯不准，管理层看到的是上个月的样子。
怎么改：填上当月签约额，没有签约填 0。月末后超过设置「sales_entry_days」（默认 5 个工作日）才提醒。

A month is over and has a target but no contract value.

Why: empty is not 0: attainment is worked out without the month, the sales light is off, and management sees last month's
picture.
How to fix: fill in what was contracted, 0 if nothing was. You are reminded once the setting sales_entry_days (5 working
days by default) has passed after the end of the month.
"""

from __future__ import annotations

from collections.abc import Iterator

from salessheets.derived.sales import label, month_end, names
from salessheets.findings import Finding, Kind, Rule, Severity
from salessheets.projects import Case
from salessheets.sheets import Sale
from salessheets.text import Text

RULE = Rule(
    id="4.1d",
    clause="4.1",
    kind=Kind.LATE,
    severity=Severity.WARNING,
    waivable=True,
    reads=("sales.month", "sales.target", "sales.contract"),
    message=Text("{month} {product} {region} 未填签约额", "{month} {product} {region} has no contract value"),
    remedy=Text("填实际（无则 0）", "Fill in the actual, or 0"),
)


def check(case: Case) -> Iterator[Finding]:
    """Look for months whose time for entering the actual has run out."""
    for sale in case.of(Sale):
        if sale.month is None or sale.target is None or "contract" in sale.typed:
            continue
        if case.wd(month_end(sale.month), case.as_of) > case.settings.sales_entry_days:
            yield RULE.finding(sale.cell("contract"), about=label(sale), **names(sale))
