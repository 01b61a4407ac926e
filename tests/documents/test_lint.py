"""Word templates looked through: built-in ones are sound, and every fault of a team's is named at once."""

from __future__ import annotations

from pathlib import Path

import pytest
from docx.document import Document as Word
from word_files import made, paragraphs, table

from salessheets.documents.field_list import fields_of
from salessheets.documents.forms import writers
from salessheets.documents.lint import Fault, lint
from salessheets.documents.remedies import FIELDS, REMEDIES, SEE, remedy
from salessheets.documents.word import TemplateFault
from salessheets.documents.word.faults import NO_FIELD
from salessheets.errors import SalessheetsError
from salessheets.templates import DOCUMENT_TEMPLATES, template_folder
from salessheets.text import LANGUAGES, Language, Text, same

BUILT_IN = [
    (path, language) for language in LANGUAGES for path in template_folder(DOCUMENT_TEMPLATES, language).rglob("*.docx")
]


@pytest.mark.parametrize(("path", "language"), BUILT_IN, ids=lambda each: getattr(each, "stem", each))
def test_built_in_templates_have_no_faults(path: Path, language: Language) -> None:
    assert lint(path, language).faults == ()


def build(word: Word) -> None:
    """A plan with one fault of each kind."""
    for text in (
        "{{ charter.nmae }}",
        "{{ chartr.name }}",
        "｛｛ charter.name ｝｝",
        "{%p if charter.scope %}",
        "{{ tasks.__class__ }}",
    ):
        word.add_paragraph(text)
    table(word, ["{%tr for row in tasks %}", ""], ["{{ row.ownr }}", "{{ row.name }}"], ["{%tr endfor %}", ""])


def linted(folder: Path, name: str, data: bytes) -> dict[str, Fault]:
    (folder / name).write_bytes(data)
    return {fault.found.tag: fault for fault in lint(folder / name, "zh").faults}


def test_all_faults_in_one_pass_with_place_and_nearest_name(tmp_path: Path) -> None:
    found = linted(tmp_path, "D4_项目计划书.docx", made(build))
    assert {tag: fault.found.near for tag, fault in found.items() if fault.found.near} == {
        "{{ charter.nmae }}": "name",
        "{{ chartr.name }}": "charter",
        "{{ row.ownr }}": "owner",
    }
    assert len(found) == 6
    assert "表 1" in found["{{ row.ownr }}"].found.place.zh
    assert "段" in found["{{ charter.nmae }}"].found.place.zh
    assert found["{{ row.ownr }}"].remedy == Text("改成 owner", "write owner instead")
    assert all(fault.remedy != SEE for fault in found.values())


def test_which_form_it_is_the_name_says_and_another_name_may_use_every_sheet(tmp_path: Path) -> None:
    text = "{{ charter.name }}{% for row in sales %}{{ row.month }}{% endfor %}"
    assert linted(tmp_path, "D16_合规承诺书.docx", paragraphs(text))
    assert linted(tmp_path, "客户回访单.docx", paragraphs(text)) == {}
    assert lint(tmp_path / "D16_合规承诺书.docx", "zh").form == "D16"


def test_blocks_beside_a_template_are_taken_in(tmp_path: Path) -> None:
    (tmp_path / "公共块").mkdir()
    (tmp_path / "公共块" / "落款.docx").write_bytes(paragraphs("{{ header.nmae }}"))
    found = linted(tmp_path, "D4_项目计划书.docx", paragraphs('{%p include "落款" %}'))
    assert found["{{ header.nmae }}"].found.near == "name"


def test_a_file_that_is_none_is_told(tmp_path: Path) -> None:
    assert linted(tmp_path, "D4_项目计划书.docx", b"PK\x03\x04 half a file")
    with pytest.raises(SalessheetsError, match=r"没有\.docx"):
        lint(tmp_path / "没有.docx", "zh")


@pytest.mark.parametrize("said", REMEDIES, ids=lambda said: said.en[:30])
def test_each_kind_of_fault_finds_its_own_remedy(said: Text) -> None:
    names = dict.fromkeys(("word", "reason", "start", "open", "name", "whole", "rest", "kind"), "x")
    what = said if "{{" in said.zh or "{%" in said.zh else said.fill(**names)
    assert remedy(TemplateFault(part="p", place=same(""), tag="", what=what), "D4") == REMEDIES[said]


def test_a_field_like_no_other_sends_one_to_the_list_of_fields() -> None:
    fault = TemplateFault(part="p", place=same(""), tag="", what=NO_FIELD.fill(name="zzz"))
    assert remedy(fault, "D4") == FIELDS.fill(form="D4")


@pytest.mark.parametrize("form", writers())
def test_a_template_may_use_every_field_that_is_listed(form: str, tmp_path: Path) -> None:
    names = [each.name for each in fields_of(writers()[form], "zh") if "[]" not in each.name and each.type != "chart"]
    assert "header.title" in names
    path = tmp_path / f"{form}_{writers()[form].form.stem.zh}.docx"
    path.write_bytes(paragraphs(*(f"{{{{ {name} }}}}" for name in names)))
    assert lint(path, "zh").faults == ()


def test_fields_say_label_type_and_example() -> None:
    found = {each.name: each for each in fields_of(writers()["D4"], "zh")}
    due = found["goals[].due"]
    assert (due.label.zh, due.type, due.example.zh) == ("截止日", "date", "2026-06-30")
    assert found["charts.curve"].type == "chart"
    assert found["charter.budget_total"].label.zh == "申请预算"
