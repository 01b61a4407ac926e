from __future__ import annotations

from measured import counted, measure_of, reason_of


def test_by_kind() -> None:
    found = measure_of("lessons", "lessons\nid | kind\nL-01 | good\nL-02 | bad\nL-03 | bad")
    assert counted(found) == (3, {"good": 1, "bad": 2})


def test_empty() -> None:
    assert reason_of("lessons", "charter\nname | 试") == "没有数据"
    assert reason_of("lesson_reuse", "lessons\nid | kind\nL-01 | good") == "要看全部项目才知道"
