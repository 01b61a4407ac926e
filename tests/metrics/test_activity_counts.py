from __future__ import annotations

from measured import counted, measure_of, reason_of


def test_by_type_own_words_count_as_other() -> None:
    text = """
    activities
    date       | type
    2026-03-02 | visit
    2026-03-03 | 拜访
    2026-03-04 | 夜游
    2026-03-11 | demo
    """
    found = measure_of("activity_counts", text)
    assert counted(found) == (3, {"visit": 2, "other": 1})


def test_empty() -> None:
    assert reason_of("activity_counts", "charter\nname | 试") == "没有数据"
