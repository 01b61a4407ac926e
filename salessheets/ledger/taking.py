"""Who may do a thing that must be done once, on a share where only `mkdir` tells two writers apart."""

from __future__ import annotations

import contextlib
from collections.abc import Callable, Iterator
from pathlib import Path

from salessheets.errors import SalessheetsError
from salessheets.files import make_folder, refused
from salessheets.ledger.place import folders_in

Sleep = Callable[[float], None]
PATIENCE = 5.0
"""Seconds, by our own count, after which a writer of whom nothing is seen counts as dead. A document takes far less."""
PAUSE = 0.25


def made(folder: Path) -> bool:
    """Make a folder; False when it is there already. Whoever made it was the first, on a share too.

    Raises:
        SalessheetsError: the system refuses.
    """
    try:
        folder.mkdir()
    except FileExistsError:
        return False
    except OSError as error:
        raise SalessheetsError(refused(folder, error)) from error
    return True


def take(folder: Path, done: Callable[[], bool], sleep: Sleep, patience: float = PATIENCE) -> int:
    """Take a task of which a folder is the sign; the number of the attempt, 0 when another has done it.

    Each attempt is a folder in it, called 1, 2, …: a writer that was killed leaves its attempt, and who comes later
    watches it for a while before making the next.
    """
    make_folder(folder)
    watched, waited = 0, 0.0
    while not done():
        last = last_attempt(folder)
        if last == 0 or (last == watched and waited >= patience):
            if made(folder / str(last + 1)):
                return last + 1
        elif last == watched:
            sleep(PAUSE)
            waited += PAUSE
        else:
            watched, waited = last, 0.0
    return 0


def still_ours(folder: Path, attempt: int) -> bool:
    """Whether nobody took us for dead meanwhile."""
    return last_attempt(folder) == attempt


def last_attempt(folder: Path) -> int:
    """The number of the last attempt at a task."""
    return max((int(name) for name in folders_in(folder) if name.isascii() and name.isdecimal()), default=0)


def pauses(seed: int) -> Iterator[float]:
    """Ever longer pauses, slightly different for each writer, so that two do not step on each other for ever."""
    pause = 0.01 + (seed % 16) / 1000
    while True:
        yield pause
        pause = min(pause * 1.5, PAUSE)


def give_back(folder: Path) -> None:
    """Take an empty folder of ours away again."""
    with contextlib.suppress(OSError):
        folder.rmdir()
