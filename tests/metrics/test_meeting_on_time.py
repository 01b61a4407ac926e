from __future__ import annotations

from measured import fraction, measure_of, reason_of

TEXT = """
    as-of {today}

    charter
    meeting_cadence | weekly

    approvals
    object | result   | decided_on
    G2     | approved | 2026-02-02

    meetings
    id   | type     | date
    M-01 | progress | 2026-02-04
    M-02 | progress | 2026-02-05
    M-03 | review   | 2026-02-11
    M-04 | progress | 2026-02-24
    M-05 | progress | 2026-03-04
"""


def test_weeks_with_a_progress_meeting() -> None:
    found = measure_of("meeting_on_time", TEXT.format(today="2026-03-01"))
    assert fraction(found) == (2, 4)


def test_cadence_of_the_settings() -> None:
    text = TEXT.format(today="2026-03-02").replace("meeting_cadence | weekly", "name | 试")
    found = measure_of("meeting_on_time", text)
    assert fraction(found) == (0, 1)


def test_no_week_over_yet() -> None:
    assert reason_of("meeting_on_time", TEXT.format(today="2026-02-06")) == "还没有到期的周期"


def test_before_the_plan_is_approved() -> None:
    assert reason_of("meeting_on_time", "meetings\nid | type | date\nM-01 | progress | 2026-02-04")
