from __future__ import annotations

from measured import measure_of, reason_of, value_of

SCORES = """
    scores
    judge | recused | criterion   | score
    甲    |         | market      | 80
    甲    |         | competition | 70
    甲    |         | resources   | 90
    乙    |         | market      | 90
    乙    |         | competition | 60
    乙    |         | resources   | {last}
    丙    | yes     | market      | 0
"""


def test_weighted_mean_of_judges_not_recused() -> None:
    found = measure_of("review_score", SCORES.format(last=80))
    assert found.value == 79
    assert found.denominator == 1
    assert len(found.cells) == 6


def test_unscored_criterion_leaves_it_empty() -> None:
    text = "scores\njudge | criterion | score\n甲 | market | 80"
    assert reason_of("review_score", text) == "没有数据"


def test_trim() -> None:
    rows = [
        f"{judge} | {criterion} | {score}"
        for judge, score in zip("甲乙丙", (10, 70, 100), strict=True)
        for criterion in ("market", "competition", "resources")
    ]
    text = "\n".join(["set trim_from 3", "scores", "judge | criterion | score", *rows])
    assert value_of("review_score", text) == 70
    assert value_of("review_score", text.replace("trim_from 3", "trim_from 0")) == 60
