from __future__ import annotations

from dataclasses import replace

from sheets_in_text import Spot, Written

from salessheets.evidence import Baseline, Evidence
from salessheets.rules import Checker


def test_goal(found: list[Spot], expected: list[Spot]) -> None:
    """
    goals
    id   | target
    O-01 | 300
    O-02 |

    approvals
    object | result   | decided_on
    CR-01  | approved | 2026-03-02
    CR-02  | approved | 2026-03-03
    CR-06  | rejected | 2026-03-02

    changes
    id    | object | item | before | after | finds
    CR-01 | goal   | O-01 | 300.0  | 320   |
    CR-02 | goal   | O-01 | 300    | 340   | before
    CR-03 | goal   | O-01 | 340    | 350   |
    CR-04 | goal   | O-09 | 340    | 350   | item
    CR-05 | goal   | O-02 | 340    | 350   |
    CR-06 | goal   | O-01 | 310    | 350   | before
    CR-07 | goal   |      | 1      | 350   |
    CR-08 | goal   | O-01 |        | 350   |
    CR-09 | goal   | O-01 | viele  | 350   |
    """
    assert found == expected


def test_schedule_and_scope(found: list[Spot], expected: list[Spot]) -> None:
    """
    tasks
    id   | baseline_end
    1    |
    1.1  | 2026-03-06
    1.10 | 2026-03-20

    approvals
    object | result   | decided_on
    CR-03  | approved | 2026-03-02

    goals
    id   | target
    O-01 | 300

    changes
    id    | object   | item | before     | after      | finds
    CR-01 | schedule | 1.1  | 2026-03-06 | 2026-03-13 |
    CR-02 | schedule | 1.1  | 2026-03-07 | 2026-03-13 | before
    CR-03 | schedule | 1.10 | 2026-03-20 | 2026-03-27 |
    CR-04 | schedule | 1.10 | 2026-03-20 | 2026-04-03 | before
    CR-05 | schedule | 1.2  | 2026-03-20 | 2026-04-03 | item
    CR-06 | schedule | 1    | 2026-03-20 | 2026-04-03 |
    CR-07 | scope    | 7.1  | 两家       | 三家       | item
    CR-08 | scope    |      | 两家       | 三家       |
    CR-09 | scope    | O-01 | 两家       | 三家       |
    CR-10 | team     | 7.1  | 张三       | 李四       |
    """
    assert found == expected


def test_schedule_change_written_into_the_baseline(checker: Checker, story: Written) -> None:
    """
    tasks
    id | baseline_end
    1  | 2026-03-13

    approvals
    object | result   | decided_on
    CR-01  | approved | 2026-03-02

    changes
    id    | object   | item | before     | after
    CR-01 | schedule | 1    | 2026-03-06 | 2026-03-13
    """
    assert checker.check
    case = story.case()
    assert len(list(checker.check(case))) == 1
    evidence = Evidence(baseline=Baseline(on=None, changes=("CR-01",), digest=""))
    applied = replace(case, project=replace(case.project, evidence=evidence), memo={})
    assert not list(checker.check(applied))


def test_budget(found: list[Spot], expected: list[Spot]) -> None:
    """
    approvals
    object | result   | decided_on | approved_budget
    G1     | approved | 2026-03-01 | 1000
    CR-01  | approved | 2026-03-02 |
    G2     | approved | 2026-03-03 | 1500
    CR-02  | approved | 2026-03-04 |
    CR-03  | approved | 2026-03-05 |

    changes
    id    | object | item | before | after | finds
    CR-01 | budget |      | 1000   | 1200  |
    CR-02 | budget | 差旅 | 77     | 177   |
    CR-03 | budget |      | 1601   | 1700  |
    CR-04 | budget |      | 1600   | 1800  | before
    """
    assert found == expected


def test_budget_before_any_approval(found: list[Spot], expected: list[Spot]) -> None:
    """
    changes
    id    | object | before | after
    CR-01 | budget | 1000   | 1200
    """
    assert found == expected


def test_messages(checker: Checker, story: Written) -> None:
    """
    goals
    id   | target
    O-01 | 1200000

    changes
    id    | object | item | before
    CR-01 | goal   | O-01 | 120
    CR-02 | goal   | O-02 | 120
    """
    assert checker.check
    one, other = checker.check(story.case())
    assert one.message.zh == "变更 CR-01 的前值应为 1,200,000"
    assert other.message.zh == "变更 CR-02 的前值应为 对象的现值，而对象编号「O-02」没有对应的行"
