"""The watcher's real surroundings: this machine's clocks, the share as it is, memory in the local state folder."""

from __future__ import annotations

import os
import random
import socket
import time
from collections.abc import Callable
from datetime import date, datetime
from pathlib import Path

from salessheets import __version__
from salessheets.errors import SalessheetsError
from salessheets.folders import Root
from salessheets.watch.lease import Lease
from salessheets.watch.log import state_folder
from salessheets.watch.loop import Job, Moment
from salessheets.watch.memory import Memory, load, save
from salessheets.watch.status import Status
from salessheets.watch.sweeping import sweep
from salessheets.watch.walk import look, marker_problem
from salessheets.watch.watcher import Surroundings
from salessheets.watch.work import Done

MEMORY = "seen.json"


def moment() -> Moment:
    """Now, by this machine's clocks."""
    return Moment(tick=time.monotonic(), now=datetime.now().astimezone())


def surroundings(
    root: Root, lease: Lease, work: Callable[[Job], Done], rest: Callable[[float], bool], said_day: date | None
) -> Surroundings:
    """What a watcher of a portfolio stands in; `said_day` is the date of the run if one was given."""
    return Surroundings(
        moment=moment,
        day=lambda now: said_day or now.now.date(),
        rest=rest,
        roll=random.random,
        marker=lambda: marker_problem(root),
        sweep=lambda memory: sweep(root, memory),
        look=lambda: look(root),
        work=work,
        keep=lambda memory: keep(root, memory),
        lease=lease,
    )


def first_status(run: str) -> Status:
    """What a watcher says of itself before it did anything."""
    now = moment().now
    return Status(
        state="running",
        at=now,
        since=now,
        started=now,
        host=socket.gethostname(),
        pid=os.getpid(),
        run=run,
        version=__version__,
    )


def memory_file(root: Root) -> Path:
    """Where this machine remembers what it dealt with."""
    return state_folder(root) / MEMORY


def remembered(root: Root) -> Memory:
    """What this machine dealt with already."""
    return load(memory_file(root), root_id=root.id)


def keep(root: Root, memory: Memory) -> None:
    """Remember what was dealt with; where this machine's disk refuses, the next start reads all of it again."""
    try:
        save(memory, memory_file(root), root_id=root.id)
    except SalessheetsError:
        return
