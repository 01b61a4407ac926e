"""What LibreOffice makes of the templates: values survive, formulas count, wrong cells turn red; one run for all."""

from __future__ import annotations

import io
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any

import openpyxl
import pytest
from filled_rows import rows_of
from real_libreoffice import converted, libreoffice_here

from salessheets.sheets import (
    BY_KEY,
    WORKBOOKS,
    Action,
    Activity,
    Approval,
    BudgetLine,
    Filing,
    Goal,
    Member,
    Record,
    Risk,
    Score,
    Strategy,
    Task,
    Workbook,
)
from salessheets.text import LANGUAGES, Language
from salessheets.workbooks.blank import workbook
from salessheets.workbooks.read import read
from salessheets.workbooks.style import WRONG

pytestmark = [pytest.mark.libreoffice, libreoffice_here]
EACH = [pytest.param(told, language, id=f"{told.key}-{language}") for told in WORKBOOKS for language in LANGUAGES]
ROW_TWO = re.compile(r"(?<![A-Z$\d])(\$[A-Z]{1,2})2(?![\d])")
Row = Mapping[str, object]


@dataclass(frozen=True)
class Wrong:
    """Rows of a sheet, and the cells (row counted from 0, column) that must turn red."""

    kind: type[Record]
    rows: tuple[Row, ...]
    red: tuple[tuple[int, str], ...]


DAY = date(2026, 3, 5)
TASK: Row = {"name": "调研"}
CASES = (
    Wrong(Task, ({"id": (1,), "name": "a"}, {"id": (1, 1), **TASK}, {"id": (1, 10), **TASK}, {"id": (1, 1), **TASK}), ((1, "id"), (3, "id"))),
    Wrong(Task, ({"id": (1,), **TASK, "planned_start": DAY, "planned_end": date(2026, 3, 4)},), ((0, "planned_start"), (0, "planned_end"))),
    Wrong(Task, ({"id": (1,), "owner": "张三"}, {"id": (2,), **TASK, "phase": "瞎写"}), ((0, "name"), (1, "phase"))),
    Wrong(Task, ({"id": (1,), **TASK, "planned_end": "3月5日"}, {"id": (2,), **TASK, "planned_end": "2026.3.5"}), ((0, "planned_end"),)),
    Wrong(Task, ({"id": (1,), **TASK, "progress": Decimal("1.5")}, {"id": (2,), **TASK, "progress": 80}), ((0, "progress"),)),
    Wrong(Task, ({"id": (1,), **TASK, "milestone": "√"}, {"id": (2,), **TASK, "milestone": "也许"}), ((1, "milestone"),)),
    Wrong(Task, ({"id": 1.1, **TASK}, {"id": 2, **TASK}), ((0, "id"),)),
    Wrong(Member, ({"name": "张三", "role": "顾问", "effort": Decimal("0.5")}, {"name": "李四"}), ((1, "role"),)),
    Wrong(Goal, ({"name": "签约"},), ((0, "id"), (0, "metric"))),
    Wrong(BudgetLine, ({"category": "travel", "month": date(2026, 3, 1)},), tuple((0, key) for key in ("planned", "committed", "actual"))),
    Wrong(BudgetLine, ({"category": "travel", "month": date(2026, 3, 1), "planned": Decimal(-5)},), ((0, "planned"),)),
    Wrong(Strategy, ({"id": "ST-01", "category": "pricing", "applies": False}, {"id": "ST-02", "category": "channel"}), ((0, "reason"),)),
    Wrong(Score, ({"judge": "张三", "criterion": "market", "score": Decimal(120)}, {"judge": "李四", "recused": True}), ((0, "score"),)),
    Wrong(Score, ({"judge": "张三", "recused": False},), ((0, "criterion"), (0, "score"))),
    Wrong(Approval, ({"object": "D4"}, {"object": "G2"}, {"object": "G1", "approver": "王五", "decided_on": DAY}), ((0, "version"), (2, "result"))),
    Wrong(Approval, ({"object": "G1", "result": "approved", "approver": "王五", "decided_on": DAY},), ((0, "approved_budget"),)),
    Wrong(Approval, ({"object": "CR-01", "result": "rejected", "approver": "王五", "decided_on": DAY},), ((0, "note"),)),
    Wrong(Action, ({"description": "a", "source": "M-01"}, {"description": "b", "type": "decision", "source": "R-01"}), ((0, "owner"), (0, "due"), (1, "raised_on"))),
    Wrong(Action, ({"description": "a", "source": "M-01/2", "owner": "张三", "due": DAY, "closed_on": DAY},), ((0, "result"),)),
    Wrong(Activity, ({"date": DAY, "type": "visit", "staff": ("张三",), "content": "a"}, {"date": DAY, "type": "promotion", "staff": ("张三",), "content": "a", "cost": 5}), ((0, "customer"), (1, "cost_category"))),
    Wrong(Risk, ({"id": "R-01", "found_on": DAY, "description": "a", "probability": 6, "impact": "高"},), ((0, "probability"),)),
    Wrong(Filing, ({"item": "D1", "reason": "没有"},), ((0, "confirmed_by"),)),
)  # fmt: skip


