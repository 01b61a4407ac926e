from __future__ import annotations

from dataclasses import replace

from sheets_in_text import Spot, Written

from salessheets.rules import Checker
from salessheets.settings import Person


def test_strangers(found: list[Spot], expected: list[Spot]) -> None:
    """
    team
    name
    张三
    李四

    tasks
    id  | owner | finds
    1   |       |
    1.1 | 张三  |
    1.2 | 王五  | owner

    responsibilities
    item | accountable | responsible      | finds
    定价 | 李四        | 张三、李四       |
    促销 | 赵六        | 张三、钱七、孙八 | accountable, responsible
    """
    assert found == expected


def test_no_team_is_another_matter(found: list[Spot], expected: list[Spot]) -> None:
    """
    tasks
    id | owner
    1  | 张三
    """
    assert found == expected


def test_staff_number_or_name(checker: Checker, story: Written) -> None:
    """
    team
    name
    S001

    tasks
    id | owner
    1  | 张三
    2  | 王五
    """
    assert checker.check
    story.settings = replace(story.settings, people=(Person(no="S001", name="张三", department="销售部"),))
    (finding,) = checker.check(story.case())
    assert finding.message.zh == "王五 不在团队表"
    assert finding.about == "2"
