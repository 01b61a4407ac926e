"""Workbooks that stand there and could not be read: what they hold is unknown, not missing."""

from __future__ import annotations

from pathlib import PurePosixPath

from salessheets.projects import Case
from salessheets.sheets import WORKBOOKS, Record, Workbook


def may_hold(case: Case, kind: type[Record]) -> bool:
    """Whether a workbook that could not be read may hold rows of a sheet: a standard one that does, or any other."""
    for file in case.project.evidence.shut:
        standard = [each for each in WORKBOOKS if bears_name(file, each)]
        if not standard or any(kind in each.sheets for each in standard):
            return True
    return False


def bears_name(file: str, workbook: Workbook) -> bool:
    """Whether a file is called like a standard workbook, a copy of a person's own (执行记录-张三.xlsx) too."""
    stem = PurePosixPath(file).name.casefold()
    return stem.startswith((workbook.stem.zh, workbook.stem.en))
