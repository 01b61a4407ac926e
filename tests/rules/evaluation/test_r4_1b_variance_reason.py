from __future__ import annotations

from sheets_in_text import Spot


def test_months_far_from_target(found: list[Spot], expected: list[Spot]) -> None:
    """
    as-of 2026-04-01

    sales
    month   | product | region | target | contract | reason   | finds
    2026-01 | 甲      | 华东   | 100    | 89       |          | reason
    2026-01 | 甲      | 华南   | 100    | 90       |          |
    2026-02 | 甲      | 华东   | 100    | 111      |          | reason
    2026-02 | 甲      | 华南   | 100    | 0        | 招标推迟 |
    2026-03 | 甲      | 华东   | -100   | -120     |          | reason
    2026-03 | 甲      | 华南   | 0      | 50       |          |
    2026-03 | 乙      | 华东   |        | 50       |          |
    2026-03 | 乙      | 华南   | 100    |          |          |
    2026-04 | 甲      | 华东   | 100    | 10       |          |
            | 甲      | 华东   | 100    | 10       |          |
    """
    assert found == expected


def test_on_its_last_day_a_month_is_not_over(found: list[Spot]) -> None:
    """
    as-of 2026-03-31

    sales
    month   | target | contract
    2026-03 | 100    | 10
    """
    assert found == []
