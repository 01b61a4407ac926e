from __future__ import annotations

import pytest
from workbook_files import ONE, book, pack, parts, relation, relations, row, sheet

from salessheets.workbooks.grid import Book, read_book


def read(data: bytes) -> Book:
    found = read_book(data, "甲/项目计划.xlsx")
    assert isinstance(found, Book), found
    return found


def cell(inside: str, **attributes: str) -> bytes:
    """Make a workbook with one cell in C5."""
    more = "".join(f' {key}="{value}"' for key, value in attributes.items())
    return book(sheet(row(5, f'<c r="C5"{more}>{inside}</c>')))


def test_macros_and_links_are_named_and_reading_goes_on() -> None:
    made = parts(sheet(row(1, '<c r="A1"><f>_xlfn.WEBSERVICE("u")</f><v>1</v></c>')), sheet(ONE))
    found = read(pack(made, ("xl/vbaProject.bin", "x"), ("xl/externalLinks/externalLink1.xml", "<a/>")))
    assert [(finding.rule, finding.severity) for finding in found.findings] == [
        ("W-macro", "warning"),
        ("W-external", "warning"),
    ]
    assert str(found.findings[1].cell) == "项目计划.xlsx › S1!A1"
    assert len(found.grids) == 2


@pytest.mark.parametrize("formula", ["cmd|'/c calc'!A1", "WebService(A1)", 'RTD("x",,"y")'])
def test_formulas_that_fetch(formula: str) -> None:
    found = read(cell(f"<f>{formula}</f><v>1</v>"))
    assert [finding.rule for finding in found.findings] == ["W-external"]


@pytest.mark.parametrize("formula", ["A1+B1", 'IF(A1="|","a","b")', "HYPERLINK(A1)"])
def test_formulas_that_do_not_fetch(formula: str) -> None:
    assert read(cell(f"<f>{formula}</f><v>1</v>")).findings == ()


@pytest.mark.parametrize(
    "name", ["xl/embeddings/oleObject1.bin", "xl/externalLinks/externalLink1.xml", "xl/connections.xml"]
)
def test_parts_that_reach_outside(name: str) -> None:
    assert [f.rule for f in read(pack(parts(sheet(ONE)), (name, "x"))).findings] == ["W-external"]


def test_hyperlinks_are_no_external_links() -> None:
    made = parts(sheet(ONE))
    made["xl/worksheets/_rels/sheet1.xml.rels"] = relations(
        relation("a", "hyperlink", "https://example.com/?a=1&amp;b=2", ' TargetMode="External"')
    )
    assert read(pack(made)).findings == ()
    made["xl/worksheets/_rels/sheet1.xml.rels"] = relations(
        relation("a", "oleObject", "file:///c:/x.doc", ' TargetMode="External"')
    )
    assert [f.rule for f in read(pack(made)).findings] == ["W-external"]
