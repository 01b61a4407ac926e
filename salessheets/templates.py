"""Where the templates are that come with the program, and how the blank workbooks among them are made."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from salessheets.sheets import WORKBOOKS
from salessheets.text import LANGUAGES, Language

WORKBOOK_TEMPLATES = "workbook_templates"
DOCUMENT_TEMPLATES = "doc_templates"
FOLDERS: Mapping[Language, str] = {"zh": "zh-CN", "en": "en"}
PACKAGE = Path(__file__).parent


def template_folder(name: str, language: Language) -> Path:
    """The folder of templates in a language: in the installed package, else in the checkout beside it."""
    installed = PACKAGE / "_templates" / name
    return (installed if installed.is_dir() else PACKAGE.parent / name) / FOLDERS[language]


def build_workbook_templates() -> Mapping[str, bytes]:
    """Every blank workbook, by its path below `workbook_templates/`."""
    from salessheets.workbooks.blank import workbook  # the writer of workbooks: who only fills in forms needs none

    return {
        f"{FOLDERS[language]}/{told.stem.say(language)}.xlsx": workbook(told.key, language)
        for language in LANGUAGES
        for told in WORKBOOKS
    }
