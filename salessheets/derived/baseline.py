"""The baseline of a plan as one digest: what the stamp holds, and what it is compared with."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable

from salessheets.columns import dotted
from salessheets.sheets import Task

SIZE = 32  # bytes


def baseline_digest(tasks: Iterable[Task]) -> str:
    """Digest WBS, baseline start and baseline end of all tasks (BLAKE2b, hex); the order of rows does not count."""
    lines = sorted(
        "\t".join(
            (dotted(task.id), *(day.isoformat() if day else "" for day in (task.baseline_start, task.baseline_end)))
        )
        for task in tasks
        if task.id
    )
    return hashlib.blake2b("\n".join(lines).encode(), digest_size=SIZE).hexdigest()
