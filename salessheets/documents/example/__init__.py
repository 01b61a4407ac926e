"""An invented project with something in every sheet: what the fields of a form look like where no data are at hand."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from datetime import date
from functools import cache
from pathlib import Path

from salessheets.calendars import Calendar
from salessheets.columns import Problem
from salessheets.evidence import Evidence, Issued, Source
from salessheets.findings import Cell
from salessheets.projects import Case, Project
from salessheets.settings import DEFAULTS
from salessheets.sheets import BY_KEY, Place, Record

TEXT = Path(__file__).parent / "project.txt"
FILE = "示例.xlsx"
CODE = "XS-2026-001"
AS_OF = date(2026, 7, 10)
FIRST_CARD_ROW = 4
SOURCE = Source(file=FILE, workbook="project-plan", digest="0123456789abcdef", modified=date(2026, 6, 12))

REQUESTED = Issued(
    form="D1",
    instance="",
    form_number=f"{CODE}-D1",
    number="销项〔2026〕1号",
    version="V1.0",
    language="zh",
    on=date(2026, 1, 12),
    source_date=date(2026, 1, 10),
    path=f"output/{CODE}/表单/{CODE}_D1_立项申请表_V1.0.docx",
    content="",
    context="",
    template="",
    sha256="",
    pages=3,
    reason="first",
)


@cache
def example_text() -> str:
    """The project as text: a sheet's key, then `key | value` lines of a card, or the keys and rows of a table."""
    return TEXT.read_text(encoding="utf-8")


def example() -> Case:
    """The project as a case, on the day of its closing."""
    blocks = [block.strip().splitlines() for block in example_text().split("\n\n")]
    sheets = {lines[0].strip(): lines[1:] for lines in blocks if lines[0].strip() in BY_KEY}
    records = {BY_KEY[key]: tuple(read_sheet(BY_KEY[key], lines)) for key, lines in sheets.items()}
    project = Project(
        code=CODE, folder=CODE, records=records, evidence=Evidence(sources=(SOURCE,), issued=(REQUESTED,))
    )
    settings = replace(DEFAULTS, org_name="华辰智能装备有限公司", policy_effective=date(2026, 1, 1))
    return Case(project=project, as_of=AS_OF, settings=settings, calendar=Calendar(settings.holidays))


def read_sheet(kind: type[Record], lines: list[str]) -> Iterator[Record]:
    """Read the lines of a sheet."""
    if kind.SHEET.form == "card":
        pairs = [parts(line) for line in lines]
        yield read_record(kind, {key: value for key, value in pairs}, 0)  # noqa: C416 - a line of three parts must fail
        return
    keys = parts(lines[0])
    for row, line in enumerate(lines[1:], start=2):
        yield read_record(kind, dict(zip(keys, parts(line), strict=True)), row)


def parts(line: str) -> list[str]:
    """The values of a line; a new line within a value is written as backslash and n."""
    return [part.strip().replace("\\n", "\n") for part in line.split("|")]


def read_record(kind: type[Record], typed: Mapping[str, str], row: int) -> Record:
    """Read the values of one record by the kinds of its columns."""
    values: dict[str, object] = {}
    for key, words in typed.items():
        if words:
            read = kind.SHEET.columns[key].kind.read(words)
            values[key] = read.value if isinstance(read, Problem) else read
    return kind(at=place_of(kind), row=row, typed=frozenset(values), **values)  # type: ignore[arg-type]  # read by its own kinds


def place_of(kind: type[Record]) -> Place:
    """Where a sheet stands: headers in row 1, or a card from row 4, as in the templates."""
    title = kind.SHEET.title.zh
    columns = {key: number for number, key in enumerate(kind.SHEET.columns, start=1)}
    if kind.SHEET.form == "card":
        cells = {key: Cell(FILE, title, FIRST_CARD_ROW - 1 + number, 3) for key, number in columns.items()}
        return Place(file=FILE, sheet=title, header=FIRST_CARD_ROW - 1, cells=cells)
    return Place(file=FILE, sheet=title, header=1, columns=columns)
