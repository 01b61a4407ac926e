from __future__ import annotations

from measured import measure_of, reason_of, value_of

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


def test_without_register_only_not_applicable_is_known() -> None:
    text = REJECTED.format(item="D9")
    assert reason_of("filing_complete", text) == "文档登记未启用，不知道哪些已定稿"
    assert measure_of("filing_complete", text).parts == {"required": 3, "not_applicable": 2}
    assert measure_of("filing_complete", text).numerator is None


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
