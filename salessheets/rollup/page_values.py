"""What pages are made of: coloured words, places with links, lines of projects; all as plain text to be escaped."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from urllib.parse import quote

from salessheets.columns import LISTS
from salessheets.findings import Cell, Finding, Severity
from salessheets.manuals import titles
from salessheets.reporters.report import open_cells
from salessheets.reporters.words import address, message, place, visible
from salessheets.rollup.cell_blocks import SheetCells, by_sheet
from salessheets.rollup.figures import light_word
from salessheets.text import Language, Text
from salessheets.workbooks.style import ToneName

LIGHT_TONES: Mapping[str, ToneName] = {"red": "red", "yellow": "yellow", "green": "green"}
SEVERITY_TONES: Mapping[Severity, ToneName] = {
    Severity.ERROR: "red",
    Severity.WARNING: "yellow",
    Severity.INFO: "blue",
}
MOST_REFS = 4
AND_MORE = Text(" 等 {n} 处", " and {n} more")


@dataclass(frozen=True, slots=True, kw_only=True)
class Mark:
    """A word in a colour."""

    word: str
    tone: ToneName = "grey"


@dataclass(frozen=True, slots=True, kw_only=True)
class Spot:
    """A text that may lead somewhere; `href` is relative and quoted."""

    text: str
    href: str = ""


NOWHERE = Spot(text="")


@dataclass(frozen=True, slots=True, kw_only=True)
class FindingRow:
    """A finding as a page shows it."""

    project: str
    place: Spot
    message: str
    remedy: str
    rule: str
    title: str


def light_mark(key: str, language: Language) -> Mark:
    """A light."""
    return Mark(word=light_word(key, language), tone=LIGHT_TONES.get(key, "grey"))


def choice_mark(choices: str, key: str, tones: Mapping[str, ToneName], language: Language) -> Mark:
    """The word of a choice."""
    return Mark(word=LISTS[choices].label(key).say(language) if key else "", tone=tones.get(key, "grey"))


def spot(cell: Cell | None, to_root: str) -> Spot:
    """A cell, leading to its workbook; nothing of 绩效/."""
    if cell is None or not open_cells((cell,)):
        return NOWHERE
    return Spot(text=visible(str(cell)), href=address(cell, to_root))


def sources(cells: Iterable[Cell], to_root: str, language: Language, most: int) -> tuple[Spot, ...]:
    """Where cells stand, sheet by sheet, so many at most."""
    found = by_sheet(open_cells(tuple(cells)))
    return tuple(source(each, to_root, language) for each in found[:most])


def source(cells: SheetCells, to_root: str, language: Language) -> Spot:
    """One sheet with its cells: 项目计划.xlsx › 计划!F2:F61."""
    refs = ", ".join(cells.refs[:MOST_REFS])
    more = AND_MORE.fill(n=len(cells.refs) - MOST_REFS).say(language) if len(cells.refs) > MOST_REFS else ""
    where = str(cells.first)
    text = f"{where}!{refs}{more}" if refs else where
    return Spot(text=visible(text), href=address(cells.first, to_root))


def finding_row(finding: Finding, to_root: str, language: Language) -> FindingRow:
    """A finding."""
    title = titles()[finding.rule].say(language) if finding.rule in titles() else ""
    return FindingRow(
        project=visible(finding.project),
        place=Spot(text=place(finding.cell, language), href=address(finding.cell, to_root)),
        message=message(finding, language),
        remedy=visible(finding.remedy.say(language)),
        rule=finding.rule,
        title=title,
    )


def day(value: date | None) -> str:
    """A day as one writes it."""
    return value.isoformat() if value else ""


def href(path: str) -> str:
    """A relative path as an address."""
    return quote(path.encode("utf-8", "surrogateescape"))
