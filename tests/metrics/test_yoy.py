from __future__ import annotations

from decimal import Decimal

from measured import cells_of, reason_of, value_of


def test_compares_rows_that_have_both() -> None:
    text = """
    sales
    month   | product | contract | last_year
    2026-01 | 甲      | 120      | 100
    2026-02 | 甲      | 90       | 100
    2026-02 | 乙      | 999      |
    2026-03 | 甲      |          | 100
    """
    assert value_of("yoy", text) == Decimal("0.05")
    assert len(cells_of("yoy", text)) == 4


def test_negative_base_counts_by_its_size() -> None:
    assert value_of("yoy", "sales\nmonth | contract | last_year\n2026-01 | 50 | -100") == Decimal("1.5")


def test_base_zero() -> None:
    assert reason_of("yoy", "sales\nmonth | contract | last_year\n2026-01 | 50 | 0") == "分母为 0"


def test_empty() -> None:
    assert reason_of("yoy", "sales\nmonth | contract\n2026-01 | 50") == "没有数据"
