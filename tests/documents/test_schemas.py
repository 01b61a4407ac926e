"""Every part of every form against the published schemas, where they are at hand (see tests/ooxml_schemas.py)."""

from __future__ import annotations

from datetime import date

import pytest
from forms_case import empty, fields, full, shelf
from ooxml_schemas import FOLDER, faults
from word_files import paragraphs

from salessheets.documents.forms import writers
from salessheets.documents.templates_build import build_templates
from salessheets.projects import Case
from salessheets.text import Language

needs_schemas = pytest.mark.skipif(not FOLDER, reason="SALESSHEETS_SCHEMAS names no folder of schemas")
TOLD = {"salessheets.form": "D1", "salessheets.note": "a & b <c>"}


def files(case: Case, form: str, language: Language, *, draft: bool) -> list[bytes]:
    """A form as files, one for each instance."""
    writer = writers()[form]
    template = shelf(language).template(writer.form)
    return [
        template.render(
            fields(case, form, language, instance),
            language=language,
            properties=TOLD,
            title="标题",
            dated=date(2026, 7, 1),
            draft=draft,
        )
        for instance in writer.instances(case)
    ]


@needs_schemas
@pytest.mark.parametrize("draft", [True, False])
@pytest.mark.parametrize("language", ["zh", "en"])
@pytest.mark.parametrize("form", list(writers()))
def test_every_part_is_by_the_schemas(form: str, language: Language, draft: bool) -> None:
    made = [*files(full(), form, language, draft=draft), *files(empty(), form, language, draft=draft)]
    assert made
    assert [fault for data in made for fault in faults(data)] == []


@needs_schemas
def test_templates_are_by_the_schemas() -> None:
    assert [(name, fault) for name, data in build_templates().items() for fault in faults(data)] == []


@needs_schemas
def test_what_is_not_by_the_schemas_is_seen() -> None:
    """The empty document of python-docx has a zoom without its percentage."""
    found = faults(paragraphs("one"))
    assert any("percent" in fault for fault in found)
