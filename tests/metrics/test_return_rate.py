from __future__ import annotations

from decimal import Decimal

from measured import reason_of, value_of


def test_returned_by_sent_where_both_are_known() -> None:
    text = "surveys\nid | sent | returned\nQ-1 | 100 | 30\nQ-2 | 50 | 30\nQ-3 | 900 |"
    assert value_of("return_rate", text) == Decimal("0.4")


def test_none_sent() -> None:
    assert reason_of("return_rate", "surveys\nid | sent | returned\nQ-1 | 0 | 0") == "分母为 0"


def test_empty() -> None:
    assert reason_of("return_rate", "surveys\nid | sent\nQ-1 | 100") == "没有数据"
