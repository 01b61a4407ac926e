"""Edits as people and their programs make them, at random, on the disk of the server."""

from __future__ import annotations

import os
import random
from collections.abc import Callable
from pathlib import Path

from reliability.lab import pause

from salessheets.files import digest

LAST_YEAR = (1.7e9, 1.7e9)


def workbooks(folder: Path) -> list[Path]:
    """Every workbook of a portfolio."""
    return sorted(folder.glob("*/*.xlsx"))


def truth(folder: Path) -> dict[str, str]:
    """What stands on the disk: the digest of each workbook."""
    return {path.relative_to(folder).as_posix(): digest(path.read_bytes()) for path in workbooks(folder)}


class Editor:
    """Makes one random edit after another; `held` is how long an Excel save may leave no file, in seconds."""

    def __init__(self, folder: Path, chance: random.Random, *, held: float = 0.0) -> None:
        self.folder, self.chance, self.held, self.count = folder, chance, held, 0
        self.ways: tuple[tuple[Callable[[Path], object], int], ...] = (
            (self.write, 3), (self.as_excel_saves, 4), (self.as_calc_saves, 2), (self.rename, 1), (Path.unlink, 1),
            (self.restore, 1), (self.write_twice, 1), (self.touch, 1),
        )  # fmt: skip

    def edit(self) -> None:
        """Make one edit."""
        self.count += 1
        books = workbooks(self.folder)
        if len(books) < 30 or self.chance.random() < 0.08:
            self.create()
            return
        ways, weights = zip(*self.ways, strict=True)
        self.chance.choices(ways, weights)[0](self.chance.choice(books))

    def content(self) -> bytes:
        """Something new."""
        return f"{self.count}-{self.chance.random()}".encode() * self.chance.randint(1, 40)

    def create(self) -> None:
        """A new workbook, perhaps in a new project."""
        folder = self.folder / f"XS-{self.chance.randrange(12)} 项目"
        folder.mkdir(exist_ok=True)
        (folder / f"合同{self.count}.xlsx").write_bytes(self.content())

    def write(self, path: Path) -> None:
        """In place."""
        path.write_bytes(self.content())

    def as_excel_saves(self, path: Path) -> None:
        """A file without ending, the old one deleted, the new one renamed."""
        new = path.with_name(f"{self.chance.randrange(2**32):08X}")
        new.write_bytes(self.content())
        path.unlink()
        pause(self.chance.random() * self.held)
        new.rename(path)

    def as_calc_saves(self, path: Path) -> None:
        """A temporary put over the old one."""
        new = path.with_name(f"lu{self.count}.tmp")
        new.write_bytes(self.content())
        new.replace(path)

    def rename(self, path: Path) -> None:
        """Another name."""
        path.rename(path.with_name(f"{path.stem[:40]}_{self.count}.xlsx"))

    def restore(self, path: Path) -> None:
        """From a backup, with its old time."""
        path.write_bytes(self.content())
        os.utime(path, LAST_YEAR)

    def write_twice(self, path: Path) -> None:
        """Twice within an instant, of the same size."""
        size = path.stat().st_size
        path.write_bytes(b"a" * size)
        path.write_bytes(bytes([self.chance.randrange(98, 123)]) * size)

    def touch(self, path: Path) -> None:
        """A new time, nothing else."""
        path.touch()
