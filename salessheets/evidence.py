"""What stands beside the workbooks and proves things: attachments, the baseline stamp, final documents, numbers."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Literal


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """One workbook that was read: its path relative to the portfolio, BLAKE2b digest, and last change."""

    file: str
    workbook: str
    digest: str
    modified: date | None
    restricted: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Baseline:
    """The stamp that the command `baseline` leaves in the plan: when, which changes it took in, and a digest."""

    on: date | None
    changes: tuple[str, ...]
    digest: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Print:
    """A cell that a final document printed, and the digest of the value that stood there."""

    file: str
    sheet: str
    cell: str
    digest: str


Standing = Literal["same", "edited", "missing"]
"""How the file of a final stands now: as it was issued, changed since, or gone."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Issued:
    """A final document as the ledger recorded it: never changed, one for each version.

    `number` is its 文号, "" for a form without a series; `on` the day it became final; `path` is relative to the
    portfolio; `content` digests its parts other than properties, `context` what it printed, `template` what it was
    made from, `stale_by` what stood in the sheets whose change makes it stale; `sha256` is that of the whole file.
    `reason` is why this version was made: `first`, `returned`, `changed`, `renewed` or `asked`.
    """

    form: str
    instance: str
    form_number: str
    number: str
    version: str
    language: str
    on: date
    source_date: date | None
    path: str
    content: str
    context: str
    template: str
    sha256: str
    stale_by: str = ""
    pages: int | None = None
    prints: tuple[Print, ...] = ()
    reason: str = ""
    standing: Standing = "same"


@dataclass(frozen=True, slots=True, kw_only=True)
class Claim:
    """A 文号 of the register: its series, year and sequence number, and what it was given to."""

    series: str
    year: int
    seq: int
    number: str
    project: str
    form: str
    instance: str
    path: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Evidence:
    """Files around a project, as values.

    `files` are paths below 附件/ (`attachments/`) with `/`; `outside` are those that a link leads out of it.
    `shut` names workbooks that stand there and could not be read: their rules count as open.
    `issued` are the final documents of the ledger, all versions, in the order of their issue.
    `checksums` are SHA-256 digests of files by path, worked out only for a list of what is handed to the archive.
    """

    files: frozenset[str] = frozenset()
    outside: frozenset[str] = frozenset()
    sources: tuple[Source, ...] = ()
    baseline: Baseline | None = None
    shut: tuple[str, ...] = ()
    issued: tuple[Issued, ...] = ()
    checksums: tuple[tuple[str, str], ...] = ()

    @property
    def last_update(self) -> date | None:
        """The day of the latest change of a workbook, the restricted one left out."""
        days = [source.modified for source in self.sources if source.modified and not source.restricted]
        return max(days, default=None)


NO_EVIDENCE = Evidence()
