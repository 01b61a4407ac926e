from __future__ import annotations

from decimal import Decimal

from measured import cells_of, fraction, measure_of, reason_of, value_of


def test_progress_by_weight() -> None:
    text = """
    tasks
    id  | weight | progress | actual_end | cancelled_on
    1   |        |          |            |
    1.1 | 30     | 50%      |            |
    1.2 | 70     |          | 2026-03-02 |
    1.3 | 99     |          |            | 2026-03-02
    """
    assert value_of("completion", text) == Decimal("0.85")
    assert cells_of("completion", text) == ["计划!K4", "计划!M3", "计划!N3", "计划!N4"]


DAYS = """
    tasks
    id  | planned_start | planned_end | milestone | progress
    1.1 | {start}       | {end}       |           | 100%
    1.2 | 2026-03-09    | 2026-03-20  |           | 0
    1.3 | 2026-03-20    | 2026-03-20  | yes       | 0
"""


def test_without_weights_working_days_count() -> None:
    found = measure_of("completion", DAYS.format(start="2026-03-02", end="2026-03-06"))
    assert fraction(found) == (5, 15)
    assert not found.estimated


def test_undecided_year_is_marked() -> None:
    assert measure_of("completion", DAYS.format(start="2027-03-02", end="2027-03-06")).estimated


def test_only_a_milestone() -> None:
    text = "tasks\nid | planned_start | planned_end | milestone\n1 | 2026-03-02 | 2026-03-02 | yes"
    assert reason_of("completion", text) == "分母为 0"


def test_empty() -> None:
    assert reason_of("completion", "charter\nname | 试") == "没有数据"
