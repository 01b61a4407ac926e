"""Blank and prefilled workbooks, made from the schema alone; the same calls give the same bytes."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from types import MappingProxyType

from salessheets.settings import DEFAULTS, Settings
from salessheets.sheets import SCHEMA_VERSION, WORKBOOKS, Charter, Gantt, HeatMap, Record, Request, Risk, Task, Workbook
from salessheets.text import Language
from salessheets.workbooks.card_sheet import write_card_sheet
from salessheets.workbooks.gantt import write_gantt
from salessheets.workbooks.heatmap import write_heat_map
from salessheets.workbooks.home import write_home
from salessheets.workbooks.lists import write_lists
from salessheets.workbooks.presets import preset_rows
from salessheets.workbooks.read import CODE_PROPERTY, LANGUAGE_PROPERTY, SCHEMA_PROPERTY, WORKBOOK_PROPERTY
from salessheets.workbooks.row_values import SheetRows
from salessheets.workbooks.tabular import write_table_sheet
from salessheets.workbooks.writer import BookWriter

NO_ROWS: SheetRows = MappingProxyType({})
NO_PROPERTIES: Mapping[str, str] = MappingProxyType({})
CREATED = date(2026, 1, 1)
"""The date of a blank workbook: no day of any run."""


def workbook(
    key: str,
    language: Language,
    rows: SheetRows = NO_ROWS,
    properties: Mapping[str, str] = NO_PROPERTIES,
    project_link: str = "",
    *,
    modified: date = CREATED,
    settings: Settings = DEFAULTS,
) -> bytes:
    """Make a standard workbook.

    Args:
        key: which one: `project-plan`, `risk-register` …
        language: of tabs, headers, labels and hints.
        rows: values by column key for the sheets that have any; a card takes one row. Choices as keys, dates,
            decimals, booleans and tuples as the reader gives them; any other value is written as it stands. A key
            that the schema does not know becomes a column of the team's own.
        properties: hidden properties beside those that every workbook carries.
        project_link: relative link to the project's page, for the first sheet of the project plan.
        modified: the workbook's date.
        settings: limits of risk levels and grades in formulas.
    """
    told = next(each for each in WORKBOOKS if each.key == key)
    book = BookWriter(
        language,
        title=told.stem.say(language),
        created=modified,
        properties={**standard_properties(told, language, rows), **properties},
    )
    for kind in told.sheets:
        write_sheet(book, told, kind, rows, project_link, settings)
    write_lists(book, told.sheets, language)
    return book.to_bytes()


def standard_properties(told: Workbook, language: Language, rows: SheetRows) -> dict[str, str]:
    """The hidden properties of a workbook; the visible project code is what counts."""
    charter = next(iter(rows.get(Charter, ())), {})
    code = str(charter.get("code") or "")
    given = {WORKBOOK_PROPERTY: told.key, SCHEMA_PROPERTY: str(SCHEMA_VERSION), LANGUAGE_PROPERTY: language}
    return {**given, CODE_PROPERTY: code} if code else given


def write_sheet(
    book: BookWriter, told: Workbook, kind: type[Record], rows: SheetRows, project_link: str, settings: Settings
) -> None:
    """Write one sheet in the manner of its kind."""
    own = rows.get(kind, ())
    if kind is Request:
        write_home(book, rows, project_link)
    elif kind is Gantt:
        write_gantt(book, rows.get(Task, ()))
    elif kind is HeatMap:
        write_heat_map(book, rows.get(Risk, ()), settings)
    elif kind.SHEET.form == "card":
        write_card_sheet(book, kind, next(iter(own), {}), told.sheets)
    else:
        write_table_sheet(book, kind, own or preset_rows(kind, book.language), told.sheets, settings)
