from __future__ import annotations

import pytest
from measured import measure_of

from salessheets.text import Text

TEXT = """
    approvals
    object | result   | decided_on | approved_budget
    G1     | approved | 2026-01-05 | {budget}

    budget
    category | month   | actual   | committed
    travel   | 2026-01 | {actual} | {committed}
"""


@pytest.mark.parametrize(
    ("actual", "committed", "light"),
    [
        (1000, "", "green"),
        (1001, "", "red"),
        (900, 150, "green"),
        (900, 151, "yellow"),
        (900, 201, "red"),
        ("", "", "grey"),
    ],
)
def test_overspent_or_overrun(actual: object, committed: object, light: str) -> None:
    assert measure_of("light_cost", TEXT.format(budget=1000, actual=actual, committed=committed)).light == light


def test_without_approved_budget_grey() -> None:
    found = measure_of("light_cost", TEXT.format(budget="", actual=5, committed=""))
    assert (found.light, found.note) == ("grey", Text("没有批准预算", "no approved budget"))
