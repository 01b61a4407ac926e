from __future__ import annotations

from sheets_in_text import Spot, Written

from salessheets.rules import Checker


def test_first_empty_cell(found: list[Spot], expected: list[Spot]) -> None:
    """
    strategy
    id    | category  | applies | content | segment | discount | start      | expected | owner | finds
    ST-01 | pricing   |         | 让利    | 老客户  | 5%       | 2026-03-02 | 增长     | 张三  |
    ST-02 | pricing   |         | 让利    | 老客户  |          | 2026-03-02 | 增长     | 张三  | discount
    ST-03 | promotion | yes     | 赠品    | 老客户  |          | 2026-03-02 | 增长     | 张三  |
    ST-04 | promotion |         |         |         |          |            |          |       | content
    ST-05 | promotion |         | 赠品    |         |          | 2026-03-02 | 增长     | 张三  | segment
    ST-06 | promotion |         | 赠品    | 老客户  |          |            | 增长     | 张三  | start
    ST-07 | promotion |         | 赠品    | 老客户  |          | 2026-03-02 |          | 张三  | expected
    ST-08 | promotion |         | 赠品    | 老客户  |          | 2026-03-02 | 增长     |       | owner
    ST-09 | channel   | no      |         |         |          |            |          |       |
    """
    assert found == expected


def test_message_names_all(checker: Checker, story: Written) -> None:
    """
    strategy
    id    | category | content | segment
    ST-01 | pricing  | 让利    | 老客户
    """
    assert checker.check
    [finding] = checker.check(story.case())
    assert finding.message.zh == "策略 ST-01 缺 折扣上限、生效日、预期效果、负责人"
