from __future__ import annotations

from sheets_in_text import Spot, Written

from salessheets.rules import Checker


def test_agrees(found: list[Spot], expected: list[Spot]) -> None:
    """
    scores
    judge | criterion | score
    张三  | 市场潜力  | 80
    张三  | 竞争环境  | 80
    张三  | 资源需求  | 80

    decisions
    round | result
    1     | 批准
    """
    assert found == expected


def test_differs(found: list[Spot], expected: list[Spot]) -> None:
    """
    scores
    round | judge | criterion | score
    1     | 张三  | 市场潜力  | 79
    1     | 张三  | 竞争环境  | 80
    1     | 张三  | 资源需求  | 80
    2     | 张三  | 市场潜力  | 80
    2     | 张三  | 竞争环境  | 80
    2     | 张三  | 资源需求  | 80
    3     | 张三  | 市场潜力  | 50
    3     | 张三  | 竞争环境  | 50
    3     | 张三  | 资源需求  | 50

    decisions
    round | result | explanation | finds
    1     | 批准   |             | explanation
    2     | 批准   |             |
    3     | 批准   | 战略需要    |
    """
    assert found == expected


def test_a_veto_rejects(found: list[Spot], expected: list[Spot]) -> None:
    """
    scores
    judge | criterion | score | veto
    张三  | 市场潜力  | 90    |
    张三  | 竞争环境  | 90    | 是
    张三  | 资源需求  | 90    |

    decisions
    round | result | finds
    1     | 批准   | explanation
    """
    assert found == expected


def test_without_a_score_nothing_is_compared(found: list[Spot], expected: list[Spot]) -> None:
    """
    scores
    judge | criterion | score
    张三  | 市场潜力  | 10
    张三  | 竞争环境  | 10

    decisions
    round | result
    1     | 批准
    2     |
    """
    assert found == expected


def test_says_it_in_words(checker: Checker, story: Written) -> None:
    """
    scores
    judge | criterion | score
    张三  | 市场潜力  | 79.9
    张三  | 竞争环境  | 70
    张三  | 资源需求  | 70

    decisions
    round | result
    1     | 批准
    """
    assert checker.check
    (finding,) = checker.check(story.case())
    assert finding.message.zh == "结论「批准」与加权分 73.96 对应的「有条件批准」不一致且无说明"
    assert finding.message.en == (
        'Conclusion "Approved" differs from "Approved with conditions" (score 73.96) without explanation'
    )
