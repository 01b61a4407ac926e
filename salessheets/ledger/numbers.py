"""The register of 文号: claims by `mkdir`, without gaps, without one number for two documents.

`台账/文号/销项/2026/0003` is the number; `0003 XS-2026-001 D4 9f…` beside it says whose it is and holds the claim.
A number without an owner was left by a writer that was killed: the next one who wants a number takes it, after having
watched it for a while. An owner that finds another beside it gives way, so two can end with none, never with one
number for both.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import asdict, dataclass, replace
from pathlib import Path

from salessheets.errors import SalessheetsError
from salessheets.evidence import Claim
from salessheets.files import digest, make_folder, write_whole
from salessheets.findings import Cell, Finding
from salessheets.folders import LEDGER
from salessheets.ledger.place import CLAIM, NUMBERS, Ledger, folders_in, label, standing
from salessheets.ledger.taking import Sleep, give_back, made, pauses
from salessheets.settings import number
from salessheets.text import Text
from salessheets.workbooks.codes import W_DAMAGED

FORMAT = 1
PATIENCE = 2.0
"""Seconds for which a number without an owner is watched: its writer needs a hundredth of one."""
DIGITS = 4
NOT_FREE = Text(
    "文号登记簿正被别人占用，没有取到「{series}」的文号，请稍后再试",
    "the register of numbers is in use, no number of the series {series} was taken; try again later",
)
MOST_ROUNDS = 2000


@dataclass(frozen=True, slots=True)
class Register:
    """One year of a series as its folder shows it: numbers, and the owners beside them."""

    numbers: tuple[int, ...]
    owners: dict[int, tuple[str, ...]]

    @property
    def hole(self) -> int:
        """The first number without an owner, 0 for none."""
        return next((each for each in self.numbers if not self.owners.get(each)), 0)

    @property
    def free(self) -> int:
        """The number after the last."""
        return max(self.numbers, default=0) + 1


def claim(ledger: Ledger, wanted: Claim, pattern: str, sleep: Sleep) -> Claim:
    """Give a document its number: the one that it has, else the next of its series and year.

    `wanted` says for what; its sequence number and wording are filled in.

    Raises:
        SalessheetsError: the ledger cannot be written to.
    """
    base = ledger.root / ledger.numbers(wanted.series)
    owner = owner_of(wanted)
    year, seq = held(base, owner) or (wanted.year, 0)
    make_folder(base / str(year))
    if not seq:
        seq = next_number(base / str(year), owner, sleep)
        if not seq:
            raise SalessheetsError(NOT_FREE.fill(series=wanted.series))
        year, seq = only_one(base, owner, (year, seq))
    return written(base / str(year) / f"{name(seq)} {owner}" / CLAIM, replace(wanted, year=year, seq=seq), pattern)


def owner_of(wanted: Claim) -> str:
    """The name of a document's folder in the register."""
    key = digest(f"{wanted.project}\0{wanted.form}\0{wanted.instance}".encode())[:12]
    return f"{label(wanted.project)[:30].strip()} {wanted.form} {key}"


def next_number(folder: Path, owner: str, sleep: Sleep) -> int:
    """Make a number, or take one over that nobody finished, and bind it to its owner; 0 when others never let us."""
    watched, waited, waits = 0, 0.0, pauses(int(owner[-2:], 16))
    for _ in range(MOST_ROUNDS):
        register = look(folder)
        hole = register.hole
        if hole != watched:
            watched, waited, waits = hole, 0.0, pauses(int(owner[-2:], 16))
        if hole and waited < PATIENCE:
            pause = next(waits)
            sleep(pause)
            waited += pause
            continue
        seq = hole or register.free
        if (hole or made(folder / name(seq))) and bound(folder, seq, owner):
            return seq
        watched = 0
    return 0


def bound(folder: Path, seq: int, owner: str) -> bool:
    """Put the owner beside a number; where another stands too, give way."""
    made(folder / f"{name(seq)} {owner}")
    if look(folder).owners.get(seq) == (owner,):
        return True
    give_back(folder / f"{name(seq)} {owner}")
    return False


def only_one(base: Path, owner: str, taken: tuple[int, int]) -> tuple[int, int]:
    """The first number of a document of which two languages took one at once; the other one is given back."""
    first = held(base, owner) or taken
    if first != taken:
        give_back(base / str(taken[0]) / f"{name(taken[1])} {owner}")
    return first


def held(base: Path, owner: str) -> tuple[int, int] | None:
    """The year and number that a document has; one that it shares with another is not its own until it is written."""
    for year in folders_in(base):
        for seq, owners in look(base / year).owners.items():
            if owner not in owners or not year.isdecimal():
                continue
            mine = base / year / f"{name(seq)} {owner}"
            if owners == (owner,) or (mine / CLAIM).is_file():
                return int(year), seq
            give_back(mine)
    return None


def look(folder: Path) -> Register:
    """Read the folder of a year."""
    numbers: set[int] = set()
    owners: dict[int, tuple[str, ...]] = {}
    for entry in folders_in(folder):
        digits, _, owner = entry.partition(" ")
        if digits.isascii() and digits.isdecimal() and int(digits):
            numbers.add(int(digits))
            if owner:
                owners[int(digits)] = (*owners.get(int(digits), ()), owner)
    return Register(tuple(sorted(numbers)), owners)


def name(seq: int) -> str:
    """A number as its folder is called."""
    return f"{seq:0{DIGITS}}"


def written(file: Path, claimed: Claim, pattern: str) -> Claim:
    """Write the claim down, unless it was before; its wording then stays as it was."""
    before = read_claim(file)
    if before is not None:
        return before
    worded = replace(claimed, number=number(pattern, year=claimed.year, seq=claimed.seq))
    told = {"format": FORMAT, **asdict(worded)}
    write_whole(file, json.dumps(told, ensure_ascii=False, indent=1, sort_keys=True).encode())
    return worded


def read_claim(file: Path) -> Claim | None:
    """Read a claim; None when it is not there or cannot be read."""
    try:
        said = json.loads(file.read_text(encoding="utf-8"))
        words = {key: str(said[key]) for key in ("series", "number", "project", "form", "instance", "path")}
        return Claim(year=int(said["year"]), seq=int(said["seq"]), **words)
    except (OSError, ValueError, KeyError, TypeError):
        return None


def claims(ledger: Ledger) -> tuple[tuple[Claim, ...], tuple[Finding, ...]]:
    """Every number that was given out, by series, year and number; a claim that cannot be read is a finding."""
    found: list[Claim] = []
    damaged: list[Finding] = []
    for file in claim_files(ledger):
        read = read_claim(ledger.root / file)
        if read is None:
            damaged.append(W_DAMAGED.finding(Cell(file)))
        else:
            found.append(read)
    return tuple(sorted(found, key=lambda each: (each.series, each.year, each.seq))), tuple(damaged)


def claim_files(ledger: Ledger) -> Iterator[str]:
    """The file of every claim, relative to the portfolio."""
    for folder in standing(ledger.root, "", LEDGER):
        for base in standing(ledger.root, folder, NUMBERS):
            for series in folders_in(ledger.root / base):
                for year in folders_in(ledger.root / base / series):
                    here = f"{base}/{series}/{year}"
                    owned = (entry for entry in folders_in(ledger.root / here) if " " in entry)
                    yield from (f"{here}/{entry}/{CLAIM}" for entry in owned)
