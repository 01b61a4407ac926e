"""`salessheets watch` as processes on machines of their own, on views of one share, and people who edit on its server."""

from __future__ import annotations

import contextlib
import os
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path

from reliability.lab import SOON, TOP, bind_mounted, killed, need, pause, served, smb_mounted, unmounted
from small_portfolio import workbook

from salessheets.errors import SalessheetsError
from salessheets.folders import OUTPUT, Root
from salessheets.watch.status import Status, read_status

CHARTER = "charter\ncode | {code}\nname | {name}"
TICK = 0.1
LATEST = 240.0
OTHER_PORT = 44_512


@dataclass(frozen=True, slots=True)
class View:
    """A share as one machine sees it; `mount` brings it up, again if need be."""

    path: Path
    mount: Callable[[], None]

    def up(self) -> None:
        """Mount it, and wait until the share is there."""
        self.mount()
        end = time.monotonic() + SOON
        while not (self.path / ".salessheets-root").exists():
            assert time.monotonic() < end
            pause(TICK)

    def down(self) -> None:
        """Pull the cable: what was open stays with a server that is gone, the folder stands bare."""
        subprocess.run(["fusermount3", "-uz", str(self.path)], check=True, capture_output=True)


@contextlib.contextmanager
def views(kind: str, share: Path, lab: Path, count: int) -> Iterator[tuple[View, ...]]:
    """Views of one share: through bindfs, or as clients of a real SMB server."""
    with contextlib.ExitStack() as stack:
        if kind == "samba":
            stack.enter_context(served(share, lab, OTHER_PORT))
        lab.mkdir(exist_ok=True)
        found: list[View] = []
        for number in range(count):
            path = lab / f"view {number}"
            mount = partial(smb_mounted, lab, path) if kind == "samba" else partial(bind_mounted, share, path)
            found.append(View(path, mount))
            stack.enter_context(unmounted(path))
            found[-1].up()
        yield tuple(found)


@dataclass
class Machine:
    """A watcher on a machine with a name, caches and state of its own."""

    host: str
    view: Path
    lab: Path
    process: subprocess.Popen[str] = field(init=False)

    def __post_init__(self) -> None:
        need("unshare", "hostname")
        own = {name: str(self.lab / self.host / name) for name in ("SALESSHEETS_STATE", "SALESSHEETS_CACHE")}
        named = ("unshare", "--uts", "sh", "-c", 'hostname "$0"; exec "$@"', self.host)
        watch = (sys.executable, "-m", "salessheets", "-C", str(self.view), "watch", "--jobs", "0")
        with self.log.open("w", encoding="utf-8") as log:
            self.process = subprocess.Popen(
                [*named, *watch],
                cwd=self.lab,
                env={**os.environ, **own, "PYTHONPATH": str(TOP)},
                stdout=log,
                stderr=log,
                text=True,
            )

    @property
    def log(self) -> Path:
        return self.lab / f"{self.host}.log"

    def said(self) -> str:
        return self.log.read_text(encoding="utf-8")

    def cpu(self) -> float:
        """CPU seconds so far, children that ended included."""
        told = Path(f"/proc/{self.process.pid}/stat").read_text(encoding="ascii").rpartition(")")[2].split()
        return sum(map(int, told[11:15])) / os.sysconf("SC_CLK_TCK")

    def until(self, told: Callable[[], object], latest: float = LATEST) -> float:
        """Wait until something is so; gives the seconds it took."""
        begun = time.monotonic()
        while not told():
            assert self.process.poll() is None, self.said()
            assert time.monotonic() - begun < latest, self.said()
            pause(TICK)
        return time.monotonic() - begun

    def killed(self) -> None:
        killed(self.process)


@dataclass(frozen=True, slots=True)
class Server:
    """The share on the disk of its server, and the people who save workbooks there."""

    root: Root

    def save(self, number: int, name: str) -> None:
        """Save a project under a name, as Excel does: a new file put in the old one's place."""
        code = f"XS-2026-{number:03}"
        book = self.root.path / code / "项目计划.xlsx"
        book.parent.mkdir(exist_ok=True)
        new = book.with_name(f"{number:08X}")
        new.write_bytes(workbook(CHARTER.format(code=code, name=name)))
        new.replace(book)

    def shows(self, number: int, name: str) -> bool:
        """Whether the page of a project tells its name."""
        page = self.root.path / OUTPUT / f"XS-2026-{number:03}" / "index.html"
        try:
            return name in page.read_text(encoding="utf-8")
        except (OSError, UnicodeDecodeError):
            return False

    def status(self) -> Status | None:
        """What the watcher says of itself; None while nothing can be read."""
        try:
            return read_status(self.root)
        except SalessheetsError:
            return None

    def refreshed_by(self, machine: Machine) -> bool:
        """Whether the status is this machine's and tells of a refresh."""
        status = self.status()
        return bool(status and status.host == machine.host and status.refresh)

    def outputs(self) -> dict[str, int]:
        """Every output and when it was written."""
        files = (path for path in (self.root.path / OUTPUT).rglob("*") if path.is_file())
        return {str(path.relative_to(self.root.path)): path.stat().st_mtime_ns for path in files}
