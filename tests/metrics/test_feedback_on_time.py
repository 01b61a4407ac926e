from __future__ import annotations

from measured import fraction, measure_of, reason_of


def test_closed_in_time_of_due() -> None:
    text = """
    feedback
    due        | closed_on
    2026-03-02 | 2026-03-02
    2026-03-02 | 2026-03-03
    2026-03-10 |
    2026-03-11 | 2026-03-04
    """
    found = measure_of("feedback_on_time", text)
    assert fraction(found) == (1, 3)


def test_none_due() -> None:
    assert reason_of("feedback_on_time", "feedback\ndue\n2026-03-11") == "还没有到期的反馈"
