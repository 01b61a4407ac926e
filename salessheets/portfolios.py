"""Making a portfolio, and projects in it: folders, marker, code, prefilled workbooks."""

from __future__ import annotations

import contextlib
import json
import os
import re
import secrets
import shutil
import uuid
from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path

from salessheets.columns import LISTS, Choice, Problem
from salessheets.errors import SalessheetsError
from salessheets.files import PAUSES, replace, safe_name, why_not, write_whole
from salessheets.folders import (
    ATTACHMENTS,
    FORMAT_VERSION,
    LEDGER,
    MARKER,
    OUTPUT,
    PERFORMANCE,
    SIGNED,
    Root,
)
from salessheets.gathering import gather_office
from salessheets.outputs import Outputs
from salessheets.settings import Settings, number, number_regex
from salessheets.sheets import WORKBOOKS, Charter, Member, Workbook
from salessheets.text import Language, Text, joined
from salessheets.workbooks.blank import workbook
from salessheets.workbooks.office import settings_of
from salessheets.workbooks.read import CODE_PROPERTY
from salessheets.workbooks.row_values import SheetRows

CLAIMS = Text("编号", "numbers")
"""Folder of the ledger in which a project code is claimed, so that two runs never give out the same one."""
LONGEST_NAME = 80
"""Characters of a project's folder, which leave room for what stands in it."""
BLANKS = re.compile(r"\s")

ALREADY = Text(
    "{folder} 已经在项目组合 {root} 里。项目组合不能套在另一个里面；新建项目请用 salessheets new。",
    "{folder} lies in the portfolio {root} already. A portfolio cannot lie in another; for a project use "
    "`salessheets new`.",
)
NOT_A_FOLDER = Text("{folder} 是文件，不是文件夹。", "{folder} is a file, not a folder.")
TAKEN = Text(
    "项目编号 {code} 已被使用。请换一个编号，或不指定编号，由系统取下一个。",
    "The project code {code} is taken. Choose another, or name none to get the next free one.",
)
NO_NAME = Text("请给项目起个名字。", "Please give the project a name.")
NO_SUCH_TYPE = Text(
    "没有项目类型「{type}」。可用：{choices}。", 'There is no project type "{type}". There are: {choices}.'
)
BAD_CODE = Text(
    "项目编号「{code}」不符合「设置」里「文号」的格式 {pattern}，或含有文件夹名不能用的字符。",
    'The project code "{code}" does not follow the pattern {pattern} of Numbering in the settings, or holds characters '
    "that no folder name may have.",
)
NO_SEQUENCE = Text(
    "格式「{pattern}」取不出新的项目编号：里面要有流水号 seq。请改「设置」里的「文号」。",
    'The pattern "{pattern}" gives no new project code: it needs the running number seq. Change it in Numbering of the '
    "settings.",
)
OVERTAKEN = Text(
    "另一个程序已接手建「{name}」，这里没有建。", "Another program has taken over making {name}; nothing was made here."
)


def init(folder: Path, language: Language, id: str | None = None) -> Root:  # noqa: A002 - the marker's word
    """Make a portfolio: marker, workbooks of the office (settings, new projects), ledger and output folders.

    Raises:
        SalessheetsError: the folder is a portfolio already or lies in one, or is no folder.
    """
    path = folder.resolve()
    for each in (path, *path.parents):
        if (each / MARKER).exists():
            raise SalessheetsError(ALREADY.fill(folder=folder, root=each))
    if path.exists() and not path.is_dir():
        raise SalessheetsError(NOT_A_FOLDER.fill(folder=folder))
    for name in (LEDGER.say(language), OUTPUT):
        (path / name).mkdir(parents=True, exist_ok=True)
    for standard in WORKBOOKS:
        book = path / f"{standard.stem.say(language)}.xlsx"
        if standard.office and not book.exists():
            write_whole(book, workbook(standard.key, language))
    root = Root(path=path, id=id or uuid.uuid4().hex, language=language)
    told = {"id": root.id, "format": FORMAT_VERSION, "language": language}
    write_whole(path / MARKER, (json.dumps(told, ensure_ascii=False) + "\n").encode())
    return root


def new(
    root: Root,
    name: str,
    *,
    as_of: date,
    code: str | None = None,
    type: str = "",  # noqa: A002 - the column's name
    manager: str = "",
    department: str = "",
    applicant: str = "",
    reserved: str = "",
    ours: Callable[[], bool] = lambda: True,
) -> Path:
    """Make a project with prefilled workbooks; gives its folder.

    Args:
        root: the portfolio.
        name: full name of the project.
        as_of: the day, whose year goes into the code.
        code: the project code; None takes the next free one, safe against others who do the same.
        type: key or label of a project type.
        manager: project manager, who becomes the first of the team.
        department: applying department.
        applicant: who applies.
        reserved: a code that `reserve` gave for this project.
        ours: asked just before the folder is put in its place, whether nobody else has taken over.

    Raises:
        SalessheetsError: no name, no such type, a code that is taken or does not follow the pattern, another has taken
            over, or the system refuses; nothing is left behind then.
    """
    if not name.strip():
        raise SalessheetsError(NO_NAME)
    kind = project_type(type)
    settings, _ = settings_of(gather_office(root))
    claim = contextlib.nullcontext(reserved) if reserved else claimed(root, settings, code, as_of)
    with refusals(root), claim as own:
        card = {"code": own, "name": name.strip(), "type": kind, "department": department, "applicant": applicant}
        rows: SheetRows = {
            Charter: ({key: value for key, value in card.items() if value},),
            Member: ({"name": manager, "role": "manager"},) if manager else (),
        }
        return make_folder(root, own, name, rows, settings, as_of, ours)


