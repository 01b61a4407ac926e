from __future__ import annotations

from decimal import Decimal

from measured import cells_of, fraction, measure_of, reason_of, value_of

from salessheets.derived.goals import attainment_of

GOALS = """
    goals
    id   | metric | direction | unit  | target | actual
    O-01 | other  | up        | count | 100    | 120
    O-02 | other  | down      | count | 5      | 10
    O-03 | other  | up        | wan   | -500   | -100
    O-04 | other  | up        | count | 0      | 3
    O-05 | other  | up        | count | 100    |
"""


def test_goals_reached_of_goals_that_can_be_judged() -> None:
    found = measure_of("goal_attainment", GOALS)
    assert fraction(found) == (2, 3)


def test_names_targets_and_actuals_of_judged_goals_only() -> None:
    assert cells_of("goal_attainment", GOALS) == ["目标!G2", "目标!G3", "目标!G4", "目标!K2", "目标!K3", "目标!K4"]


def test_half_reached_is_not_reached() -> None:
    text = "goals\nid | metric | unit | target | actual\nO-01 | other | count | 100 | 99"
    assert value_of("goal_attainment", text) == 0


def test_golden_negative_target() -> None:
    assert attainment_of(Decimal(-500), Decimal(-100)) == Decimal("1.8")


def test_lower_is_better() -> None:
    assert attainment_of(Decimal(5), Decimal(4), "down") == Decimal("1.25")
    assert attainment_of(Decimal(5), Decimal(0), "down") is None


def test_target_zero_has_no_attainment() -> None:
    assert attainment_of(Decimal(0), Decimal(3)) is None


def test_empty_without_any_actual() -> None:
    assert reason_of("goal_attainment", "goals\nid | metric | target\nO-01 | other | 100") == "没有数据"
