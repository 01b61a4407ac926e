"""What of a project goes to the archive: final documents, signed scans, filed papers, the workbooks; item by item."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import PurePosixPath

from salessheets.catalogue import Form, issued_form
from salessheets.catalogue import form as form_of
from salessheets.columns import LISTS, Target, parse
from salessheets.columns import filled as has_words
from salessheets.derived.filing import filing_start
from salessheets.derived.finals import finals
from salessheets.derived.states import GATE_TITLES
from salessheets.projects import Case, once
from salessheets.settings import number
from salessheets.sheets import Approval, Filing
from salessheets.text import Text, same

OWN = "D13"  # the list does not list itself
CLASSES = tuple(LISTS["archive_class"].labels)
PERIODS = {"permanent": "Y", "y30": "D30", "y10": "D10"}
LONG = "y30"
INSTANCE = Text("{title}（{instance}）", "{title} ({instance})")
WORKBOOK = Text("{name}（工作簿）", "{name} (workbook)")
SCAN = Text("{title} 签批件", "{title}, signed")


@dataclass(frozen=True, slots=True, kw_only=True)
class Item:
    """One thing to be archived.

    `file` is a path from the portfolio on, or below 附件/ where `attached`; `retention` a key of that list, and
    `sha256` that of the ledger, "" where the ledger knows none.
    """

    archive_class: str
    title: Text
    retention: str
    day: date | None = None
    number: str = ""
    version: str = ""
    file: str = ""
    attached: bool = False
    sha256: str = ""
    pages: int | None = None
    location: str = ""


@once
def items(case: Case) -> tuple[Item, ...]:
    """Everything to be archived, by class; within a class documents, scans, papers, workbooks."""
    found = (*documents(case), *scans(case), *papers(case), *workbooks(case))
    return tuple(sorted(found, key=lambda item: place_of(item.archive_class)))


def place_of(archive_class: str) -> int:
    """Sort classes as the list has them."""
    return CLASSES.index(archive_class) if archive_class in CLASSES else len(CLASSES)


def documents(case: Case) -> Iterator[Item]:
    """The last version of each final document, those left out of which only few may know."""
    kept = [final.issued for final in finals(case) if final.issued.form != OWN]
    for issued in sorted(kept, key=lambda each: (form_order(each.form), each.instance)):
        form = issued_form(issued.form)
        if form.restricted:
            continue
        row = filing_row(case, form.id, issued.instance)
        yield Item(
            archive_class=form.archive_class,
            title=titled(form.title, issued.instance),
            retention=retention(case, row, form),
            day=issued.on,
            number=issued.number,
            version=issued.version,
            file=issued.path,
            sha256=issued.sha256,
            pages=issued.pages or (row.pages if row else None),
            location=row.location if row else "",
        )


def scans(case: Case) -> Iterator[Item]:
    """The signed scans that 审批 names, each once."""
    seen: set[str] = set()
    for row in sorted(case.of(Approval), key=lambda row: (row.decided_on or date.max, str(row.object or ""))):
        form = form_of(row.object.key) if row.object and row.object.kind == "form" else None
        if form and (form.restricted or form.id == OWN):
            continue
        for file in row.signed:
            if file not in seen:
                seen.add(file)
                yield Item(
                    archive_class=form.archive_class if form else "plan",
                    title=SCAN.fill(title=object_title(row.object, form)),
                    retention=retention(case, None, form),
                    day=row.decided_on,
                    version=row.version,
                    file=file,
                    attached=True,
                )


def papers(case: Case) -> Iterator[Item]:
    """What the sheet 归档 lists by title."""
    for row in sorted(case.of(Filing), key=lambda row: row.item):
        if parse(row.item) is None and row.item and not has_words(row.reason):
            for file in row.file or ("",):
                yield Item(
                    archive_class=row.archive_class or "other",
                    title=same(row.item),
                    retention=retention(case, row),
                    file=file,
                    attached=True,
                    pages=row.pages,
                    location=row.location,
                )


def workbooks(case: Case) -> Iterator[Item]:
    """The workbooks that were read, the restricted ones left out."""
    for source in sorted(case.project.evidence.sources, key=lambda each: each.file):
        if not source.restricted:
            title = WORKBOOK.fill(name=same(PurePosixPath(source.file).stem))
            keep = chosen(case) or case.settings.retention.get("data", LONG)
            yield Item(archive_class="data", title=title, retention=keep, day=source.modified, file=source.file)


def titled(title: Text, instance: str) -> Text:
    """Name a document, with the meeting, round, period or person that it is of."""
    return INSTANCE.fill(title=title, instance=instance) if instance else title


def object_title(target: Target | None, form: Form | None) -> Text:
    """Name what a decision is about."""
    if form and target:
        return titled(form.title, target.instance)
    if target and target.kind == "gate":
        return GATE_TITLES[target.key]
    return same(str(target or ""))


def form_order(form: str) -> int:
    """Sort forms as the process has them."""
    return int(form.removeprefix("D")) if form.removeprefix("D").isdecimal() else len(form)


def filing_row(case: Case, form: str, instance: str) -> Filing | None:
    """The row of 归档 on a document: on this one, else on its form."""
    rows = {str(target): row for row in case.of(Filing) if (target := parse(row.item)) and target.kind == "form"}
    return rows.get(f"{form}/{instance}") or rows.get(form)


@once
def whole(case: Case) -> Filing | None:
    """The row 全部 of the sheet 归档, None when it is not there."""
    rows = (row for row in case.of(Filing) if (target := parse(row.item)) and target.kind == "all")
    return next(rows, None)


def chosen(case: Case, row: Filing | None = None) -> str:
    """The retention typed in 归档: in the item's row, else for the whole project."""
    rows = (row, whole(case))
    return next((each.retention for each in rows if each and each.retention), "")


def retention(case: Case, row: Filing | None, form: Form | None = None) -> str:
    """How long an item is kept: as 归档 says, else the sheet 保管期限, else as its form is."""
    default = form.keep if form else LONG
    return chosen(case, row) or (case.settings.retention.get(form.id, default) if form else default)


def archive_year(case: Case) -> date | None:
    """A day of the year under which the project is archived: that of its end, as planned while it has none."""
    return filing_start(case) or case.closing.actual_end or case.charter.planned_end


def archive_number(case: Case, keep: str, item: str) -> str:
    """The archive number (档号, DA/T 13-2022) of an item, of the group of all items where `item` is ""; "" without a year."""
    day, settings = archive_year(case), case.settings
    if day is None:
        return ""
    return number(
        settings.number_rule("archive").pattern.zh,
        fonds=settings.archive_fonds,
        category=settings.archive_category,
        year=day.year,
        period=PERIODS.get(keep, keep),
        unit=settings.archive_unit,
        item=item,
    ).rstrip("-")
