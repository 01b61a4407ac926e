from __future__ import annotations

from sheets_in_text import Spot, Written

from salessheets.rules import Checker


def test_two_roles_an_item(found: list[Spot], expected: list[Spot]) -> None:
    """
    responsibilities
    item     | accountable | responsible | consulted | finds
    渠道政策 | 张三        | 李四、王五  |           |
    定价     |             | 李四        |           | accountable
    促销     | 张三        |             | 王五      | responsible
             |             |             | 王五      | accountable
    """
    assert found == expected


def test_nothing_listed(found: list[Spot], expected: list[Spot]) -> None:
    """
    finds responsibilities.item
    """
    assert found == expected


def test_names_both_roles(checker: Checker, story: Written) -> None:
    """
    responsibilities
    item | consulted
    定价 | 王五
    """
    assert checker.check
    (finding,) = checker.check(story.case())
    assert finding.message.zh == "工作项「定价」缺 负责(A)、执行(R)"
    assert finding.about == "定价"
