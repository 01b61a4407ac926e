"""Who holds the lease: a process of a machine, told apart from every other, and whether it still lives."""

from __future__ import annotations

import json
import os
import secrets
import socket
import sys
from dataclasses import asdict, dataclass
from pathlib import Path

FORMAT = 1
BOOT = Path("/proc/sys/kernel/random/boot_id")
PROCESS_NAMES = Path("/proc/self/ns/pid")
STILL_ACTIVE = 259
MAY_QUERY = 0x1000


@dataclass(frozen=True, slots=True, kw_only=True)
class Owner:
    """A process that holds or wants the lease.

    `boot` tells one start of the machine (and one container on it) from another, "" where the system does not say.
    `token` tells this try from every other. `counter` grows with each sign of life.
    """

    host: str
    pid: int
    boot: str
    token: str
    counter: int = 0


def this_process() -> Owner:
    """This process as an owner, with a new token."""
    return Owner(host=socket.gethostname(), pid=os.getpid(), boot=boot_id(), token=secrets.token_hex(8))


def boot_id() -> str:
    """What tells this start of the machine, and this container, from another; "" where the system does not say."""
    try:
        return f"{BOOT.read_text(encoding='ascii').strip()}/{PROCESS_NAMES.readlink()}"
    except OSError:
        return ""


def written(owner: Owner) -> bytes:
    """The owner as its file says it."""
    return json.dumps({"format": FORMAT, **asdict(owner)}, ensure_ascii=False, sort_keys=True).encode()


def read_owner(data: bytes) -> Owner | None:
    """The owner that a file names; None when it names none that this version understands."""
    try:
        said = json.loads(data)
        return Owner(
            host=str(said["host"]),
            pid=int(said["pid"]),
            boot=str(said["boot"]),
            token=str(said["token"]),
            counter=int(said["counter"]),
        )
    except (ValueError, KeyError, TypeError):
        return None


def is_dead(owner: Owner, me: Owner) -> bool:
    """Whether an owner is known to be dead: same machine, and started anew since, or its process is gone."""
    if owner.host != me.host or not me.boot or not owner.boot:
        return owner.host == me.host and not (me.boot or owner.boot) and not lives(owner.pid)
    machine, container = me.boot.split("/", 1)
    other_machine, other_container = owner.boot.split("/", 1) if "/" in owner.boot else (owner.boot, "")
    if machine != other_machine:
        return True
    return container == other_container and not lives(owner.pid)


def lives(pid: int) -> bool:
    """Whether a process of this machine runs; True when the system does not tell."""
    if sys.platform == "win32":  # os.kill ends the process there, whatever the signal
        return lives_on_windows(pid)
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return False
    except (OSError, OverflowError):
        return True
    return True


def lives_on_windows(pid: int) -> bool:
    """Whether a process runs, asked of Windows itself."""
    import ctypes

    kernel = getattr(ctypes, "windll").kernel32  # noqa: B009 - not there on other systems, which mypy checks too
    handle = kernel.OpenProcess(MAY_QUERY, 0, pid)
    if not handle:
        return bool(kernel.GetLastError() != 87)  # noqa: PLR2004 - 87: there is no such process
    code = ctypes.c_ulong()
    told = kernel.GetExitCodeProcess(handle, ctypes.byref(code))
    kernel.CloseHandle(handle)
    return not told or code.value == STILL_ACTIVE
