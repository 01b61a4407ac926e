from __future__ import annotations

from measured import cells_of, measure_of, reason_of, value_of


def test_by_priority_and_owner() -> None:
    text = """
    actions
    description | owner | due        | priority | closed_on
    甲          | 张三  | 2026-03-09 | high     |
    乙          | 张三  | 2026-03-02 |          |
    丙          | 李四  | 2026-03-10 | high     |
    丁          | 李四  | 2026-03-02 | high     | 2026-03-03
    """
    found = measure_of("overdue_actions", text)
    assert found.value == 2
    assert found.parts == {"priority:high": 1, "priority:medium": 1, "owner:张三": 2}
    assert cells_of("overdue_actions", text) == ["行动项!G2", "行动项!G3"]


def test_none_late_is_nought_and_none_at_all_is_empty() -> None:
    assert value_of("overdue_actions", "actions\ndescription | due\n甲 | 2026-03-10") == 0
    assert reason_of("overdue_actions", "charter\nname | 试") == "没有数据"
