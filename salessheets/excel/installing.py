"""Where Excel finds the add-in, and what is put there."""

from __future__ import annotations

import os
import sys
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path, PurePath
from typing import Literal

from salessheets.excel.addin import addin
from salessheets.excel.ribbon import custom_ui, macros
from salessheets.service.plans import Command, File, Plan
from salessheets.text import Language

NAME = "salessheets.xlam"
STARTED = "Microsoft/Excel/XLSTART"
"""Below the user's application data: Excel opens what stands there at its start, and trusts its macros."""
Standing = Literal["current", "other", "none"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Desktop:
    """Whose Excel it is: the system as `sys.platform` names it, its start folder, our command, the buttons' language."""

    platform: str
    folder: Path
    program: Command
    language: Language


def desktop_here(language: Language) -> Desktop:
    """The Excel of whoever runs this."""
    folder, program = start_folder(os.environ, Path.home()), program_of(sys.executable)
    return Desktop(platform=sys.platform, folder=folder, program=program, language=language)


def start_folder(environment: Mapping[str, str], home: Path) -> Path:
    """The folder from which this user's Excel starts add-ins on Windows."""
    data = environment.get("APPDATA")
    return (Path(data) if data else home / "AppData/Roaming") / STARTED


def program_of(python: str) -> Command:
    """What the buttons start: this Python, which takes nothing from the folder where it is started (`-P`)."""
    windowed = PurePath(python)
    console = windowed.with_name("python.exe") if windowed.name.casefold() == "pythonw.exe" else windowed
    return (str(console), "-P", "-m", "salessheets")


def planned(desktop: Desktop) -> Plan:
    """Plan the add-in: one file."""
    program, language = desktop.program, desktop.language
    told = f"{custom_ui(language)}\n{macros(program, language)}"
    file = File(path=desktop.folder / NAME, data=addin(program, language), told=told)
    return Plan(files=(file,), start=(), stop=(), ask=())


def standing(plan: Plan) -> Standing:
    """Whether the add-in stands there as it is planned, another one does, or none."""
    file = plan.files[0]
    try:
        return "current" if file.path.read_bytes() == file.data else "other"
    except OSError:
        return "none"
