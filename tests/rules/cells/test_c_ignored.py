from __future__ import annotations

from sheets_in_text import Spot


def test_typed_over_what_is_worked_out(found: list[Spot], expected: list[Spot]) -> None:
    """
    goals
    id   | metric        | actual | finds
    O-01 | contract      | 0      | actual
    O-02 | new_customers | 12     |
    O-03 | nps           |        |
    O-04 |               | 12     |

    budget
    category | month   | actual | actual_from | finds
    travel   | 2026-03 | 10     | activities  | actual
    travel   | 2026-04 | 10     | typed       |
    travel   | 2026-05 | 10     |             |
    travel   | 2026-06 |        | activities  |
    """
    assert found == expected
