"""Who may look at a clock: all others are told the day, the moment or the clock, so that what they do can be repeated."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

PACKAGE = Path(__file__).parents[1] / "salessheets"
CALLS = {
    "today": {("date", "today"), ("datetime", "today")},
    "moment": {("datetime", "now"), ("datetime", "utcnow"), ("time", "time"), ("time", "time_ns")},
    "stopwatch": {("time", "monotonic"), ("time", "monotonic_ns"), ("time", "perf_counter")},
}
READERS = {
    "today": {"cli/serve", "cli/session", "excel/buttons"},
    "moment": {
        "cache/offices", "cache/readings", "cli/notify", "cli/serve", "doctor/check_7_watcher", "doctor/probing", "files",
        "memory", "notify/notifier", "watch/here", "watch/tidying",
    },
    "stopwatch": {
        "cli/watching", "doctor/probing", "documents/pdf", "watch/here", "watch/lease", "watch/sweeping", "watch/walk",
        "watch/work",
    },
}  # fmt: skip
"""Today reaches what people read; a moment is that of a sign of life, a note or the age of a file; the rest are waits."""


def looks(source: str) -> Iterator[tuple[str, str]]:
    """Every clock that a module looks at or hands on, as (module or class, function)."""
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Attribute) and isinstance(node.value, ast.Name):
            yield node.value.id, node.attr
        elif isinstance(node, ast.ImportFrom) and node.module == "time":
            yield from (("time", alias.name) for alias in node.names)


@pytest.mark.parametrize("what", CALLS)
def test_only_these_modules_look_at_a_clock(what: str) -> None:
    found = {
        file.relative_to(PACKAGE).with_suffix("").as_posix()
        for file in PACKAGE.rglob("*.py")
        if CALLS[what] & set(looks(file.read_text(encoding="utf-8")))
    }
    assert found == READERS[what]


def test_the_net_sees_calls_clocks_handed_on_and_imported_names() -> None:
    source = "from time import monotonic\nimport time\nstart(clock=time.time)\nday = date.today()"
    assert {("time", "monotonic"), ("time", "time"), ("date", "today")} <= set(looks(source))
