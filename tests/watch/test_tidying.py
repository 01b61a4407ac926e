"""What killed writers left is cleared away: ours alone, old alone, wherever we write."""

from __future__ import annotations

import os
import time
from pathlib import Path

import pytest
from watch.portfolios import portfolio, write
from watch.world import World

from salessheets.files import LEFT_OVER
from salessheets.watch.lease import lease_of
from salessheets.watch.tidying import tidy

LEFT = ".~ss0123abcd.tmp"
WRITTEN_TO = ("", "台账", "台账/lease", "台账/文号/甲/2026/1", "output/XS-1/表单", "XS-1 甲/绩效", "XS-1 甲/绩效/批注")


def left(path: Path, *, age: float = LEFT_OVER + 60) -> Path:
    """A file written so many seconds ago."""
    write(path, "half")
    moment = time.time() - age
    os.utime(path, (moment, moment))
    return path


@pytest.mark.parametrize("folder", WRITTEN_TO)
def test_old_temporaries_of_ours_are_deleted(tmp_path: Path, folder: str) -> None:
    root = portfolio(tmp_path)
    path = left(tmp_path / folder / LEFT)
    assert tidy(root) == (path,)
    assert not path.exists()


@pytest.mark.parametrize("name", ["~$项目计划.xlsx", "x.tmp", ".~ss0123.tmp", "项目计划.xlsx", "owner.json"])
def test_what_is_not_ours_stays(tmp_path: Path, name: str) -> None:
    root = portfolio(tmp_path)
    paths = [left(tmp_path / folder / name) for folder in WRITTEN_TO]
    assert tidy(root) == ()
    assert all(path.exists() for path in paths)


def test_what_may_have_a_living_writer_stays(tmp_path: Path) -> None:
    root = portfolio(tmp_path)
    path = left(tmp_path / "output" / LEFT, age=LEFT_OVER - 60)
    assert tidy(root) == ()
    assert path.exists()


def test_the_share_s_own_clock_tells_what_is_old(tmp_path: Path) -> None:
    root = portfolio(tmp_path)
    left(tmp_path / "台账" / "lease" / "owner.json", age=7200)  # just written, by a clock two hours behind ours
    path = left(tmp_path / "output" / LEFT, age=7230)
    assert tidy(root) == ()
    assert path.exists()


def test_a_project_folder_is_not_ours_to_tidy(tmp_path: Path) -> None:
    root = portfolio(tmp_path)
    paths = [left(tmp_path / "XS-1 甲" / LEFT), left(tmp_path / "XS-1 甲" / "附件" / LEFT)]
    assert tidy(root) == ()
    assert all(path.exists() for path in paths)


def test_leases_that_were_put_away_go_and_the_living_one_stays(tmp_path: Path) -> None:
    root = portfolio(tmp_path)
    lease = lease_of(root)
    lease.wait = lambda _seconds: None
    assert lease.claim().mine
    old, young = (tmp_path / "台账" / f"lease-{digit * 16}" for digit in "01")
    left(old / "owner.json")
    write(young / "owner.json", "{}")
    moment = time.time() - LEFT_OVER - 60
    os.utime(old, (moment, moment))
    os.utime(tmp_path / "台账" / "lease", (moment, moment))
    assert tidy(root) == (old,)
    assert young.is_dir()
    assert lease.beat()


@pytest.mark.skipif(not hasattr(os, "symlink") or os.name == "nt", reason="links need a right there")
def test_links_are_not_followed(tmp_path: Path) -> None:
    root = portfolio(tmp_path / "share")
    path = left(tmp_path / "elsewhere" / LEFT)
    (tmp_path / "share" / "output").mkdir()
    (tmp_path / "share" / "output" / "XS-1").symlink_to(tmp_path / "elsewhere")
    assert tidy(root) == ()
    assert path.exists()


def test_it_is_done_once_when_the_lease_is_taken(tmp_path: Path) -> None:
    world = World(tmp_path)
    world.run(seconds=300)
    assert world.tidied == [0.0]
