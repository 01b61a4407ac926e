from __future__ import annotations

from measured import measure_of, reason_of


def test_mean_over_closed_ones_the_meeting_gives_the_day() -> None:
    text = """
    meetings
    id   | date
    M-03 | 2026-03-02

    actions
    description | source | raised_on  | closed_on
    甲          |        | 2026-03-02 | 2026-03-04
    乙          | M-03/2 |            | 2026-03-06
    丙          |        | 2026-03-02 |
    """
    found = measure_of("action_close_days", text)
    assert found.value == 3
    assert found.denominator == 2


def test_undecided_year_is_marked() -> None:
    assert measure_of("action_close_days", "actions\nraised_on | closed_on\n2026-12-30 | 2027-01-05").estimated


def test_empty() -> None:
    assert reason_of("action_close_days", "actions\ndescription | raised_on\n甲 | 2026-03-02") == "没有数据"
