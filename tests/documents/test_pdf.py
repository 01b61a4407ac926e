"""PDF beside the documents: in one go, only where it is wanted, and the others stand when one fails."""

from __future__ import annotations

import os
import sys
from pathlib import Path
from types import SimpleNamespace

import pytest
from docx import Document

from salessheets.documents import pdf
from salessheets.documents.pdf import convert, outdated
from salessheets.errors import SalessheetsError
from salessheets.libreoffice import libreoffice

FAKE = """#!{python}
import pathlib, sys
pathlib.Path({log!r}).open("a").write(" ".join(sys.argv[1:]) + "\\n")
for name in sys.argv:
    if name.endswith(".docx") and b"bad" not in pathlib.Path(name).read_bytes():
        pathlib.Path(name).with_suffix(".pdf").write_bytes(b"%PDF " + pathlib.Path(name).read_bytes())
"""


@pytest.fixture
def program(tmp_path: Path) -> Path:
    """A LibreOffice that does as it is told, and writes down what that was."""
    path = tmp_path / "soffice"
    path.write_text(FAKE.format(python=sys.executable, log=str(tmp_path / "log")), encoding="utf-8")
    path.chmod(0o755)
    return path


@pytest.fixture
def root(tmp_path: Path) -> Path:
    for name in ("甲/A & B_D1.docx", "乙/A & B_D1.docx", "乙/bad.docx"):
        path = tmp_path / "root" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(name.encode())
    return tmp_path / "root"


posix = pytest.mark.skipif(sys.platform == "win32", reason="the program is a script with #!")


@posix
def test_all_are_made_by_one_program_each_beside_its_document(root: Path, program: Path) -> None:
    done: list[int] = []
    found = convert(root, ["甲/A & B_D1.docx", "乙/A & B_D1.docx"], done.append, program)
    assert found.files == ("甲/A & B_D1.pdf", "乙/A & B_D1.pdf")
    assert (root / "乙/A & B_D1.pdf").read_bytes() == "%PDF 乙/A & B_D1.docx".encode()
    assert sum(done) == 2
    assert len((program.parent / "log").read_text().splitlines()) == 1


@posix
def test_a_pdf_that_is_newer_than_its_document_is_left_alone(root: Path, program: Path) -> None:
    document = root / "甲/A & B_D1.docx"
    convert(root, ["甲/A & B_D1.docx"], lambda _: None, program)
    assert not outdated(document)
    assert convert(root, ["甲/A & B_D1.docx"], lambda _: None, program).files == ()
    later = document.stat().st_mtime_ns + 10**12
    os.utime(document, ns=(later, later))
    assert convert(root, ["甲/A & B_D1.docx"], lambda _: None, program).files == ("甲/A & B_D1.pdf",)


STUCK = """#!{python}
import subprocess, sys, time
LOCK = "import fcntl, pathlib, time; fcntl.flock(open({lock!r}, 'w'), fcntl.LOCK_EX); pathlib.Path({began!r}).touch(); "
worker = subprocess.Popen([sys.executable, "-c", LOCK + "time.sleep(5); pathlib.Path({survived!r}).touch()"])
worker.wait()
"""


@posix
def test_one_that_takes_too_long_is_ended_with_the_process_that_works_for_it(
    root: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    if sys.platform != "win32":
        import fcntl

        lock, began, survived = (tmp_path / name for name in ("lock", "began", "survived"))
        program = tmp_path / "soffice"
        words = {"python": sys.executable, "lock": str(lock), "began": str(began), "survived": str(survived)}
        program.write_text(STUCK.format(**words), encoding="utf-8")
        program.chmod(0o755)
        monkeypatch.setattr(pdf, "time", SimpleNamespace(monotonic=lambda: 1e9 if began.exists() else 0.0))
        assert convert(root, ["甲/A & B_D1.docx"], lambda _: None, program).files == ()
        with lock.open() as file:
            fcntl.flock(file, fcntl.LOCK_EX)  # waits for the end of who holds it
        assert not survived.exists()


@posix
def test_what_cannot_be_converted_is_named_and_the_others_are_made(root: Path, program: Path) -> None:
    found = convert(root, ["乙/bad.docx", "甲/A & B_D1.docx", "gone.docx"], lambda _: None, program)
    assert found.files == ("甲/A & B_D1.pdf",)
    assert [name in problem.zh for name, problem in zip(("bad.docx", "gone.docx"), found.problems, strict=True)]
    assert not (root / "乙/bad.pdf").exists()


def test_without_libreoffice_it_says_what_to_install(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pdf, "libreoffice", lambda: None)
    with pytest.raises(SalessheetsError) as refused:
        convert(root, ["甲/A & B_D1.docx"], lambda _: None)
    assert "LibreOffice" in refused.value.message.zh


@pytest.mark.libreoffice
@pytest.mark.skipif(libreoffice() is None, reason="no LibreOffice on this machine")
def test_libreoffice_makes_them(tmp_path: Path) -> None:
    for name in ("一", "二"):
        document = Document()
        document.add_paragraph(f"第{name}份")
        document.save(str(tmp_path / f"{name}.docx"))
    found = convert(tmp_path, ["一.docx", "二.docx"], lambda _: None)
    assert found.problems == ()
    assert (tmp_path / "二.pdf").read_bytes().startswith(b"%PDF-")
