from __future__ import annotations

from measured import counted, measure_of, reason_of, value_of


def test_complaints_and_breaches_and_those_open() -> None:
    text = "compliance\nkind | result\ncomplaint | 已致歉\nbreach |\npledge |"
    found = measure_of("incidents", text)
    assert counted(found) == (2, {"complaint": 1, "breach": 1, "open": 1})


def test_pledges_alone_are_nought_and_none_at_all_is_empty() -> None:
    assert value_of("incidents", "compliance\nkind\npledge") == 0
    assert reason_of("incidents", "charter\nname | 试") == "没有数据"
