"""Pages handed to the browser as a file of this user's, since everyone on the machine may read a command line."""

from __future__ import annotations

import tempfile
from pathlib import Path

NAME = "salessheets.html"


def handed(page: str) -> Path:
    """Write a page into a new folder that nobody else may look into; whoever opens it may delete both afterwards."""
    path = Path(tempfile.mkdtemp(prefix="salessheets-")) / NAME
    path.write_text(page, encoding="utf-8")
    return path
