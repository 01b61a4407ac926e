"""How long the watcher rests."""

from __future__ import annotations

import pytest

from salessheets.watch.pace import LONGEST, MINUTE, SHORTEST, WORK, interval, retry
from salessheets.watch.settling import SETTLE


@pytest.mark.parametrize(
    ("seconds", "roll", "wanted"),
    [(0.1, 0.0, 11.25), (0.1, 0.5, 15.0), (0.1, 1.0, 18.75), (1.0, 0.5, 20.0), (2.0, 0.5, 40.0), (4.0, 0.5, 37.0)],
)
def test_rests_a_quarter_minute_or_twenty_sweeps_more_or_less(seconds: float, roll: float, wanted: float) -> None:
    assert interval(seconds, roll) == pytest.approx(wanted)


@pytest.mark.parametrize("seconds", [0.05, 0.5, 1.5, 3.0, 6.8, 10.0])
def test_what_is_saved_just_after_a_sweep_is_worked_on_within_the_minute(seconds: float) -> None:
    longest = interval(seconds, 1.0)
    settled = longest + seconds + SETTLE + seconds
    assert settled <= MINUTE - WORK + SETTLE


def test_a_very_slow_share_gets_half_the_time_to_rest() -> None:
    assert interval(90.0, 0.5) == 90.0


def test_a_share_that_is_away_is_asked_less_and_less_but_each_minute() -> None:
    waits = [retry(failures, 0.5) for failures in (1, 2, 3, 4, 100_000)]
    assert waits == [SHORTEST, 2 * SHORTEST, LONGEST, LONGEST, LONGEST]
    assert max(retry(failures, 1.0) for failures in range(50)) <= LONGEST