def reserve(root: Root, as_of: date, note: Callable[[str], None]) -> str:
    """Claim the next free project code for good, once `note` has written down whose it is.

    Raises:
        SalessheetsError: the pattern gives no code, the system refuses, or what `note` raises; it is free again then.
    """
    settings, _ = settings_of(gather_office(root))
    with refusals(root), claimed(root, settings, None, as_of) as code:
        note(code)
        return code


@contextlib.contextmanager
def refusals(root: Root) -> Iterator[None]:
    """Put in words what the system refuses."""
    try:
        yield
    except OSError as error:
        raise SalessheetsError(why_not(Path(error.filename or root.path), error)) from error


def project_type(typed: str) -> str:
    """Read a project type by key, label or alias."""
    read = Choice("project_type").read(typed)
    if isinstance(read, Problem):
        choices = joined([option.label for option in LISTS["project_type"].options])
        raise SalessheetsError(NO_SUCH_TYPE.fill(type=typed, choices=choices))
    return read


@contextlib.contextmanager
def claimed(root: Root, settings: Settings, code: str | None, as_of: date) -> Iterator[str]:
    """Hold a project code; it is let go when making the project fails."""
    pattern = settings.number_rule("project").pattern.say(root.language)
    claims = root.path / LEDGER.say(root.language) / CLAIMS.say(root.language)
    claims.mkdir(parents=True, exist_ok=True)
    own = claim_given(root, claims, code, pattern) if code is not None else claim_next(root, claims, pattern, as_of)
    try:
        yield own
    except BaseException:
        with contextlib.suppress(OSError):
            (claims / own).rmdir()
        raise


def claim_given(root: Root, claims: Path, code: str, pattern: str) -> str:
    """Claim a code that was asked for."""
    own = code.strip()
    if not usable(own) or not number_regex(pattern).fullmatch(own):
        raise SalessheetsError(BAD_CODE.fill(code=code, pattern=pattern))
    if own.casefold() in codes_in_use(root, claims) or not claim(claims, own):
        raise SalessheetsError(TAKEN.fill(code=own))
    return own


def claim_next(root: Root, claims: Path, pattern: str, as_of: date) -> str:
    """Claim the code after the greatest of the year; whoever was quicker, the next one is tried."""
    if "{seq" not in pattern:
        raise SalessheetsError(NO_SEQUENCE.fill(pattern=pattern))
    used = codes_in_use(root, claims)
    last = max((sequence(code, pattern, as_of.year) for code in used), default=0)
    while True:
        last += 1
        own = number(pattern, year=as_of.year, seq=last)
        if not usable(own):
            raise SalessheetsError(BAD_CODE.fill(code=own, pattern=pattern))
        if own.casefold() not in used and claim(claims, own):
            return own


def usable(code: str) -> bool:
    """Whether a code can be the first word of a folder's name."""
    return bool(code) and not BLANKS.search(code) and safe_name(code) == code


def claim(claims: Path, code: str) -> bool:
    """Claim a code by making a folder of its name, which only one can; False when another has."""
    try:
        (claims / code).mkdir()
    except FileExistsError:
        return False
    return True


def codes_in_use(root: Root, claims: Path) -> frozenset[str]:
    """Codes that project folders begin with or somebody claimed, without case."""
    with os.scandir(root.path) as entries:
        folders = [entry.name for entry in entries if entry.is_dir() and not entry.name.startswith((".", "~"))]
    taken = [entry.name for entry in claims.iterdir()]
    return frozenset(name.split(" ", 1)[0].casefold() for name in (*folders, *taken))


def sequence(code: str, pattern: str, year: int) -> int:
    """The running number of a code of a year, 0 for any other."""
    found = re.fullmatch(number_regex(pattern).pattern, code, re.IGNORECASE)
    if not found or int(found.groupdict().get("year") or year) != year:
        return 0
    return int(found.groupdict().get("seq") or 0)


def make_folder(
    root: Root, code: str, name: str, rows: SheetRows, settings: Settings, as_of: date, ours: Callable[[], bool]
) -> Path:
    """Write the project beside its place, then put it there in one step, so that nobody sees half of it."""
    language = root.language
    place = root.path / folder_name(code, name)
    rough = root.path / f".~new{secrets.token_hex(4)}"
    try:
        (rough / ATTACHMENTS.say(language) / SIGNED.say(language)).mkdir(parents=True)
        (rough / PERFORMANCE.say(language)).mkdir()
        for told in WORKBOOKS:
            if not told.office:
                write_workbook(rough, told, code, language, rows, settings, as_of)
        if not ours():
            raise SalessheetsError(OVERTAKEN.fill(name=name))
        replace(rough, place, PAUSES)
    except BaseException:
        shutil.rmtree(rough, ignore_errors=True)
        raise
    return place


def folder_name(code: str, name: str) -> str:
    """The name of a project's folder."""
    return safe_name(f"{code} {name.strip()}"[:LONGEST_NAME])


def write_workbook(
    folder: Path, told: Workbook, code: str, language: Language, rows: SheetRows, settings: Settings, as_of: date
) -> None:
    """Write one workbook of a new project."""
    link = f"../{Outputs(language=language).page(code)}"
    data = workbook(
        told.key, language, rows, {CODE_PROPERTY: code}, project_link=link, modified=as_of, settings=settings
    )
    place = folder / PERFORMANCE.say(language) if told.restricted else folder
    write_whole(place / f"{told.stem.say(language)}.xlsx", data)
