from __future__ import annotations

from sheets_in_text import Spot


def test_days_after_the_date_of_the_run(found: list[Spot], expected: list[Spot]) -> None:
    """
    as-of 2026-03-10

    tasks
    id | planned_end | actual_end | forecast_end | finds
    1  | 2027-01-01  | 2026-03-10 | 2027-01-01   |
    2  |             | 2026-03-11 |              | actual_end
    3  |             |            |              |

    charter
    applied_on | 2026-03-11 | finds
    """
    assert found == expected


def test_sales_of_a_later_month(found: list[Spot], expected: list[Spot]) -> None:
    """
    as-of 2026-03-10

    sales
    month   | product | region | target | contract | received | last_year | finds
    2026-03 | 甲      | 华东   | 5      | 5        | 5        | 5         |
    2026-04 | 甲      | 华东   | 5      | 0        | 5        | 5         | contract, received
    2026-05 | 甲      | 华东   | 5      |          |          | 5         |
            | 甲      | 华东   | 5      | 5        |          |           |
    """
    assert found == expected
