from __future__ import annotations

from measured import cells_of, reason_of, value_of


def test_due_before_today_and_open() -> None:
    text = """
    risks
    description | due        | status
    甲          | 2026-03-09 | responding
    乙          | 2026-03-10 | responding
    丙          | 2026-03-09 | closed
    """
    assert value_of("overdue_responses", text) == 1
    assert cells_of("overdue_responses", text) == ["风险!P2"]


def test_empty() -> None:
    assert reason_of("overdue_responses", "charter\nname | 试") == "没有数据"
