"""A person's word that files are meant to be missing, left in the ledger for whoever watches, on whatever machine.

It names just what was missing, so that it never confirms anything else, and it is taken away once nothing is missing.
"""

from __future__ import annotations

import contextlib
import json
from collections.abc import Iterable
from pathlib import Path
from typing import Protocol

from salessheets.files import digest, make_folder, write_whole
from salessheets.folders import LEDGER, Root
from salessheets.watch.index import Index
from salessheets.watch.settling import Decision
from salessheets.watch.sweeping import sweep
from salessheets.watch.walk import Look

FORMAT = 1
NAME = "confirmed.json"
Swept = tuple[Index, Decision, Look]


class Sweep(Protocol):
    """A sweep, as `sweeping` does it."""

    def __call__(self, root: Root, index: Index, /, *, confirmed: bool = False) -> Swept:
        """Look once; `confirmed` when missing files are meant to be."""
        ...


def mark(missing: Iterable[str]) -> str:
    """What tells these missing files from any others; "" for none."""
    paths = sorted(missing)
    return digest("\n".join(paths).encode("utf-8", "surrogatepass")) if paths else ""


def word_path(root: Root) -> Path:
    """Where the word is left."""
    return root.path / LEDGER.say(root.language) / NAME


def confirm(root: Root, missing: str) -> None:
    """Leave word that the files of a mark are meant to be missing.

    Raises:
        SalessheetsError: the share does not take it.
    """
    path = word_path(root)
    make_folder(path.parent)
    write_whole(path, json.dumps({"format": FORMAT, "missing": missing}).encode())


def confirmed(root: Root) -> str:
    """The mark of the files that are meant to be missing; "" for none."""
    try:
        return str(json.loads(word_path(root).read_bytes())["missing"])
    except (OSError, ValueError, KeyError, TypeError, RecursionError):
        return ""


def heeding(root: Root, index: Index, sweep: Sweep = sweep) -> Swept:
    """Sweep; where a person confirmed just what is missing, sweep again with it counting as deleted.

    The word stands until nothing is held back any more, so that work which fails in between finds it again.
    """
    first = sweep(root, index)
    after, decision, look = first
    if not decision.held:
        if look.healthy:
            with contextlib.suppress(OSError):
                word_path(root).unlink(missing_ok=True)
        return first
    if confirmed(root) != mark(decision.held):
        return first
    second = sweep(root, after, confirmed=True)
    return second if set(second[1].deleted) <= set(decision.held) else first
