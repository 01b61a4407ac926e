from __future__ import annotations

from measured import measure_of, reason_of, value_of


def test_open_leaves_risks_and_actions_without_owner() -> None:
    text = """
    tasks
    id  | owner | actual_end
    1   |       |
    1.1 |       |
    1.2 | 张三  |
    1.3 |       | 2026-03-02

    risks
    description | owner | status
    断货        |       | responding
    降价        |       | closed

    actions
    description | owner | type     | closed_on
    催款        |       | action   |
    已决        |       | decision |
    已办        |       | action   | 2026-03-02
    """
    found = measure_of("unowned", text)
    assert found.value == 3
    assert found.parts == {"tasks": 1, "risks": 1, "actions": 1}
    assert len(found.cells) == 3


def test_all_owned_is_nought_and_nothing_entered_is_empty() -> None:
    assert value_of("unowned", "tasks\nid | owner\n1 | 张三") == 0
    assert reason_of("unowned", "charter\nname | 试") == "没有数据"
