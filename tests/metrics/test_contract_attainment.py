from __future__ import annotations

from decimal import Decimal

from measured import cells_of, fraction, measure_of, reason_of, value_of

SALES = """
    goals
    id   | metric   | unit | target | due
    O-01 | contract | wan  | 100    | {due}

    sales
    month   | product | region | contract
    2026-01 | 甲      | 华东   | 300000
    2026-02 | 甲      | 华东   | 200000
    2026-04 | 甲      | 华东   | 900000
"""


def test_contracts_so_far_by_target_in_yuan() -> None:
    found = measure_of("contract_attainment", SALES.format(due="2026-12-31"))
    assert found.value == Decimal("0.5")
    assert fraction(found) == (500_000, 1_000_000)


def test_names_target_and_the_months_that_count() -> None:
    assert cells_of("contract_attainment", SALES.format(due="2026-12-31")) == ["目标!G2", "销售数据!E2", "销售数据!E3"]


def test_contracts_after_the_due_date_do_not_count() -> None:
    assert value_of("contract_attainment", SALES.format(due="2026-01-31")) == Decimal("0.3")


def test_approved_change_moves_the_target() -> None:
    change = """

    changes
    id    | object | item | before | after
    CR-01 | goal   | O-01 | 100    | 200

    approvals
    object | result   | decided_on
    CR-01  | approved | 2026-02-02
    """
    assert value_of("contract_attainment", SALES.format(due="2026-12-31") + change) == Decimal("0.25")


def test_empty_without_contract_goal() -> None:
    assert reason_of("contract_attainment", "sales\nmonth | contract\n2026-01 | 100") == "没有签约目标"


def test_empty_when_the_unit_is_not_money() -> None:
    text = "goals\nid | metric | unit | target\nO-01 | contract | count | 100"
    assert reason_of("contract_attainment", text) == "签约目标的单位不是金额"


def test_target_zero() -> None:
    text = SALES.format(due="2026-12-31").replace("| 100 ", "| 0 ")
    assert reason_of("contract_attainment", text) == "分母为 0"
