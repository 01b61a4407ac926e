"""有不应计分的评委：不在委员名单、应回避而没有回避，或回避了又打分。

为什么：申请人、项目经理给自己的项目打分，或名单外的人打分，评审就不公正，分数也会被质疑。
怎么改：改正评委姓名，或把「是否回避」改为是并清空得分；委员有变动的，先更新设置「委员名单」。名单为空时不查名单。

A judge should not count: not on the committee, not recused though involved, or recused with a score.

Why: an applicant or manager who scores the own project, or someone from outside the committee, makes the appraisal unfair
and its score open to challenge.
How to fix: correct the judge, or set Recused to yes and clear the score; if the committee has changed, update the settings
sheet Committee first. Without a list nobody is checked against it.
"""

from __future__ import annotations

from collections.abc import Iterator

from salessheets.derived.judges import recused
from salessheets.derived.people import person
from salessheets.findings import Finding, Rule, Severity
from salessheets.projects import Case
from salessheets.sheets import Member, Score
from salessheets.text import Text

RULE = Rule(
    id="1.2f",
    clause="1.2",
    severity=Severity.ERROR,
    scope="record",
    waivable=True,
    reads=(
        "scores.judge", "scores.recused", "scores.score", "committee.member", "charter.applicant", "team.name",
        "team.role",
    ),
    message=Text("评委 {name} 不应计分：{why}", "Judge {name} should not count: {why}"),
    remedy=Text("改评委或回避", "Change or recuse the judge"),
)  # fmt: skip
OUTSIDE = Text("不在委员名单", "not on the committee")
APPLICANT = Text("是申请人，没有回避", "is the applicant and not recused")
MANAGER = Text("是项目经理，没有回避", "is the project manager and not recused")
SCORED = Text("已回避却有得分", "recused, yet there is a score")


def check(case: Case) -> Iterator[Finding]:
    """Look at every judge once a round, and at every score of one who stepped aside."""
    committee = {person(case, member.name) for member in case.settings.committee}
    involved = insiders(case)
    seen: set[tuple[int, str]] = set()
    for row in case.of(Score):
        number, judge = row.round or 1, person(case, row.judge)
        if not judge:
            continue
        if judge in recused(case, number):
            if row.score is not None:
                yield objection(row, "score", judge, SCORED)
        elif (number, judge) not in seen:
            seen.add((number, judge))
            if committee and judge not in committee:
                yield objection(row, "judge", judge, OUTSIDE)
            if judge in involved:
                yield objection(row, "recused", judge, involved[judge])


def insiders(case: Case) -> dict[str, Text]:
    """Who must step aside, and why."""
    managers = {person(case, member.name): MANAGER for member in case.of(Member) if member.role == "manager"}
    applicant = person(case, case.charter.applicant)
    return managers | ({applicant: APPLICANT} if applicant else {})


def objection(row: Score, key: str, judge: str, why: Text) -> Finding:
    """Say at a cell of a score row why the judge should not count."""
    value = row.score if key == "score" else row.judge if key == "judge" else ""
    return RULE.finding(row.cell(key), value, about=judge, name=judge, why=why)
