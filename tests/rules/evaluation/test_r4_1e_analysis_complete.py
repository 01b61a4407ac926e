from __future__ import annotations

from sheets_in_text import Spot


def test_what_goals_and_conclusion_lack(found: list[Spot], expected: list[Spot]) -> None:
    """
    goals
    id   | metric        | unit  | target | direction | actual | reason | finds
    O-01 | new_customers | count | 10     |           | 9      |        | reason
    O-02 | share         | count | 10     |           | 10     |        |
    O-03 | other         | count | 10     |           |        |        | actual
    O-04 | other         | count | 10     | down      | 11     | 涨价   |
    O-05 | other         | count | 10     | down      | 11     |        | reason
    O-06 | nps           | score | 10     |           |        |        |
    O-07 |               |       |        |           |        |        |

    closing
    sales_conclusion | | finds
    """
    assert found == expected


def test_goals_measured_by_sales(found: list[Spot], expected: list[Spot]) -> None:
    """
    as-of 2026-03-10

    goals
    id   | metric   | unit | target | finds
    O-01 | contract | yuan | 100    | reason
    O-02 | receipts | yuan | 100    |
    O-03 | margin   | yuan | 100    |

    sales
    month   | contract | received | margin | finds
    2026-03 | 99       |          | 100    | received

    closing
    sales_conclusion | 达成 |
    """
    assert found == expected


def test_no_sales_at_all(found: list[Spot], expected: list[Spot]) -> None:
    """
    goals
    id   | metric
    O-01 | contract

    closing
    sales_conclusion | 达成 |

    finds sales.contract
    """
    assert found == expected
