"""What stands beside the workbooks and proves things: attachments, the baseline stamp, the workbooks' own dates."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date


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
class Evidence:
    """Files around a project, as values.

    `files` are paths below 附件/ (`attachments/`) with `/`; `outside` are those that a link leads out of it.
    `shut` names workbooks that stand there and could not be read: their rules count as open.
    """

    files: frozenset[str] = frozenset()
    outside: frozenset[str] = frozenset()
    sources: tuple[Source, ...] = ()
    baseline: Baseline | None = None
    shut: tuple[str, ...] = ()

    @property
    def last_update(self) -> date | None:
        """The day of the latest change of a workbook, the restricted one left out."""
        days = [source.modified for source in self.sources if source.modified and not source.restricted]
        return max(days, default=None)


NO_EVIDENCE = Evidence()
