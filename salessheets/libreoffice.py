"""Where LibreOffice is on this machine, and what to install where it is not."""

from __future__ import annotations

import os
import shutil
import sys
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path

from salessheets.text import Text

PROGRAMS = ("soffice", "libreoffice")
INSTALL = {
    "win32": Text(
        "请安装 LibreOffice：winget install TheDocumentFoundation.LibreOffice",
        "Install LibreOffice: winget install TheDocumentFoundation.LibreOffice",
    ),
    "darwin": Text(
        "请安装 LibreOffice：brew install --cask libreoffice", "Install LibreOffice: brew install --cask libreoffice"
    ),
    "linux": Text(
        "请安装 LibreOffice，例如：apt-get install libreoffice-writer libreoffice-calc fonts-noto-cjk",
        "Install LibreOffice, for example: apt-get install libreoffice-writer libreoffice-calc fonts-noto-cjk",
    ),
}


def libreoffice(
    platform: str = sys.platform,
    environment: Mapping[str, str] = os.environ,
    which: Callable[[str], str | None] = shutil.which,
) -> Path | None:
    """Find the program: on the path, else where its installer puts it."""
    for name in PROGRAMS:
        if found := which(name):
            return Path(found)
    return next((path for path in usual_places(platform, environment) if path.is_file()), None)


def usual_places(platform: str, environment: Mapping[str, str]) -> Iterator[Path]:
    """Where installers put it that do not add it to the path."""
    if platform == "win32":
        for variable in ("ProgramW6432", "ProgramFiles", "ProgramFiles(x86)"):
            if variable in environment:
                yield Path(environment[variable]) / "LibreOffice" / "program" / "soffice.exe"
    elif platform == "darwin":
        yield Path("/Applications/LibreOffice.app/Contents/MacOS/soffice")
    else:
        yield Path("/usr/lib/libreoffice/program/soffice")
        yield Path("/opt/libreoffice/program/soffice")


def how_to_install(platform: str = sys.platform) -> Text:
    """What to do where there is none."""
    return INSTALL.get(platform, INSTALL["linux"])
