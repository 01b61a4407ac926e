"""文件夹里没有立项表。

为什么：没有立项表就不知道这是哪个项目，也算不出进度。
怎么改：把带「立项」表的工作簿（项目计划）放进这个文件夹；不是项目的文件夹请移到别处。

The folder has no charter.

Why: without it nobody knows which project this is, and nothing can be worked out.
How to fix: put the project plan into the folder; move a folder that is no project elsewhere.
"""

from __future__ import annotations

from collections.abc import Iterator

from salessheets.derived.unread import may_hold
from salessheets.findings import Cell, Finding
from salessheets.projects import Case
from salessheets.sheets import Charter
from salessheets.workbooks.codes import W_NO_CHARTER

RULE = W_NO_CHARTER


def check(case: Case) -> Iterator[Finding]:
    """Look for the card 立项, filled in or not; it may be in a workbook that could not be read."""
    stands = case.of(Charter) or Charter in case.project.places
    if case.project.folder and not stands and not may_hold(case, Charter):
        yield RULE.finding(Cell(case.project.folder), case.project.folder)
