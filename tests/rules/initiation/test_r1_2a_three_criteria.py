from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

from sheets_in_text import Spot, Written, spots

from salessheets.rules import Checker
from salessheets.settings import WEIGHTS, CriterionWeight
from salessheets.text import Text


def test_complete(found: list[Spot], expected: list[Spot]) -> None:
    """
    scores
    judge | recused | criterion | score
    张三  |         | 市场潜力  | 80
    张三  |         | 竞争环境  | 70
    张三  |         | 资源需求  | 0
    李四  | 是      |           |

    decisions
    round | reviewed_on | chair | market | competition | resources | result
    1     | 2026-03-05  | 王五  | 大     | 弱          | 够        | 批准
    """
    assert found == expected


def test_no_conclusion(found: list[Spot], expected: list[Spot]) -> None:
    """
    finds decisions.round
    """
    assert found == expected


def test_scores_and_no_conclusion(found: list[Spot], expected: list[Spot]) -> None:
    """
    finds decisions.round

    scores
    judge | criterion | score | finds
    张三  | 市场潜力  | 80    |
    张三  | 竞争环境  |       | score
    张三  | 资源需求  |       |
    李四  | 市场潜力  | 80    | judge
    """
    assert found == expected


def test_analyses(found: list[Spot], expected: list[Spot]) -> None:
    """
    decisions
    round | chair | market | competition | resources | result | finds
    1     |       |        |             |           | 驳回   |
    2     | 王五  | 大     |             |           | 批准   | competition
    """
    assert found == expected


def test_the_last_round_asked_for_a_supplement(found: list[Spot], expected: list[Spot]) -> None:
    """
    decisions
    round | chair | market | competition | resources | result     | finds
    1     | 王五  | 大     | 弱          | 够        | 补充后再审 | round
    """
    assert found == expected


def test_scores_of_an_earlier_round_are_over(found: list[Spot], expected: list[Spot]) -> None:
    """
    scores
    round | judge | criterion | score | finds
    1     | 张三  | 市场潜力  | 80    |
    2     | 李四  | 市场潜力  | 80    | judge

    decisions
    round | chair | market | competition | resources | result
    1     | 王五  | 大     | 弱          | 够        | 补充后再审
    2     | 王五  | 大     | 弱          | 够        | 批准
    """
    assert found == expected


def test_the_team_sets_what_is_required(checker: Checker, story: Written) -> None:
    """
    scores
    judge | criterion | score
    张三  | 市场潜力  | 80

    decisions
    round | chair | market | competition | resources | result
    1     | 王五  | 大     | 弱          | 够        | 批准
    """
    assert checker.check
    margin = CriterionWeight(criterion="margin", label=Text("毛利", "Margin"), weight=Decimal(60))
    story.settings = replace(story.settings, weights=(WEIGHTS[0], margin))
    case = story.case()
    (finding,) = checker.check(case)
    assert finding.message.zh == "第 1 轮评审缺 张三对 毛利 的打分"
    assert spots(iter([finding]), case) == [("scores", 2, "judge")]
    story.settings = replace(story.settings, weights=(WEIGHTS[0], replace(margin, required=False)))
    assert not list(checker.check(story.case()))
