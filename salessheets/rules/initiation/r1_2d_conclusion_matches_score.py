"""评审结论与加权分不一致，又没有说明。

为什么：委员会可以作出与分数不同的结论，但要说清理由，否则打分没有意义，日后也无从追溯。
怎么改：在「评审结论」的说明里写理由，或更正结论。分数对应的结论：不低于设置 score_approve（默认 80）为批准，不低于 score_conditional（默认 60）为有条件批准，以下为驳回；有一票否决即驳回。

The conclusion differs from the weighted score, and nothing explains why.

Why: the committee may decide otherwise than its scores, but it must say why; else scoring is empty and nobody can trace
the decision later.
How to fix: write the reason in Explanation, or correct the conclusion. The score suggests approval from the setting
score_approve (80) on, approval with conditions from score_conditional (60) on, else rejection; a veto rejects.
"""

from __future__ import annotations

from collections.abc import Iterator
from decimal import ROUND_HALF_UP, Decimal

from salessheets.columns import LISTS
from salessheets.derived.blanks import blank
from salessheets.derived.figures import plain_figure
from salessheets.derived.scores import review_default, review_score
from salessheets.findings import Finding, Rule, Severity
from salessheets.projects import Case
from salessheets.sheets import Decision
from salessheets.text import Text

RULE = Rule(
    id="1.2d",
    clause="1.2",
    severity=Severity.ERROR,
    scope="record",
    reads=("decisions.result", "decisions.explanation", "scores.score", "scores.veto"),
    message=Text(
        "结论「{value}」与加权分 {score} 对应的「{default}」不一致且无说明",
        'Conclusion "{value}" differs from "{default}" (score {score}) without explanation',
    ),
    remedy=Text("写说明或改结论", "Explain or change it"),
)


CENT = Decimal("0.01")


def check(case: Case) -> Iterator[Finding]:
    """Compare each round's conclusion with the one its score suggests."""
    labels = LISTS["review_result"]
    for decision in case.of(Decision):
        number = decision.round or 1
        score = review_score(case, number)
        default = review_default(case, number)
        agrees = decision.result in ("", default)
        if score is not None and not agrees and blank(decision, ("explanation",)):
            yield RULE.finding(
                decision.cell("explanation"),
                labels.label(decision.result),
                about=str(number),
                score=plain_figure(score.quantize(CENT, ROUND_HALF_UP)),
                default=labels.label(default),
            )
