from __future__ import annotations

from dataclasses import replace

from sheets_in_text import Spot, Written, spots

from salessheets.rules import Checker
from salessheets.settings import Person


def found_with(checker: Checker, story: Written, *people: Person) -> list[Spot]:
    assert checker.check
    story.settings = replace(story.settings, people=people)
    case = story.case()
    return spots(checker.check(case), case)


def test_names_of_nobody_we_know(checker: Checker, story: Written, expected: list[Spot]) -> None:
    """
    team
    name | role
    李四 | sales

    tasks
    id | owner  | finds
    1  | 张三   |
    2  | 李四   |
    3  | 007    |
    4  | 章三   | owner
    5  |        |

    meetings
    id   | chair | present    | absent     | finds
    M-01 | 张三  | 客户王总   | 王五、张三 | absent
    """
    assert found_with(checker, story, Person(no="007", name="张三", department="销售部")) == expected


def test_silent_without_people(found: list[Spot]) -> None:
    """
    tasks
    id | owner
    1  | 章三
    """
    assert found == []


def test_a_name_borne_twice_is_another_finding(checker: Checker, story: Written) -> None:
    """
    tasks
    id | owner
    1  | 张三
    """
    twins = (Person(no="1", name="张三", department="甲"), Person(no="2", name="张三", department="乙"))
    assert found_with(checker, story, *twins) == []
