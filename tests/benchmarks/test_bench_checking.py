"""The whole check of a project whose plan has 8 sheets × 60 rows: read, all rules, judged; against two rivals."""

from __future__ import annotations

import warnings
from pathlib import Path

import pytest
import small_portfolio
from benchmarks.frictionless_schema import errors_of, package_of
from benchmarks.openpyxl_books import quick_book, whole_book
from benchmarks.plan_books import AS_OF, TABLES, plan_book
from benchmarks.rounds import Rival, race, report

import salessheets.workbooks.read
from salessheets.findings import Finding
from salessheets.folders import project_folders
from salessheets.gathering import gather
from salessheets.reviews import case_of, findings_of
from salessheets.settings import DEFAULTS
from salessheets.workbooks.grid import Book, read_book

pytestmark = pytest.mark.benchmark
FILE = "XS-2026-001 华东新品推广/项目计划.xlsx"


def spots(findings: tuple[Finding, ...]) -> list[tuple[str, str]]:
    return [(finding.rule, str(finding.cell)) for finding in findings]


def test_the_whole_check(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    root = small_portfolio.portfolio(tmp_path)
    data = plan_book(project=True)
    (tmp_path / FILE).parent.mkdir()
    (tmp_path / FILE).write_bytes(data)
    (folder,) = project_folders(root)
    known = read_book(data, FILE)
    assert isinstance(known, Book)
    path = str(tmp_path / FILE)

    def ours() -> tuple[Finding, ...]:
        return findings_of(case_of(gather(root.path, folder), DEFAULTS, AS_OF))

    def with_openpyxl(*, whole: bool) -> tuple[Finding, ...]:
        with monkeypatch.context() as patch:
            read = whole_book if whole else lambda data, _: quick_book(data, known)
            patch.setattr(salessheets.workbooks.read, "read_book", read)
            return ours()

    def with_frictionless() -> int:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            return errors_of(package_of(path, TABLES))

    assert spots(with_openpyxl(whole=True)) == spots(ours())
    assert spots(with_openpyxl(whole=False)) == spots(ours())
    assert with_frictionless() > 0
    rivals = {
        "frictionless, column rules, keys, references": Rival(with_frictionless, wanted=25),
        "openpyxl with the same rules": Rival(lambda: with_openpyxl(whole=True), wanted=5),
        "the same, values alone read by openpyxl": Rival(lambda: with_openpyxl(whole=False)),
    }
    report(capsys, f"the whole check, {len(ours())} findings", rivals, race(ours, rivals, rounds=7))
