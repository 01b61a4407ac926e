from __future__ import annotations

from decimal import Decimal

import pytest
from measured import BY_WEIGHT, GOLDEN, NO_BASELINE, measure_of, reason_of, value_of


def test_golden() -> None:
    assert value_of("spi", GOLDEN) == Decimal("0.9")
    assert value_of("cpi", GOLDEN) == Decimal("0.9375")


@pytest.mark.parametrize(
    ("progress", "light"),
    [("47.5%", "green"), ("47.4%", "yellow"), ("45%", "yellow"), ("44.9%", "red")],
)
def test_light(progress: str, light: str) -> None:
    assert measure_of("spi", GOLDEN.replace("45%", progress)).light == light


def test_nothing_planned_yet() -> None:
    text = GOLDEN.replace("as-of 2026-03-06", "as-of 2026-03-01")
    assert reason_of("spi", text) == "分母为 0"
    assert measure_of("spi", text).light == "grey"


def test_no_cost() -> None:
    assert reason_of("cpi", GOLDEN.replace("| 48", "| 0")) == "分母为 0"
    assert reason_of("cpi", GOLDEN.replace("| 48", "|")) == "没有实际成本"


def test_by_weight_only_spi_and_not_pooled() -> None:
    found = measure_of("spi", BY_WEIGHT)
    assert (found.value, found.numerator, found.denominator) == (Decimal("0.9"), None, None)
    assert reason_of("cpi", BY_WEIGHT) == "按权重计，没有金额"


def test_empty() -> None:
    assert reason_of("spi", NO_BASELINE) == "没有基线"
