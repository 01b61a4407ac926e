from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal
from itertools import pairwise

import pytest
from rollup.reviews_in_text import two

from salessheets.extracts import SaleLine
from salessheets.findings import Cell
from salessheets.measures import Measure
from salessheets.metrics import metrics
from salessheets.reporters.standing import worst_first
from salessheets.rollup.cell_blocks import by_sheet
from salessheets.rollup.columns_chart import Chart, ceiling, sales_chart, short
from salessheets.rollup.figures import bare, beside, number_format, parts_words, with_unit
from salessheets.rollup.front import spread
from salessheets.rollup.lines import Of, decisions
from salessheets.rollup.project_parts import gate_panel, steps
from salessheets.rollup.sales_sums import by_month
from salessheets.rollup.standing import lateness
from salessheets.showing import ESTIMATED
from salessheets.text import Language


def test_cells_below_one_another_are_one_block() -> None:
    cells = [Cell("a.xlsx", "计划", row, 6) for row in (2, 3, 4, 7)]
    cells += [Cell("a.xlsx", "计划", 3, 7), Cell("a.xlsx", "计划", 3, 6), Cell("a.xlsx", "预算", 0, 0), Cell("b.xlsx")]
    found = by_sheet(cells)
    assert [(each.file, each.sheet, each.refs) for each in found] == [
        ("a.xlsx", "计划", ("F2:F4", "F7", "G3")),
        ("a.xlsx", "预算", ("",)),
        ("b.xlsx", "", ("",)),
    ]


def test_whole_rows_are_blocks_too() -> None:
    assert by_sheet(Cell("a.xlsx", "销售", row) for row in (3, 4, 6))[0].refs == ("3:4", "6")


def test_numbers_read_in_excel_as_on_paper() -> None:
    formats = {key: number_format(metrics()[key]) for key in ("budget_used", "time_gap", "spi", "eac", "open_risks")}
    assert formats == {
        "budget_used": "0.0%",
        "time_gap": "+0.0;-0.0;0.0",
        "spi": "#,##0.00",
        "eac": "#,##0",
        "open_risks": "#,##0",
    }


@pytest.mark.parametrize(
    ("key", "value", "zh", "en"),
    [
        ("time_gap", "-0.057", "-5.7 百分点", "-5.7 pp"),
        ("schedule_delay", "9", "9 工作日", "9 working days"),
        ("budget_used", "0.71", "71.0%", "71.0%"),
        ("spi", "0.913", "0.91", "0.91"),
    ],
)
def test_units_are_said_once_and_where_they_tell_something(key: str, value: str, zh: str, en: str) -> None:
    measure = Measure(metric=key, value=Decimal(value))
    assert (with_unit(measure, "zh"), with_unit(measure, "en")) == (zh, en)


def test_points_carry_their_sign_and_estimates_their_mark() -> None:
    assert bare(Measure(metric="time_gap", value=Decimal("0.04")), "zh") == "+4.0"
    late = Measure(metric="schedule_delay", value=Decimal(25), estimated=True)
    assert (bare(late, "en"), beside(late, "en")) == ("25", "working days (est.)")
    assert with_unit(late, "en") == "25 working days (est.)"
    assert (
        with_unit(Measure(metric="budget_used", value=Decimal("0.5"), estimated=True), "zh") == "50.0%" + ESTIMATED.zh
    )


def test_the_graver_part_comes_first() -> None:
    parts = {"low": Decimal(49), "major": Decimal(2), "unassessed": Decimal(1)}
    assert (
        parts_words(Measure(metric="open_risks", value=Decimal(52), parts=parts), "zh")
        == "较大\u00a02、低\u00a049、未评估\u00a01"
    )
    late = {"owner:张伟": Decimal(2), "priority:medium": Decimal(1), "priority:high": Decimal(1)}
    assert (
        parts_words(Measure(metric="overdue_actions", value=Decimal(2), parts=late), "en")
        == "High\u00a01, Medium\u00a01"
    )


def test_columns_are_cut_into_neighbouring_groups() -> None:
    assert spread([10, 10, 10, 30], 2) == [(1, 3), (4, 4)]
    assert spread([1, 1, 1], 3) == [(1, 1), (2, 2), (3, 3)]
    groups = spread([15, 34, 11, 9, 12, 11, 8, 8, 8], 4)
    assert groups[0][0] == 1
    assert groups[-1][1] == 9
    assert all(left[1] + 1 == right[0] for left, right in pairwise(groups))


