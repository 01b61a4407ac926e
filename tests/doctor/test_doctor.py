"""The check-up: each check judges what it is told, and probes leave nothing behind."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path, PurePosixPath

import pytest
from small_portfolio import portfolio, project, workbook

from salessheets.__main__ import run
from salessheets.doctor import check_1_share as share
from salessheets.doctor import check_2_paths as paths
from salessheets.doctor import check_3_cache as cache
from salessheets.doctor import check_4_fonts as fonts
from salessheets.doctor import check_5_programs as programs
from salessheets.doctor import check_6_templates as templates
from salessheets.doctor import check_7_watcher as watcher
from salessheets.doctor import probing
from salessheets.doctor.checkups import Place, Verdict, checks
from salessheets.doctor.filesystems import FileSystem, linux_file_system, mac_file_system
from salessheets.doctor.probing import Behaviour, behaviour, own_folder
from salessheets.excel.installing import Standing
from salessheets.folders import Root
from salessheets.libreoffice import how_to_install, libreoffice
from salessheets.watch.status import Status, status_path

NOW = datetime(2026, 3, 10, 12, 0, tzinfo=UTC)
GOOD = Behaviour(
    seconds=0.001, ahead=0.1, one_winner=True, replaces=True, moves=True, cased=False, normal=False, fine=True
)
MOUNTS = """\
/dev/sda1 / ext4 rw 0 0
//nas/sales /mnt/销售\\040项目 cifs rw 0 0
user@host:/x /mnt/ssh fuse.sshfs rw 0 0
tmpfs /mnt/ssh/inner tmpfs rw 0 0
"""


def verdicts(found: Behaviour) -> dict[str, Verdict]:
    return {each.key: each.verdict for each in share.behaved(found)}


def place(root: Root) -> Place:
    return Place(root=root, language="zh")


@pytest.mark.parametrize(
    ("path", "kind", "remote"),
    [
        ("/srv/a", "ext4", False),
        ("/mnt/销售 项目/XS-2026-001", "cifs", True),
        ("/mnt/ssh/a", "fuse.sshfs", True),
        ("/mnt/ssh/inner/a", "tmpfs", False),
        ("/mnt/销售 项目二", "ext4", False),
    ],
)
def test_a_path_lies_on_the_nearest_mount(path: str, kind: str, remote: bool) -> None:
    assert linux_file_system(PurePosixPath(path), MOUNTS) == FileSystem(kind=kind, remote=remote)


def test_a_share_of_macos_is_told_by_its_mount() -> None:
    said = "/dev/disk1 on / (apfs, local)\n//li@nas/sales on /Volumes/销售 项目 (smbfs, nodev, mounted by li)\n"
    assert mac_file_system(PurePosixPath("/Volumes/销售 项目/x"), said) == FileSystem(kind="smbfs", remote=True)


def test_a_folder_is_tried_out_and_left_as_it_was(tmp_path: Path) -> None:
    found = behaviour(tmp_path)
    assert found.one_winner
    assert found.replaces
    assert found.moves
    assert abs(found.ahead) < 60
    assert list(tmp_path.iterdir()) == []


def test_probes_are_gone_when_the_trial_fails(tmp_path: Path) -> None:
    def trial() -> None:
        with own_folder(tmp_path) as folder:
            (folder / "x").write_bytes(b"1")
            raise OSError("full")

    with pytest.raises(OSError, match="full"):
        trial()
    assert list(tmp_path.iterdir()) == []


def test_a_good_share_is_good_all_over() -> None:
    assert set(verdicts(GOOD).values()) == {Verdict.GOOD}


def test_a_clock_that_is_right_differs_by_no_second_and_no_sign_of_one() -> None:
    (clock,) = (each for each in share.behaved(replace(GOOD, ahead=-0.4)) if each.key == "clock")
    assert clock.found.zh == "0 秒"


def test_what_a_share_does_wrong_is_named_with_a_remedy() -> None:
    poor = replace(GOOD, one_winner=False, moves=False, ahead=-300, seconds=1, fine=False, cased=True)
    assert verdicts(poor) == {
        "race": Verdict.BAD,
        "rename": Verdict.BAD,
        "clock": Verdict.NOTE,
        "speed": Verdict.NOTE,
        "times": Verdict.NOTE,
        "names": Verdict.GOOD,
    }
    assert all(each.remedy for each in share.behaved(poor) if each.verdict is not Verdict.GOOD)


def test_a_share_that_cannot_be_written_to_is_bad(tmp_path: Path) -> None:
    root = Root(path=tmp_path / "gone", id="1", language="zh")
    assert [(each.key, each.verdict) for each in share.check(place(root))][-1] == ("writable", Verdict.BAD)


def test_a_drive_letter_of_a_share_is_noted() -> None:
    assert share.kind(FileSystem(kind="Z:", remote=True)).verdict is Verdict.NOTE
    assert share.kind(FileSystem(kind="UNC", remote=True)).verdict is Verdict.GOOD


@pytest.mark.parametrize(("length", "verdict"), [(20, Verdict.GOOD), (65, Verdict.NOTE), (120, Verdict.BAD)])
def test_a_long_path_leaves_no_room(length: int, verdict: Verdict) -> None:
    assert paths.judged(length, 200).verdict == verdict


def test_a_lower_path_max_leaves_more_room(tmp_path: Path) -> None:
    root = portfolio(tmp_path / ("a" * (160 - len(str(tmp_path)))))
    (root.path / "设置.xlsx").write_bytes(workbook("thresholds\nparameter | value\npath_max | 90"))
    assert [each.verdict for each in paths.check(place(root))] == [Verdict.GOOD]


def test_a_share_that_does_not_answer_is_bad(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(probing, "SECONDS", 0)
    found = {each.key: each.verdict for each in share.check(place(portfolio(tmp_path)))}
    assert found["race"] is Verdict.BAD
    assert [path.name for path in tmp_path.iterdir()] == [".salessheets-root"]


def test_a_race_that_comes_to_grief_is_no_race_that_both_won(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(probing, "RACE", "raise OSError(28, 'No space left on device')")
    found = {each.key: each for each in share.check(place(portfolio(tmp_path)))}
    assert "No space left on device" in found["race"].found.en
    assert found["race"].verdict is Verdict.BAD
    assert found["race"].found != share.BOTH
    assert [path.name for path in tmp_path.iterdir()] == [".salessheets-root"]


def test_a_cache_on_a_share_is_bad_and_none_is_noted(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert cache.judged(tmp_path, FileSystem(kind="cifs", remote=True)).verdict is Verdict.BAD
    assert cache.judged(tmp_path, FileSystem(kind="ext4", remote=False)).verdict is Verdict.GOOD
    monkeypatch.setenv("SALESSHEETS_CACHE", "off")
    assert [each.verdict for each in cache.check(place(portfolio(tmp_path)))] == [Verdict.NOTE]


def test_fonts_are_there_replaced_or_missing() -> None:
    windows = ("仿宋 (TrueType)", "simhei.ttf", "楷体 (TrueType)", "SimSun & NSimSun", "方正小标宋简体")
    assert fonts.judged(windows).verdict is Verdict.GOOD
    assert fonts.judged(("NotoSansCJK-Regular.ttc",)).verdict is Verdict.NOTE
    assert fonts.judged(("DejaVu Sans",)).verdict is Verdict.BAD
    assert "仿宋" in fonts.judged(("Noto Sans CJK SC",)).found.zh


def test_libreoffice_is_found_on_the_path_or_where_its_installer_puts_it(tmp_path: Path) -> None:
    program = tmp_path / "LibreOffice" / "program" / "soffice.exe"
    program.parent.mkdir(parents=True)
    program.write_bytes(b"")
    assert libreoffice("linux", {}, lambda name: f"/usr/bin/{name}") == Path("/usr/bin/soffice")
    assert libreoffice("win32", {"ProgramFiles": str(tmp_path)}, lambda _name: None) == program
    assert libreoffice("win32", {}, lambda _name: None) is None
    assert "winget" in how_to_install("win32").zh


def test_programs_are_judged(tmp_path: Path) -> None:
    dumb = tmp_path / "soffice"
    dumb.write_bytes(b"no program")
    assert programs.office(None).verdict is Verdict.NOTE
    assert programs.office(dumb).verdict is Verdict.BAD


@pytest.mark.parametrize(
    ("found", "platform", "stands", "verdict", "words"),
    [
        (False, "win32", None, Verdict.NOTE, "not installed"),
        (True, "linux", None, Verdict.NOTE, "Windows and macOS only"),
        (True, "darwin", None, Verdict.GOOD, "installed"),
        (True, "win32", None, Verdict.NOTE, "there is no Excel"),
        (True, "win32", "none", Verdict.NOTE, "not in Excel yet"),
        (True, "win32", "other", Verdict.NOTE, "another version"),
        (True, "win32", "current", Verdict.GOOD, "installed"),
    ],
)
def test_buttons_in_excel_want_xlwings_an_excel_and_the_add_in_of_this_program(
    found: bool, platform: str, stands: Standing | None, verdict: Verdict, words: str
) -> None:
    judged = programs.excel(found=found, platform=platform, stands=stands)
    assert (judged.verdict, words in judged.found.en) == (verdict, True)


def test_a_template_of_the_team_is_linted(tmp_path: Path) -> None:
    root = portfolio(tmp_path)
    assert [each.verdict for each in templates.check(place(root))] == [Verdict.GOOD]
    (tmp_path / "doc_templates").mkdir()
    (tmp_path / "doc_templates" / "D1_立项申请表.docx").write_bytes(b"no document")
    (found,) = templates.check(place(root))
    assert found.verdict is Verdict.BAD
    assert "generate --lint doc_templates/D1_立项申请表.docx" in str(found.remedy)


def test_a_watcher_is_well_troubled_or_silent() -> None:
    status = Status(state="running", at=NOW, since=NOW, started=NOW, host="pc", pid=1, run="a", version="1")

    def judged(said: Status) -> Verdict:
        return watcher.judged(said, NOW + timedelta(minutes=1)).verdict

    assert watcher.judged(None, NOW).verdict is Verdict.NOTE
    assert judged(status) is Verdict.GOOD
    assert judged(replace(status, held_count=3)) is Verdict.NOTE
    assert judged(replace(status, at=NOW - timedelta(hours=1))) is Verdict.BAD


def test_a_status_that_cannot_be_read_is_no_reason_to_install_anything(tmp_path: Path) -> None:
    root = portfolio(tmp_path)
    status_path(root).parent.mkdir()
    status_path(root).write_bytes(b"[")
    (found,) = watcher.check(place(root))
    assert found.verdict is Verdict.BAD
    assert "service install" not in str(found.remedy)


def test_every_file_of_the_package_is_a_check() -> None:
    modules = [each.__module__.rsplit(".", 1)[-1] for each in checks()]
    assert modules == sorted(modules)
    assert len(modules) == 7


def test_the_command_says_it_in_both_languages_and_changes_nothing(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    root = portfolio(tmp_path / "销售项目")
    project(root, "XS-2026-001 华东", {"项目计划": "charter\ncode | XS-2026-001"})
    before = sorted(path.relative_to(tmp_path) for path in tmp_path.rglob("*"))
    code = run(["--lang", "en", "-C", str(root.path), "doctor", "--format", "json"])
    said = json.loads(capsys.readouterr().out)["checks"]
    assert code == int("bad" in {each["verdict"] for each in said})
    assert {"share", "writable", "race", "rename", "clock", "cache", "fonts", "libreoffice", "watcher"} <= {
        each["key"] for each in said
    }
    run(["--lang", "zh", "doctor", "--share", str(root.path)])
    assert "可写" in capsys.readouterr().out
    assert sorted(path.relative_to(tmp_path) for path in tmp_path.rglob("*")) == before
