"""Python starts with this where its folder stands on PYTHONPATH: folders are listed in an order of chance, workers' too."""

from __future__ import annotations

import os
import random
from collections.abc import Iterator
from types import TracebackType
from typing import Self

chance = random.Random(os.environ.get("SHUFFLED", ""))
listed, scanned = os.listdir, os.scandir


class Scan:
    """A folder's entries, shuffled."""

    def __init__(self, folder: str = ".") -> None:
        with scanned(folder) as entries:
            self.entries = list(entries)
        chance.shuffle(self.entries)
        self.left = iter(self.entries)

    def __iter__(self) -> Iterator[os.DirEntry[str]]:
        return self.left

    def __next__(self) -> os.DirEntry[str]:
        return next(self.left)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, bug: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def close(self) -> None:
        self.left = iter(())


def listdir(folder: str = ".") -> list[str]:
    """The names in a folder, shuffled."""
    names = listed(folder)
    chance.shuffle(names)
    return names


setattr(os, "listdir", listdir)  # noqa: B010 - other types than the system's own
setattr(os, "scandir", Scan)  # noqa: B010
