"""Files that are committed as a test makes them."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path


def agrees(path: Path, found: bytes, content: Callable[[bytes], object] = bytes) -> bool:
    """Compare with what is committed, by content; with SALESSHEETS_UPDATE=1 what differs is written anew."""
    same = path.is_file() and content(path.read_bytes()) == content(found)
    if same or not os.environ.get("SALESSHEETS_UPDATE"):
        return same
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(found)
    return True
