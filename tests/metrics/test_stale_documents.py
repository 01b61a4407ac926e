from __future__ import annotations

from measured import measure_of, reason_of, value_of

GOALS = """

goals
id   | name
O-01 | 签约
"""


def test_without_finals_there_is_nothing_to_count() -> None:
    assert reason_of("stale_documents", "charter\nname | 试") == "还没有定稿的文件"


def test_finals_that_no_longer_hold_are_counted() -> None:
    assert value_of("stale_documents", "final D1 V1.0 2026-03-02" + GOALS) == 0
    text = "final D1 V1.0 2026-03-02 stale\nfinal D9/M-01 V1.0 2026-03-02 edited" + GOALS
    assert value_of("stale_documents", text) == 2
    assert [cell.ref for cell in measure_of("stale_documents", text).cells] == ["D2", ""]


def test_the_place_of_a_restricted_one_is_not_told() -> None:
    found = measure_of("stale_documents", "final D14/王立 V1.0 2026-03-02 edited")
    assert found.value == 1
    assert not found.cells
