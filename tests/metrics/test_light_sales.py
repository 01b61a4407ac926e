from __future__ import annotations

import pytest
from measured import measure_of


def test_no_contract_goal_is_not_applicable() -> None:
    assert measure_of("light_sales", "charter\nname | 试").light == "na"


def test_contract_goal_without_sales_is_grey() -> None:
    assert measure_of("light_sales", "goals\nid | metric | unit | target\nO-01 | contract | yuan | 5").light == "grey"


@pytest.mark.parametrize(("signed", "light"), [(450, "green"), (400, "yellow"), (399, "red")])
def test_by_gap_to_time_elapsed(signed: int, light: str) -> None:
    text = f"""
    as-of 2026-03-16

    charter
    planned_start | 2026-03-02

    goals
    id   | metric   | unit | target | due
    O-01 | contract | yuan | 1000   | 2026-03-30

    sales
    month   | contract
    2026-03 | {signed}
    """
    assert measure_of("light_sales", text).light == light
