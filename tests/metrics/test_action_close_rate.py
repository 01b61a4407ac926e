from __future__ import annotations

from measured import fraction, measure_of, reason_of


def test_cancelled_ones_and_decisions_are_left_out() -> None:
    text = """
    actions
    description | type     | status    | closed_on
    甲          | action   |           | 2026-03-02
    乙          | issue    |           |
    丙          | action   | cancelled |
    丁          | decision |           |
    """
    found = measure_of("action_close_rate", text)
    assert fraction(found) == (1, 2)


def test_empty() -> None:
    assert reason_of("action_close_rate", "actions\ndescription | status\n丙 | cancelled") == "没有数据"