def test_stopped_projects_have_done_only_the_phases_whose_gate_they_passed() -> None:
    project = two().projects[0]
    ended = replace(project, status=replace(project.status, state="terminated", phase="close"))
    assert [step["tone"] for step in steps(project, "zh")] == ["done", "done", "now", "todo", "todo"]
    assert [step["tone"] for step in steps(ended, "zh")] == ["done", "done", "todo", "todo", "now"]


def test_a_gate_is_called_ready_only_where_nothing_holds_it_back() -> None:
    project = two().projects[0]
    met = replace(project, gates=tuple(replace(gate, missing=(), ready=False) for gate in project.gates))
    ready = replace(project, gates=tuple(replace(gate, ready=True) for gate in met.gates))
    passed = replace(project, status=replace(project.status, next_gate=""))
    assert gate_panel(project, "zh").ready == ""
    assert "错误" in gate_panel(met, "zh").ready
    assert "可以提请审批" in gate_panel(ready, "zh").ready
    assert (gate_panel(passed, "zh").ready, gate_panel(passed, "zh").title) == ("各门都已通过。", "审批门")


def test_an_ended_project_waits_for_no_decision() -> None:
    review = two()
    assert [each.line.text for each in decisions(review)] == ["追加 10 万"]
    ended = tuple(replace(each, status=replace(each.status, state="terminated")) for each in review.projects)
    assert decisions(replace(review, projects=ended)) == []


def test_red_before_yellow_before_green_and_active_before_ended() -> None:
    one = two().projects[0]
    made = [
        replace(one, code=code, status=replace(one.status, light=light, active=active))
        for code, light, active in (("A", "green", True), ("B", "red", False), ("C", "na", True), ("D", "red", True))
    ]
    review = replace(two(), projects=tuple(made))
    assert [project.code for project in worst_first(review.projects)] == ["D", "B", "A", "C"]


@pytest.mark.parametrize(
    ("days", "zh", "en"),
    [
        (1, "晚 1 个工作日", "1 working day late"),
        (3, "晚 3 个工作日", "3 working days late"),
        (-2, "早 2 个工作日", "2 working days early"),
        (0, "按期", "on time"),
        (None, "", ""),
    ],
)
def test_lateness_in_words(days: int | None, zh: str, en: str) -> None:
    assert (lateness(days, "zh"), lateness(days, "en")) == (zh, en)


def chart_of(*amounts: tuple[int, str | None, str | None], language: Language = "zh") -> Chart | None:
    project = two().projects[1]
    lines = [
        SaleLine(
            month=date(2026, month, 1),
            product="甲",
            region="华东",
            target=Decimal(target) if target else None,
            contract=Decimal(contract) if contract else None,
            received=None,
            cell=None,
        )
        for month, target, contract in amounts
    ]
    return sales_chart(by_month(Of(project=project, line=line) for line in lines), language)


def test_columns_are_as_high_as_their_amounts() -> None:
    chart = chart_of((1, "100", "50"), (2, "200", "-5"), (3, None, None))
    assert chart is not None
    heights = [bar.height for bar in chart.bars]
    assert heights[0] == pytest.approx(2 * heights[1], abs=0.2)
    assert heights[2] == pytest.approx(2 * heights[0], abs=0.2)
    assert len(heights) == 3
    assert [word.text for word in chart.names] == ["2026-01", "2026-02", "2026-03"]
    assert chart.grid[-1].text == "200"


def test_without_amounts_there_is_no_drawing() -> None:
    assert chart_of() is None
    assert chart_of((1, "0", None)) is None


@pytest.mark.parametrize(
    ("highest", "top"), [("1", "1"), ("999", "1000"), ("6200000", "8000000"), ("0.3", "0.4"), ("2000", "2000")]
)
def test_the_grid_ends_at_a_round_number(highest: str, top: str) -> None:
    assert ceiling(Decimal(highest)) == Decimal(top)


def test_amounts_in_few_characters() -> None:
    numbers = [Decimal(number) for number in ("0", "500", "25000", "3500000")]
    assert [short(number, "zh") for number in numbers] == ["0", "500", "2.5万", "350万"]
    assert [short(number, "en") for number in numbers] == ["0", "500", "25k", "3.5m"]