def book_of(kind: type[Record]) -> Workbook:
    return next(told for told in WORKBOOKS if kind in told.sheets)


def opened(data: bytes, *, values: bool = True) -> Any:  # noqa: ANN401 (openpyxl's cells are of many types)
    return openpyxl.load_workbook(io.BytesIO(data), data_only=values)


def uncounted(data: bytes) -> bytes:
    """The workbook without the stored values of its formulas, so that they are counted anew."""
    out = io.BytesIO()
    opened(data, values=False).save(out)
    return out.getvalue()


def with_checks(data: bytes) -> bytes:
    """Each conditional format that turns a cell red as a formula on the sheet, sixty columns to the right of the cell."""
    book = opened(data, values=False)
    for sheet in book.worksheets:
        for area in sheet.conditional_formatting:
            formulas = [rule.formula[0] for rule in area.rules if is_wrong(rule)]
            for row in range(2, 8) if formulas and sheet.tables else ():
                for bounds in area.sqref.ranges:
                    told = ROW_TWO.sub(rf"\g<1>{row}", ",".join(formulas))
                    sheet.cell(row, bounds.min_col + 60).value = f"=OR({told})"
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def is_wrong(rule: Any) -> bool:  # noqa: ANN401
    return bool(rule.dxf and rule.dxf.fill and rule.dxf.fill.bgColor.rgb == f"FF{WRONG.fill[1:]}")


@pytest.fixture(scope="module")
def saved(tmp_path_factory: pytest.TempPathFactory) -> Mapping[str, bytes]:
    """Every workbook as LibreOffice saves it, by name."""
    here, there = tmp_path_factory.mktemp("made"), tmp_path_factory.mktemp("saved")
    for name, data in made():
        (here / f"{name}.xlsx").write_bytes(data)
    return {file.stem: file.read_bytes() for file in converted(sorted(here.iterdir()), "xlsx", there)}


def made() -> Iterator[tuple[str, bytes]]:
    for told in WORKBOOKS:
        for language in LANGUAGES:
            data = workbook(told.key, language, rows_of(told))
            yield f"{told.key}-{language}", data
            yield f"{told.key}-{language}-uncounted", uncounted(data)
        yield f"{told.key}-right", with_checks(workbook(told.key, "zh", rows_of(told)))
    for number, case in enumerate(CASES):
        yield f"case-{number}", with_checks(workbook(book_of(case.kind).key, "zh", {case.kind: case.rows}))


@pytest.mark.parametrize(("told", "language"), EACH)
def test_values_survive(saved: Mapping[str, bytes], told: Workbook, language: Language) -> None:
    reading = read(saved[f"{told.key}-{language}"], "x.xlsx")
    found = {sheet.kind: sheet.records for sheet in reading.sheets}
    for kind, rows in rows_of(told).items():
        for record, row in zip(found[kind], rows, strict=True):
            assert {key: getattr(record, key) for key in row} == row


@pytest.mark.parametrize(("told", "language"), EACH)
def test_formulas_count_to_the_values_that_we_stored(
    saved: Mapping[str, bytes], told: Workbook, language: Language
) -> None:
    data = workbook(told.key, language, rows_of(told))
    stored, counted = opened(data), opened(saved[f"{told.key}-{language}-uncounted"])
    compared = 0
    for sheet in opened(data, values=False).worksheets:
        for cell in (each for row in sheet.iter_rows() for each in row if each.data_type == "f"):
            compared += 1
            shown = counted[sheet.title][cell.coordinate].value
            assert (stored[sheet.title][cell.coordinate].value or "") == (shown or ""), (
                f"{sheet.title}!{cell.coordinate}"
            )
    assert bool(compared) == (told.key in ("project-plan", "risk-register", "performance"))


def reds(data: bytes, kind: type[Record], rows: int) -> set[tuple[int, str]]:
    sheet = opened(data)[kind.SHEET.title.zh]
    columns = list(kind.SHEET.columns)
    shown = {
        (row, key): sheet.cell(row + 2, number + 61).value for row in range(rows) for number, key in enumerate(columns)
    }
    assert set(shown.values()) <= {True, False, None}
    return {cell for cell, red in shown.items() if red}


@pytest.mark.parametrize(
    "kind", [each for each in BY_KEY.values() if each.SHEET.form == "table"], ids=lambda kind: kind.SHEET.key
)
def test_no_right_cell_is_red(saved: Mapping[str, bytes], kind: type[Record]) -> None:
    assert reds(saved[f"{book_of(kind).key}-right"], kind, 5) == set()


@pytest.mark.parametrize("number", range(len(CASES)))
def test_wrong_cells_are_red_and_no_others(saved: Mapping[str, bytes], number: int) -> None:
    case = CASES[number]
    assert reds(saved[f"case-{number}"], case.kind, len(case.rows)) == set(case.red)
