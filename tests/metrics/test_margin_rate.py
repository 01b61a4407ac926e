from __future__ import annotations

from decimal import Decimal

from measured import reason_of, value_of


def test_only_contracts_whose_margin_is_known() -> None:
    text = "sales\nmonth | margin | contract\n2026-01 | 30 | 100\n2026-02 | | 900"
    assert value_of("margin_rate", text) == Decimal("0.3")


def test_nothing_signed() -> None:
    assert reason_of("margin_rate", "sales\nmonth | margin | contract\n2026-01 | 30 | 0") == "分母为 0"


def test_empty() -> None:
    assert reason_of("margin_rate", "sales\nmonth | contract\n2026-01 | 50") == "没有数据"
