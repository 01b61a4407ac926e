"""The portfolio on disk: its marker, its project folders, and which files in them are workbooks."""

from __future__ import annotations

import contextlib
import json
import os
import re
import stat
import unicodedata
from collections.abc import Container, Iterator
from dataclasses import dataclass
from pathlib import Path

from salessheets.errors import SalessheetsError
from salessheets.files import make_folder, refused
from salessheets.findings import Cell, Finding
from salessheets.text import LANGUAGES, Language, Text
from salessheets.workbooks.codes import W_COPY, W_NO_RIGHT, W_ORPHAN
from salessheets.workbooks.ready import WORKBOOK_SUFFIXES, is_copy, is_lock_or_temporary, is_orphan

MARKER = ".salessheets-root"
FORMAT_VERSION = 1
OUTPUT = "output"
LEDGER = Text("台账", "ledger")
RESERVED = frozenset(("output", "台账", "ledger", "doc_templates", "layouts"))
ATTACHMENTS = Text("附件", "attachments")
SIGNED = Text("签批", "signed")
PERFORMANCE = Text("绩效", "performance")
IN_PERFORMANCE = re.compile(
    rf"([\\/](?:{PERFORMANCE.zh}|{PERFORMANCE.en})[\\/]+)(?:.*\.[a-z0-9]{{2,5}}(?![a-z0-9])|.*?(?=。|\. |$))",
    re.IGNORECASE | re.MULTILINE,
)
"""What stands in a project's 绩效/ as a message names it: to the last suffix of a file, else to the end of the sentence."""
SETTINGS_STEMS = Text("设置", "settings")
INTAKE_STEMS = Text("新建项目", "new-project")
AWAY = Text(
    "项目组合不见了：{root}（共享盘可能断开了）。什么也没有写；等它回来再试。",
    "The portfolio is not there: {root} (the share may be cut off). Nothing was written; try again once it is back.",
)
NOT_SHOWN = stat.FILE_ATTRIBUTE_HIDDEN | stat.FILE_ATTRIBUTE_SYSTEM
MOUNT_POINT = 0xA0000003
"""The tag of a junction; `stat` names it only on Windows."""
WINDOWS = os.name == "nt"


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

    @property
    def files(self) -> tuple[str, ...]:
        """All workbooks, those that only few may see last."""
        return (*self.workbooks, *self.restricted)


def find_root(start: Path) -> Root:
    """The portfolio that a folder is or lies in."""
    here = start.resolve()
    for folder in (here, *here.parents):
        if holds_marker(folder):
            return read_marker(folder)
    raise SalessheetsError(
        Text(
            f"{start} 不在项目组合里：这里和上级文件夹都没有 {MARKER}。用 salessheets init 建一个，或用 -C 指定文件夹。",
            f"{start} is in no portfolio: neither it nor a folder above holds {MARKER}. "
            "Make one with `salessheets init`, or name its folder with -C.",
        )
    )


def project_of(path: Path) -> tuple[Root, str]:
    """The portfolio that a path lies in, and the folder of the project; "" for what belongs to none.

    Raises:
        SalessheetsError: it is in no portfolio.
    """
    here = path.resolve()
    root = find_root(here if here.is_dir() else here.parent)
    inside = here.relative_to(root.path).parts
    return root, inside[0] if len(inside) > 1 or (inside and here.is_dir()) else ""


def holds_marker(folder: Path) -> bool:
    """Whether a folder is a portfolio."""
    try:
        return (folder / MARKER).is_file()
    except OSError as error:
        raise SalessheetsError(refused(folder, error)) from error


def made_place(root: Path, path: str) -> Path:
    """Where a file of ours goes, with the folder made that it stands in.

    Raises:
        SalessheetsError: the portfolio is not there: where a share was mounted, an empty folder must not fill up.
    """
    if not holds_marker(root):
        raise SalessheetsError(AWAY.fill(root=root))
    make_folder((root / path).parent)
    return root / path


def read_marker(folder: Path) -> Root:
    """Read the marker of a portfolio."""
    try:
        said = json.loads((folder / MARKER).read_text(encoding="utf-8"))
        language = next(each for each in LANGUAGES if each == said["language"])
        return Root(path=folder, id=str(said["id"]), language=language)
    except OSError as error:
        raise SalessheetsError(refused(folder / MARKER, error)) from error
    except (ValueError, KeyError, TypeError, StopIteration):
        raise SalessheetsError(
            Text(
                f"{folder / MARKER} 损坏，读不出 id 和语言。请从备份恢复，或删除后重新 init。",
                f"{folder / MARKER} is damaged: id and language cannot be read. Restore it, or delete it and run init.",
            )
        ) from None


def settings_file(root: Root) -> str | None:
    """The settings workbook at the portfolio's root, if there is one."""
    return office_file(root, SETTINGS_STEMS)


def intake_file(root: Root) -> str | None:
    """The workbook 新建项目 at the portfolio's root, if there is one."""
    return office_file(root, INTAKE_STEMS)


def office_file(root: Root, stems: Text) -> str | None:
    """A workbook of the office by its stem in either language."""
    for stem in (stems.zh, stems.en):
        for suffix in WORKBOOK_SUFFIXES:
            if (root.path / f"{stem}{suffix}").is_file():
                return f"{stem}{suffix}"
    return None


