"""销售数据有缺格：某月某产品某区域没有行。

为什么：没有行和签约 0 是两回事；缺格让环比、同比和合计看不出真假。
怎么改：补上缺的行（没有签约填 0）；本来就不卖的组合，申请豁免并写理由。表里出现过的月份、产品、区域两两都要有；产品和
    区域前后写法要一致，否则会被当成两种。
例：3、4 月，产品甲、乙，区域华东：应有 4 行。

The sales data have gaps: a month, product and region without a row.

Why: no row and nothing sold are two things; gaps make totals and comparisons with other months doubtful.
How to fix: add the missing rows (0 is fine); for combinations that are never sold, get a waiver with a reason. Every
month, product and region that the sheet knows is expected with every other; spell products and regions alike throughout.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import product

from salessheets.columns import folded
from salessheets.derived.goals import contract_goal
from salessheets.derived.places import next_cell
from salessheets.findings import Finding, Kind, Rule, Severity
from salessheets.projects import Case
from salessheets.sheets import Sale
from salessheets.text import Text

RULE = Rule(
    id="4.1c",
    clause="4.1",
    kind=Kind.WANT,
    severity=Severity.WARNING,
    scope="project",
    waivable=True,
    gate="G4",
    reads=("sales.month", "sales.product", "sales.region"),
    message=Text("销售数据缺 {n} 格，如 {example}", "{n} cells of the sales grid missing, e.g. {example}"),
    remedy=Text("补行（可填 0）或豁免", "Add rows (0 is fine) or waive"),
)


def check(case: Case) -> Iterator[Finding]:
    """Count the combinations of the sheet's months, products and regions that have no row."""
    if contract_goal(case) is None:
        return
    rows = [sale for sale in case.of(Sale) if sale.month and sale.product and sale.region]
    months = sorted({f"{sale.month:%Y-%m}" for sale in rows})
    products = {folded(sale.product): sale.product for sale in reversed(rows)}
    regions = {folded(sale.region): sale.region for sale in reversed(rows)}
    there = {(f"{sale.month:%Y-%m}", folded(sale.product), folded(sale.region)) for sale in rows}
    count = len(months) * len(products) * len(regions) - len(there)
    if count:
        month, goods, region = next(each for each in product(months, products, regions) if each not in there)
        example = f"{month} {products[goods]} {regions[region]}"
        yield RULE.finding(next_cell(case, Sale, "month"), n=count, example=example)
