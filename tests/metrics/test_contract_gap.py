from __future__ import annotations

from measured import cells_of, reason_of, value_of


def test_contracts_less_targets_up_to_today() -> None:
    text = """
    sales
    month   | target | contract
    2026-02 | 100    | 80
    2026-03 | 100    | 130
    2026-04 | 500    |
    """
    assert value_of("contract_gap", text) == 10
    assert cells_of("contract_gap", text) == ["销售数据!D2", "销售数据!D3", "销售数据!E2", "销售数据!E3"]


def test_empty_while_one_side_is_unknown() -> None:
    assert reason_of("contract_gap", "sales\nmonth | target\n2026-02 | 100") == "没有数据"
