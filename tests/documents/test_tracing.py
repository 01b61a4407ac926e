"""Every value of every form knows where it comes from."""

from __future__ import annotations

import pickle
from collections.abc import Callable
from decimal import Decimal
from fnmatch import fnmatchcase
from pathlib import Path

import pytest
from docx.document import Document as Word
from forms_case import empty, fields, full
from sheets_in_text import written
from word_files import made, paragraphs

from salessheets.documents.common import Issue
from salessheets.documents.computed import COMMON, COMPUTED, ORIGINS, columns_in
from salessheets.documents.example import example
from salessheets.documents.example.fields import leaves_of
from salessheets.documents.forms import writers
from salessheets.documents.origins import Leaf
from salessheets.documents.own_forms import own_forms, own_writer
from salessheets.documents.shown import Shown
from salessheets.documents.traced_fields import traced_fields
from salessheets.documents.traced_values import Origin, TracedFigure, origins_of, trace
from salessheets.findings import Cell
from salessheets.projects import Case, Project

OFFICE = Project(code="")
ONE, TWO = Origin(Cell("a.xlsx", "表", 2, 1)), Origin(Cell("a.xlsx", "表", 3, 1))


def leaves(case: Case, form: str, instance: str = "") -> dict[str, Leaf]:
    return {leaf.name: leaf for leaf in leaves_of(writers()[form], case, "zh", [instance])}


def cells(leaf: Leaf) -> list[str]:
    return [str(cell) for cell in leaf.cells]


@pytest.mark.parametrize("form", writers())
@pytest.mark.parametrize("case", [full, empty], ids=["full", "empty"])
def test_tracing_prints_what_the_form_prints(form: str, case: Callable[[], Case]) -> None:
    project = case()
    for instance in writers()[form].instances(project):
        assert traced_fields(writers()[form], project, "zh", instance, OFFICE) == fields(project, form, "zh", instance)


@pytest.mark.parametrize("form", writers())
@pytest.mark.parametrize("made", [full, example], ids=["full", "example"])
def test_every_value_comes_from_a_cell_or_says_what_it_is_computed_from(form: str, made: Callable[[], Case]) -> None:
    case, writer = made(), writers()[form]
    found = leaves_of(writer, case, "zh", writer.instances(case))
    assert {leaf.key for leaf in found if leaf.how == "unknown"} == set()
    assert {leaf.key for leaf in found if leaf.how == "cell" and len(leaf.cells) != 1} == set()
    assert {
        leaf.key for leaf in found if leaf.how in ("computed", "row") and not leaf.cells and not leaf.source.zh
    } == set()
    assert pickle.loads(pickle.dumps(found)) == found


@pytest.mark.parametrize("form", COMPUTED)
def test_the_list_of_computed_values_names_no_field_that_is_gone(form: str) -> None:
    case, writer = example(), writers()[form]
    keys = {leaf.key for leaf in leaves_of(writer, case, "zh", writer.instances(case))}
    assert [name for name in COMPUTED[form] if not any(fnmatchcase(key, name) for key in keys)] == []


def test_what_values_are_computed_from_exists() -> None:
    for refs in (*COMMON.values(), *(refs for table in COMPUTED.values() for refs in table.values())):
        assert len(columns_in(refs)) + sum(ref in ORIGINS for ref in refs.split()) == len(refs.split())


def test_a_value_names_its_cell_and_the_header_over_it() -> None:
    found = leaves(full(), "D1")
    assert (found["charter.name"].how, cells(found["charter.name"])) == ("cell", ["书.xlsx › 立项!C5"])
    assert found["charter.name"].label.zh == "项目名称"
    assert found["goals[2].due"].cells[0].row == 3
    assert found["charter.applied_on"].type == "date"


def test_a_sum_names_every_cell_that_went_into_it() -> None:
    case = written("""
        charter
        code | XS-1

        budget
        category | month   | planned
        推广     | 2026-03 | 100
        推广     | 2026-04 | 200
        差旅     | 2026-04 | 400
    """).case()
    found = leaves(case, "D4")
    assert found["budget.planned"].how == "computed"
    assert [cell.row for cell in found["budget.planned"].cells] == [2, 3, 4]
    assert [cell.row for cell in found["budgets[1].cells[2]"].cells] == [3, 4]


def test_a_measure_names_the_cells_that_caused_it() -> None:
    found = leaves(full(), "D12")["measures.budget_used"]
    assert found.how == "computed"
    assert {cell.sheet for cell in found.cells} >= {"预算"}
    assert found.label.zh


def test_a_blank_names_the_cell_where_it_would_go() -> None:
    found = leaves(full(), "D1")["charter.constraints"]
    assert (found.how, found.cells[0].ref) == ("blank", "C21")


def test_a_value_worked_out_for_a_row_names_that_row() -> None:
    found = leaves(full(), "D5")["risks[1].level"]
    assert found.how == "row"
    assert found.cells[0].sheet == "风险"


def test_figures_carry_their_cells_through_arithmetic() -> None:
    one, two = TracedFigure.of(Decimal("1.50"), (ONE,)), TracedFigure.of(Decimal(2), (TWO,))
    for result in (one + two, sum([one, two]), sum([one, two], Decimal(0)), 1 - one * two, one / two, -one - abs(two)):
        assert origins_of(result) == (ONE, TWO)
    assert origins_of((one / 3).quantize(Decimal("0.1"))) == (ONE,)
    assert (one + two, f"{one:f}", {Decimal(2): "x"}[two]) == (Decimal("3.50"), "1.50", "x")


def test_what_knows_no_cells_stays_as_it_is() -> None:
    assert trace("a", ()) == "a"
    assert type(trace("a", ())) is str
    assert trace(True, [ONE]) is True


def test_a_teams_form_has_what_its_template_names(tmp_path: Path) -> None:
    def build(word: Word) -> None:
        line = word.add_paragraph("{% for row in ta")
        line.add_run("sks %}{{ row.name }}{% endfor %}{{ measures.cpi }}").bold = True
        word.add_paragraph('{%p include "落款" %}')

    (tmp_path / "公共块").mkdir()
    (tmp_path / "公共块" / "落款.docx").write_bytes(paragraphs("{{ charter.name }}"))
    (tmp_path / "清单.docx").write_bytes(made(build))
    (tmp_path / "D1_立项申请表.docx").write_bytes(made(build))
    (writer,) = own_forms(tmp_path).values()
    found = writer.fields(Shown(full(), "zh"), Issue(form=writer.form))
    assert (writer.form.id, writer.form.stale_by) == ("清单", ("charter", "tasks"))
    assert found.keys() - {"header", "history", "signatures", "money_unit"} == {"charter", "tasks", "measures"}
    assert found["measures"] == {"cpi": "—"}


def test_a_teams_form_has_every_sheet_that_all_may_see() -> None:
    found = traced_fields(own_writer("回访单"), full(), "zh", "", OFFICE)
    assert {"header", "charter", "tasks", "risks", "feedback", "closing", "measures"} <= found.keys()
    assert "performance" not in found
    assert "肯定集采入围" not in str(found)
