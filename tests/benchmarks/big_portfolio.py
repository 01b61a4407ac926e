"""A portfolio of thousands of workbooks: the demo's projects again and again, each with a code of its own."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from datetime import date
from itertools import count
from pathlib import Path

from salessheets.demo.build import build
from salessheets.folders import MARKER, project_folders, read_marker, settings_file
from salessheets.workbooks.patch_zip import Parcel

SUFFIX = ".xlsx"
PARTS = ("xl/sharedStrings.xml", "xl/worksheets/", "docProps/custom.xml")


def big_portfolio(folder: Path, workbooks: int, as_of: date) -> int:
    """Make a portfolio with at least so many workbooks; gives how many there are."""
    seed = folder.with_name(f"{folder.name}-seed")
    build(seed, "zh", as_of)
    root = read_marker(seed)
    folder.mkdir(parents=True)
    for name in (MARKER, settings_file(root) or MARKER):
        shutil.copyfile(seed / name, folder / name)
    made = 1
    for number, template in repeated([each.name for each in project_folders(root)]):
        if made >= workbooks:
            return made
        code = template.split(" ", maxsplit=1)[0]
        made += copied(seed / template, folder, code, f"XS-{2010 + number // 900:04}-{number % 900 + 100:03}")
    raise AssertionError


def repeated(names: list[str]) -> Iterator[tuple[int, str]]:
    """The projects of the demo in turn, numbered."""
    for number in count():
        yield number, names[number % len(names)]


def copied(project: Path, folder: Path, old: str, new: str) -> int:
    """Copy a project under another code of the same length; gives how many workbooks it has."""
    assert len(old) == len(new)
    target = folder / project.name.replace(old, new)
    made = 0
    for path, _, names in os.walk(project):
        here = target / Path(path).relative_to(project)
        here.mkdir(parents=True)
        for name in names:
            source = Path(path) / name
            if name.endswith(SUFFIX) and here.name not in ("附件", "签批"):
                (here / name).write_bytes(renamed(source.read_bytes(), old.encode(), new.encode()))
                made += 1
            else:
                os.link(source, here / name)
    return made


def renamed(data: bytes, old: bytes, new: bytes) -> bytes:
    """A workbook with one code in place of another; a damaged one as it is."""
    try:
        parcel = Parcel(data)
    except Exception:  # noqa: BLE001 - the demo holds half a workbook on purpose
        return data
    for name in parcel.members:
        if name.startswith(PARTS) and old in (part := parcel.read(name)):
            parcel.write(name, part.replace(old, new))
    return parcel.to_bytes()
