"""Projects written down as text: sheets with their verdicts beside the rows, in a test's docstring.

as-of 2026-03-10
set discount_limit 0.1

charter                              a card: key | value | finds
planned_start | 2026-03-02 |
planned_end   | 2026-03-01 | finds

tasks                                a table: keys, then rows; `finds` names the columns found wrong
id | planned_start | planned_end | finds
1  | 2026-03-02    | 2026-03-01  | planned_end

final D9/M-01 V1.0 2026-03-05        a final document: as it was issued, or `edited`, `missing` or `stale` after the date
final all                            whatever there must be is final

nothing                              a line `finds goals.target` is a finding about a sheet without rows
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from datetime import date
from decimal import Decimal
from inspect import cleandoc

from salessheets.calendars import Calendar
from salessheets.catalogue import form as form_of
from salessheets.columns import Problem
from salessheets.derived.owed import owed
from salessheets.derived.printed import prints, stale_digest
from salessheets.evidence import Issued
from salessheets.findings import Cell, Finding
from salessheets.projects import Case, Project
from salessheets.settings import DEFAULTS, Settings
from salessheets.sheets import BY_KEY, SHEETS, Place, Record

AS_OF = date(2026, 3, 10)
Spot = tuple[str, int, str]


@dataclass
class Written:
    """What a text says: a case, and the spots (sheet, row, column) where findings are expected."""

    as_of: date = AS_OF
    settings: Settings = DEFAULTS
    records: dict[type[Record], tuple[Record, ...]] = field(default_factory=dict)
    expected: list[Spot] = field(default_factory=list)
    finals: list[list[str]] = field(default_factory=list)

    def case(self) -> Case:
        places = {kind: place_of(kind) for kind in SHEETS}
        project = Project(code="XS-2026-001", folder="XS-2026-001 测试", records=self.records, places=places)
        bare = Case(
            project=project, as_of=self.as_of, settings=self.settings, calendar=Calendar(self.settings.holidays)
        )
        issued = tuple(each for words in self.finals for each in issued_of(bare, words))
        evidence = replace(project.evidence, issued=issued)
        return replace(bare, project=replace(project, evidence=evidence), memo={})


def place_of(kind: type[Record]) -> Place:
    """A sheet as it stands in the templates: headers in row 1, or a card from row 4."""
    columns = {key: number for number, key in enumerate(kind.SHEET.columns, start=1)}
    title = kind.SHEET.title.zh
    if kind.SHEET.form == "card":
        cells = {key: Cell("书.xlsx", title, 3 + number, 3) for key, number in columns.items()}
        return Place(file="书.xlsx", sheet=title, header=3, cells=cells)
    return Place(file="书.xlsx", sheet=title, header=1, columns=columns)


def written(text: str) -> Written:
    """Read a text."""
    story = Written()
    for block in cleandoc(text).split("\n\n"):
        lines = [line.strip() for line in block.strip().splitlines() if line.strip()]
        while lines and lines[0].split()[0] in ("as-of", "set", "finds", "final"):
            instruct(story, lines.pop(0))
        if lines and lines[0] in BY_KEY:
            kind = BY_KEY[lines[0]]
            records = card(story, kind, lines[1:]) if kind.SHEET.form == "card" else table(story, kind, lines[1:])
            story.records[kind] = records
        elif lines:
            raise ValueError(f"not a sheet: {lines[0]}")
    return story


def instruct(story: Written, line: str) -> None:
    words = line.split(maxsplit=2)
    if words[0] == "final":
        story.finals.append(line.split()[1:])
    elif words[0] == "as-of":
        story.as_of = date.fromisoformat(words[1])
    elif words[0] == "finds":
        sheet, _, key = words[1].partition(".")
        story.expected.append((sheet, 0, key))
    else:
        old = getattr(story.settings, words[1])
        value: object = words[2]
        if isinstance(old, bool):
            value = words[2] == "yes"
        elif isinstance(old, (int, Decimal)):
            value = type(old)(words[2])
        story.settings = replace(story.settings, **{words[1]: value})  # type: ignore[arg-type]


def issued_of(case: Case, words: list[str]) -> Iterator[Issued]:
    """A final document of a case, or all that there must be."""
    if words == ["all"]:
        for each in owed(case):
            yield from issued_of(case, [each.name, "V1.0", str(case.as_of)])
        return
    name, version, day, *then = words
    form_id, _, instance = name.partition("/")
    form = form_of(form_id)
    now = prints(case, form, instance)
    yield Issued(
        form=form.id,
        instance=instance,
        form_number=f"XS-2026-001-{name}",
        number="",
        version=version,
        language="zh",
        on=date.fromisoformat(day),
        source_date=None,
        path=f"output/XS-2026-001/表单/XS-2026-001_{name.replace('/', '_')}_{version}.docx",
        content="",
        context="",
        template="",
        sha256="",
        stale_by="of other data" if "stale" in then else stale_digest(case, form, instance),
        prints=now[:-1] if "stale" in then else now,
        standing="edited" if "edited" in then else "missing" if "missing" in then else "same",
    )


def record_of(kind: type[Record], cells: dict[str, str], row: int) -> Record:
    values: dict[str, object] = {}
    for key, typed in cells.items():
        if key not in kind.SHEET.columns:
            raise ValueError(f"{kind.SHEET.key} has no column {key}")
        if not typed:
            continue
        read = kind.SHEET.columns[key].kind.read(typed)
        values[key] = read.value if isinstance(read, Problem) else read
    typed_keys = frozenset(key for key, typed in cells.items() if typed)
    return kind(at=place_of(kind), row=row, typed=typed_keys, **values)  # type: ignore[arg-type]


def table(story: Written, kind: type[Record], lines: list[str]) -> tuple[Record, ...]:
    keys = split(lines[0])
    records = []
    for row, line in enumerate(lines[1:], start=2):
        cells = dict(zip(keys, split(line), strict=True))
        finds = cells.pop("finds", "")
        story.expected += [(kind.SHEET.key, row, key.strip()) for key in finds.split(",") if key.strip()]
        records.append(record_of(kind, cells, row))
    return tuple(records)


def card(story: Written, kind: type[Record], lines: list[str]) -> tuple[Record, ...]:
    cells: dict[str, str] = {}
    for line in lines:
        key, typed, *verdict = split(line)
        cells[key] = typed
        if verdict and verdict[0] == "finds":
            story.expected.append((kind.SHEET.key, 0, key))
    return (record_of(kind, cells, 0),)


def split(line: str) -> list[str]:
    return [part.strip().replace("\\n", "\n") for part in line.split("|")]


def spots(findings: Iterator[Finding], case: Case) -> list[Spot]:
    """Where findings stand, as (sheet key, row, column key); row 0 for a card and for a sheet without rows."""
    return sorted(spot(finding, case) for finding in findings)


def spot(finding: Finding, case: Case) -> Spot:
    assert finding.message.zh
    assert "{" not in finding.message.zh + finding.message.en + finding.remedy.zh + finding.remedy.en
    cell = finding.cell
    if cell is None:
        return ("", 0, "")
    if not cell.sheet:
        return (cell.file, 0, "")
    kind = next(kind for kind in SHEETS if kind.SHEET.title.zh == cell.sheet)
    place = place_of(kind)
    if kind.SHEET.form == "card":
        return (kind.SHEET.key, 0, next(key for key, each in place.cells.items() if each == cell))
    key = next((key for key, number in place.columns.items() if number == cell.column), "")
    filled = cell.row <= 1 + len(case.project.records.get(kind, ()))
    return (kind.SHEET.key, cell.row if filled else 0, key)
