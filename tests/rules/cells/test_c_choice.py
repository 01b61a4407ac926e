from __future__ import annotations

from sheets_in_text import Spot


def test_a_criterion_must_be_one_of_the_weights(found: list[Spot], expected: list[Spot]) -> None:
    """
    scores
    judge | criterion | score | finds
    张三  | market    | 80    |
    张三  | 竞争环境  | 80    |
    张三  | 创新性    | 80    | criterion
    张三  |           | 80    |
    """
    assert found == expected
