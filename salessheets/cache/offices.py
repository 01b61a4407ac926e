"""The workbooks at a portfolio's root, read when they change."""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from salessheets.cache.lasting import Lasting
from salessheets.cache.signatures import Signature, settled, signature_of
from salessheets.cache.store import Store
from salessheets.findings import Finding
from salessheets.projects import Project
from salessheets.workbooks.codes import W_BUSY, W_NO_RIGHT, W_READER


@dataclass(frozen=True, slots=True, kw_only=True)
class Office:
    """One of them as it was read."""

    signature: Signature
    rows: Project


class Offices:
    """Settings and new projects as rows."""

    def __init__(self, root: Path, store: Store | None, now: Callable[[], int] = time.time_ns) -> None:
        self.root = root
        self.now = now
        self.known = Lasting(store, "office", Office)

    def rows(self, file: str, read: Callable[[str], Project]) -> Project:
        """What stands in a workbook; it is read when its signature is not the one it was read with."""
        signature = signature_of(f"{self.root}/{file}")
        known = self.known.get(file)
        if known and known.signature == signature:
            return known.rows
        looked_at = self.now()
        rows = read(file)
        self.known.drop([file])
        if signature and settled(signature, looked_at) and not any(map(passing, rows.findings)):
            self.known.put(file, Office(signature=signature, rows=rows))
        return rows


def passing(finding: Finding) -> bool:
    """Whether a finding may be gone when the file is looked at again."""
    return finding.rule in (W_READER.id, W_BUSY.id, W_NO_RIGHT.id)
