"""A project's folder to a project: read every workbook, merge the sheets, note what stands beside them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import fields, replace
from datetime import date
from pathlib import Path

from salessheets.cache.fingerprint import fingerprint
from salessheets.cache.readings import FRESH, Readings
from salessheets.cache.signatures import day_of, signature_of
from salessheets.columns.codes import C_CONFLICT
from salessheets.evidence import Baseline, Evidence, Source
from salessheets.findings import Cell, Finding
from salessheets.folders import ProjectFolder, Root, attachments, settings_file
from salessheets.ledger.issued import issued_of
from salessheets.ledger.place import Ledger, marks
from salessheets.projects import Project
from salessheets.sheets import SHEETS, WORKBOOKS, CardRecord, Charter, Place, Record
from salessheets.workbooks.codes import W_BUSY, W_CODE_DIFFERS, W_COPY, W_NO_RIGHT, W_RESTRICTED
from salessheets.workbooks.read import (
    ANNOTATED_PROPERTY,
    CODE_PROPERTY,
    WORKBOOK_PROPERTY,
    Reading,
)

BASELINE_ON = "salessheets.baseline.on"
BASELINE_CHANGES = "salessheets.baseline.changes"
BASELINE_DIGEST = "salessheets.baseline.digest"
HELD = (32, 33)
"""What Windows says of a file that another program holds while it saves: a PermissionError too."""
WORKBOOK_KEYS = {kind: workbook.key for workbook in WORKBOOKS for kind in workbook.sheets}


def read_file(root: Path, file: str, skip: Mapping[str, Finding], reader: Readings = FRESH) -> Reading:
    """Read one workbook; what keeps it from being read is its one finding."""
    if file in skip:
        return Reading(file=file, readable=False, findings=(skip[file],))
    try:
        reading = reader.of(root / file, file)
    except OSError as error:
        no_right = isinstance(error, PermissionError) and getattr(error, "winerror", None) not in HELD
        code = W_NO_RIGHT if no_right else W_BUSY
        return Reading(file=file, readable=False, findings=(code.finding(Cell(file)),))
    if reading.property(ANNOTATED_PROPERTY):
        return Reading(file=file, readable=False, findings=(W_COPY.finding(Cell(file)),))
    return reading


def gather(
    root: Path, folder: ProjectFolder, skip: Mapping[str, Finding] | None = None, reader: Readings = FRESH
) -> Project:
    """Read a project's folder; never raises for what people put there. `reader` may know workbooks already."""
    skipped = skip or {}
    readings = [allowed(read_file(root, file, skipped, reader), file in folder.restricted) for file in folder.files]
    code = project_code(readings) or named_code(folder.name)
    mine = [foreign(reading, code) for reading in readings]
    project = merged(code, folder.name, mine)
    inside, links = attachments(root, folder.name)
    issued, damaged = issued_of(Ledger(root=root), code, folder.name)
    evidence = Evidence(
        files=inside,
        outside=links,
        sources=tuple(source(root, reading, folder) for reading in mine if reading.readable),
        baseline=baseline(mine),
        shut=tuple(reading.file for reading in mine if not reading.readable),
        issued=issued,
    )
    return replace(project, evidence=evidence, findings=(*folder.findings, *project.findings, *damaged))


def surroundings(root: Path, folder: ProjectFolder, code: str) -> str:
    """Digest all that counts in a project of a code beside what its workbooks hold, without opening a file."""
    finals = marks(Ledger(root=root), folder.name, code)
    return fingerprint(folder, code, *map(sorted, attachments(root, folder.name)), finals)


def gather_office(root: Root) -> Project:
    """Read the settings workbook as rows; without one, a project without rows."""
    file = settings_file(root)
    return gather_file(root, file) if file else merged("", "", [])


def gather_file(root: Root, file: str) -> Project:
    """Read one workbook at the portfolio's root as rows."""
    return merged("", "", [read_file(root.path, file, {})])


def allowed(reading: Reading, restricted: bool) -> Reading:
    """Leave out a restricted sheet that stands where everyone can read it."""
    wrong = [sheet for sheet in reading.sheets if sheet.kind.SHEET.restricted and not restricted]
    if not wrong:
        return reading
    cells = [Cell(reading.file, sheet.place.sheet) for sheet in wrong]
    return replace(
        reading,
        sheets=tuple(sheet for sheet in reading.sheets if sheet not in wrong),
        findings=(
            *(finding for finding in reading.findings if not finding.restricted),
            *(W_RESTRICTED.finding(cell) for cell in cells),
        ),
    )


