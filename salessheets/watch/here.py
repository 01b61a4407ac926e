"""The watcher's real surroundings: this machine's clocks, the share as it is, the index in the local state folder."""

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
from salessheets.text import Text
from salessheets.watch.index import Index, load, save
from salessheets.watch.lease import Lease
from salessheets.watch.log import state_folder
from salessheets.watch.loop import Job, Moment
from salessheets.watch.status import Status
from salessheets.watch.sweeping import sweep
from salessheets.watch.tidying import tidy_beside
from salessheets.watch.walk import look, marker_problem
from salessheets.watch.watcher import Surroundings
from salessheets.watch.work import Done

INDEX = "seen.json"


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
        sweep=lambda index: sweep(root, index),
        look=lambda: look(root),
        work=work,
        keep=lambda index: keep(root, index),
        tidy=lambda: tidy_beside(root),
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


def index_file(root: Root) -> Path:
    """Where this machine remembers what it dealt with."""
    return state_folder(root) / INDEX


def remembered(root: Root) -> Index:
    """What this machine dealt with already."""
    return load(index_file(root), root_id=root.id)


def keep(root: Root, index: Index) -> Text | None:
    """Remember what was dealt with; why not where this machine's disk refuses: the next start reads all of it again."""
    try:
        save(index, index_file(root), root_id=root.id)
    except SalessheetsError as refusal:
        return refusal.message
    return None
