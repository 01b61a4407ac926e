from __future__ import annotations

from sheets_in_text import Spot, Written

from salessheets.rules import Checker


def test_actions(found: list[Spot], expected: list[Spot]) -> None:
    """
    as-of 2026-03-10

    actions
    id   | type     | due        | status    | closed_on  | finds
    T-01 | action   | 2026-03-09 |           |            | due
    T-02 | action   | 2026-03-10 |           |            |
    T-03 | action   | 2026-03-09 |           | 2026-03-10 |
    T-04 | action   | 2026-03-09 | cancelled |            |
    T-05 | issue    | 2026-03-09 | deferred  |            | due
    T-06 | issue    |            | open      |            |
    T-07 | decision | 2026-03-09 |           |            |
    """
    assert found == expected


def test_next_steps_and_conditions(found: list[Spot], expected: list[Spot]) -> None:
    """
    as-of 2026-03-10

    activities
    id   | next   | next_due   | next_done  | finds
    A-01 | 发报价 | 2026-03-09 |            | next_due
    A-02 | 发报价 | 2026-03-10 |            |
    A-03 | 发报价 | 2026-03-09 | 2026-03-10 |
    A-04 | 发报价 |            |            |

    conditions
    condition | due        | closed_on  | finds
    补合同    | 2026-03-09 |            | due
    补合同    | 2026-03-10 |            |
    补合同    | 2026-03-09 | 2026-03-10 |
    补合同    |            |            |
    """
    assert found == expected


def test_messages(checker: Checker, story: Written) -> None:
    """
    as-of 2026-03-10

    actions
    id   | due        | owner
    T-01 | 2026-03-06 | 张三

    activities
    id   | next   | next_due
    A-01 | 发报价 | 2026-03-09
    """
    assert checker.check
    one, other = (finding.message for finding in checker.check(story.case()))
    assert one.zh == "行动项 T-01 逾期 2 个工作日（张三）"
    assert other.en == "Next step of activity A-01 is 1 working day overdue (no owner)"
