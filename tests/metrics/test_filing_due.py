from __future__ import annotations

from decimal import Decimal

from measured import value_of

TEXT = """
    as-of {today}

    approvals
    object | result   | decided_on
    G1     | approved | 2025-12-01
    {rows}
"""


def counts(today: str, *rows: str) -> list[Decimal | None]:
    text = TEXT.format(today=today, rows="\n    ".join(rows))
    return [value_of(key, text) for key in ("filing_due", "filed", "filing_overdue")]


def test_going_on() -> None:
    assert counts("2026-03-10", "G2 | approved | 2026-01-05") == [0, 0, 0]


def test_due_for_twenty_working_days_and_then_late() -> None:
    assert counts("2026-02-02", "G4 | approved | 2026-01-05") == [1, 0, 0]
    assert counts("2026-02-03", "G4 | approved | 2026-01-05") == [1, 0, 1]


def test_ended_ones_are_due_too() -> None:
    assert counts("2026-02-03", "项目 | terminated | 2026-01-05") == [1, 0, 1]
    assert counts("2026-02-03", "G1 | rejected | 2026-01-05") == [1, 0, 1]


def test_paused_is_not_late() -> None:
    assert counts("2026-02-03", "G4 | approved | 2026-01-05", "项目 | paused | 2026-01-06") == [1, 0, 0]


def test_filed() -> None:
    assert counts("2026-03-10", "G4 | approved | 2026-01-05", "G5 | approved | 2026-03-02") == [1, 1, 0]
