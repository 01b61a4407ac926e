"""评审不完整：没有结论、有评委漏打必评项，或三项分析没写全。

为什么：程序要求委员会分析市场潜力、竞争环境、资源需求再决定；缺了分数或分析，批准就没有依据。
怎么改：在「评审打分」补齐未回避评委的必评项（必评项由设置「评审权重」定），在「评审结论」写结论、主任委员和三项分析；上一轮是补充后再审的，补充后开下一轮，轮次加一。

The appraisal is incomplete: no conclusion, a judge who left out a required criterion, or an analysis that is missing.

Why: the process has the committee look at market potential, competition and resource needs before it decides; without
scores and analyses the approval rests on nothing.
How to fix: add the scores of every judge who did not step aside (the settings sheet Weights says what is required), and
in Appraisals the conclusion, the chair and the three analyses; after "supplement and review again" hold another round.
"""

from __future__ import annotations

from collections.abc import Iterator

from salessheets.derived.approvals import last_decision
from salessheets.derived.blanks import blank, headers
from salessheets.derived.judges import judges
from salessheets.derived.people import person
from salessheets.derived.scores import criterion_of, last_round, scores_of
from salessheets.derived.wants import wanted_keys
from salessheets.findings import Cell, Finding, Kind, Rule, Severity
from salessheets.projects import Case
from salessheets.sheets import Decision, Score
from salessheets.text import Text, joined

RULE = Rule(
    id="1.2a",
    clause="1.2",
    kind=Kind.WANT,
    severity=Severity.ERROR,
    scope="project",
    gate="G1",
    reads=(
        "scores.round", "scores.judge", "scores.recused", "scores.criterion", "scores.score", "weights.criterion",
        "weights.required", "weights.type", "decisions.round", "decisions.chair", "decisions.market",
        "decisions.competition", "decisions.resources",
    ),
    message=Text("第 {round} 轮评审缺 {what}", "Round {round} of the appraisal lacks {what}"),
    remedy=Text("补打分或三项分析", "Add scores or the three analyses"),
)  # fmt: skip
CONCLUSION = Text("评审结论", "a conclusion")
NEXT_ROUND = Text("再审（本轮结论是补充后再审）", "its next round (this one asked for a supplement)")
SCORES = Text("{judge}对 {criteria} 的打分", "scores of {judge} for {criteria}")


def check(case: Case) -> Iterator[Finding]:
    """Look at the last round: its conclusion, its scores, its analyses."""
    number = last_round(case) or 1
    decision = last_decision(case)
    if decision and decision.result == "supplement":
        yield RULE.finding(decision.cell("round"), number, about=str(number), round=number, what=NEXT_ROUND)
        return
    yield from missing_scores(case, number)
    if decision is None:
        yield RULE.finding(case.project.spot(Decision, "round"), about=str(number), round=number, what=CONCLUSION)
    elif missing := blank(decision, wanted_keys(Decision, RULE.id)):
        what = headers(Decision, missing)
        yield RULE.finding(decision.cell(missing[0]), about=str(number), round=number, what=what)


def missing_scores(case: Case, number: int) -> Iterator[Finding]:
    """Find what each judge of a round left out."""
    required = {row.criterion: row.label for row in case.settings.weights_for(case.charter.type) if row.required}
    for judge in judges(case, number):
        rows = [row for row in scores_of(case, number) if person(case, row.judge) == judge]
        scored = {criterion_of(case, row) for row in rows if "score" in row.typed}
        if lacking := [criterion for criterion in required if criterion not in scored]:
            what = SCORES.fill(judge=judge, criteria=joined([required[each] for each in lacking]))
            yield RULE.finding(place_of(case, rows, lacking), about=judge, round=number, what=what)


def place_of(case: Case, rows: list[Score], lacking: list[str]) -> Cell | None:
    """The empty score of the judge, where the row is there, else the judge's name."""
    unscored = [row for row in rows if criterion_of(case, row) in lacking]
    return unscored[0].cell("score") if unscored else rows[0].cell("judge")
