"""Try a folder out: what its file system really does, with files that are taken away again whatever happens."""

from __future__ import annotations

import secrets
import shutil
import subprocess
import sys
import time
import unicodedata
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

ROUNDS = 20
RACE = """
import os, sys
won = 0
for number in range(int(sys.argv[2])):
    try:
        os.mkdir(os.path.join(sys.argv[1], str(number)))
    except FileExistsError:
        continue
    won += 1
print(won)
"""
SECONDS = 60


@dataclass(frozen=True, slots=True, kw_only=True)
class Behaviour:
    """What a folder's file system did: seconds a small file, seconds its clock is ahead, and five questions.

    `one_winner`: of two processes that make the same folders each is made once. `replaces`: a file takes the place of
    another in one step; `moves`: so does a folder that is renamed. `cased`, `normal`: names that differ in case alone,
    or in how an accent is written alone, are two files. `fine`: times are kept finer than a second.
    """

    seconds: float
    ahead: float
    one_winner: bool
    replaces: bool
    moves: bool
    cased: bool
    normal: bool
    fine: bool


class RaceError(Exception):
    """A process of the race came to grief; its words tell of what."""


@contextmanager
def own_folder(where: Path) -> Iterator[Path]:
    """A folder of ours with a name nobody has, gone afterwards."""
    folder = where / f".salessheets-doctor-{secrets.token_hex(4)}"
    folder.mkdir()
    try:
        yield folder
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def behaviour(where: Path, clock: Callable[[], float] = time.time) -> Behaviour:
    """Try it.

    Raises:
        OSError: the folder cannot be written to.
        subprocess.TimeoutExpired, RaceError: as `one_winner`.
    """
    with own_folder(where) as folder:
        began = time.perf_counter()
        for number in range(ROUNDS):
            (folder / f"{number}.probe").write_bytes(b"1")
        seconds = (time.perf_counter() - began) / ROUNDS
        written, now = (folder / f"{ROUNDS - 1}.probe").stat(), clock()
        return Behaviour(
            seconds=seconds,
            ahead=written.st_mtime - now,
            one_winner=one_winner(folder),
            replaces=replaces(folder),
            moves=moves(folder),
            cased=differ(folder, "case-a", "case-A"),
            normal=differ(folder, unicodedata.normalize("NFC", "é"), unicodedata.normalize("NFD", "é")),
            fine=any((folder / f"{number}.probe").stat().st_mtime_ns % 10**9 for number in range(ROUNDS)),
        )


def one_winner(folder: Path) -> bool:
    """Two processes make the same folders at the same time; every one must be made exactly once.

    Raises:
        subprocess.TimeoutExpired: the share does not answer.
        RaceError: a process failed for another reason than that the other one had won.
    """
    arena = folder / "race"
    arena.mkdir()
    command = [sys.executable, "-c", RACE, str(arena), str(ROUNDS)]
    runners = [
        subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE)  # noqa: S603 - ours
        for _ in range(2)
    ]
    try:
        return sum(map(won, runners)) == ROUNDS
    finally:
        for runner in runners:
            runner.kill()
            runner.communicate()  # closes the pipe and waits for its end


def won(runner: subprocess.Popen[bytes]) -> int:
    """How many folders a process of the race made."""
    said, wrong = runner.communicate(timeout=SECONDS)
    if runner.returncode:
        lines = wrong.decode("utf-8", "replace").strip().splitlines()
        raise RaceError(lines[-1] if lines else f"exit code {runner.returncode}")
    return int(said)


def replaces(folder: Path) -> bool:
    """Whether a file can take the place of another."""
    old, new = folder / "old", folder / "new"
    old.write_bytes(b"old")
    new.write_bytes(b"new")
    try:
        new.replace(old)
    except OSError:
        return False
    return old.read_bytes() == b"new" and not new.exists()


def moves(folder: Path) -> bool:
    """Whether a folder with something in it can be renamed."""
    (folder / "from").mkdir()
    (folder / "from" / "inside").write_bytes(b"1")
    try:
        (folder / "from").rename(folder / "to")
    except OSError:
        return False
    return (folder / "to" / "inside").exists()


def differ(folder: Path, one: str, other: str) -> bool:
    """Whether two names mean two files."""
    (folder / one).write_bytes(b"1")
    (folder / other).write_bytes(b"2")
    return (folder / one).read_bytes() == b"1"
