"""Builds the Word templates that come with the program; once built they are edited in Word like any others."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from salessheets.catalogue import form
from salessheets.documents.shelf import BLOCKS_FOLDER, template_name
from salessheets.documents.templates_build import d1, d2, d3, d4, d5, d6, d7, d8, d9, d10, d11, d12, d13, d14, d15, d16
from salessheets.documents.templates_build.base import OFFICIAL, Frame, document
from salessheets.documents.templates_build.blocks import BLOCKS
from salessheets.documents.templates_build.page import Page
from salessheets.templates import FOLDERS
from salessheets.text import LANGUAGES, Language, Text

RUNNING = Text(
    "{{ header.banner }}\t{{ header.code }}　密级：{{ header.secrecy }}",
    "{{ header.banner }}\t{{ header.code }}  Secrecy: {{ header.secrecy }}",
)
FOOT = "{{ header.form_no }}  {{ header.version }}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Built:
    """A form's template: what fills the page, whether it follows the official format or lies across."""

    fill: Callable[[Page], None]
    official: bool = False
    across: bool = False


TEMPLATES: Mapping[str, Built] = {
    "D1": Built(fill=d1.initiation_request),
    "D2": Built(fill=d2.appraisal_form),
    "D3": Built(fill=d3.team_appointment),
    "D4": Built(fill=d4.project_plan, across=True),
    "D5": Built(fill=d5.risk_register, across=True),
    "D6": Built(fill=d6.needs_survey),
    "D7": Built(fill=d7.sales_strategy),
    "D8": Built(fill=d8.activity_log, across=True),
    "D9": Built(fill=d9.minutes, official=True),
    "D10": Built(fill=d10.sales_analysis, across=True),
    "D11": Built(fill=d11.feedback_summary, across=True),
    "D12": Built(fill=d12.closing_report),
    "D13": Built(fill=d13.filing_form, across=True),
    "D14": Built(fill=d14.performance_review),
    "D15": Built(fill=d15.progress_report),
    "D16": Built(fill=d16.integrity_pledge),
}


def build_templates() -> Mapping[str, bytes]:
    """Build every template and block, by path below `doc_templates/`; the same bytes each time."""
    built: dict[str, bytes] = {}
    for language in LANGUAGES:
        folder = FOLDERS[language]
        for block, fill in BLOCKS.items():
            built[f"{folder}/{BLOCKS_FOLDER.say(language)}/{block.say(language)}.docx"] = filled(fill, language, None)
        for form_id, template in TEMPLATES.items():
            name = template_name(form(form_id), language)
            built[f"{folder}/{name}"] = filled(template.fill, language, frame(template, language))
    return built


def filled(fill: Callable[[Page], None], language: Language, around: Frame | None) -> bytes:
    """Build one document."""
    page = Page(language)
    fill(page)
    return document(language, page.body, around, page.attached)


def frame(template: Built, language: Language) -> Frame:
    """The page around a form."""
    running = RUNNING.say(language)
    if template.official and language == "zh":
        return Frame(margins=OFFICIAL, header=running, number="official")
    return Frame(header=running, footer=FOOT, across=template.across)
