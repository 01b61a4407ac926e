"""What a process does that races for numbers; a module of its own, so that a spawned process can import it."""

from __future__ import annotations

import time
from pathlib import Path

from salessheets.evidence import Claim
from salessheets.ledger.numbers import claim
from salessheets.ledger.place import Ledger


def wanted(document: str, year: int = 2026) -> Claim:
    """A number wanted for a form of one project."""
    return Claim(
        series="销项", year=year, seq=0, number="", project="XS-2026-001", form="D4", instance=document, path="a.docx"
    )


def take_numbers(root: Path, count: int, who: str) -> list[int]:
    """Claim numbers one after another."""
    ledger = Ledger(root=root)
    return [claim(ledger, wanted(f"{who}{each}"), "销项〔{year}〕{seq}号", time.sleep).seq for each in range(count)]
