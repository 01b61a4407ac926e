"""A sweep on a disk: what people save is found, what we write is not, what cannot be read is told."""

from __future__ import annotations

import hashlib
import os
from pathlib import Path
from typing import Any

import pytest
from watch.portfolios import portfolio, write

from salessheets.cache.signatures import Signature
from salessheets.folders import Root
from salessheets.watch import sweeping
from salessheets.watch.index import Index
from salessheets.watch.settling import Decision, done
from salessheets.watch.sweeping import digests, sweep
from salessheets.watch.walk import look


class Sweeper:
    """Sweeps a portfolio on a clock of its own, each sweep some seconds after the last."""

    def __init__(self, root: Root) -> None:
        self.root, self.index, self.now = root, Index(), 0.0

    def sweep(self, *, after: float = 3.0) -> Decision:
        self.now += after
        self.index, decision, _ = sweep(self.root, self.index, clock=lambda: self.now)
        return decision

    def settle(self) -> Decision:
        self.sweep()
        decision = self.sweep()
        self.index = done(self.index, decision)
        return decision


def test_a_save_is_found_by_two_sweeps_and_then_is_old(tmp_path: Path) -> None:
    sweeper = Sweeper(portfolio(tmp_path, "P/a.xlsx", "Q/b.xlsx"))
    assert sweeper.settle().new == ("P/a.xlsx", "Q/b.xlsx")
    write(tmp_path / "P/a.xlsx", "edited")
    assert sweeper.settle().changed == ("P/a.xlsx",)
    assert sweeper.settle().paths == ()


def test_our_own_outputs_never_wake_it(tmp_path: Path) -> None:
    sweeper = Sweeper(portfolio(tmp_path, "P/a.xlsx"))
    sweeper.settle()
    for ours in ("output/项目组合.xlsx", "output/P/index.html", "台账/status.json", "P/绩效/批注/a.xlsx"):
        write(tmp_path / ours, "new")
    assert sweeper.settle().paths == ()
    assert sweeper.index.pending == {}


@pytest.mark.skipif(os.name == "nt", reason="no inode comes with the listing there")
def test_a_file_put_in_the_place_of_its_like_is_found(tmp_path: Path) -> None:
    sweeper = Sweeper(portfolio(tmp_path, "P/a.xlsx"))
    sweeper.settle()
    before = (tmp_path / "P/a.xlsx").stat()
    write(tmp_path / "other", "P/A.xlsx")
    os.utime(tmp_path / "other", ns=(before.st_mtime_ns, before.st_mtime_ns))
    (tmp_path / "other").replace(tmp_path / "P/a.xlsx")
    assert sweeper.settle().changed == ("P/a.xlsx",)


def test_a_restored_older_file_is_found(tmp_path: Path) -> None:
    sweeper = Sweeper(portfolio(tmp_path, "P/a.xlsx"))
    sweeper.settle()
    write(tmp_path / "P/a.xlsx", "of last year")
    os.utime(tmp_path / "P/a.xlsx", (1.6e9, 1.6e9))
    assert sweeper.settle().changed == ("P/a.xlsx",)


def test_written_in_place_with_the_same_stamp_is_found_within_a_day(tmp_path: Path) -> None:
    sweeper = Sweeper(portfolio(tmp_path, "P/a.xlsx"))
    sweeper.settle()
    sweeper.sweep(after=15)
    before = (tmp_path / "P/a.xlsx").stat()
    write(tmp_path / "P/a.xlsx", "P/A.xlsx")
    os.utime(tmp_path / "P/a.xlsx", ns=(before.st_mtime_ns, before.st_mtime_ns))
    assert any(sweeper.sweep(after=600).changed for _ in range(145))


def test_a_renamed_file_is_new_at_once_and_deleted_later(tmp_path: Path) -> None:
    sweeper = Sweeper(portfolio(tmp_path, "P/a.xlsx", "P/c.xlsx"))
    sweeper.settle()
    (tmp_path / "P/a.xlsx").rename(tmp_path / "P/b.xlsx")
    assert sweeper.settle().new == ("P/b.xlsx",)
    sweeper.sweep(after=30)
    assert sweeper.sweep(after=30).deleted == ("P/a.xlsx",)


def test_a_file_in_motion_is_left_for_the_next_sweep(tmp_path: Path) -> None:
    root = portfolio(tmp_path, "P/a.xlsx")
    signature = look(root).files["P/a.xlsx"]
    assert digests(tmp_path, {"P/a.xlsx": signature}, {}).keys() == {"P/a.xlsx"}
    assert digests(tmp_path, {"P/a.xlsx": Signature(1, 1, 1), "P/gone.xlsx": signature}, {}) == {}


@pytest.mark.parametrize("piece", [4, 8, 100])
def test_a_file_is_closed_before_its_content_is_digested(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, piece: int
) -> None:
    root, opened, digested = portfolio(tmp_path, "P/a.xlsx"), [], []
    real, digest = Path.open, hashlib.blake2b

    def opening(path: Path, mode: str = "r", **options: Any) -> Any:  # noqa: ANN401 - as Path.open
        opened.append(real(path, mode, **options))
        return opened[-1]

    class Digest:
        def __init__(self, *, digest_size: int) -> None:
            self.inner = digest(digest_size=digest_size)

        def update(self, data: bytes) -> None:
            assert opened
            assert all(file.closed for file in opened)
            digested.append(data)
            self.inner.update(data)

        def hexdigest(self) -> str:
            return self.inner.hexdigest()

    monkeypatch.setattr(sweeping, "PIECE", piece)
    signatures = look(root).files
    before = digests(tmp_path, signatures, {})
    monkeypatch.setattr(Path, "open", opening)
    monkeypatch.setattr(hashlib, "blake2b", Digest)
    assert digests(tmp_path, signatures, {}) == before == {"P/a.xlsx": digest(b"P/a.xlsx", digest_size=20).hexdigest()}
    assert b"".join(digested) == b"P/a.xlsx"


def test_a_file_that_may_not_be_read_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    sweeper = Sweeper(portfolio(tmp_path, "P/a.xlsx", "P/b.xlsx"))
    real = Path.open

    def held(path: Path, mode: str = "r", **options: Any) -> Any:  # noqa: ANN401 - as Path.open
        if path.name == "a.xlsx":
            raise PermissionError(13, "held")
        return real(path, mode, **options)

    monkeypatch.setattr(Path, "open", held)
    decision = sweeper.settle()
    assert decision.busy == ("P/a.xlsx",)
    assert decision.new == ("P/a.xlsx", "P/b.xlsx"), "the readers make a finding of it"
    monkeypatch.undo()
    assert sweeper.sweep().changed == ("P/a.xlsx",)


def test_a_share_that_is_away_is_told_and_forgotten_when_back(tmp_path: Path) -> None:
    sweeper = Sweeper(portfolio(tmp_path / "share", "P/a.xlsx"))
    sweeper.settle()
    (tmp_path / "share").rename(tmp_path / "away")
    for _ in range(10):
        decision = sweeper.sweep(after=60)
        assert decision.problem is not None
        assert decision.paths == ()
    (tmp_path / "away").rename(tmp_path / "share")
    assert sweeper.settle().paths == ()
