from __future__ import annotations

import subprocess
import sys
from datetime import date
from pathlib import Path

import pytest
from small_portfolio import portfolio, project, workbook

from salessheets import reviewing
from salessheets.errors import SalessheetsError
from salessheets.findings import Severity
from salessheets.folders import Root
from salessheets.reviewing import open_portfolio, review

AS_OF = date(2026, 3, 10)


@pytest.fixture
def root(tmp_path: Path) -> Root:
    root = portfolio(tmp_path / "share")
    for number in (1, 2):
        text = f"charter\ncode | XS-2026-00{number}\nname | 项目{number}\n\ntasks\nid | planned_start\n1 | 下周"
        project(root, f"XS-2026-00{number} 项目{number}", {"项目计划": text})
    rules = "rules\nrule | severity | note\nC-kind | 警告 | 暂缓"
    (root.path / "设置.xlsx").write_bytes(workbook(rules))
    return root


def test_one_review_of_all_projects_under_the_settings(root: Root) -> None:
    found = review(root, AS_OF, jobs=0)
    assert [each.code for each in found.projects] == ["XS-2026-001", "XS-2026-002"]
    kinds = [finding for finding in found.findings if finding.rule == "C-kind"]
    assert [finding.project for finding in kinds] == ["XS-2026-001", "XS-2026-002"]
    assert {finding.severity for finding in kinds} == {Severity.WARNING}


def test_processes_give_what_this_process_gives(root: Root) -> None:
    assert review(root, AS_OF, jobs=2) == review(root, AS_OF, jobs=0)


def test_a_settings_workbook_that_kills_its_reader_is_a_finding(root: Root, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(reviewing, "WORKBOOK_SECONDS", 0.0)
    found = review(root, AS_OF, jobs=2)
    [said] = [finding for finding in found.findings if finding.rule == "W-reader"]
    assert said.cell
    assert said.cell.file == "设置.xlsx"
    assert len(found.projects) == 2
    kinds = [finding for finding in found.findings if finding.rule == "C-kind"]
    assert {finding.severity for finding in kinds} == {Severity.ERROR}


def test_a_portfolio_is_found_from_a_folder_in_it(root: Root, tmp_path: Path) -> None:
    assert open_portfolio(root.path / "XS-2026-001 项目1") == root
    assert open_portfolio(str(root.path)) == root
    with pytest.raises(SalessheetsError):
        open_portfolio(tmp_path)


def test_python_users_import_it_from_the_package(root: Root) -> None:
    program = (
        "from datetime import date\n"
        "from salessheets import open_portfolio, review\n"
        f"found = review(open_portfolio({str(root.path)!r}), date(2026, 3, 10), jobs=0)\n"
        "print(len(found.projects))\n"
    )
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=False)
    assert (done.stdout.strip(), done.stderr) == ("2", "")


def test_the_package_alone_imports_nothing_of_it() -> None:
    program = "import sys, salessheets; print([name for name in sys.modules if name.startswith('salessheets.')])"
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"
