from __future__ import annotations

import pytest
from measured import measure_of


@pytest.mark.parametrize(
    ("rows", "light"),
    [
        (("2026-03-09 | high",), "red"),
        (("2026-03-09 | low",), "yellow"),
        (("2026-03-10 | high",), "green"),
    ],
)
def test_overdue_actions(rows: tuple[str, ...], light: str) -> None:
    assert measure_of("light_issue", "\n".join(["actions", "due | priority", *rows])).light == light


def test_a_meeting_without_actions_is_green() -> None:
    assert measure_of("light_issue", "meetings\ntype | date\nprogress | 2026-03-02").light == "green"


def test_nothing_known_is_grey() -> None:
    assert measure_of("light_issue", "meetings\ntype | date\nprogress | 2026-03-20").light == "grey"
