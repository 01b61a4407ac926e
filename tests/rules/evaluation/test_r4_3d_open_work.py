from __future__ import annotations

from sheets_in_text import Spot


def test_work_that_is_open(found: list[Spot], expected: list[Spot]) -> None:
    """
    tasks
    id  | phase    | actual_end | cancelled_on | finds
    1   | execute  |            |              |
    1.1 |          |            |              | actual_end
    1.2 |          | 2026-03-02 |              |
    1.3 |          |            | 2026-03-02   |
    2   | evaluate |            |              |
    3   | launch   |            |              | actual_end

    conditions
    id    | condition | closed_on  | finds
          | 补合同    |            | closed_on
    CD-02 | 补预算    | 2026-03-02 |

    risks
    id   | status     | finds
    R-01 | monitoring | status
    R-02 | closed     |
    R-03 |            | status

    actions
    id   | type     | status    | closed_on  | finds
    T-01 |          |           |            | closed_on
    T-02 |          | cancelled |            |
    T-03 | decision |           |            |
    T-04 |          |           | 2026-03-02 |
    """
    assert found == expected


def test_risks_and_actions_may_be_handed_on(found: list[Spot], expected: list[Spot]) -> None:
    """
    closing
    leftover_owner | 李四 |

    risks
    id   | status
    R-01 | monitoring

    actions
    id   | description
    T-01 | 催款

    conditions
    id    | condition | closed_on | finds
    CD-01 | 补合同    |           | closed_on
    """
    assert found == expected


def test_an_ended_project_cancels_its_tasks(found: list[Spot]) -> None:
    """
    tasks
    id | phase
    1  | execute

    approvals
    object | result     | decided_on
    项目   | terminated | 2026-03-02
    """
    assert found == []
