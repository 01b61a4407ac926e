"""Exit codes mean something: a bug is 3 with a log to send, an interruption 130, a wrong call 2."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from salessheets import __main__ as program
from salessheets.cli import commands


def raising(problem: BaseException) -> object:
    def main(*_: object, **__: object) -> None:
        raise problem

    return main


def test_a_bug_leaves_a_log_to_send(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr("tempfile.gettempdir", lambda: str(tmp_path))
    monkeypatch.setattr(commands, "main", raising(RuntimeError("表里没有这一行")))
    assert program.run(["--lang", "en", "check"]) == 3
    log = tmp_path / "salessheets-error.log"
    assert str(log) in capsys.readouterr().err
    assert "RuntimeError: 表里没有这一行" in log.read_text(encoding="utf-8")


def test_a_log_that_cannot_be_written_is_printed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr("tempfile.gettempdir", lambda: str(tmp_path / "full"))
    monkeypatch.setattr(commands, "main", raising(RuntimeError("表里没有这一行")))
    assert program.run(["check"]) == 3
    assert "RuntimeError: 表里没有这一行" in capsys.readouterr().err


def test_a_refusal_of_the_system_is_no_bug_and_names_the_file(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(commands, "main", raising(PermissionError(13, "Permission denied", "销售/台账")))
    assert program.run(["--lang", "en", "check"]) == 2
    assert "refuses to read or write 销售/台账 (Permission denied)" in capsys.readouterr().err


@pytest.mark.parametrize("arguments", [["-C", "x" * 300, "check"], ["init", "x" * 300], ["demo", "a-file/x"]])
def test_a_path_that_cannot_be_is_a_mistake_of_use(
    arguments: list[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "a-file").write_bytes(b"")
    assert program.run(arguments) == 2


def test_a_reader_that_goes_away_ends_the_run_quietly() -> None:
    command = [sys.executable, "-m", "salessheets", "schema"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as process:
        assert process.stdout is not None
        assert process.stderr is not None
        process.stdout.close()
        said = process.stderr.read()
    assert said == b""


def test_a_locale_that_cannot_name_chinese_files_is_told(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(sys, "getfilesystemencoding", lambda: "ascii")
    assert program.run(["--lang", "en", "check"]) == 2
    assert "PYTHONUTF8=1" in capsys.readouterr().err


def test_an_interruption(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(commands, "main", raising(KeyboardInterrupt()))
    assert program.run(["check"]) == 130


@pytest.mark.parametrize(
    ("arguments", "said"),
    [(["--lang=en", "-C", "nowhere", "check"], "is in no portfolio"), (["-C", "nowhere", "check"], "不在项目组合里")],
)
def test_a_mistake_of_use_says_what_to_do_in_the_users_language(
    arguments: list[str], said: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    assert program.run(arguments) == 2
    assert said in capsys.readouterr().err


@pytest.mark.parametrize(
    "arguments", [["nonsense"], ["check", "--nonsense"], ["--lang", "fr", "check"], ["--as-of", "昨天", "demo"]]
)
def test_a_wrong_call(arguments: list[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    assert program.run(arguments) == 2


def test_help_names_every_command(capsys: pytest.CaptureFixture[str]) -> None:
    assert program.run(["--help"]) == 0
    said = capsys.readouterr().out
    for name in ("demo", "init", "new", "check", "status", "rollup", "generate", "refresh", "explain", "schema"):
        assert name in said


def test_every_command_has_help_and_the_version_is_told(capsys: pytest.CaptureFixture[str]) -> None:
    from salessheets import __version__
    from salessheets.cli import COMMANDS

    for name in COMMANDS:
        assert program.run([name, "--help"]) == 0
    assert program.run(["--version"]) == 0
    assert __version__ in capsys.readouterr().out
