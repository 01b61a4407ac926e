from __future__ import annotations

from dataclasses import replace

from sheets_in_text import Spot, Written, spots

from salessheets.rules import Checker
from salessheets.settings import Person


def test_one_department(found: list[Spot], expected: list[Spot]) -> None:
    """
    team
    name | department | finds
    张三 | 销售部     | department
    李四 | 销售部     |
    """
    assert found == expected


def test_points_at_a_member_without_department(found: list[Spot], expected: list[Spot]) -> None:
    """
    team
    name | department | finds
    张三 | 销售部     |
    李四 |            | department
    """
    assert found == expected


def test_two_departments(found: list[Spot], expected: list[Spot]) -> None:
    """
    team
    name | department
    张三 | 销售部
    李四 | 市场部
    """
    assert found == expected


def test_the_team_sets_how_many(found: list[Spot], expected: list[Spot]) -> None:
    """
    set departments_min 3

    team
    name | department | finds
    张三 | 销售部     | department
    李四 | 市场部     |
    """
    assert found == expected


def test_no_team_yet(found: list[Spot], expected: list[Spot]) -> None:
    """
    charter
    name | 华东新品推广
    """
    assert found == expected


def test_departments_of_the_people_sheet(checker: Checker, story: Written) -> None:
    """
    team
    name | department
    张三 | 销售部
    李四 |
    """
    people = (Person(name="李四", department="财务部"), Person(name="张三", department="财务部"))
    assert checker.check
    story.settings = replace(story.settings, people=people[:1])
    assert not list(checker.check(story.case()))
    story.settings = replace(story.settings, people=people)
    case = story.case()
    assert spots(checker.check(case), case) == [("team", 2, "department")]
