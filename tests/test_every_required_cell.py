"""Blanking or spoiling any one required cell of a clean project is found at exactly that cell: over the whole schema."""

from __future__ import annotations

import pytest
from clean_projects import CLEAN, OFFICE, Clean, clean_projects
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from required_cells import WORDS, asked, group

from salessheets.columns import (
    Choice,
    Column,
    Day,
    Files,
    Id,
    Kind,
    Money,
    Month,
    Number,
    Param,
    People,
    Percent,
    Person,
    Prose,
    Ref,
    Refs,
    TargetOf,
    Wbs,
    Whole,
    Words,
    YesNo,
)
from salessheets.findings import Severity
from salessheets.sheets import SHEETS, Record

COLUMNS = [
    (kind, column)
    for kind in SHEETS
    for column in kind.SHEET.columns.values()
    if column.need.how not in ("optional", "tool")
]
NAMES = [f"{kind.SHEET.key}.{column.key}" for kind, column in COLUMNS]
EVERY = pytest.mark.parametrize(("kind", "column"), COLUMNS, ids=NAMES)
FEW = settings(max_examples=1, derandomize=True, deadline=None, suppress_health_check=list(HealthCheck))
UNREADABLE: tuple[tuple[tuple[type[Kind[object]], ...], str], ...] = (
    ((Day, Month), "看情况"),
    ((Money, Number, Percent, Whole), "若干"),
    ((YesNo, Choice, Id, Wbs, Ref, Refs), "说不清!"),
    ((Person,), "两人、同格"),
    ((People,), "查无此人"),
    ((Files,), "没有这个文件.pdf"),
    ((TargetOf,), "???"),
    ((Words, Prose), "长" * 4001),
)


@pytest.fixture(scope="module")
def clean(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Clean]:
    return clean_projects(tmp_path_factory.mktemp("clean"))


def required(clean: dict[str, Clean], kind: type[Record], column: Column) -> list[tuple[Clean, Record]]:
    """The filled cells of a column that are required where they stand; a rule names the first fault of a row alone."""
    by_rule = column.need.how in ("gate", "ruled")
    return [
        (each, record)
        for each in clean.values()
        for record in each.rows(kind)
        if column.key in record.typed and asked(each.case, record, column) and not (by_rule and each.is_spotted(record))
    ]


def test_the_projects_are_clean(clean: dict[str, Clean]) -> None:
    for name in (*CLEAN, OFFICE):
        assert [finding for finding in clean[name].before if finding.severity is Severity.ERROR] == []


def test_every_condition_of_the_schema_is_known() -> None:
    used = {column.need.when for _, column in COLUMNS if column.need.how in ("gate", "ruled")}
    assert used <= WORDS.keys()


@EVERY
def test_a_required_cell_left_blank_is_found_there(kind: type[Record], column: Column, clean: dict[str, Clean]) -> None:
    cells = required(clean, kind, column)
    if not cells:
        pytest.skip("no row of the clean projects needs it")

    @FEW
    @given(st.sampled_from(cells))
    def blanked(chosen: tuple[Clean, Record]) -> None:
        project, record = chosen
        cells = [cell for key in group(column) if (cell := record.cell(key))]
        assert cells[0] in [found for _, found in project.found_anew(dict.fromkeys(cells, ""))]

    blanked()


@EVERY
def test_a_required_cell_that_cannot_be_read_is_found_there(
    kind: type[Record], column: Column, clean: dict[str, Clean]
) -> None:
    cells = required(clean, kind, column)
    value = unreadable(column)
    if not cells or value is None:
        pytest.skip("no row of the clean projects needs it, or whatever stands there can be read")

    @FEW
    @given(st.sampled_from(cells))
    def spoiled(chosen: tuple[Clean, Record]) -> None:
        project, record = chosen
        cell = record.cell(column.key)
        assert cell is not None
        assert cell in [found for _, found in project.found_anew({cell: value})]

    spoiled()


def unreadable(column: Column) -> str | None:
    """Text that a column cannot take; None where it takes any."""
    if getattr(column.kind, "open", False) or isinstance(column.kind, Param):
        return None
    return next((text for kinds, text in UNREADABLE if isinstance(column.kind, kinds)), None)
