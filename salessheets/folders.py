"""The portfolio on disk: its marker, its project folders, and which files in them are workbooks."""

from __future__ import annotations

import json
import os
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from salessheets.errors import SalessheetsError
from salessheets.findings import Cell, Finding
from salessheets.text import LANGUAGES, Language, Text
from salessheets.workbooks.codes import W_COPY, W_ORPHAN
from salessheets.workbooks.ready import is_copy, is_lock_or_temporary, is_orphan

MARKER = ".salessheets-root"
FORMAT_VERSION = 1
OUTPUT = "output"
LEDGER = Text("台账", "ledger")
RESERVED = frozenset(("output", "台账", "ledger", "doc_templates", "layouts"))
ATTACHMENTS = Text("附件", "attachments")
SIGNED = Text("签批", "signed")
PERFORMANCE = Text("绩效", "performance")
SETTINGS_STEMS = Text("设置", "settings")
SUFFIXES = (".xlsx", ".xlsm")


@dataclass(frozen=True, slots=True, kw_only=True)
class Root:
    """A portfolio: its folder, its id and its language."""

    path: Path
    id: str
    language: Language


@dataclass(frozen=True, slots=True, kw_only=True)
class ProjectFolder:
    """A project's folder: workbooks to read, relative to the portfolio, and findings about other files."""

    name: str
    workbooks: tuple[str, ...]
    restricted: tuple[str, ...]
    findings: tuple[Finding, ...]


def find_root(start: Path) -> Root:
    """The portfolio that a folder is or lies in."""
    here = start.resolve()
    for folder in (here, *here.parents):
        if (folder / MARKER).is_file():
            return read_marker(folder)
    raise SalessheetsError(
        Text(
            f"{start} 不在项目组合里：这里和上级文件夹都没有 {MARKER}。用 salessheets init 建一个，或用 -C 指定文件夹。",
            f"{start} is in no portfolio: neither it nor a folder above holds {MARKER}. "
            "Make one with `salessheets init`, or name its folder with -C.",
        )
    )


def read_marker(folder: Path) -> Root:
    """Read the marker of a portfolio."""
    try:
        said = json.loads((folder / MARKER).read_text(encoding="utf-8"))
        language = next(each for each in LANGUAGES if each == said["language"])
        return Root(path=folder, id=str(said["id"]), language=language)
    except (ValueError, KeyError, TypeError, StopIteration):
        raise SalessheetsError(
            Text(
                f"{folder / MARKER} 损坏，读不出 id 和语言。请从备份恢复，或删除后重新 init。",
                f"{folder / MARKER} is damaged: id and language cannot be read. Restore it, or delete it and run init.",
            )
        ) from None


def settings_file(root: Root) -> str | None:
    """The settings workbook at the portfolio's root, if there is one."""
    for stem in (SETTINGS_STEMS.zh, SETTINGS_STEMS.en):
        for suffix in SUFFIXES:
            if (root.path / f"{stem}{suffix}").is_file():
                return f"{stem}{suffix}"
    return None


def project_folders(root: Root) -> tuple[ProjectFolder, ...]:
    """Every folder with workbooks directly below the root, by name."""
    with os.scandir(root.path) as entries:
        names = sorted(
            entry.name
            for entry in entries
            if entry.is_dir(follow_symlinks=False)
            and entry.name not in RESERVED
            and not entry.name.startswith((".", "~"))
        )
    folders = (project_folder(root, name) for name in names)
    return tuple(folder for folder in folders if folder.workbooks or folder.restricted or folder.findings)


def project_folder(root: Root, name: str) -> ProjectFolder:
    """Look through one project folder and its restricted folder."""
    findings: list[Finding] = []
    own = tuple(workbooks_in(root.path, name, findings))
    shut = [each for each in (PERFORMANCE.zh, PERFORMANCE.en) if (root.path / name / each).is_dir()]
    restricted = tuple(file for each in shut for file in workbooks_in(root.path, f"{name}/{each}", findings))
    return ProjectFolder(name=name, workbooks=own, restricted=restricted, findings=tuple(findings))


def workbooks_in(root: Path, folder: str, findings: list[Finding]) -> Iterator[str]:
    """Workbooks of one folder by name; copies and orphans become findings, locks and temporary files nothing."""
    try:
        with os.scandir(root / folder) as entries:
            names = sorted(entry.name for entry in entries if entry.is_file(follow_symlinks=False))
    except OSError:
        return
    books = [name for name in names if name.lower().endswith(SUFFIXES) and not is_lock_or_temporary(name)]
    findings += [W_ORPHAN.finding(Cell(f"{folder}/{name}")) for name in names if is_orphan(name)]
    for name in books:
        if is_copy(name, books):
            findings.append(W_COPY.finding(Cell(f"{folder}/{name}")))
        else:
            yield f"{folder}/{name}"


def attachments(root: Path, folder: str) -> tuple[frozenset[str], frozenset[str]]:
    """Files below 附件/ (`attachments/`) with `/`, and those that are links, which lead nobody knows where."""
    files: set[str] = set()
    links: set[str] = set()
    for name in (ATTACHMENTS.zh, ATTACHMENTS.en):
        base = root / folder / name
        for path, folders, names in os.walk(base):
            here = Path(path)
            for each in (*names, *folders):
                inside = (here / each).relative_to(base).as_posix()
                if (here / each).is_symlink():
                    links.add(inside)
                elif each in names:
                    files.add(inside)
    return frozenset(files), frozenset(links)
