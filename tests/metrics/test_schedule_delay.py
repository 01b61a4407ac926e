from __future__ import annotations

from decimal import Decimal

import pytest
from measured import NO_BASELINE, cells_of, measure_of, reason_of, value_of


def delay_of(*rows: str) -> Decimal | None:
    head = "id | milestone | baseline_end | actual_end | forecast_end"
    return value_of("schedule_delay", "\n".join(["tasks", head, *rows]))


def test_finished() -> None:
    assert delay_of("1 | yes | 2026-03-06 | 2026-03-10 |") == 2
    assert delay_of("1 | yes | 2026-03-06 | 2026-03-04 |") == -2


def test_open_with_forecast_is_never_before_today() -> None:
    assert delay_of("1 | yes | 2026-03-20 | | 2026-03-25") == 3
    assert delay_of("1 | yes | 2026-03-06 | | 2026-03-09") == 2


def test_open_without_forecast() -> None:
    assert delay_of("1 | yes | 2026-03-06 | |") == 2
    assert delay_of("1 | yes | 2026-03-20 | |") == 0


def test_latest_open_milestone_decides() -> None:
    assert delay_of("1 | yes | 2026-03-06 | |", "2 | yes | 2026-03-09 | |", "3 | yes | 2026-03-02 | 2026-03-10 |") == 2


def test_all_done_the_last_one_decides() -> None:
    assert delay_of("1 | yes | 2026-03-02 | 2026-03-10 |", "2 | yes | 2026-03-06 | 2026-03-06 |") == 0


def test_without_milestones_leaves_decide() -> None:
    assert delay_of("1 | | 2026-03-09 | |", "2 | | 2026-03-06 | |") == 2


@pytest.mark.parametrize(
    ("base", "end", "days"),
    [
        ("2026-09-24", "2026-09-28", 1),
        ("2026-09-30", "2026-10-08", 1),
        ("2026-02-13", "2026-02-24", 2),
    ],
)
def test_golden_working_days(base: str, end: str, days: int) -> None:
    assert delay_of(f"1 | yes | {base} | {end} |") == days


def test_undecided_year_is_marked() -> None:
    text = "tasks\nid | baseline_end | forecast_end\n1 | 2026-12-30 | {end}"
    assert measure_of("schedule_delay", text.format(end="2027-01-08")).estimated
    assert not measure_of("schedule_delay", text.format(end="2026-12-31")).estimated


def test_names_the_task_that_decides() -> None:
    assert cells_of("schedule_delay", "tasks\nid | baseline_end\n1 | 2026-03-09\n2 | 2026-03-06") == ["计划!I3"]


def test_empty_without_baseline() -> None:
    assert reason_of("schedule_delay", NO_BASELINE) == "没有基线"
