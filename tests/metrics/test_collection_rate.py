from __future__ import annotations

from decimal import Decimal

from measured import cells_of, reason_of, value_of


def test_receipts_by_contracts() -> None:
    text = "sales\nmonth | received | contract\n2026-01 | 50 | 100\n2026-02 | 40 | 80"
    assert value_of("collection_rate", text) == Decimal("0.5")
    assert len(cells_of("collection_rate", text)) == 4


def test_nothing_signed() -> None:
    assert reason_of("collection_rate", "sales\nmonth | received | contract\n2026-01 | 50 | 0") == "分母为 0"


def test_empty() -> None:
    assert reason_of("collection_rate", "sales\nmonth | contract\n2026-01 | 50") == "没有数据"
