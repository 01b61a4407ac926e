"""Findings and the cells that they name."""

from __future__ import annotations

from dataclasses import replace

import pytest

from salessheets.findings import Cell, Rule, Severity, first_cells
from salessheets.reporters.as_json import cell_as_json
from salessheets.text import Text

RULE = Rule(id="1.1a", clause="1.1", severity=Severity.ERROR, message=Text("没有填全。", "Incomplete."), remedy=Text("补", "Fill"))  # fmt: skip


@pytest.mark.parametrize(
    ("file", "folder"), [("XS-1 甲/项目计划.xlsx", "XS-1 甲"), ("甲/附件/图.png", "甲"), ("设置.xlsx", "设置.xlsx")]
)
def test_a_cell_knows_its_folder_and_a_finding_that_of_its_cell(file: str, folder: str) -> None:
    assert Cell(file).folder == folder
    assert RULE.finding(Cell(file)).folder == folder
    assert RULE.finding(None).folder == ""


def test_what_is_only_missing_for_the_next_gate_says_so_before_its_own_words() -> None:
    finding = RULE.finding(None)
    assert finding.told == finding.message
    told = replace(finding, missing_for="G2")
    assert (told.told.zh, told.told.en) == ("G2 尚缺：没有填全。", "Missing for G2: Incomplete.")
    assert told.message == finding.message


def test_the_first_cells_of_many_are_named_with_their_number() -> None:
    cells = [Cell("甲/计划.xlsx", "目标", row, 2) for row in (3, 4, 5)]
    assert first_cells(cells[:2]).zh == "计划.xlsx › 目标!B3、计划.xlsx › 目标!B4"
    assert first_cells(cells, 1).zh == "计划.xlsx › 目标!B3 等 3 处"
    assert first_cells(cells, 1).en == "计划.xlsx › 目标!B3 and others, 3 in all"


def test_a_whole_file_has_no_cell_for_programs() -> None:
    assert cell_as_json(Cell("a.xlsx", "目标", 3, 2)) == {"file": "a.xlsx", "sheet": "目标", "cell": "B3"}
    assert cell_as_json(Cell("a.xlsx")) == {"file": "a.xlsx", "sheet": "", "cell": None}
