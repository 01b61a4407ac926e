"""No room, no right, target held: what stood there before still stands, and the message names file and remedy."""

from __future__ import annotations

import errno
import os
import random
import subprocess
from pathlib import Path

import pytest
from reliability.children import is_whole, sealed
from reliability.lab import ran, small_disk, tell

from salessheets.errors import SalessheetsError
from salessheets.files import write_whole

OLD = sealed(b"old")
ROUNDS = [5, pytest.param(200, marks=pytest.mark.reliability)]


def refused(path: Path, data: bytes) -> str:
    """Why writing fails; the old file must stand, and nothing else."""
    with pytest.raises(SalessheetsError) as caught:
        write_whole(path, data, pauses=())
    assert path.read_bytes() == OLD
    assert not [each for each in path.parent.iterdir() if each.name.endswith(".tmp")]
    message = caught.value.message
    assert str(path.parent) in message.zh
    assert str(path.parent) in message.en
    return message.zh


@pytest.mark.parametrize("rounds", ROUNDS)
def test_a_full_disk(tmp_path: Path, rounds: int) -> None:
    with small_disk(tmp_path / "disk", 512) as disk:
        path, chance = disk / "项目组合.xlsx", random.Random(7)
        write_whole(path, OLD)
        for _ in range(rounds):
            assert "清理空间" in refused(path, chance.randbytes(chance.randrange(600_000, 2_000_000)))
        assert write_whole(path, sealed(b"x" * 100_000)), "with room it goes on"
        assert is_whole(path.read_bytes())
    tell(f"full disk: {rounds} of {rounds} old files intact, message names file and remedy")


@pytest.mark.parametrize("rounds", ROUNDS)
def test_a_disk_that_became_read_only(tmp_path: Path, rounds: int) -> None:
    with small_disk(tmp_path / "disk", 512) as disk:
        path = disk / "项目组合.xlsx"
        write_whole(path, OLD)
        ran("mount", "-o", "remount,ro", str(disk))
        for turn in range(rounds):
            assert "向管理员申请权限" in refused(path, sealed(b"%d" % turn))
        subprocess.run(["mount", "-o", "remount,rw", str(disk)], check=True)
        assert write_whole(path, sealed(b"new"))
    tell(f"read-only disk: {rounds} of {rounds} old files intact, message names folder and remedy")


@pytest.mark.parametrize("rounds", ROUNDS)
def test_a_target_that_is_held(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, rounds: int) -> None:
    path = tmp_path / "项目组合.xlsx"
    write_whole(path, OLD)
    with monkeypatch.context() as held:
        held.setattr(os, "replace", holding)
        for turn in range(rounds):
            assert "关闭它" in refused(path, sealed(b"%d" % turn))
    assert write_whole(path, sealed(b"new"))
    tell(f"target held: {rounds} of {rounds} old files intact, message names file and remedy")


def holding(*_: object) -> None:
    """Refuse as Windows does while Excel holds the target."""
    raise PermissionError(errno.EACCES, "held")
