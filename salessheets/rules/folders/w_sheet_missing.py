"""项目的工作簿里缺一张标准工作表。

为什么：缺了它，相关的规则和数字都算不出来。
怎么改：从空白模板把这张表复制回来；已经通过的阶段门需要它时，这是错误。

A standard sheet is in none of the project's workbooks.

Why: rules and figures that rest on it cannot be worked out.
How to fix: copy the sheet back from the blank template; once a passed gate needs it, this is an error.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from salessheets.derived.approvals import claimed
from salessheets.derived.states import GATES
from salessheets.findings import Cell, Finding, Severity
from salessheets.projects import Case
from salessheets.sheets import PICTURES, WORKBOOKS, Charter, Record, Request
from salessheets.workbooks.codes import W_SHEET_MISSING

RULE = W_SHEET_MISSING
LEFT_OUT = (Request, *PICTURES, Charter)  # a page, pictures, and the one that W-no-charter is about


def check(case: Case) -> Iterator[Finding]:
    """Look for every sheet of every workbook that a project keeps in the open."""
    if not case.project.places or not case.project.folder:
        return
    needed = {wanted for gate in GATES if claimed(case, gate) for wanted in sheets_wanted(gate)}
    for workbook in WORKBOOKS:
        if workbook.restricted or workbook.key == "settings":
            continue
        for kind in workbook.sheets:
            if kind not in case.project.places and kind not in LEFT_OUT:
                found = RULE.finding(Cell(case.project.folder), sheet=kind.SHEET.title)
                yield replace(found, severity=Severity.ERROR) if kind in needed else found


def sheets_wanted(gate: str) -> Iterator[type[Record]]:
    """Sheets with a column that a gate wants."""
    for workbook in WORKBOOKS:
        for kind in workbook.sheets:
            if any(column.need.gate == gate for column in kind.SHEET.columns.values()):
                yield kind
