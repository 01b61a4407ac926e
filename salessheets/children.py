"""What runs in the processes that may die: limits first, then the work, each answer sent home."""

from __future__ import annotations

import contextlib
import signal
import sys
import traceback
from collections.abc import Callable
from dataclasses import dataclass
from multiprocessing.connection import Connection

MEMORY_BYTES = 2 * 1024**3  # address space; the readers need a few hundred MB at their gate's limits


@dataclass(frozen=True, slots=True)
class Crash:
    """A bug that a child met: it is ours, not the workbook's, so it must not pass for one."""

    traceback: str


class CrashError(RuntimeError):
    """A bug in another process, with its traceback."""


def serving(home: Connection) -> None:
    """Run in the child: limit the memory, do one thing after the other until no more comes."""
    begin_apart()
    with contextlib.suppress(EOFError, OSError):
        while tell(home, *home.recv()):
            pass
    home.close()


def tell(home: Connection, function: Callable[..., object], arguments: tuple[object, ...]) -> bool:
    """Do the work and send the answer, or the bug met; running out of memory is no answer (False)."""
    try:
        home.send(function(*arguments))
    except (MemoryError, OSError):
        return False
    except Exception:  # noqa: BLE001 - sent home, and raised there
        home.send(Crash(traceback.format_exc()))
    return True


def begin_apart() -> None:
    """Begin in a child: Ctrl-C is for the parent alone, which sees its children off."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    limit_memory()


def limit_memory() -> None:
    """Limit the address space, unless there is a lower limit already or the system has none (macOS)."""
    if sys.platform != "win32":
        import resource

        hard = resource.getrlimit(resource.RLIMIT_AS)[1]
        limit = MEMORY_BYTES if hard == resource.RLIM_INFINITY else min(MEMORY_BYTES, hard)
        with contextlib.suppress(ValueError, OSError):
            resource.setrlimit(resource.RLIMIT_AS, (limit, limit))
