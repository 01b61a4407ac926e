from __future__ import annotations

from decimal import Decimal

import pytest
from measured import BY_WEIGHT, GOLDEN, NO_BASELINE, reason_of, value_of


def test_golden() -> None:
    assert value_of("eac", GOLDEN) == Decimal("106.6667")
    assert value_of("eac_atypical", GOLDEN) == 103
    assert value_of("eac_combined", GOLDEN) == Decimal("113.1852")


@pytest.mark.parametrize(("method", "value"), [("typical", "106.6667"), ("atypical", "103"), ("combined", "113.1852")])
def test_method_is_a_setting(method: str, value: str) -> None:
    assert value_of("eac", f"set eac_method {method}\n" + GOLDEN) == Decimal(value)


def test_nothing_earned_or_spent() -> None:
    assert reason_of("eac", GOLDEN.replace("45%", "0")) == "分母为 0"
    assert value_of("eac_atypical", GOLDEN.replace("45%", "0")) == 148
    assert reason_of("eac_combined", GOLDEN.replace("45%", "0")) == "分母为 0"
    assert reason_of("eac", GOLDEN.replace("| 48", "| 0")) == "分母为 0"


def test_empty() -> None:
    assert reason_of("eac", GOLDEN.replace("| 48", "|")) == "没有实际成本"
    assert reason_of("eac_combined", BY_WEIGHT) == "按权重计，没有金额"
    assert reason_of("eac_atypical", NO_BASELINE) == "没有基线"
