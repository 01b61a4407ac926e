from __future__ import annotations

from decimal import Decimal

import pytest
from measured import BY_WEIGHT, GOLDEN, lit, measure_of, reason_of, value_of

from salessheets.measures import Pool
from salessheets.metrics import metrics
from salessheets.status import divided

TEXT = """
    approvals
    object | result   | decided_on | approved_budget
    G1     | approved | 2026-01-05 | {budget}

    budget
    category | month   | actual   | committed
    travel   | 2026-01 | {actual} | 50
"""


@pytest.mark.parametrize(
    ("actual", "share", "light"),
    [
        (100, "0", "green"),
        (1000, "0.05", "green"),
        (1001, "0.051", "yellow"),
        (1050, "0.1", "yellow"),
        (1051, "0.101", "red"),
    ],
)
def test_by_what_is_spent_and_signed_away(actual: int, share: str, light: str) -> None:
    found = measure_of("cost_overrun", TEXT.format(budget=1000, actual=actual))
    assert lit(found) == (Decimal(share), light)


def test_by_the_estimate_where_value_is_money() -> None:
    found = measure_of("cost_overrun", GOLDEN)
    assert found.light == "yellow"
    assert value_of("cost_overrun", GOLDEN) == Decimal("0.0667")


def test_spent_without_progress_is_unknown_and_never_green() -> None:
    text = GOLDEN.replace("45%", "0")
    assert reason_of("cost_overrun", text) == "还算不出完工估算"
    assert measure_of("cost_overrun", text).light == "grey"


def test_by_weight_the_budget_counts() -> None:
    assert value_of("cost_overrun", BY_WEIGHT + TEXT.format(budget=1000, actual=1050)) == Decimal("0.1")


def test_empty_and_zero() -> None:
    assert reason_of("cost_overrun", TEXT.format(budget="", actual=1)) == "没有批准预算"
    assert reason_of("cost_overrun", TEXT.format(budget=0, actual=1)) == "分母为 0"


def test_the_portfolio_divides_sums() -> None:
    over = measure_of("cost_overrun", TEXT.format(budget=1000, actual=1050))
    within = measure_of("cost_overrun", TEXT.format(budget=9000, actual=1050))
    assert (over.numerator, over.denominator) == (Decimal(100), Decimal(1000))
    assert divided("cost_overrun", [("A", over), ("B", within)]).value == Decimal("0.01")
    assert metrics()["cost_overrun"].pool is Pool.RATIO
