from __future__ import annotations

from measured import cells_of, reason_of, value_of


def test_over_activities_with_a_cost() -> None:
    text = "activities\ndate | cost\n2026-03-02 | 100\n2026-03-03 | 50\n2026-03-04 |"
    assert value_of("cost_per_activity", text) == 75
    assert cells_of("cost_per_activity", text) == ["执行!S2", "执行!S3"]


def test_empty() -> None:
    assert reason_of("cost_per_activity", "activities\ndate | type\n2026-03-02 | visit") == "没有数据"
