from __future__ import annotations

from dataclasses import replace

from sheets_in_text import Spot, Written

from salessheets.rules import Checker
from salessheets.settings import Person


def test_what_an_appointment_says(found: list[Spot], expected: list[Spot]) -> None:
    """
    team
    name | department | duties | effort | start      | finds
    张三 | 销售部     | 总负责 | 50%    | 2026-03-01 |
    李四 |            | 渠道   | 50%    | 2026-03-01 | department
    王五 | 市场部     |        |        | 2026-03-01 | duties
    赵六 | 市场部     | 促销   |        | 2026-03-01 | effort
    钱七 | 市场部     | 促销   | 0      |            | start
    """
    assert found == expected


def test_nobody_yet(found: list[Spot], expected: list[Spot]) -> None:
    """
    finds team.department
    """
    assert found == expected


def test_the_people_sheet_knows_the_department(checker: Checker, story: Written) -> None:
    """
    team
    name | department | duties | effort | start
    张三 |            |        | 50%    |
    """
    assert checker.check
    story.settings = replace(story.settings, people=(Person(name="张三", department="销售部"),))
    (finding,) = checker.check(story.case())
    assert finding.message.zh == "团队成员 张三 缺 职责、开始"
    assert finding.message.en == "Member 张三 lacks Duties, From"


def test_a_second_term_need_not_repeat_the_department(found: list[Spot], expected: list[Spot]) -> None:
    """
    team
    name | department | duties | effort | start
    张三 |            | 总负责 | 50%    | 2026-01-01
    张三 | 销售部     | 总负责 | 50%    | 2026-03-01
    """
    assert found == expected
