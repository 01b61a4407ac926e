"""Programs that the reliability tests start and kill: a writer of outputs, a watcher, a holder of the lease."""

from __future__ import annotations

import itertools
import json
import os
import random
import sys
import time
from dataclasses import replace
from pathlib import Path

from salessheets.files import digest, write_whole
from salessheets.folders import Root, read_marker
from salessheets.watch import lease as leases
from salessheets.watch.index import load, save
from salessheets.watch.owners import Owner, this_process
from salessheets.watch.settling import done
from salessheets.watch.sweeping import sweep

OUTPUTS = ("项目组合.xlsx", "看板.html", "D2_草稿.docx")
HASTE = 20.0
"""So many times faster than the clock on the wall."""
HURRY = 30.0
"""So many times shorter than in earnest are the times of the lease, if nothing else is said."""


def sealed(payload: bytes) -> bytes:
    """Content that tells whether it is whole."""
    return digest(payload).encode() + payload


def is_whole(data: bytes) -> bool:
    """Whether content is what was meant to be written."""
    return digest(data[40:]).encode() == data[:40]


def write(folder: Path, seed: int) -> None:
    """Write outputs without end."""
    chance = random.Random(seed)
    for turn in itertools.count():
        name = OUTPUTS[turn % len(OUTPUTS)]
        write_whole(folder / name, sealed(chance.randbytes(chance.randrange(1, 400_000))))


def quick() -> float:
    """Monotonic seconds, in haste."""
    return time.monotonic() * HASTE


def watch(root: Root, state: Path) -> None:
    """Sweep without end, remembering what was dealt with."""
    index = load(state, root_id=root.id)
    while True:
        index, decision, _ = sweep(root, index, clock=quick)
        index = done(index, decision)
        save(index, state, root_id=root.id)


def work(view: Path, log: Path, host: str, hurry: float = HURRY) -> None:
    """Do the jobs of a share, for as long as the lease is ours; its times are `hurry` times shorter."""
    for name in ("BEAT", "STALE", "TRUST", "PAUSE"):
        setattr(leases, name, getattr(leases, name) / hurry)
    lease = leases.Lease(view / "台账" / "lease", as_if_on(host))
    with lease.kept():
        while True:
            if lease.claim().mine:
                do_jobs(view, log, lease)
            time.sleep(0.02)


def as_if_on(host: str) -> Owner:
    """This process, as if on another machine: then nobody can know that it is dead."""
    return replace(this_process(), host=host)


def do_jobs(view: Path, log: Path, lease: leases.Lease) -> None:
    """Do what is not done; each output that was written is logged on this machine's own disk."""
    for job in sorted((view / "jobs").iterdir()):
        output = view / "output" / job.name
        if output.exists():
            continue
        data = sealed(job.read_bytes())
        if not lease.holds():
            return
        if write_whole(output, data):
            logged(log, {"job": job.name, "host": lease.me.host, "at": time.time()})


def logged(log: Path, said: dict[str, object]) -> None:
    """Add a line to a log in one call of the system."""
    handle = os.open(log, os.O_WRONLY | os.O_CREAT | os.O_APPEND)
    os.write(handle, (json.dumps(said) + "\n").encode())
    os.close(handle)


def main(program: str, *arguments: str) -> None:
    """Start a program of this file."""
    sys.stdout.write("go\n")
    sys.stdout.flush()
    if program == "write":
        write(Path(arguments[0]), int(arguments[1]))
    elif program == "watch":
        watch(read_marker(Path(arguments[0])), Path(arguments[1]))
    else:
        work(Path(arguments[0]), Path(arguments[1]), arguments[2], *map(float, arguments[3:]))


if __name__ == "__main__":
    main(*sys.argv[1:])
