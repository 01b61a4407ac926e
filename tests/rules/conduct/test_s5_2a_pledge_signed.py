from __future__ import annotations

from sheets_in_text import Spot, Written

from salessheets.rules import Checker


def test_sales_members(found: list[Spot], expected: list[Spot]) -> None:
    """
    team
    name | role     | start      | finds
    张三 | 项目经理 |            |
    李四 | 销售     |            |
    王五 | 销售     | 2026-01-01 | name
    王五 | 销售     | 2026-03-01 |
    赵六 | 销售     |            |
    钱七 | 销售     |            | name

    compliance
    id    | kind     | person | file        | finds
    CP-01 | 承诺书   | 李四   | 承诺-李.pdf |
    CP-02 | 礼品申报 | 王五   | 礼品.pdf    |
    CP-03 | 承诺书   | 赵六   |             | file
    CP-04 | 承诺书   |        | 谁的.pdf    |
    """
    assert found == expected


def test_no_sales_members(found: list[Spot], expected: list[Spot]) -> None:
    """
    team
    name | role
    张三 | 项目经理
    """
    assert found == expected


def test_says_who(checker: Checker, story: Written) -> None:
    """
    team
    name | role
    李四 | 销售
    """
    assert checker.check
    (finding,) = checker.check(story.case())
    assert finding.message.zh == "李四 未签承诺书"
    assert finding.about == "李四"
