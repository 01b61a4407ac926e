"""Bad files in a portfolio, end to end: one finding each, within 2 s and 300 MB, and nobody else is any the worse."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from datetime import date
from pathlib import Path

import pytest
from hostile_files import ODD, REFUSED
from small_portfolio import portfolio, project

from salessheets.folders import Root, find_root, project_folders
from salessheets.reviewing import review
from salessheets.reviews import ProjectReview
from salessheets.runner import Processes, Task
from salessheets.settings import DEFAULTS
from salessheets.text import LANGUAGES

AS_OF = date(2026, 3, 10)
Spots = list[tuple[str, str]]
Measured = dict[str, tuple[float, float, Spots]]
BOOKS = {
    "项目计划": "charter\ncode | {code}\nname | 甲\n\ntasks\nid | name | planned_start | planned_end\n1 | 调研 | 2026-03-02 | 2026-03-01",
    "反馈记录": "feedback\nid | date | customer | way\nF-01 | 2026-03-02 | 华辰 | phone",
}
BAD = "风险登记册.xlsx"
MEASURED = """
import json, sys, time
from datetime import date
from pathlib import Path
from salessheets.folders import find_root, project_folders
from salessheets.reviews import review_folder
from salessheets.settings import DEFAULTS

root = find_root(Path(sys.argv[1]))
status, peak = Path("/proc/self/status"), Path("/proc/self/clear_refs")
found = {}
for folder in project_folders(root):
    if peak.exists():
        peak.write_text("5", encoding="ascii")  # the peak counts from here
    start = time.process_time()
    review = review_folder(root.path, folder, DEFAULTS, date(2026, 3, 10))
    spent = time.process_time() - start
    lines = status.read_text(encoding="ascii").splitlines() if status.exists() else []  # Linux only
    memory = sum(int(line.split()[1]) / 1024 for line in lines if line.startswith("VmHWM"))
    found[folder.name] = (spent, memory, [(each.rule, str(each.cell and each.cell.file)) for each in review.findings])
json.dump(found, sys.stdout)
"""


def fill(root: Root, number: int, bad: bytes | None) -> str:
    """A project with a fault of its own in two workbooks, and perhaps a bad third one."""
    code = f"XS-2026-{number:03}"
    folder = f"{code} 甲"
    here = project(root, folder, {stem: text.format(code=code) for stem, text in BOOKS.items()})
    if bad is not None:
        (here / BAD).write_bytes(bad)
    return folder


@pytest.fixture(scope="module")
def measured(tmp_path_factory: pytest.TempPathFactory) -> Measured:
    """All kinds in one portfolio, each in a project of its own, reviewed by one process: seconds, MB, findings."""
    root = portfolio(tmp_path_factory.mktemp("hostile"))
    kinds = {name: make for name, (make, _) in REFUSED.items()} | ODD
    names = {fill(root, number, make()): name for number, (name, make) in enumerate(kinds.items(), start=1)}
    names[fill(root, len(kinds) + 1, None)] = "none"
    done = subprocess.run(
        [sys.executable, "-c", MEASURED, str(root.path)], capture_output=True, timeout=300, check=True, encoding="utf-8"
    )
    told = json.loads(done.stdout).items()
    return {names[folder]: (spent, memory, list(map(tuple, spots))) for folder, (spent, memory, spots) in told}


def others(findings: Spots) -> Spots:
    """What is found in the other workbooks of a project, by their names."""
    return [
        (rule, file.rsplit("/", 1)[-1]) for rule, file in findings if file.endswith(".xlsx") and not file.endswith(BAD)
    ]


@pytest.mark.parametrize("name", REFUSED)
def test_a_bad_file_is_one_finding_with_its_cause_and_the_others_are_read(name: str, measured: Measured) -> None:
    spent, memory, findings = measured[name]
    assert [rule for rule, file in findings if file.endswith(BAD)] == [REFUSED[name][1]]
    assert others(findings) == others(measured["none"][2])
    assert spent < 2
    assert memory < 300


@pytest.mark.parametrize("name", ODD)
def test_a_file_that_others_stumble_over_is_read(name: str, measured: Measured) -> None:
    spent, memory, findings = measured[name]
    assert {rule for rule, file in findings if file.endswith(BAD)} <= {"W-sheet-unknown"}
    assert spent < 2
    assert memory < 300


DYING = """
import os, pathlib

read_bytes = pathlib.Path.read_bytes

def dying(path):
    if path.name == "{bad}":
        os._exit(9)  # as a library does that aborts
    return read_bytes(path)

pathlib.Path.read_bytes = dying
"""


@pytest.fixture
def readers_that_die(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Reader processes end at once when they come to the bad workbook; Python loads `sitecustomize` as it starts."""
    (tmp_path / "start").mkdir()
    (tmp_path / "start" / "sitecustomize.py").write_text(DYING.replace("{bad}", BAD), encoding="utf-8")
    monkeypatch.setenv("PYTHONPATH", str(tmp_path / "start"), prepend=os.pathsep)


@pytest.mark.usefixtures("readers_that_die")
def test_a_reader_that_dies_costs_its_workbook_alone(tmp_path: Path) -> None:
    root = portfolio(tmp_path / "portfolio")
    whole, hurt = fill(root, 1, None), fill(root, 2, b"any")
    tasks = [Task(root=root.path, folder=each, settings=DEFAULTS, as_of=AS_OF) for each in project_folders(root)]
    reviews = {each.folder: each for each in Processes(2).run(tasks)}
    assert rules_in(reviews[hurt], BAD) == ["W-reader"]
    assert reviews[hurt].shut == (f"{hurt}/{BAD}",)
    for stem in BOOKS:
        assert rules_in(reviews[hurt], f"{stem}.xlsx") == rules_in(reviews[whole], f"{stem}.xlsx") != []
    assert "W-reader" not in {finding.rule for finding in reviews[whole].findings}


def rules_in(found: ProjectReview, file: str) -> list[str]:
    return [each.rule for each in found.findings if each.cell and each.cell.file.endswith(file)]


def test_bad_files_of_all_kinds_say_the_cause_and_what_to_do_in_both_languages(tmp_path: Path) -> None:
    root = portfolio(tmp_path)
    for number, make in enumerate((make for make, _ in REFUSED.values()), start=1):
        fill(root, number, make())
    (tmp_path / "设置.xlsx").write_bytes(b"")
    found = review(find_root(tmp_path), AS_OF, jobs=0)
    bad = [finding for finding in found.findings if finding.cell and finding.cell.file.endswith((BAD, "设置.xlsx"))]
    assert len(bad) == len(REFUSED) + 1
    for finding in bad:
        for language in LANGUAGES:
            assert finding.message.say(language).strip()
            assert finding.remedy.say(language).strip()
