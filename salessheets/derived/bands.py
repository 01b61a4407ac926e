"""A light from a figure and the two limits of its band; a figure at the limit has not crossed it."""

from __future__ import annotations

from decimal import Decimal

WORST_FIRST = ("red", "yellow", "green")


def above(value: Decimal | None, yellow: Decimal | int, red: Decimal | int) -> str:
    """A key of the list light for a figure that is bad when high; grey without one."""
    if value is None:
        return "grey"
    return "red" if value > red else "yellow" if value > yellow else "green"


def below(value: Decimal | None, yellow: Decimal | int, red: Decimal | int) -> str:
    """A key of the list light for a figure that is bad when low; grey without one."""
    return above(None if value is None else -value, -yellow, -red)


def worst(*lights: str) -> str:
    """The worst light that is known; grey when none is."""
    return next((light for light in WORST_FIRST if light in lights), "grey")
