"""The final documents of the demo, issued as the command `generate --final` does, on the days of their stories."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterable
from dataclasses import replace
from datetime import date
from itertools import groupby

from salessheets.catalogue import form as form_of
from salessheets.demo.faults import FINE, MISHAPS, SEEDED, Mishap
from salessheets.demo.rows import Rows
from salessheets.demo.signing import Paper
from salessheets.demo.spoiling import FIRST_ROW, find
from salessheets.derived.finals import FIRST
from salessheets.documents.checksums import FILING, with_checksums
from salessheets.documents.desk import Desk
from salessheets.documents.forms import writers
from salessheets.documents.issuing import Edition, issue
from salessheets.documents.shelf import Shelf
from salessheets.evidence import Claim
from salessheets.folders import Root, project_folder
from salessheets.gathering import gather, gather_office
from salessheets.ledger.issued import issued_of
from salessheets.ledger.numbers import claim, claims, name, owner_of
from salessheets.ledger.place import CLAIM, Ledger
from salessheets.outputs import Outputs
from salessheets.projects import Project
from salessheets.reviews import case_of
from salessheets.settings import DEFAULTS
from salessheets.sheets import Record
from salessheets.templates import DOCUMENT_TEMPLATES, template_folder
from salessheets.text import Language, Text
from salessheets.workbooks.office import settings_of

FIRST_EDITION = Edition(version=FIRST, reason="first")
BODY = "word/document.xml"
END_OF_TEXT = "</w:t>"
ADDED = Text("（口头同意，已改）", " (changed, agreed by phone)")


def number_papers(root: Root, papers: Iterable[tuple[str, Paper]]) -> None:
    """Give every document its number in the order of their days; `papers` are pairs of project code and document."""
    ledger, outputs = Ledger(root=root.path, language=root.language), Outputs(language=root.language)
    for code, paper in sorted(papers, key=lambda each: (each[1].day, each[0], each[1].form, each[1].instance)):
        form = form_of(paper.form)
        if form.series:
            rule = DEFAULTS.number_rule(form.id, form.series)
            path = outputs.form(code, form, instance=paper.instance, version=FIRST)
            wanted = wanted_number(code, paper, rule.series.say(root.language), path)
            claim(ledger, wanted, rule.pattern.say(root.language), never)


def wanted_number(code: str, paper: Paper, series: str, path: str) -> Claim:
    """The number that a document is to have, its sequence still open."""
    return Claim(
        series=series,
        year=paper.day.year,
        seq=0,
        number="",
        project=code,
        form=paper.form,
        instance=paper.instance,
        path=path,
    )


def never(seconds: float) -> None:
    """Wait for nobody: a demo that is being made has one writer."""
    raise AssertionError(seconds)


def issue_papers(root: Root, shelf: Shelf, folder: str, story: str, rows: Rows, papers: Iterable[Paper]) -> None:
    """Issue the documents of a project from its workbooks as they were before the faults got in."""
    settings = settings_of(gather_office(root))[0]
    project = as_it_was(gather(root.path, project_folder(root, folder)), story, rows)
    desk = desk_of(root, shelf, project)
    for form, found in groupby(papers, key=lambda paper: paper.form):
        issued, _ = issued_of(desk.ledger, project.code, folder)
        project = replace(project, evidence=replace(project.evidence, issued=issued))
        for paper in found:
            case = case_of(on(project, paper.day), settings, paper.day)
            case = with_checksums(root.path, case) if form == FILING else case
            issue(writers()[form], case, desk, paper.instance, FIRST_EDITION)


def shelf_of(language: Language) -> Shelf:
    """The templates that come with the program."""
    return Shelf(builtin=template_folder(DOCUMENT_TEMPLATES, language), language=language)


def desk_of(root: Root, shelf: Shelf, project: Project) -> Desk:
    """Where the documents of a project are written."""
    return Desk(
        root=root.path,
        folder=project.folder,
        name=project.code,
        shelf=shelf,
        outputs=Outputs(language=root.language),
        language=root.language,
        sleep=never,
    )


def as_it_was(project: Project, story: str, rows: Rows) -> Project:
    """Put the values back that were spoilt."""
    records = dict(project.records)
    for fault in (*SEEDED, *FINE):
        if fault.project == story:
            place = find(rows, fault.sheet, fault.row)
            was = rows[fault.sheet][place].get(fault.column, getattr(fault.sheet(), fault.column))
            row = FIRST_ROW["table"] + place if fault.sheet.SHEET.form == "table" else 0
            records[fault.sheet] = tuple(
                mended(each, fault.column, was) if each.row == row else each for each in records[fault.sheet]
            )
    return replace(project, records=records)


def mended(record: Record, key: str, value: object) -> Record:
    """A row with another value in one of its cells."""
    return replace(record, typed=record.typed | {key}, **{key: value})  # type: ignore[arg-type]


def on(project: Project, day: date) -> Project:
    """A project on a day of its past: its workbooks were last saved then, later documents are not there yet."""
    evidence = project.evidence
    sources = tuple(replace(each, modified=min(each.modified or day, day)) for each in evidence.sources)
    issued = tuple(each for each in evidence.issued if each.on <= day)
    return replace(project, evidence=replace(evidence, sources=sources, issued=issued))


def happen(root: Root, codes: dict[str, str]) -> None:
    """Let go wrong what does not go wrong in a workbook; `codes` are those of the projects by story."""
    given, _ = claims(Ledger(root=root.path, language=root.language))
    for mishap in MISHAPS:
        for each in given:
            if (each.project, each.form, each.instance) == (codes[mishap.project], mishap.form, mishap.instance):
                strike_or_edit(root, mishap, each)


def strike_or_edit(root: Root, mishap: Mishap, claimed: Claim) -> None:
    """Take a number out of the register, or change a document by hand."""
    if mishap.what == "struck":
        ledger = Ledger(root=root.path, language=root.language)
        year = root.path / ledger.numbers(claimed.series) / str(claimed.year)
        owned = year / f"{name(claimed.seq)} {owner_of(claimed)}"
        (owned / CLAIM).unlink()
        owned.rmdir()
        (year / name(claimed.seq)).rmdir()
    elif mishap.what == "edited":
        path = root.path / claimed.path
        path.write_bytes(edited(path.read_bytes(), ADDED.say(root.language)))


def edited(document: bytes, words: str) -> bytes:
    """A document with words added to its last piece of text."""
    changed = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(document)) as old, zipfile.ZipFile(changed, "w", zipfile.ZIP_DEFLATED) as new:
        for member in old.infolist():
            part = old.read(member)
            if member.filename == BODY:
                before, _, after = part.decode("utf-8").rpartition(END_OF_TEXT)
                part = f"{before}{words}{END_OF_TEXT}{after}".encode()
            new.writestr(member, part)
    return changed.getvalue()
