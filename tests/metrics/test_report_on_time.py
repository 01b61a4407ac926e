from __future__ import annotations

from measured import measure_of, reason_of

TEXT = """
    as-of {today}

    approvals
    object | result   | decided_on
    G1     | approved | 2026-03-02

    reports
    until      | submitted_on
    2026-03-06 | {first}
    2026-03-13 | 2026-03-17
"""  # weeks of 2 and 9 March, due on 9 and 16 March with a day of grace


def reported(today: str, first: str) -> tuple[object, object]:
    found = measure_of("report_on_time", TEXT.format(today=today, first=first))
    return found.numerator, found.denominator


def test_submitted_by_the_deadline() -> None:
    assert reported("2026-03-17", "2026-03-09") == (1, 2)
    assert reported("2026-03-17", "2026-03-10") == (0, 2)


def test_a_period_counts_when_its_deadline_is_past() -> None:
    assert reported("2026-03-16", "2026-03-09") == (1, 1)


def test_missing_report_is_late() -> None:
    assert reported("2026-03-10", "") == (0, 1)


def test_nothing_due() -> None:
    assert reason_of("report_on_time", TEXT.format(today="2026-03-09", first="")) == "还没有到期的周期"
    assert reason_of("report_on_time", "charter\nname | 试") == "还没有到期的周期"
