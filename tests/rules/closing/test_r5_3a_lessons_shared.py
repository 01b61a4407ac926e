from __future__ import annotations

from sheets_in_text import Spot


def test_no_meeting_after_the_end(found: list[Spot], expected: list[Spot]) -> None:
    """
    as-of 2026-03-10

    closing
    actual_end | 2026-03-02 |
    audience   | 各大区     |

    meetings
    id   | type     | date
    M-01 | summary  | 2026-03-01
    M-02 | summary  | 2026-03-11
    M-03 | progress | 2026-03-05

    finds meetings.type
    """
    assert found == expected


def test_no_audience(found: list[Spot], expected: list[Spot]) -> None:
    """
    as-of 2026-03-10

    closing
    actual_end | 2026-03-02 |
    audience   |            | finds

    meetings
    id   | type    | date
    M-01 | summary | 2026-03-02
    """
    assert found == expected


def test_shared(found: list[Spot]) -> None:
    """
    as-of 2026-03-10

    closing
    audience | 各大区 |

    meetings
    id   | type    | date
    M-01 | summary | 2026-03-10
    """
    assert found == []
