"""A portfolio of two projects that is refreshed again and again, and what stands in its outputs."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

from small_portfolio import workbook

from salessheets.cache.store import Store
from salessheets.folders import OUTPUT, Root, read_marker
from salessheets.memory import Memory
from salessheets.refresh import Refreshed, refresh
from salessheets.reviewing import review_portfolio
from salessheets.reviews import ProjectReview
from salessheets.runner import Inline, Task
from salessheets.text import Language

DAY, NEXT = date(2026, 3, 10), date(2026, 4, 10)
LONG_AGO = 1_700_000_000
ONE, TWO = "XS-2026-001 华东新品", "XS-2026-002 华南渠道"
PLAN = "charter\ncode | {code}\nname | {name}\n\ntasks\nid | name | planned_start | planned_end\n1 | {task} | 2026-03-02 | 下周"
RISKS = "risks\nid | description\nR-01 | 客户流失"
RULES = "rules\nrule | severity | note\nC-kind | {severity} | 暂缓"


@dataclass
class Counted(Inline):
    """Reviews in this process and notes of which projects."""

    folders: list[str] = field(default_factory=list)

    def run(self, tasks: Iterable[Task]) -> Iterator[ProjectReview]:
        for task in tasks:
            self.folders.append(task.folder.name)
            yield from Inline().run([task])


@dataclass
class World:
    """A portfolio that is refreshed again and again."""

    root: Root
    store: Store | None
    memory: Memory
    reads: list[str]

    def refresh(self, day: date = DAY, language: Language = "zh") -> tuple[Refreshed, list[str], list[str]]:
        """Refresh; gives what came of it, the projects reviewed and the workbooks read."""
        counted = Counted()
        self.reads.clear()
        done = refresh(self.root, day, language, runner=counted, forms=("D1",), memory=self.memory)
        return done, counted.folders, sorted(self.reads)

    def restart(self, program: str = "1") -> None:
        """Go on in a new process."""
        self.store = Store(self.store.folder, program) if self.store else None
        self.memory = Memory(self.root, self.store)

    def known(self) -> list[str]:
        """The projects that a process that began now would not review again."""
        counted = Counted()
        review_portfolio(self.root, DAY, counted, memory=Memory(self.root, self.store))
        return sorted({ONE, TWO}.difference(counted.folders))

    def twin(self) -> World:
        """The same portfolio with the same outputs, elsewhere."""
        folder = self.root.path.with_name("twin")
        shutil.copytree(self.root.path, folder)
        return World(read_marker(folder), None, Memory(read_marker(folder)), [])

    def forgetful(self) -> dict[str, bytes]:
        """What stands after a refresh that remembers nothing."""
        refresh(self.root, DAY, "zh", runner=Inline(), forms=("D1",))
        return outputs(self.root.path)

    def cold(self, day: date = DAY, language: Language = "zh") -> dict[str, bytes]:
        """What a run without any memory writes, into a portfolio without outputs."""
        copy = self.root.path.with_name("cold")
        shutil.copytree(self.root.path, copy, ignore=lambda path, _: [OUTPUT] if Path(path) == self.root.path else [])
        refresh(read_marker(copy), day, language, runner=Inline(), forms=("D1",))
        found = outputs(copy)
        shutil.rmtree(copy)
        return found


def settle(folder: Path) -> None:
    """Make files look as old as they are once everyone has left them alone."""
    for path in folder.rglob("*"):
        if path.is_file() and OUTPUT not in path.parts:
            os.utime(path, (LONG_AGO, LONG_AGO))


def outputs(root: Path) -> dict[str, bytes]:
    return {str(path.relative_to(root)): path.read_bytes() for path in sorted(root.rglob("*")) if is_output(path, root)}


def is_output(path: Path, root: Path) -> bool:
    return path.is_file() and path.relative_to(root).parts[0] == OUTPUT


def stamps(root: Path) -> dict[str, tuple[int, int]]:
    """What changes when a file is written, though it be with the same content."""
    found = {path: path.stat() for path in root.rglob("*") if is_output(path, root)}
    return {str(path.relative_to(root)): (state.st_mtime_ns, state.st_ino) for path, state in found.items()}


def plan(root: Path) -> Path:
    return root / ONE / "项目计划.xlsx"


def rewrite_long_ago(root: Path) -> None:
    """Change a workbook, so long ago that its signature is trusted."""
    rewrite(root)
    os.utime(plan(root), (LONG_AGO + 60, LONG_AGO + 60))


def rewrite(root: Path) -> None:
    plan(root).write_bytes(workbook(PLAN.format(code="XS-2026-001", name="华东新品", task="复盘")))
