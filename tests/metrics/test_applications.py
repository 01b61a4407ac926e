from __future__ import annotations

from measured import reason_of, value_of

TEXT = """
    charter
    budget_total | 30万

    approvals
    object | submitted_on
    G0     | {day}
"""


def test_submitted() -> None:
    assert value_of("applications", TEXT.format(day="2026-01-05")) == 1
    assert value_of("applied_amount", TEXT.format(day="2026-01-05")) == 300_000


def test_not_submitted() -> None:
    assert reason_of("applications", TEXT.format(day="")) == "还没有提交"
    assert reason_of("applied_amount", TEXT.format(day="")) == "还没有提交"
