"""A project: a code, its rows, its evidence; and a case: a project on a day under the settings in force."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from functools import wraps
from typing import TypeVar, cast

from salessheets.calendars import Calendar
from salessheets.evidence import NO_EVIDENCE, Claim, Evidence
from salessheets.findings import Cell, Finding
from salessheets.settings import DEFAULTS, Settings
from salessheets.sheets import Charter, Closing, Place, Record

R = TypeVar("R", bound=Record)
T = TypeVar("T")


@dataclass(frozen=True, slots=True, kw_only=True)
class Project:
    """One sales project: the rows of all its workbooks, merged by sheet, with where each sheet stands.

    `findings` are those of reading; `copies` of a sheet in several workbooks are one table here.
    """

    code: str
    folder: str = ""
    records: Mapping[type[Record], tuple[Record, ...]] = field(default_factory=dict)
    places: Mapping[type[Record], Place] = field(default_factory=dict)
    evidence: Evidence = NO_EVIDENCE
    findings: tuple[Finding, ...] = ()

    def of(self, record: type[R]) -> tuple[R, ...]:
        """All filled rows of a sheet, in order of file and row."""
        return cast("tuple[R, ...]", self.records.get(record, ()))

    def the(self, card: type[R]) -> R:
        """The one record of a card; an empty one when the card is nowhere."""
        found = self.of(card)
        return found[0] if found else card()

    def spot(self, record: type[Record], key: str) -> Cell | None:
        """The cell in which a first row of a sheet would go, for findings about a sheet without rows."""
        place = self.places.get(record)
        return place.cell(key, place.header + 1) if place else None


@dataclass(frozen=True, kw_only=True, eq=False)
class Case:
    """What every metric and rule looks at: one project, the date of the run, settings and calendar."""

    project: Project
    as_of: date
    settings: Settings = DEFAULTS
    calendar: Calendar = field(default_factory=Calendar)
    memo: dict[object, object] = field(default_factory=dict, repr=False)

    def of(self, record: type[R]) -> tuple[R, ...]:
        """All filled rows of a sheet."""
        return self.project.of(record)

    @property
    def charter(self) -> Charter:
        """The card 立项."""
        return self.project.the(Charter)

    @property
    def closing(self) -> Closing:
        """The card 结项."""
        return self.project.the(Closing)

    def wd(self, start: date, end: date) -> int:
        """Working days in (start, end]; negative when end is earlier."""
        return self.calendar.between(start, end)


def once(function: Callable[[Case], T]) -> Callable[[Case], T]:
    """Work a derived value out once a case."""

    @wraps(function)
    def remembered(case: Case) -> T:
        if function not in case.memo:
            case.memo[function] = function(case)
        return cast("T", case.memo[function])

    return remembered


@dataclass(frozen=True, slots=True, kw_only=True)
class Commitment:
    """What one person has promised one project: a share of their time, and the cell that says so."""

    person: str
    effort: Decimal
    cell: Cell | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Footprint:
    """The little that the portfolio must know of a project to check and pool across projects."""

    code: str
    folder: str
    type: str
    active: bool
    code_cell: Cell | None = None
    commitments: tuple[Commitment, ...] = ()
    lessons_used: tuple[str, ...] = ()
    people: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Portfolio:
    """All projects at once: their footprints, the settings workbook as rows (`office`), the register of numbers."""

    footprints: tuple[Footprint, ...]
    office: Project
    settings: Settings
    as_of: date
    claims: tuple[Claim, ...] = ()
