from __future__ import annotations

from dataclasses import replace

from sheets_in_text import Spot, Written, spots

from salessheets.projects import Case
from salessheets.rules import Checker
from salessheets.sheets import Activity


def test_one_number_twice(found: list[Spot], expected: list[Spot]) -> None:
    """
    risks
    id   | description | finds
    R-01 | 断供        |
    r1   | 汇率        | id
    R-02 | 价格        |
         | 无编号      |
         | 无编号      |

    tasks
    id   | name | finds
    1.1  | 甲   |
    1.10 | 乙   |
    1.1  | 丙   | id
    """
    assert found == expected


def test_sets_of_columns(found: list[Spot], expected: list[Spot]) -> None:
    """
    sales
    month   | product | region | target | finds
    2026-03 | 甲 A    | 华东   | 1      |
    2026-03 | 甲a     | 华东   | 2      | month
    2026-03 | 甲 A    | 华南   | 3      |
    2026-03 |         |        | 3      |
    2026-03 |         |        | 3      |

    budget
    category | month   | task | planned | finds
    travel   | 2026-03 |      | 1       |
    travel   | 2026-03 | 1    | 1       |
    travel   | 2026-03 |      | 1       | category

    agenda
    meeting | no | topic | finds
    M-01    |    | 甲    |
    M-01    |    | 乙    |
    M-01    | 2  | 丙    | meeting
    """
    assert found == expected


def test_reports_are_one_a_period(found: list[Spot], expected: list[Spot]) -> None:
    """
    charter
    report_cadence | weekly |

    reports
    until      | finds
    2026-03-06 |
    2026-03-08 | until
    2026-03-09 |
               |
               |
    """
    assert found == expected


def test_rows_of_two_files(checker: Checker, story: Written) -> None:
    """
    activities
    id   | content
    A-01 | 拜访
    A-01 | 演示
    """
    assert checker.check
    case = story.case()
    first, second = case.of(Activity)
    other = replace(second, at=replace(second.at, file="执行记录-张三.xlsx"), row=2)
    moved = Case(project=replace(case.project, records={Activity: (first, other)}), as_of=case.as_of)
    (finding,) = checker.check(moved)
    assert finding.cell == other.cell("id")
    assert str(first.cell("id")) in finding.message.zh
    assert spots(iter([finding]), moved) == [("activities", 2, "id")]
