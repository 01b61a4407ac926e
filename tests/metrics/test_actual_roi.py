from __future__ import annotations

from decimal import Decimal

from measured import cells_of, reason_of, value_of

TEXT = """
    sales
    month   | contract
    2026-01 | 1000

    budget
    category | month   | actual
    travel   | 2026-01 | {first}
    travel   | 2026-02 | {second}
"""


def test_contracts_by_cost() -> None:
    assert value_of("actual_roi", TEXT.format(first=300, second=100)) == Decimal("2.5")


def test_cost_zero() -> None:
    assert reason_of("actual_roi", TEXT.format(first=0, second="")) == "分母为 0"


def test_empty() -> None:
    assert reason_of("actual_roi", TEXT.format(first="", second="")) == "没有数据"


def test_cost_from_activities_names_their_cells() -> None:
    text = """
    sales
    month   | contract
    2026-01 | 1000

    activities
    date       | cost | cost_category
    2026-01-08 | 250  | travel
    2026-02-08 | 999  | travel

    budget
    category | month   | actual_from
    travel   | 2026-01 | activities
    """
    assert value_of("actual_roi", text) == 4
    assert cells_of("actual_roi", text) == ["执行!S2", "销售数据!E2"]
