"""文件夹名没有以项目编号开头。

为什么：大家在共享盘上按编号找项目，名字对不上就容易放错文件。这只是提示，不影响计算。
怎么改：把文件夹改名为「编号 名称」，如「XS-2026-001 华东新品推广」。

The name of the folder does not begin with the project code.

Why: people look for projects by code on the share; a name that differs invites misplaced files.
How to fix: rename the folder to code and name, such as "XS-2026-001 East China launch".
"""

from __future__ import annotations

from collections.abc import Iterator

from salessheets.findings import Cell, Finding
from salessheets.projects import Case
from salessheets.workbooks.codes import W_FOLDER_NAME

RULE = W_FOLDER_NAME


def check(case: Case) -> Iterator[Finding]:
    """Compare the folder's name with the charter's code."""
    code, folder = case.charter.code, case.project.folder
    if code and folder and not folder.upper().startswith(code.upper()):
        yield RULE.finding(Cell(folder), folder)
