"""客户需求里没有一条来自市场调研或客户访谈。

为什么：制度要求需求来自市场调研或客户访谈；只有问卷或转述，听不到客户为什么这样想。
怎么改：至少做一次市场调研或客户访谈，在「调研」表登记，「方式」选市场调研或客户访谈。

No customer need comes from market research or an interview.

Why: the process wants needs from market research or customer interviews; questionnaires and hearsay do not tell why
customers think so.
How to fix: do at least one and enter it in Needs, with market research or interview as its way.
"""

from __future__ import annotations

from collections.abc import Iterator

from salessheets.derived.places import next_cell
from salessheets.findings import Finding, Kind, Rule, Severity
from salessheets.projects import Case
from salessheets.sheets import CustomerNeed
from salessheets.text import Text

RULE = Rule(
    id="2.3b",
    clause="2.3",
    kind=Kind.WANT,
    severity=Severity.WARNING,
    scope="project",
    waivable=True,
    gate="G3",
    reads=("needs.way",),
    message=Text("没有市场调研或客户访谈记录", "No market research and no interview on record"),
    remedy=Text("补访谈或调研", "Add one"),
)
WAYS = ("market_research", "interview")


def check(case: Case) -> Iterator[Finding]:
    """Look for one row of either way."""
    if not any(need.way in WAYS for need in case.of(CustomerNeed)):
        yield RULE.finding(next_cell(case, CustomerNeed, "way"))
