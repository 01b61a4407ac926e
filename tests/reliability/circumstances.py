"""The same work under other circumstances: clock, time zone, locale, hash seed, order of listing, number of processes."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from reliability.lab import TOP, need, pause, ran

from salessheets.folders import OUTPUT

SHUFFLED = Path(__file__).with_name("shuffled")
LATEST = 600
AS_OF = "2026-06-10"
STATED = ("status.json", "watch.log")
"""What says when and where the program ran: it may differ."""
WORK = (
    "refresh",
    "generate --all",
    "generate D1 D9 --all --final",
    "check --format xlsx --output {folder}/output/说明.xlsx",
    "check --format html --output {folder}/output/说明.html",
    "check --format sarif --output {folder}/output/说明.sarif",
    "check --format json --output {folder}/output/说明.json",
    "refresh",
)
SHORT = ("refresh", "generate D9 --all --final", "check --format xlsx --output {folder}/output/说明.xlsx --annotate")
PROGRAM = """
import sys
from salessheets.__main__ import run
folder, language, jobs, *work = sys.argv[1:]
words = lambda line: [each.format(folder=folder) for each in line.split()]
for line in work:
    code = run(["-C", folder, "--lang", language, "--as-of", AS_OF, *words(line), "--jobs", jobs])
    assert code in (0, 1), (line, code)
""".replace("AS_OF", repr(AS_OF))


@dataclass(frozen=True, slots=True, kw_only=True)
class Circumstances:
    """Where and when the work is done; `clock` as libfaketime takes it, `jumps_to` once the first output is there."""

    name: str
    says: Mapping[str, str] = field(default_factory=dict)
    jobs: int = 0
    shuffled: bool = False
    clock: str = ""
    jumps_to: str = ""

    def environment(self, lab: Path) -> dict[str, str]:
        """The environment of the program; `lab` is a folder for what it needs."""
        paths = (str(SHUFFLED), str(TOP)) if self.shuffled else (str(TOP),)
        own = {"PYTHONPATH": os.pathsep.join(paths), "SALESSHEETS_CACHE": str(lab / "cache"), "SHUFFLED": self.name}
        return {**os.environ, **own, **self.says, **self.faked(lab)}

    def faked(self, lab: Path) -> dict[str, str]:
        """What makes libfaketime tell another time."""
        if not self.clock:
            return {}
        need("faketime")
        (lab / "clock").write_text(self.clock, encoding="ascii")
        return {
            "LD_PRELOAD": ran("faketime", "-f", "+0d", "printenv", "LD_PRELOAD"),
            "FAKETIME_TIMESTAMP_FILE": str(lab / "clock"),
            "FAKETIME_CACHE_DURATION": "1",
            "FAKETIME_DONT_FAKE_MONOTONIC": "1",
            "DONT_FAKE_MONOTONIC": "1",
            "NO_FAKE_STAT": "1",
        }


def told(folder: Path, lab: Path, circumstances: Circumstances) -> list[str]:
    """What a program in a folder sees of its circumstances: moment, zone, the folder's listing, a hash."""
    lab.mkdir()
    program = "import os, time; print(int(time.time()), *time.tzname, *os.listdir(), hash('a'), sep='\\n')"
    command, own = (sys.executable, "-c", program), circumstances.environment(lab)
    return subprocess.run(command, cwd=folder, env=own, capture_output=True, text=True, check=True).stdout.splitlines()


def worked(
    folder: Path, lab: Path, circumstances: Circumstances, *, work: tuple[str, ...] = WORK, language: str = "zh"
) -> dict[str, bytes]:
    """Do work on a portfolio; gives what stands there then, by path."""
    lab.mkdir()
    command = (sys.executable, "-c", PROGRAM, str(folder), language, str(circumstances.jobs), *work)
    with (lab / "said").open("wb") as said:
        process = subprocess.Popen(command, cwd=lab, env=circumstances.environment(lab), stdout=said, stderr=said)
        if circumstances.jumps_to:
            jump(process, folder, lab / "clock", circumstances.jumps_to)
        code = process.wait(LATEST)
    assert code == 0, (lab / "said").read_text(encoding="utf-8")[-2000:]
    return dict(produced(folder))


def jump(process: subprocess.Popen[bytes], folder: Path, clock: Path, to: str) -> None:
    """Set the clock once the work has begun to write."""
    while process.poll() is None and not any(path.is_file() for path in (folder / OUTPUT).rglob("*")):
        pause(0.02)
    assert process.poll() is None
    clock.write_text(to, encoding="ascii")


def produced(folder: Path) -> Iterator[tuple[str, bytes]]:
    """Every file of a portfolio with its content, but for what says when the program ran."""
    for path in sorted(folder.rglob("*")):
        if path.is_file() and path.name not in STATED:
            yield path.relative_to(folder).as_posix(), path.read_bytes()
