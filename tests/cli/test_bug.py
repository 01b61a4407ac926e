"""Exit codes mean something: a bug is 3 with a log to send, an interruption 130, a wrong call 2."""

from __future__ import annotations

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
