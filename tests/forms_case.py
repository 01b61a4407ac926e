"""A small invented project that fills every block of the forms, and one with nothing in it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from functools import cache

from sheets_in_text import written

from salessheets.documents.common import Issue
from salessheets.documents.example import example_text
from salessheets.documents.forms import writers
from salessheets.documents.shelf import Shelf
from salessheets.documents.shown import Shown
from salessheets.evidence import Evidence, Source
from salessheets.projects import Case
from salessheets.settings import Person
from salessheets.templates import DOCUMENT_TEMPLATES, template_folder
from salessheets.text import Language

SOURCES = (
    Source(
        file="XS-2026-001 测试/项目计划.xlsx",
        workbook="project-plan",
        digest="0123456789abcdef" * 2,
        modified=date(2026, 6, 8),
    ),
    Source(
        file="XS-2026-001 测试/执行记录.xlsx",
        workbook="execution-log",
        digest="fedcba9876543210" * 2,
        modified=date(2026, 6, 12),
    ),
    Source(
        file="XS-2026-001 测试/绩效/绩效评估.xlsx",
        workbook="performance",
        digest="5ec2e7" * 6,
        modified=date(2026, 7, 1),
        restricted=True,
    ),
)

INSTANCES = {"D2": "1", "D9": "M-02", "D14": "王立", "D15": "2026-W15", "D16": "王立"}
EACH = tuple((form, INSTANCES.get(form, "")) for form in writers())
"""Every form with an instance of it, "" where it has but one."""
FULL = example_text()


def full() -> Case:
    """The project with all its rows; its chairman is known by staff number too."""
    case = written(FULL).case()
    people = (Person(no="1007", name="周岩", department="总经理办公室"),)
    settings = replace(case.settings, policy_effective=date(2026, 1, 1), people=people)
    project = replace(case.project, evidence=Evidence(sources=SOURCES))
    return replace(case, settings=settings, project=project, memo={})


def empty() -> Case:
    """A project of which nothing is known, with a meeting and a period, so that there are minutes and a report."""
    return written("meetings\nid | type | date\nM-01 | 进展会 | 2026-03-06\n\nreports\nuntil\n2026-03-06").case()


@cache
def shelf(language: Language) -> Shelf:
    """The templates that come with the program."""
    return Shelf(builtin=template_folder(DOCUMENT_TEMPLATES, language), language=language)


def fields(case: Case, form: str, language: Language = "zh", instance: str = "") -> Mapping[str, object]:
    """What a form prints."""
    writer = writers()[form]
    return writer.fields(Shown(case, language), Issue(form=writer.form, instance=instance))


def rendered(case: Case, form: str, language: Language = "zh", instance: str = "", *, draft: bool = True) -> bytes:
    """A form as a document."""
    template = shelf(language).template(writers()[form].form)
    return template.render(fields(case, form, language, instance), language=language, draft=draft)
