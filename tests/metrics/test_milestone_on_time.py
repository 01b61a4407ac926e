from __future__ import annotations

from measured import NO_BASELINE, fraction, measure_of, reason_of


def test_kept_of_due() -> None:
    text = """
    tasks
    id  | milestone | baseline_end | actual_end | cancelled_on
    1.1 | yes       | 2026-03-02   | 2026-03-02 |
    1.2 | yes       | 2026-03-02   | 2026-03-03 |
    1.3 | yes       | 2026-03-10   |            |
    1.4 | yes       | 2026-03-11   | 2026-03-09 |
    1.5 | yes       | 2026-03-02   |            | 2026-03-02
    1.6 |           | 2026-03-02   | 2026-03-02 |
    """
    found = measure_of("milestone_on_time", text)
    assert fraction(found) == (1, 3)
    assert len(found.cells) == 5


def test_none_due() -> None:
    assert reason_of("milestone_on_time", NO_BASELINE) == "还没有到期的里程碑"