def named_code(folder: str) -> str:
    """The code that a project has by the name of its folder, for want of a better one: the first word."""
    return folder.split(" ", maxsplit=1)[0]


def project_code(readings: Iterable[Reading]) -> str:
    """The code of the charter, else of the workbooks' hidden property, "" for none."""
    for reading in readings:
        for sheet in reading.sheets:
            if sheet.kind is Charter:
                code = getattr(sheet.records[0], "code", "") if sheet.records else ""
                if code:
                    return str(code)
    codes = [code for reading in readings if (code := reading.property(CODE_PROPERTY))]
    return codes[0] if codes else ""


def foreign(reading: Reading, code: str) -> Reading:
    """Leave out a workbook that belongs to another project."""
    own = reading.property(CODE_PROPERTY)
    charters = any(sheet.kind is Charter for sheet in reading.sheets)
    if not own or own == code or charters:
        return reading
    return Reading(
        file=reading.file, readable=False, findings=(W_CODE_DIFFERS.finding(Cell(reading.file), own, code=own),)
    )


def merged(code: str, folder: str, readings: Iterable[Reading]) -> Project:
    """Take the sheets of all workbooks together: tables row by row, cards field by field."""
    records: dict[type[Record], tuple[Record, ...]] = {}
    places: dict[type[Record], Place] = {}
    findings: list[Finding] = []
    for reading in readings:
        findings.extend(reading.findings)
        for sheet in reading.sheets:
            places.setdefault(sheet.kind, sheet.place)
            records[sheet.kind] = (*records.get(sheet.kind, ()), *sheet.records)
    for kind in SHEETS:
        if kind.SHEET.form == "card" and len(records.get(kind, ())) > 1:
            card, conflicts = one_card(records[kind])
            records[kind] = (card,)
            findings.extend(conflicts)
    return Project(code=code, folder=folder, records=records, places=places, findings=tuple(findings))


def one_card(cards: tuple[Record, ...]) -> tuple[Record, list[Finding]]:
    """Merge a card that stands in several workbooks; a field filled twice differently is a conflict."""
    first, *others = cards
    values = {each.name: getattr(first, each.name) for each in fields(first)}
    cells = dict(first.at.cells)
    typed = set(first.typed)
    findings: list[Finding] = []
    for card in others:
        for key in card.typed:
            if key not in typed:
                typed.add(key)
                values[key] = getattr(card, key)
                cells[key] = card.at.cells[key]
            elif values[key] != getattr(card, key):
                header = card.SHEET.columns[key].header
                found = getattr(card, key)
                findings.append(C_CONFLICT.finding(card.cell(key), found, column=header, other=str(cells[key])))
    values |= {"typed": frozenset(typed), "at": Place(file=first.at.file, sheet=first.at.sheet, cells=cells)}
    assert isinstance(first, CardRecord)
    return type(first)(**values), findings


def source(root: Path, reading: Reading, folder: ProjectFolder) -> Source:
    """What is known of a workbook that was read; without a date of its own, the file's."""
    return Source(
        file=reading.file,
        workbook=reading.property(WORKBOOK_PROPERTY) or workbook_key(reading),
        digest=reading.digest,
        modified=reading.modified.date() if reading.modified else file_day(root / reading.file),
        restricted=reading.file in folder.restricted,
    )


def file_day(path: Path) -> date | None:
    """The day a file was last written, for a workbook that does not carry its own."""
    signature = signature_of(path)
    return day_of(signature) if signature else None


def workbook_key(reading: Reading) -> str:
    """The standard workbook whose sheets a workbook mostly holds."""
    keys = [WORKBOOK_KEYS[sheet.kind] for sheet in reading.sheets if sheet.kind in WORKBOOK_KEYS]
    return max(keys, key=keys.count, default="")


def baseline(readings: Iterable[Reading]) -> Baseline | None:
    """The stamp of the command `baseline`, which stands in the plan's hidden properties."""
    for reading in readings:
        digest = reading.property(BASELINE_DIGEST)
        if digest:
            changes = reading.property(BASELINE_CHANGES)
            return Baseline(on=stamp_day(reading), changes=tuple(filter(None, changes.split(","))), digest=digest)
    return None


def stamp_day(reading: Reading) -> date | None:
    """The day of the stamp."""
    try:
        return date.fromisoformat(reading.property(BASELINE_ON))
    except ValueError:
        return None
