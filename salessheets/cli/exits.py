"""How a run ends, as scripts and monitors read it."""

from __future__ import annotations

from collections.abc import Sized
from enum import IntEnum


class Exit(IntEnum):
    """The exit code of a command."""

    CLEAN = 0
    FAULTS = 1
    """What was looked at has faults: the data, a template, the surroundings."""
    NOT_DONE = 2
    """Wrong use, or something that could not be read, written or sent."""
    BUG = 3
    """Our own fault."""
    INTERRUPTED = 130
    """Ctrl-C."""

    @classmethod
    def of(cls, problems: Sized = (), *, faults: bool = False) -> Exit:
        """How a run ends that met problems or found faults; what could not be done weighs more."""
        if problems:
            return cls.NOT_DONE
        return cls.FAULTS if faults else cls.CLEAN
