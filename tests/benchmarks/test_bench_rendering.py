"""Rendering a ready context of the closing report D12, well-formedness check included, against docxtpl on an equal template."""

from __future__ import annotations

import copy
import io
from collections.abc import Mapping
from typing import Any

import docx
import pytest
from benchmarks.rounds import Rival, race, report
from docxtpl import DocxTemplate
from forms_case import fields, full
from jinja2 import Environment

from salessheets.catalogue import form
from salessheets.documents.shelf import Shelf, template_name
from salessheets.documents.word import compile_template, outline
from salessheets.documents.word.filters import filters
from salessheets.templates import DOCUMENT_TEMPLATES, template_folder

pytestmark = pytest.mark.benchmark
ROWS = {"milestones": 12, "risks": 30, "goals": 5, "approvals": 8, "lessons": 6, "changes": 6, "issues": 10}


def closing_report() -> dict[str, object]:
    """The fields of a report of a project of usual size."""
    found: dict[str, Any] = dict(fields(full(), "D12"))
    for name, count in ROWS.items():
        rows = found[name]
        found[name] = [rows[number % len(rows)] for number in range(count)]
    return found


def with_blocks(data: bytes, blocks: Mapping[str, bytes]) -> bytes:
    """A template with the shared blocks in it and no charts, since docxtpl has neither."""
    document = docx.Document(io.BytesIO(data))
    for paragraph in list(document.element.body.iter("{*}p")):
        said = "".join(text.text or "" for text in paragraph.iter("{*}t"))
        if "include" in said:
            block = docx.Document(io.BytesIO(blocks[said.split('"')[1]]))
            for child in block.element.body:
                if not child.tag.endswith("sectPr"):
                    paragraph.addprevious(copy.deepcopy(child))
            paragraph.getparent().remove(paragraph)
    for drawing in list(document.element.body.iter("{*}drawing")):
        drawing.getparent().remove(drawing)
    out = io.BytesIO()
    document.save(out)
    return out.getvalue()


def test_rendering_the_closing_report(capsys: pytest.CaptureFixture[str]) -> None:
    shelf = Shelf(builtin=template_folder(DOCUMENT_TEMPLATES, "zh"), language="zh")
    name = template_name(form("D12"), "zh")
    data = with_blocks(shelf.found()[name].read_bytes(), shelf.blocks())
    template = compile_template(data)
    context = closing_report()

    def with_docxtpl() -> bytes:
        environment = Environment(autoescape=True)
        environment.filters.update(filters("zh"))
        theirs = DocxTemplate(io.BytesIO(data))
        theirs.render(context, environment, autoescape=True)
        out = io.BytesIO()
        theirs.save(out)
        return out.getvalue()

    assert outline(with_docxtpl()) == outline(template.render(context))
    rivals = {"docxtpl": Rival(with_docxtpl, wanted=20)}
    found = race(lambda: template.render(context), rivals, rounds=7, times=5)
    report(capsys, "the closing report D12 from a ready context", rivals, found)
