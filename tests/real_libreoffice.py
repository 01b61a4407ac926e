"""LibreOffice itself, with a profile of its own: the tests of what it makes of our files need it on this machine."""

from __future__ import annotations

import subprocess
from collections.abc import Iterable
from pathlib import Path

import pytest

from salessheets.libreoffice import libreoffice

SECONDS = 300
libreoffice_here = pytest.mark.skipif(libreoffice() is None, reason="no LibreOffice on this machine")


def start(profile: Path, *orders: str) -> None:
    """Start LibreOffice, and wait until it has ended; `profile` is a folder for its own settings."""
    own = f"-env:UserInstallation={profile.as_uri()}"
    command = [str(libreoffice()), own, "--headless", "--norestore", *orders]
    subprocess.run(command, check=True, capture_output=True, timeout=SECONDS)


def converted(files: Iterable[Path], kind: str, folder: Path, *options: str) -> list[Path]:
    """Have it save files as another kind (pdf, xlsx) into a folder; gives those that it wrote."""
    given = list(files)
    start(folder / "profile", *options, "--convert-to", kind, "--outdir", str(folder), *map(str, given))
    return [made for file in given if (made := folder / f"{file.stem}.{kind}").is_file()]
