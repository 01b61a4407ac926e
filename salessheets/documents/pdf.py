"""PDF beside the Word documents: one LibreOffice for all of them, since starting it costs more than converting."""

from __future__ import annotations

import contextlib
import os
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from salessheets.errors import SalessheetsError
from salessheets.files import refused, write_whole
from salessheets.libreoffice import how_to_install, libreoffice
from salessheets.text import Text

SUFFIX = ".pdf"
BATCH = 200  # names on one command line
START_SECONDS, DOCUMENT_SECONDS = 90.0, 20.0
LOOK_SECONDS = 0.2
NO_PROGRAM = Text("没有 LibreOffice，转不了 PDF。{remedy}", "No LibreOffice, so no PDF. {remedy}")
NOT_MADE = Text(
    "{path} 没有转成 PDF；请用 LibreOffice 或 Word 打开它看看",
    "{path} was not turned into PDF; open it with LibreOffice or Word to see why",
)
Progress = Callable[[int], None]
"""Told how many more documents are done."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Converted:
    """PDF files that were made, relative to the portfolio, and what went wrong with others."""

    files: tuple[str, ...]
    problems: tuple[Text, ...]


def convert(root: Path, documents: Sequence[str], progress: Progress, program: Path | None = None) -> Converted:
    """Make the PDF of documents that have none, or one that is older; paths are relative to the portfolio.

    Raises:
        SalessheetsError: there is no LibreOffice; the message says how to install it.
    """
    waiting = [path for path in dict.fromkeys(documents) if outdated(root / path)]
    progress(len(set(documents)) - len(waiting))
    if not waiting:
        return Converted(files=(), problems=())
    found = program or libreoffice()
    if found is None:
        raise SalessheetsError(NO_PROGRAM.fill(remedy=how_to_install()))
    batches = (waiting[at : at + BATCH] for at in range(0, len(waiting), BATCH))
    made = [each for batch in batches for each in converted(found, root, batch, progress)]
    return Converted(
        files=tuple(pdf_name(path) for path, problem in made if problem is None),
        problems=tuple(problem for _, problem in made if problem is not None),
    )


def pdf_name(document: str) -> str:
    """The PDF of a document: beside it, with the same stem."""
    return str(document).removesuffix(".docx") + SUFFIX


def outdated(document: Path) -> bool:
    """Whether a document has no PDF, or one that was made before it was last written."""
    pdf = Path(pdf_name(str(document)))
    try:
        return pdf.stat().st_mtime_ns < document.stat().st_mtime_ns
    except OSError:
        return True


def converted(program: Path, root: Path, batch: Sequence[str], progress: Progress) -> Iterator[tuple[str, Text | None]]:
    """Convert copies with plain names in a folder of ours, then put each PDF in its place whole."""
    with tempfile.TemporaryDirectory(prefix="salessheets-pdf-", ignore_cleanup_errors=True) as made:
        folder = Path(made)
        names = {path: f"{number}.docx" for number, path in enumerate(batch)}
        unread: dict[str, Text] = {}
        for path, name in names.items():
            try:
                shutil.copyfile(root / path, folder / name)
            except OSError as error:
                unread[path] = refused(root / path, error)
        run(program, folder, [name for path, name in names.items() if path not in unread], progress)
        for path, name in names.items():
            yield path, unread.get(path) or placed(root / path, (folder / name).with_suffix(SUFFIX))


def run(program: Path, folder: Path, names: Sequence[str], progress: Progress) -> None:
    """Run LibreOffice once, with a profile of its own, so that one that is open does not swallow the command."""
    profile = (folder / "profile").as_uri()
    command = [
        str(program),
        f"-env:UserInstallation={profile}",
        "--headless",
        "--norestore",
        "--convert-to",
        "pdf",
        *names,
    ]
    deadline = time.monotonic() + START_SECONDS + DOCUMENT_SECONDS * len(names)
    told = 0
    quiet = subprocess.DEVNULL
    with subprocess.Popen(  # noqa: S603 - found by us
        command, cwd=folder, stdin=quiet, stdout=quiet, stderr=quiet, start_new_session=True
    ) as process:
        try:
            while process.poll() is None and time.monotonic() <= deadline:
                with contextlib.suppress(subprocess.TimeoutExpired):
                    process.wait(LOOK_SECONDS)
                done = len(list(folder.glob(f"*{SUFFIX}")))
                progress(done - told)
                told = done
        finally:
            if process.poll() is None:
                end(process)
    progress(len(names) - told)


def end(process: subprocess.Popen[bytes]) -> None:
    """End LibreOffice: what we started is but the parent of the process that does the work, and would outlive us."""
    if sys.platform == "win32":
        tree = ["taskkill", "/F", "/T", "/PID", str(process.pid)]
        subprocess.run(tree, check=False, capture_output=True)  # noqa: S603 - of Windows
    else:
        with contextlib.suppress(ProcessLookupError, PermissionError):
            os.killpg(process.pid, signal.SIGKILL)
    process.kill()


def placed(document: Path, made: Path) -> Text | None:
    """Put a PDF beside its document; say what went wrong."""
    try:
        data = made.read_bytes()
    except OSError:
        return NOT_MADE.fill(path=document)
    try:
        write_whole(Path(pdf_name(str(document))), data)
    except SalessheetsError as problem:
        return problem.message
    return None
