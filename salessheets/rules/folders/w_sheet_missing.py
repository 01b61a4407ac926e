"""项目的工作簿里缺一张标准工作表。

为什么：缺了它，相关的规则和数字都算不出来。新项目可以先没有；已经通过的关口用得着它时，这就是错误。
怎么改：从空白模板把这张表复制到本项目的工作簿。有工作簿读不出来时先修好那一本，表可能就在里面，因此暂不提醒。

A standard sheet is in none of the project's workbooks.

Why: rules and figures that rest on it cannot be worked out. A new project may do without; once a passed gate needs it, this
is an error.
How to fix: copy the sheet from the blank template into a workbook of the project. While a workbook that may hold it cannot
be read, mend that one first; nothing is said of the sheet until then.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from salessheets.derived.approvals import claimed
from salessheets.derived.unread import may_hold
from salessheets.findings import Cell, Finding, Severity
from salessheets.projects import Case
from salessheets.sheets import PICTURES, WORKBOOKS, Charter, Record, Request
from salessheets.text import Text
from salessheets.workbooks.codes import W_SHEET_MISSING

RULE = W_SHEET_MISSING
LEFT_OUT = (Request, *PICTURES, Charter)  # a page, pictures, and the one that W-no-charter is about
NEEDED = Text(
    "已通过的关口要用「{sheet}」表：从空白模板把它复制到本项目的工作簿",
    'A passed gate needs the sheet "{sheet}": copy it from the blank template into a workbook of the project',
)


def check(case: Case) -> Iterator[Finding]:
    """Look for every sheet of every workbook that a project keeps in the open."""
    if not case.project.places or not case.project.folder:
        return
    needed = sheets_needed(case)
    for workbook in WORKBOOKS:
        if workbook.restricted or workbook.office:
            continue
        for kind in workbook.sheets:
            if kind not in LEFT_OUT and kind not in case.project.places and not may_hold(case, kind):
                yield missing(case, kind, needed=kind.SHEET.key in needed)


def missing(case: Case, kind: type[Record], *, needed: bool) -> Finding:
    """Say that a sheet is missing, and how badly."""
    title = kind.SHEET.title
    found = RULE.finding(Cell(case.project.folder), sheet=title)
    return replace(found, severity=Severity.ERROR, remedy=NEEDED.fill(sheet=title)) if needed else found


def sheets_needed(case: Case) -> frozenset[str]:
    """Sheets that the rules of passed gates read; asked late, since the rules are only known once all are read."""
    from salessheets.rules import checkers

    rules = [checker.rule for checker in checkers() if checker.rule.gate and claimed(case, checker.rule.gate)]
    return frozenset(name.partition(".")[0] for rule in rules for name in rule.reads)
