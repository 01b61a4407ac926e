"""Final documents: one folder for each version, with the record and the document as it was issued."""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, fields, replace
from datetime import date
from pathlib import Path, PureWindowsPath
from typing import cast

from salessheets.errors import SalessheetsError
from salessheets.evidence import Issued, Print
from salessheets.files import write_whole
from salessheets.findings import Cell, Finding
from salessheets.ledger.content import standing_of
from salessheets.ledger.place import ORIGINAL, RECORD, Ledger, folders_in
from salessheets.ledger.taking import PATIENCE, Sleep, still_ours, take
from salessheets.text import Text
from salessheets.workbooks.codes import W_DAMAGED

FORMAT = 1
VERSION = re.compile(r"V\d{1,4}\.\d{1,4}")
NOT_TEXT = frozenset(("on", "source_date", "pages", "prints", "standing"))
DAMAGED = Text(
    "定稿登记 {file} 损坏，读不出来；请从备份恢复它，再试一次",
    "the record of a final, {file}, is damaged and cannot be read; restore it from a backup, then try again",
)
TAKEN_AWAY = Text(
    "另一个程序正在写这份定稿，请稍后再试",
    "another program is writing this final; try again later",
)


@dataclass(frozen=True, slots=True)
class Slot:
    """The folder of one version that we may fill, as our attempt of that number."""

    folder: Path
    attempt: int

    def freeze(self, issued: Issued, data: bytes) -> None:
        """Keep the document, then the record: from then on this version is final.

        Raises:
            SalessheetsError: another took over since we were too slow, or the ledger cannot be written to.
        """
        if not still_ours(self.folder, self.attempt):
            raise SalessheetsError(TAKEN_AWAY)
        write_whole(self.folder / ORIGINAL, data)
        write_whole(self.folder / RECORD, to_json(issued))


def open_slot(folder: Path, sleep: Sleep, patience: float = PATIENCE) -> Slot | Issued:
    """Take a version to be filled; the record, where another has filled it.

    Raises:
        SalessheetsError: the record there is damaged, or the ledger cannot be written to.
    """
    attempt = take(folder, (folder / RECORD).is_file, sleep, patience)
    if attempt:
        return Slot(folder, attempt)
    issued = read_record(folder / RECORD)
    if issued is None:
        raise SalessheetsError(DAMAGED.fill(file=folder / RECORD))
    return issued


def original(folder: Path, issued: Issued) -> bytes | None:
    """The document as it was issued; None where the copy is gone or is not that one."""
    try:
        data = (folder / ORIGINAL).read_bytes()
    except OSError:
        return None
    return data if hashlib.sha256(data).hexdigest() == issued.sha256 else None


def issued_of(ledger: Ledger, code: str, folder: str) -> tuple[tuple[Issued, ...], tuple[Finding, ...]]:
    """Every final of a project as its file stands now, in order of issue; a record that cannot be read is a finding."""
    found: list[Issued] = []
    damaged: list[Finding] = []
    for file in record_files(ledger, code, folder):
        issued = read_record(ledger.root / file)
        if issued is None:
            damaged.append(W_DAMAGED.finding(Cell(told_place(file, folder))))
        else:
            found.append(replace(issued, standing=standing_of(ledger.root / issued.path, issued)))
    return tuple(sorted(found, key=order)), tuple(damaged)


def told_place(file: str, folder: str) -> str:
    """Where to look for a damaged record; of one in 绩效/ not its own folder, whose name tells of a person."""
    parts = file.split("/")
    return "/".join(parts[:3]) if parts[0] == folder else file


def order(issued: Issued) -> tuple[object, ...]:
    """Sort finals by day of issue, then by form, instance and version."""
    return (issued.on, issued.form, issued.instance, issued.version, issued.language)


def record_files(ledger: Ledger, code: str, folder: str) -> Iterator[str]:
    """The record of every version that was frozen, relative to the portfolio."""
    for base in ledger.project_finals(code, folder):
        files = (f"{base}/{version}/{RECORD}" for version in folders_in(ledger.root / base))
        yield from (file for file in files if (ledger.root / file).is_file())


def to_json(issued: Issued) -> bytes:
    """Write a record; how the file stands is no part of it."""
    told: dict[str, object] = {"format": FORMAT}
    for each in fields(issued):
        if each.name not in NOT_TEXT:
            told[each.name] = getattr(issued, each.name)
    told["on"] = issued.on.isoformat()
    told["source_date"] = issued.source_date.isoformat() if issued.source_date else None
    told["pages"] = issued.pages
    told["prints"] = grouped(issued.prints)
    return json.dumps(told, ensure_ascii=False, indent=1, sort_keys=True).encode()


def grouped(prints: Iterable[Print]) -> list[dict[str, object]]:
    """Put the cells of a sheet together: a form may print thousands."""
    sheets: dict[tuple[str, str], dict[str, str]] = {}
    for each in prints:
        sheets.setdefault((each.file, each.sheet), {})[each.cell] = each.digest
    return [{"file": file, "sheet": sheet, "cells": cells} for (file, sheet), cells in sheets.items()]


def read_record(file: Path) -> Issued | None:
    """Read a record; None when it is not there or damaged."""
    try:
        return from_json(json.loads(file.read_text(encoding="utf-8")))
    except (OSError, ValueError, KeyError, TypeError, AttributeError, RecursionError):
        return None


def from_json(said: Mapping[str, object]) -> Issued:
    """Take a record as today's program or an older one wrote it; what it did not know is empty."""

    def text(key: str) -> str:
        return str(said.get(key) or "")

    if not text("form") or not VERSION.fullmatch(text("version")) or not is_ours(text("path")):
        raise ValueError(said)
    pages = said.get("pages")
    return Issued(
        form=text("form"),
        instance=text("instance"),
        form_number=text("form_number"),
        number=text("number"),
        version=text("version"),
        language=text("language"),
        on=date.fromisoformat(text("on")),
        source_date=date.fromisoformat(text("source_date")) if said.get("source_date") else None,
        path=text("path"),
        content=text("content"),
        context=text("context"),
        template=text("template"),
        sha256=text("sha256"),
        stale_by=text("stale_by"),
        reason=text("reason"),
        pages=pages if isinstance(pages, int) else None,
        prints=tuple(ungrouped(cast("list[dict[str, object]]", said.get("prints") or []))),
    )


def is_ours(path: str) -> bool:
    """Whether a path is that of a document in the portfolio: a record on a share must not lead us anywhere else."""
    read = PureWindowsPath(path)  # reads / and \\ alike, and drives, on every system
    return not read.anchor and ".." not in read.parts and read.suffix == ".docx"


def ungrouped(sheets: Iterable[Mapping[str, object]]) -> Iterator[Print]:
    """Take the cells of each sheet apart."""
    for each in sheets:
        cells = cast("dict[str, str]", each["cells"])
        for cell, digest in cells.items():
            yield Print(file=str(each["file"]), sheet=str(each["sheet"]), cell=cell, digest=str(digest))
