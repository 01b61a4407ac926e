"""`salessheets --help` against a click program that does nothing else: CPU seconds of fresh processes."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path
from statistics import median

import pytest

pytestmark = pytest.mark.benchmark
ROUNDS = 15
BARE = """
import click

@click.group()
def commands():
    pass

commands()
"""


def children_cpu() -> float:
    """CPU seconds of all child processes so far."""
    import resource

    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


def spent(*command: str) -> float:
    start = children_cpu()
    said = subprocess.run([sys.executable, *command, "--help"], check=True, capture_output=True)
    assert b"--help" in said.stdout
    return children_cpu() - start


@pytest.mark.skipif(sys.platform == "win32", reason="CPU seconds of child processes are POSIX")
def test_help(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    bare = tmp_path / "bare.py"
    bare.write_text(BARE, encoding="utf-8")
    rounds = [(spent("-m", "salessheets"), spent(str(bare))) for _ in range(ROUNDS)]
    ours, theirs = (median(figures) * 1000 for figures in zip(*rounds, strict=True))
    ratio = ours / theirs
    with capsys.disabled():
        missed = "" if ratio <= 1.5 else "  MISSED"
        print(f"\n--help: salessheets {ours:.0f} ms, bare click {theirs:.0f} ms: {ratio:.2f}×  wanted ≤ 1.5×{missed}")  # noqa: T201
