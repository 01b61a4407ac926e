"""What is wrong, where, how bad, and how to mend it: the values every check gives back."""

from __future__ import annotations

from bisect import insort
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum
from operator import attrgetter
from typing import Literal

from salessheets.text import Text, joined, same

SEVERITY = attrgetter("severity")
Scope = Literal["record", "project", "portfolio", "filing", "file"]
DUE = "due"
"""The gate of a rule that asks for something at several: each of its findings names its own."""

AND_MORE = Text("{cells} 等 {n} 处", "{cells} and others, {n} in all")
MISSING_FOR = Text("{gate} 尚缺：{message}", "Missing for {gate}: {message}")


class Severity(StrEnum):
    """How bad a finding is; `OFF` is only ever set by a team, for a rule it does not want."""

    ERROR = "error"
    WARNING = "warning"
    INFO = "info"
    OFF = "off"

    @property
    def rank(self) -> int:
        """Order of severity: 0 is worst."""
        return RANKS[self]


RANKS = {Severity.ERROR: 0, Severity.WARNING: 1, Severity.INFO: 2, Severity.OFF: 3}


class Kind(StrEnum):
    """Why a finding exists: wrong data, data a gate wants, or something overdue."""

    FAULT = "fault"
    WANT = "want"
    LATE = "late"


@dataclass(frozen=True, slots=True, order=True)
class Cell:
    """Where a value stands; the file is relative to the portfolio, with `/`; row and column count from 1."""

    file: str
    sheet: str = ""
    row: int = 0
    column: int = 0

    @property
    def folder(self) -> str:
        """The first part of the way to the file: the folder of its project, or the file where it stands in none."""
        return self.file.split("/", 1)[0]

    @property
    def ref(self) -> str:
        """The address in A1 style, "" for a whole file or sheet, "F" or "12" for a whole column or row."""
        return column_letters(self.column) + (str(self.row) if self.row else "")

    def __str__(self) -> str:
        name = self.file.rsplit("/", 1)[-1]
        if not self.sheet:
            return name
        return f"{name} › {self.sheet}!{self.ref}" if self.ref else f"{name} › {self.sheet}"


def first_cells(cells: Sequence[Cell], most: int = 3) -> Text:
    """Name the first cells of many, and say how many there are."""
    first = joined([same(str(cell)) for cell in cells[:most]])
    return AND_MORE.fill(cells=first, n=len(cells)) if len(cells) > most else first


def column_letters(column: int) -> str:
    """Write a column number as letters: 1 is A, 28 is AB, 0 is ""."""
    letters = ""
    while column:
        column, rest = divmod(column - 1, 26)
        letters = chr(65 + rest) + letters
    return letters


ARTICLES = {"一": "I", "二": "II", "三": "III", "四": "IV", "五": "V", "六": "VI"}
"""The parts of the process that are numbered in hanzi."""


def clause_text(clause: str) -> Text:
    """A clause as each language counts: 二.2, II.2."""
    return Text(clause, ARTICLES.get(clause[:1], clause[:1]) + clause[1:])


def cell_at(file: str, sheet: str, ref: str) -> Cell:
    """The cell of an address in A1 style."""
    letters = ref.rstrip("0123456789")
    return Cell(file, sheet, int(ref[len(letters) :] or 0), column_number(letters))


def column_number(letters: str) -> int:
    """Read column letters as a number: A is 1, AB is 28."""
    number = 0
    for letter in letters:
        number = number * 26 + ord(letter) - 64
    return number


@dataclass(frozen=True, slots=True, kw_only=True)
class Rule:
    """One demand of the process, or one way a cell or file can be wrong.

    `reads` names the columns it looks at (`tasks.planned_end`), in the order in which an offending or
    empty cell is named. `gate` is the gate that wants it, or `DUE`. `manual` is the docstring that `explain` shows.
    """

    id: str
    clause: str
    severity: Severity
    message: Text
    remedy: Text
    kind: Kind = Kind.FAULT
    scope: Scope = "record"
    waivable: bool = False
    reads: tuple[str, ...] = ()
    gate: str | None = None

    def finding(
        self, cell: Cell | None, value: object = "", *, project: str = "", about: str = "", **names: object
    ) -> Finding:
        """Say that this rule is broken at a cell; `names` fill the message, `about` names the record."""
        return Finding(
            rule=self.id,
            clause=self.clause,
            severity=self.severity,
            kind=self.kind,
            project=project,
            cell=cell,
            value="" if value is None else str(value),
            message=self.message.fill(value=value, **names),
            remedy=self.remedy.fill(value=value, **names),
            gate=self.gate,
            about=about,
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """One thing that is wrong: rule, place, value found, message and remedy in both languages."""

    rule: str
    clause: str
    severity: Severity
    kind: Kind
    cell: Cell | None
    value: str
    message: Text
    remedy: Text
    project: str = ""
    gate: str | None = None
    about: str = ""
    waived: bool = False
    restricted: bool = False
    missing_for: str = ""
    """The next gate, where a want of it is no error yet."""

    @property
    def folder(self) -> str:
        """The folder of the project in which it stands, or the file where it stands in none; "" without a cell."""
        return self.cell.folder if self.cell else ""

    @property
    def told(self) -> Text:
        """What is wrong, with the gate that it is missing for."""
        return MISSING_FOR.fill(gate=self.missing_for, message=self.message) if self.missing_for else self.message

    @property
    def order(self) -> tuple[object, ...]:
        """Sort key: by project, file, sheet, row, column, then worst first."""
        cell = self.cell or Cell("")
        return (self.project, cell.file, cell.sheet, cell.row, cell.column, self.severity.rank, self.rule, self.about)


def in_order(findings: Iterable[Finding]) -> tuple[Finding, ...]:
    """Put findings in reading order."""
    return tuple(sorted(findings, key=lambda finding: finding.order))


def put_among(known: Iterable[Finding], more: Iterable[Finding]) -> tuple[Finding, ...]:
    """Put a few findings in their places among many that are in reading order."""
    found = list(known)
    for each in more:
        insort(found, each, key=lambda finding: finding.order)
    return tuple(found)


def count(findings: Iterable[Finding]) -> Counter[Severity]:
    """Count findings by severity; without hashing them, which Python does slowly for an enumeration."""
    found = list(map(SEVERITY, findings))
    return Counter({each: number for each in Severity if (number := found.count(each))})
