from __future__ import annotations

from dataclasses import replace

from sheets_in_text import Spot, Written, spots

from salessheets.rules import Checker
from salessheets.settings import Person

TWINS = (
    Person(no="1", name="张三", department="销售部"),
    Person(no="2", name="张三", department="市场部"),
    Person(no="3", name="李四", department="市场部"),
)


def test_a_name_of_two(checker: Checker, story: Written, expected: list[Spot]) -> None:
    """
    tasks
    id | owner | finds
    1  | 张三  | owner
    2  | 1     |
    3  | 李四  |
    4  |       |

    meetings
    id   | present    | finds
    M-01 | 李四、张三 | present
    """
    assert checker.check
    story.settings = replace(story.settings, people=TWINS)
    case = story.case()
    assert spots(checker.check(case), case) == expected


def test_nobody_bears_a_name_twice(found: list[Spot]) -> None:
    """
    tasks
    id | owner
    1  | 张三
    """
    assert found == []