def project_folders(root: Root, only: Container[str] | None = None) -> tuple[ProjectFolder, ...]:
    """Every folder with workbooks directly below the root, by name; or `only` some, named as `composed` has it."""
    try:
        with os.scandir(root.path) as entries:
            some = (entry for entry in entries if only is None or composed(entry.name) in only)
            names = sorted(entry.name for entry in some if may_be_project(entry))
    except OSError as error:
        raise SalessheetsError(refused(root.path, error)) from error
    folders = (project_folder(root, name) for name in names)
    return tuple(folder for folder in folders if folder.workbooks or folder.restricted or folder.findings)


def composed(name: str) -> str:
    """A name in its composed form (NFC), since some systems split é into two characters."""
    return name if name.isascii() else unicodedata.normalize("NFC", name)


def may_be_project(entry: os.DirEntry[str]) -> bool:
    """Whether a folder is neither ours nor hidden nor the system's (System Volume Information), and stands here."""
    name = entry.name
    if name.startswith((".", "~")) or name.casefold() in RESERVED:
        return False
    return is_folder(entry) and is_shown(entry)


def is_folder(entry: os.DirEntry[str]) -> bool:
    """Whether it is a folder that stands here itself: where a link or a junction leads, nobody looks."""
    if not entry.is_dir(follow_symlinks=False):
        return False
    return not WINDOWS or not is_junction(entry.stat(follow_symlinks=False))


def is_shown(entry: os.DirEntry[str]) -> bool:
    """Whether a folder is neither hidden nor the system's; Windows alone tells."""
    return not WINDOWS or not getattr(entry.stat(follow_symlinks=False), "st_file_attributes", 0) & NOT_SHOWN


def is_junction(status: os.stat_result) -> bool:
    """Whether Windows says of a folder that it leads elsewhere, though it is no symbolic link."""
    return getattr(status, "st_reparse_tag", 0) == MOUNT_POINT


def stands_here(folder: str) -> bool:
    """Whether a folder is there itself, as `is_folder` tells of one that was listed."""
    try:
        status = os.lstat(folder)
    except OSError:
        return False
    return stat.S_ISDIR(status.st_mode) and not is_junction(status)


def project_folder(root: Root, name: str) -> ProjectFolder:
    """Look through one project folder and its restricted folder, which need not be open to us."""
    findings: list[Finding] = []
    try:
        own = tuple(workbooks_in(root.path, name, findings))
    except OSError:
        return ProjectFolder(name=name, workbooks=(), restricted=(), findings=(W_NO_RIGHT.finding(Cell(name)),))
    restricted: list[str] = []
    for folder in (f"{name}/{PERFORMANCE.zh}", f"{name}/{PERFORMANCE.en}"):
        with contextlib.suppress(OSError):
            if stands_here(f"{root.path}/{folder}"):
                restricted += workbooks_in(root.path, folder, findings)
    return ProjectFolder(name=name, workbooks=own, restricted=tuple(restricted), findings=tuple(findings))


def performance_folder(root: Path, project: str, language: Language) -> str:
    """The restricted folder of a project as it is called there; in the language's words where there is none."""
    named = (PERFORMANCE.say(language), PERFORMANCE.zh, PERFORMANCE.en)
    standing = (name for name in named if (root / project / name).is_dir())
    return f"{project}/{next(standing, named[0])}"


def discreet(words: str, root: Path) -> str:
    """Words without the names of what stands in a project's 绩效/, which tell of people; the folder itself is named."""
    above = str(root.absolute()).rstrip("/\\")  # may be called performance itself
    return above.join(IN_PERFORMANCE.sub(r"\1…", each) for each in (words.split(above) if above else [words]))


def discreet_text(text: Text, root: Path) -> Text:
    """A text that everyone may read, in the same way."""
    return Text(discreet(text.zh, root), discreet(text.en, root))


def workbooks_in(root: Path, folder: str, findings: list[Finding]) -> Iterator[str]:
    """Workbooks of one folder by name; copies and orphans become findings, locks and temporary files nothing."""
    with os.scandir(f"{root}/{folder}") as entries:
        names = sorted(entry.name for entry in entries if entry.is_file(follow_symlinks=False))
    books = [name for name in names if name.lower().endswith(WORKBOOK_SUFFIXES) and not is_lock_or_temporary(name)]
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
    for base in (f"{root}/{folder}/{ATTACHMENTS.zh}", f"{root}/{folder}/{ATTACHMENTS.en}"):
        if stands_here(base):
            collect(base, "", files, links)
    return frozenset(files), frozenset(links)


def collect(base: str, inside: str, files: set[str], links: set[str]) -> None:
    """Take in the files and links of a folder and of those in it; what cannot be listed holds nothing."""
    with contextlib.suppress(OSError), os.scandir(f"{base}/{inside}") as entries:
        for entry in entries:
            name = f"{inside}{entry.name}"
            if is_folder(entry):
                collect(base, f"{name}/", files, links)
            elif entry.is_symlink() or entry.is_dir(follow_symlinks=False):
                links.add(name)
            else:
                files.add(name)
