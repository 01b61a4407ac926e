"""有效评委人数不够法定人数。

为什么：人数不够的评审不算委员会的决定；回避的、没打分的不算有效评委。
怎么改：请更多委员打分。法定人数 = 评审日有表决权的委员（秘书除外）× 设置 quorum，默认三分之二，向上取整；设置里没有委员名单时用设置 judges_min，默认 3 人。

Too few judges scored: there is no quorum.

Why: an appraisal by too few is no decision of the committee; judges who stepped aside or gave no score do not count.
How to fix: get more members to score. The quorum is the voting members on the day of the appraisal (all but the
secretary) times the setting quorum (two thirds), rounded up; without a committee list, the setting judges_min (3).
"""

from __future__ import annotations

from collections.abc import Iterator
from math import ceil

from salessheets.derived.approvals import last_decision
from salessheets.derived.judges import valid_judges, voters
from salessheets.derived.places import next_cell
from salessheets.derived.scores import last_round, scores_of
from salessheets.findings import Finding, Kind, Rule, Severity
from salessheets.projects import Case
from salessheets.sheets import Score
from salessheets.text import Text

RULE = Rule(
    id="1.2c",
    clause="1.2",
    kind=Kind.WANT,
    severity=Severity.ERROR,
    scope="project",
    waivable=True,
    gate="G1",
    reads=(
        "scores.judge", "scores.recused", "scores.score", "committee.member", "committee.role", "committee.start",
        "committee.end", "decisions.reviewed_on",
    ),
    message=Text("有效评委 {n} 人，少于法定 {min} 人", "{n} judges scored, quorum is {min}"),
    remedy=Text("补评委打分", "Get more judges to score"),
)  # fmt: skip


def check(case: Case) -> Iterator[Finding]:
    """Count the valid judges of the last round, also where nobody has scored yet."""
    number = last_round(case) or 1
    count = len(valid_judges(case, number))
    least = quorum(case)
    if count < least:
        rows = scores_of(case, number)
        cell = rows[0].cell("judge") if rows else next_cell(case, Score, "judge")
        yield RULE.finding(cell, count, n=count, min=least)


def quorum(case: Case) -> int:
    """The least number of valid judges on the day of the last appraisal."""
    last = last_decision(case)
    members = voters(case, (last and last.reviewed_on) or case.as_of)
    return ceil(case.settings.quorum * len(members)) if members else case.settings.judges_min
