"""A document with four native charts, each with its workbook, against docxtpl filling the same one without any."""

from __future__ import annotations

import io

import pytest
from benchmarks.rounds import Rival, race, report
from benchmarks.test_bench_rendering import closing_report, with_blocks
from docxtpl import DocxTemplate
from jinja2 import Environment
from word_files import parts

from salessheets.documents.shelf import Shelf
from salessheets.documents.templates_build import TEMPLATES, frame
from salessheets.documents.templates_build.base import document
from salessheets.documents.templates_build.charts import Chart, chart
from salessheets.documents.templates_build.page import Page
from salessheets.documents.word import compile_template
from salessheets.documents.word.filters import filters
from salessheets.templates import DOCUMENT_TEMPLATES, template_folder

pytestmark = pytest.mark.benchmark
MONTHS = [f"2026-{month:02}" for month in range(1, 13)]
BY_MONTH = {
    "categories": MONTHS,
    "series": [{"name": name, "values": [at * 1.5 for at in range(12)]} for name in ("预算", "实际", "完成率")],
}


def four_charts() -> bytes:
    """The closing report, which has one chart, with three more."""
    page = Page("zh")
    TEMPLATES["D12"].fill(page)
    for kind in ("line", "pie", "column_line"):
        chart(page, Chart(expression="charts.by_month", kind=kind, series=("预算", "实际", "完成率")))
    return document("zh", page.body, frame(TEMPLATES["D12"], "zh"), page.attached)


def test_four_charts(capsys: pytest.CaptureFixture[str]) -> None:
    blocks = Shelf(builtin=template_folder(DOCUMENT_TEMPLATES, "zh"), language="zh").blocks()
    data = four_charts()
    bare = with_blocks(data, blocks)
    template = compile_template(data, blocks)
    context = closing_report()
    context["charts"] = {**dict(context["charts"]), "by_month": BY_MONTH}  # type: ignore[call-overload]

    def with_docxtpl() -> bytes:
        environment = Environment(autoescape=True)
        environment.filters.update(filters("zh"))
        theirs = DocxTemplate(io.BytesIO(bare))
        theirs.render(context, environment, autoescape=True)
        out = io.BytesIO()
        theirs.save(out)
        return out.getvalue()

    assert sum(name.startswith("word/charts/chart") for name in parts(template.render(context))) == 4
    assert b"<w:drawing" not in parts(with_docxtpl())["word/document.xml"]
    plain = compile_template(bare)
    rivals = {
        "docxtpl, the same document without its charts": Rival(with_docxtpl, wanted=1),
        "salessheets, the same document without its charts": Rival(lambda: plain.render(context)),
    }
    found = race(lambda: template.render(context), rivals, rounds=7, times=5)
    report(capsys, "a closing report with four native charts", rivals, found)
