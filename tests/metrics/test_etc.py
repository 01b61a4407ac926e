from __future__ import annotations

from decimal import Decimal

from measured import BY_WEIGHT, GOLDEN, NO_BASELINE, reason_of, value_of


def test_golden() -> None:
    assert value_of("etc", GOLDEN) == Decimal("58.6667")
    assert value_of("vac", GOLDEN) == Decimal("-6.6667")
    assert value_of("tcpi", GOLDEN) == Decimal("1.0577")


def test_method_moves_both() -> None:
    text = "set eac_method atypical\n" + GOLDEN
    assert value_of("etc", text) == 55
    assert value_of("vac", text) == -3


def test_all_spent() -> None:
    assert reason_of("tcpi", GOLDEN.replace("| 48", "| 100")) == "分母为 0"


def test_empty() -> None:
    assert reason_of("etc", GOLDEN.replace("| 48", "|")) == "没有实际成本"
    assert reason_of("vac", GOLDEN.replace("45%", "0")) == "分母为 0"
    assert reason_of("tcpi", BY_WEIGHT) == "按权重计，没有金额"
    assert reason_of("etc", NO_BASELINE) == "没有基线"
