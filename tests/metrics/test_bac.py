from __future__ import annotations

import pytest
from measured import BY_WEIGHT, GOLDEN, NO_BASELINE, case_of, cells_of, measure_of, reason_of, value_of

from salessheets.derived.earned_value import costs, earned_value
from salessheets.text import Text

PLAN = """
    tasks
    id  | planned_start | planned_end | baseline_end | milestone | cancelled_on | weight
    1   |               |             |              |           |              |
    1.1 | 2026-03-02    | 2026-03-06  | 2026-03-06   |           |              | 10
    1.2 | 2026-03-09    | 2026-03-20  | 2026-03-20   |           |              | 20
    1.3 | 2026-03-20    | 2026-03-20  | 2026-03-20   | yes       |              | 0
    2   | 2026-03-20    | 2026-03-20  | 2026-03-20   |           | 2026-03-09   | 99
"""
BUDGET = """
    budget
    category | month   | task | planned
    travel   | 2026-03 | 1    | 160
    sample   | 2026-03 | 1.1  | 40
    labour   | 2026-03 |      | {loose}
"""


def test_golden() -> None:
    found = measure_of("bac", GOLDEN)
    assert found.value == 100
    assert cells_of("bac", GOLDEN) == ["预算!D2"]


def test_summary_budget_is_shared_by_working_days() -> None:
    values = {task.id: value for task, value in costs(case_of(PLAN + BUDGET.format(loose=""))).items()}
    assert values == {(1, 1): 90, (1, 2): 100, (1, 3): 10}


def test_cancelled_leaves_are_left_out() -> None:
    text = PLAN + BUDGET.format(loose="") + "    promotion | 2026-03 | 2 | 500\n"
    assert value_of("bac", text) == 200


@pytest.mark.parametrize(("loose", "mode"), [(10, "cost"), (11, "weight")])
def test_money_needs_95_percent_of_the_budget_with_a_task(loose: int, mode: str) -> None:
    text = PLAN + BUDGET.format(loose=loose)
    assert earned_value(case_of(text)).mode == mode
    assert value_of("bac", text) == (200 if mode == "cost" else 30)


def test_by_weight_it_is_not_pooled_with_money() -> None:
    found = measure_of("bac", BY_WEIGHT)
    assert found.value == 100
    assert found.numerator is None
    assert found.note == Text("按权重计，不是金额", "by weight, not in money")


def test_empty() -> None:
    assert reason_of("bac", NO_BASELINE) == "没有基线"
    assert reason_of("bac", "tasks\nid | baseline_end\n1 | 2026-03-06") == "预算没有关联到任务，任务也没有都填权重"
