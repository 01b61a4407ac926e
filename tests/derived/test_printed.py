"""Which cells a form prints, and which of them changed."""

from __future__ import annotations

import pytest
from sheets_in_text import written

from salessheets.catalogue import FORMS, form
from salessheets.derived.finals import next_version, order
from salessheets.derived.printed import changed, prints, sheets_printed, stale_digest
from salessheets.evidence import Print
from salessheets.findings import Cell
from salessheets.sheets import BY_KEY

LOG = """
meetings
id   | title  | date
M-01 | {one}  | 2026-02-06
M-02 | 第二次 | 2026-03-06

agenda
meeting | no | topic
{rows}
"""
FIRST, SECOND = "M-01 | 1 | 进度", "M-02 | 1 | 预算"


def minutes(one: str = "第一次", rows: str = f"{FIRST}\n{SECOND}") -> tuple[tuple[Print, ...], str]:
    case = written(LOG.format(one=one, rows=rows)).case()
    return prints(case, form("D9"), "M-01"), stale_digest(case, form("D9"), "M-01")


@pytest.mark.parametrize("each", FORMS, ids=lambda each: each.id)
def test_every_form_prints_columns_that_there_are(each: object) -> None:
    known = {found.id: found for found in FORMS}
    for kind, keys in sheets_printed(known[str(getattr(each, "id", ""))]).items():
        assert set(keys) <= kind.SHEET.columns.keys()


@pytest.mark.parametrize("each", [each for each in FORMS if each.stale_by], ids=lambda each: each.id)
def test_a_form_prints_from_the_sheets_that_make_it_stale(each: object) -> None:
    known = {found.id: found for found in FORMS}
    mine = known[str(getattr(each, "id", ""))]
    assert {BY_KEY[key] for key in mine.stale_by} <= sheets_printed(mine).keys()


def test_a_form_of_a_meeting_prints_its_rows_alone() -> None:
    assert {(each.sheet, each.cell[1:]) for each in minutes()[0]} == {("会议", "2"), ("会议议题", "2")}


def test_a_sorted_row_is_no_change_and_a_typed_one_is() -> None:
    then, digest = minutes()
    moved, same = minutes(rows=f"{SECOND}\n{FIRST}")
    assert changed(then, moved) == ()
    assert same == digest
    typed, other = minutes(one="改了")
    assert changed(then, typed) == (Cell("书.xlsx", "会议", 2, 3),)
    assert other != digest
    gone, _ = minutes(rows=SECOND)
    assert {(cell.sheet, cell.row) for cell in changed(then, gone)} == {("会议议题", 2)}


def test_a_number_typed_otherwise_is_the_same() -> None:
    one, two = (
        prints(written(f"charter\nbudget_total | {typed}").case(), form("D1"), "") for typed in ("120000", "120000.00")
    )
    assert changed(one, two) == ()


def test_versions_run_on() -> None:
    assert [next_version(each) for each in ("V1.0", "V1.9", "v2.3")] == ["V1.1", "V1.10", "V2.4"]
    assert order("V1.10") > order("V1.9") > order("1.0")
