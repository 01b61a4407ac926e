from __future__ import annotations

from decimal import Decimal

from measured import reason_of, value_of


def test_cited_of_all() -> None:
    text = """
    needs
    id   | customer
    N-01 | 甲厂
    N-02 | 甲厂
    N-03 | 乙厂
    N-04 | 乙厂

    strategy
    id    | needs
    ST-01 | N-01、N-03
    ST-02 | N-1
    """
    assert value_of("need_coverage", text) == Decimal("0.5")


def test_empty() -> None:
    assert reason_of("need_coverage", "strategy\nid | needs\nST-01 | N-01") == "没有数据"
