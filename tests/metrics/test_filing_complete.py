from __future__ import annotations

from measured import fraction, measure_of, reason_of, value_of

REJECTED = """
    approvals
    object | result   | decided_on
    G1     | rejected | 2026-01-05

    filing
    item | reason
    D1   | 纸质件遗失
    d2   | 未评审
    {item} | 无
"""


def test_without_finals_nothing_is_known() -> None:
    assert reason_of("filing_complete", "approvals\nobject | result | decided_on\nG1 | rejected | 2026-01-05") == (
        "还没有定稿的文件"
    )


def test_final_or_not_applicable_counts() -> None:
    text = REJECTED.format(item="D9")
    found = measure_of("filing_complete", text)
    assert found.parts == {"required": 3, "not_applicable": 2, "lacking": 1}
    assert fraction(found) == (2, 3)
    assert value_of("filing_complete", "final D13 V1.0 2026-02-02\n" + text) == 1


def test_all_not_applicable_is_complete() -> None:
    assert value_of("filing_complete", REJECTED.format(item="D13")) == 1


def test_reached_gates_count_for_ended_projects() -> None:
    text = """
    approvals
    object | result     | decided_on
    G1     | approved   | 2026-01-05
    G2     | approved   | 2026-01-06
    项目   | terminated | 2026-02-02
    """
    assert measure_of("filing_complete", text).parts["required"] == 7
