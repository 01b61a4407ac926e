from __future__ import annotations

from sheets_in_text import Spot


def test_rule_and_date(found: list[Spot], expected: list[Spot]) -> None:
    """
    as-of 2026-03-10
    set waiver_days 30

    waivers
    rule  | until      | finds
    s2.3a | 2026-03-10 |
    s2.3a | 2026-04-09 |
    s2.3a | 2026-04-10 | until
    s2.3a | 2026-03-09 | until
    9.9z  | 2026-03-20 | rule
    2.1a  | 2026-03-20 | rule
    C-ref | 2026-03-09 | rule, until
          |            |
    """
    assert found == expected
