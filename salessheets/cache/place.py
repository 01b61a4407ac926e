"""Where the cache of a portfolio stands: on this machine, in a folder that is this user's alone."""

from __future__ import annotations

import os
import stat
from pathlib import Path

from platformdirs import user_cache_path

from salessheets.cache.fingerprint import fingerprint
from salessheets.cache.program import program
from salessheets.cache.store import Store
from salessheets.folders import Root

SWITCH = "SALESSHEETS_CACHE"
"""The environment's word: a folder for the caches, or `off`."""
OFF = ("off", "no", "0", "")


def store_of(root: Root) -> Store | None:
    """The cache of a portfolio, by its marker's id and its place; None when it is off or cannot be had safely."""
    said = os.environ.get(SWITCH)
    if said is not None and said.strip().lower() in OFF:
        return None
    base = Path(said) if said else user_cache_path("salessheets", appauthor=False)
    folder = base / fingerprint(root.id, str(root.path))
    if folder.resolve().is_relative_to(root.path.resolve()) or not made_own(folder):
        return None
    return Store(folder, program())


def made_own(folder: Path) -> bool:
    """Make a folder that only this user may write to; False when it is another's, or others may write to it."""
    try:
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        found = folder.stat()
    except OSError:
        return False
    if not hasattr(os, "getuid"):  # Windows: the user's local folder is theirs alone
        return True
    return found.st_uid == os.getuid() and not found.st_mode & (stat.S_IWGRP | stat.S_IWOTH)
