"""评审权重合计不是 100。

为什么：加权分按权重除以 100 算；合计 90，满分只有 90 分，批准线就变了。
怎么改：在设置「评审权重」改权重，使每个项目类型所用的各行合计 100。某类型有专用行时只用专用行，否则用类型为空的行。

The weights of the appraisal do not add up to 100.

Why: the weighted score divides by 100; with a sum of 90 nobody can score above 90, which moves the line for approval.
How to fix: change the settings sheet Weights so that the rows used for each project type add up to 100. Rows of a type
replace those without a type.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from salessheets.columns import LISTS
from salessheets.columns.numbers import ZERO
from salessheets.derived.figures import plain_figure
from salessheets.findings import Finding, Rule, Severity
from salessheets.projects import Portfolio
from salessheets.sheets import Weight
from salessheets.text import Text, joined

RULE = Rule(
    id="1.2b",
    clause="1.2",
    severity=Severity.ERROR,
    scope="portfolio",
    reads=("weights.weight", "weights.type"),
    message=Text("{type} 的评审权重合计 {sum}，应为 100", "Weights for {type} add up to {sum}, not 100"),
    remedy=Text("改权重", "Change the weights"),
)
FULL = 100


def check_portfolio(portfolio: Portfolio) -> Iterator[Finding]:
    """Add up the rows of every project type in use; types that share rows share a finding."""
    users: dict[tuple[Weight, ...], list[Text]] = defaultdict(list)
    in_use = {footprint.type for footprint in portfolio.footprints} - {""}
    for kind in sorted(in_use):
        if rows := rows_for(portfolio, kind):
            users[rows].append(LISTS["project_type"].label(kind))
    for rows, kinds in users.items():
        total = sum((row.weight or ZERO for row in rows), ZERO)
        if total != FULL:
            empty = [row for row in rows if row.weight is None]
            cell = (empty or rows)[0].cell("weight")
            yield RULE.finding(cell, plain_figure(total), type=joined(kinds), sum=plain_figure(total))


def rows_for(portfolio: Portfolio, kind: str) -> tuple[Weight, ...]:
    """The rows a project type uses: its own, else those without a type; none where the defaults hold."""
    rows = portfolio.office.of(Weight)
    own = tuple(row for row in rows if row.type == kind)
    return own or tuple(row for row in rows if not row.type)
