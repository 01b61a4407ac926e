from __future__ import annotations

import errno
import os
import time
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from salessheets import files
from salessheets.errors import SalessheetsError
from salessheets.files import digest, safe_name, sweep, write_whole

LONG = "销" * 83
OLD = 1_700_000_000


def names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def test_new_content_is_written_and_nothing_else_stays(tmp_path: Path) -> None:
    path = tmp_path / "校验结果.xlsx"
    assert write_whole(path, b"one")
    assert write_whole(path, b"two")
    assert path.read_bytes() == b"two"
    assert names(tmp_path) == ["校验结果.xlsx"]


def test_equal_content_leaves_the_file_alone(tmp_path: Path) -> None:
    path = tmp_path / "a.docx"
    write_whole(path, b"same")
    os.utime(path, (OLD, OLD))
    assert not write_whole(path, b"same")
    assert path.stat().st_mtime == OLD


def test_content_of_equal_length_is_compared(tmp_path: Path) -> None:
    path = tmp_path / "a.docx"
    write_whole(path, b"same")
    assert write_whole(path, b"sane")


def test_a_folder_is_made_or_what_stands_in_its_way_is_named(tmp_path: Path) -> None:
    files.make_folder(tmp_path / "new" / "er")
    files.make_folder(tmp_path / "new" / "er")
    (tmp_path / "file").write_bytes(b"")
    for path in (tmp_path / "file", tmp_path / "file" / "below", tmp_path / ("x" * 300)):
        with pytest.raises(SalessheetsError) as problem:
            files.make_folder(path)
        assert str(path) in problem.value.message.en
    assert names(tmp_path) == ["file", "new"]


def test_what_stands_in_the_way_is_named(tmp_path: Path) -> None:
    (tmp_path / "a.docx").mkdir()
    (tmp_path / "b").write_bytes(b"a file, no folder")
    for path in (tmp_path / "a.docx", tmp_path / "b" / "c.docx", tmp_path / ("x" * 300)):
        with pytest.raises(SalessheetsError) as problem:
            write_whole(path, b"x", pauses=())
        assert str(path) in problem.value.message.en
    assert names(tmp_path) == ["a.docx", "b"]


def test_a_share_that_is_read_only_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def fill(temp: Path, _data: bytes) -> None:
        raise OSError(errno.EROFS, "Read-only file system", str(temp))

    monkeypatch.setattr(files, "fill", fill)
    with pytest.raises(SalessheetsError) as problem:
        write_whole(tmp_path / "a.docx", b"x")
    assert "No permission" in problem.value.message.en


def test_names_of_83_hanzi_can_be_written(tmp_path: Path) -> None:
    assert write_whole(tmp_path / LONG, b"x")
    assert names(tmp_path) == [LONG]


def refusing(times: int, calls: list[str]) -> object:
    true_replace = os.replace

    def replace(source: str | Path, target: str | Path) -> None:
        calls.append(str(target))
        if len(calls) <= times:
            raise PermissionError(errno.EACCES, "in use")
        true_replace(source, target)

    return replace


def test_a_file_held_for_a_moment_is_waited_for(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    calls: list[str] = []
    monkeypatch.setattr(os, "replace", refusing(2, calls))
    assert write_whole(tmp_path / "a.xlsx", b"x", pauses=(0.0, 0.0))
    assert len(calls) == 3


def test_a_file_held_for_long_is_named_and_kept(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "组合.xlsx"
    path.write_bytes(b"old")
    monkeypatch.setattr(os, "replace", refusing(99, []))
    with pytest.raises(SalessheetsError) as caught:
        write_whole(path, b"new", pauses=(0.0,))
    assert "正被打开" in caught.value.message.zh
    assert "组合.xlsx" in caught.value.message.zh
    assert path.read_bytes() == b"old"
    assert names(tmp_path) == ["组合.xlsx"]


def test_the_pauses_give_an_editor_two_and_a_half_seconds(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    slept: list[float] = []
    monkeypatch.setattr(time, "sleep", slept.append)
    monkeypatch.setattr(os, "replace", refusing(99, []))
    with pytest.raises(SalessheetsError):
        write_whole(tmp_path / "a.xlsx", b"x")
    assert 2.0 <= sum(slept) <= 3.0


def test_a_full_disk_keeps_the_old_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "a.xlsx"
    path.write_bytes(b"old")

    def full(_handle: int) -> None:
        raise OSError(errno.ENOSPC, "no space")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(SalessheetsError, match="磁盘空间不足"):
        write_whole(path, b"new")
    assert path.read_bytes() == b"old"
    assert names(tmp_path) == ["a.xlsx"]


def test_a_missing_folder_is_never_made(tmp_path: Path) -> None:
    with pytest.raises(SalessheetsError):
        write_whole(tmp_path / "gone" / "a.xlsx", b"x")
    assert names(tmp_path) == []


def test_a_folder_without_permission_is_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refused(_temp: Path, _data: bytes) -> None:
        raise PermissionError(errno.EACCES, "read only")

    monkeypatch.setattr(files, "fill", refused)
    with pytest.raises(SalessheetsError, match="没有写入该文件夹的权限"):
        write_whole(tmp_path / "a.xlsx", b"x")


@pytest.mark.skipif(os.name == "nt", reason="POSIX permissions")
def test_a_replaced_file_keeps_its_permissions(tmp_path: Path) -> None:
    path = tmp_path / "a.xlsx"
    path.write_bytes(b"old")
    path.chmod(0o664)
    write_whole(path, b"new")
    assert path.stat().st_mode & 0o777 == 0o664


def test_only_old_temporaries_of_ours_are_swept(tmp_path: Path) -> None:
    dead, alive = tmp_path / ".~ss0123abcd.tmp", tmp_path / ".~ssdeadbeef.tmp"
    others = tmp_path / "lu123.tmp"
    for path in (dead, alive, others):
        path.write_bytes(b"x")
    os.utime(dead, (OLD, OLD))
    os.utime(others, (OLD, OLD))
    assert sweep(tmp_path) == (dead,)
    assert names(tmp_path) == [alive.name, others.name]
    assert sweep(tmp_path / "gone") == ()


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("华东/华南: 推广?", "华东_华南_ 推广_"),
        ("con", "_con"),
        ("COM1.txt", "_COM1.txt"),
        ("CONTRACT.docx", "CONTRACT.docx"),
        ("报告. . ", "报告"),
        ("e\u0301.docx", "\u00e9.docx"),
        ("a\tb\nc\x00d\u202e", "a b cd"),
        ("..", "_"),
        ("", "_"),
        ("~$计划.xlsx", "$计划.xlsx"),
    ],
)
def test_names_are_made_safe(text: str, name: str) -> None:
    assert safe_name(text) == name


def test_long_names_keep_their_suffix() -> None:
    name = safe_name("项" * 200 + ".docx")
    assert name.endswith("项.docx")
    assert len(name.encode()) <= 240


@pytest.mark.parametrize("text", ["0\r\x1b\r0", "e\u200b\u0301", "a\u200b .", "\u200bCON"])
def test_what_cannot_be_seen_leaves_no_trace_in_a_name(text: str) -> None:
    assert safe_name(safe_name(text)) == safe_name(text)


@given(st.text())
def test_any_text_gives_a_name_that_stays_as_it_is(text: str) -> None:
    name = safe_name(text)
    assert name
    assert safe_name(name) == name
    assert not set(name) & set('<>:"/\\|?*\0')
    assert name[-1] not in " ."


def test_digests_tell_contents_apart() -> None:
    assert digest(b"a") == digest(b"a") != digest(b"b")
    assert len(digest(b"")) == 40
