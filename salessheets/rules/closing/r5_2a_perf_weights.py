"""一名成员各项绩效指标的权重加起来不是 100。

为什么：总分 = Σ 权重 × 评分 ÷ 100；合计不是 100，这个人的总分就和别人没法比。
怎么改：改权重，使这个人的合计为 100；权重空着的，用设置「perf_weights」里该指标的默认权重（业绩 40、过程 20、协作 15、
    客户 15、合规 10），不考核的指标写 0。

The weights of a member's performance indicators do not add up to 100.

Why: the total is the sum of weight × score ÷ 100; if the weights are not 100 in all, it cannot be compared with others'.
How to fix: correct the weights of that person to 100 in all. A blank weight takes the default of its indicator from the
setting perf_weights (results 40, process 20, teamwork 15, customer 15, compliance 10); write 0 for one that does not count.
"""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from salessheets.derived.figures import plain_figure
from salessheets.derived.performance import rows_by_person, weight
from salessheets.derived.rows import kept_apart
from salessheets.findings import Finding, Rule, Severity
from salessheets.projects import Case
from salessheets.text import Text

RULE = Rule(
    id="5.2a",
    clause="5.2",
    severity=Severity.ERROR,
    scope="project",
    reads=("performance.person", "performance.weight"),
    message=Text("一名成员的绩效权重合计 {sum}，应为 100", "Weights of a member add up to {sum}, not 100"),
    remedy=Text("改权重", "Change the weights"),
)
WHOLE = 100


def check(case: Case) -> Iterator[Finding]:
    """Add up the weights of each person; a weight that cannot be read is a finding of its own."""
    for rows in rows_by_person(case).values():
        weights = [weight(case, row) for row in rows]
        total = sum((each or Decimal(0) for each in weights), Decimal(0))
        if None not in weights and total != WHOLE:
            yield kept_apart(
                RULE.finding(rows[0].cell("weight"), plain_figure(total), sum=plain_figure(total)), rows[0]
            )
