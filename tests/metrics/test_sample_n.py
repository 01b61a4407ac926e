from __future__ import annotations

from measured import measure_of, reason_of


def test_rows_behind_both_scores() -> None:
    found = measure_of("sample_n", "feedback\ncsat | nps\n5 | 9\n4 |\n | 7\n9 |")
    assert found.value == 3
    assert found.parts == {"csat": 2, "nps": 2}


def test_empty() -> None:
    assert reason_of("sample_n", "charter\nname | 试") == "没有数据"
