"""How long to wait between two sweeps: pure; chance is given in, so that many watchers do not ask a share at once."""

from __future__ import annotations

SHORTEST = 15.0
PART = 20.0
"""A sweep may take a twentieth of the time."""
MINUTE = 60.0
WORK = 15.0
"""Seconds of the minute that settling and the work itself are given."""
LONGEST = 60.0
"""A share that comes back is noticed within so many seconds: asking one that is away costs nothing."""


def interval(seconds: float, roll: float) -> float:
    """Seconds until the next sweep, after one that took `seconds`; `roll` is chance, from 0 to 1.

    At least 15 s and twenty times the sweep, times 3/4 to 5/4; but never so long that what is saved just after a
    sweep is not seen by two more, and worked on, within the minute. A sweep too slow for that rests as long as it took.
    """
    usual = max(SHORTEST, PART * seconds) * (0.75 + 0.5 * roll)
    minute = MINUTE - WORK - 2 * seconds
    return min(usual, max(minute, seconds, SHORTEST * 0.75))


def retry(failures: int, roll: float) -> float:
    """Seconds until the next try after so many failures in a row: 15 s, doubled, times 3/4 to 5/4, at most a minute."""
    return min(LONGEST, SHORTEST * 2.0 ** min(max(failures - 1, 0), 2) * (0.75 + 0.5 * roll))
