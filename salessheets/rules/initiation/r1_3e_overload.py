"""一个人在各项目的投入合计超过上限。

为什么：计划都按投入排，一个人答应了 150% 的时间，至少有一个项目会拖。
怎么改：与别的项目商量，在「团队」表调低投入或填结束日。上限是设置 effort_max，默认 100%；只算在任的、正在进行的项目。每个有关的项目各提醒一次。

One person is committed to several projects beyond the limit.

Why: plans are made by effort, and where somebody has promised 150% of the time, at least one project will slip.
How to fix: agree with the other projects, then lower the effort or fill in the end date in Team. The limit is the setting
effort_max (100%); only running projects and members in office count. Each project concerned is told once.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from decimal import Decimal

from salessheets.derived.figures import share
from salessheets.findings import Finding, Rule, Severity
from salessheets.projects import Commitment, Footprint, Portfolio
from salessheets.text import Text

RULE = Rule(
    id="1.3e",
    clause="1.3",
    severity=Severity.WARNING,
    scope="portfolio",
    waivable=True,
    reads=("team.name", "team.effort", "team.start", "team.end"),
    message=Text("{name} 在 {n} 个项目共投入 {sum}", "{name} is committed {sum} over {n} projects"),
    remedy=Text("调整投入", "Change the efforts"),
)


def check_portfolio(portfolio: Portfolio) -> Iterator[Finding]:
    """Add up each person's efforts over active projects; the finding stands in every project that counts."""
    for name, shares in by_person(portfolio).items():
        total = sum((each.effort for _, each in shares), Decimal(0))
        if total > portfolio.settings.effort_max:
            first = {project.folder: (project, each) for project, each in reversed(shares)}
            for project, each in reversed(first.values()):
                yield RULE.finding(
                    each.cell,
                    share(each.effort),
                    project=project.code,
                    about=name,
                    name=name,
                    n=len(first),
                    sum=share(total),
                )


def by_person(portfolio: Portfolio) -> dict[str, list[tuple[Footprint, Commitment]]]:
    """Efforts above nothing in active projects, by person."""
    found: dict[str, list[tuple[Footprint, Commitment]]] = defaultdict(list)
    for project in portfolio.footprints:
        for commitment in project.commitments if project.active else ():
            if commitment.effort > 0:
                found[commitment.person].append((project, commitment))
    return found
