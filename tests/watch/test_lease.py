"""One writer per share: who takes the lease, who waits, who takes over, who stops."""

from __future__ import annotations

import errno
import itertools
import os
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from watch.portfolios import portfolio

from salessheets.watch.lease import BEAT, FILE, PAUSE, STALE, TRUST, Lease, Sight, Verdict, judge, lease_of
from salessheets.watch.owners import Owner, boot_id, is_dead, lives, read_owner, this_process, written

ME = Owner(host="one", pid=1, boot="b/c", token="mine")
OTHER = Owner(host="two", pid=2, boot="d/c", token="other")
TOKENS = itertools.count()


def nobody_dies(*_: Owner) -> bool:
    return False


class Clock:
    """Seconds that pass only when told to, or when somebody waits."""

    def __init__(self) -> None:
        self.now = 1000.0
        self.meanwhile: Callable[[], object] = lambda: None

    def __call__(self) -> float:
        return self.now

    def wait(self, seconds: float) -> None:
        self.now += seconds
        self.meanwhile()


def lease(folder: Path, clock: Clock, owner: Owner | None = None) -> Lease:
    me = owner or replace(ME, token=f"t{next(TOKENS)}", host=f"host {next(TOKENS)}")
    return Lease(folder / "台账" / "lease", me, clock=clock, wait=clock.wait, dead=nobody_dies)


def test_what_stands_in_its_place_is_told_from_what_stood_there_before() -> None:
    assert judge(None, False, None, 0, lambda _: False) == (None, Verdict.FREE)
    seen = Sight(owner=OTHER, since=0)
    assert judge(None, True, OTHER, 0, lambda _: False) == (seen, Verdict.HELD)
    assert judge(seen, True, OTHER, STALE - 1, lambda _: False) == (seen, Verdict.HELD)
    assert judge(seen, True, OTHER, STALE, lambda _: False) == (seen, Verdict.STALE)
    beaten = replace(OTHER, counter=1)
    assert judge(seen, True, beaten, STALE, lambda _: False) == (Sight(owner=beaten, since=STALE), Verdict.HELD)
    assert judge(None, True, OTHER, 0, lambda _: True)[1] is Verdict.STALE


def test_the_first_takes_it_and_the_second_waits_and_knows_for_whom(tmp_path: Path) -> None:
    clock = Clock()
    first, second = lease(tmp_path, clock), lease(tmp_path, clock)
    assert first.claim().mine
    standing = second.claim()
    assert not standing.mine
    assert standing.owner is not None
    assert standing.owner.host == first.me.host
    assert first.holds()
    assert not second.holds()


def test_signs_of_life_keep_it_and_its_giving_back_frees_it(tmp_path: Path) -> None:
    clock = Clock()
    first, second = lease(tmp_path, clock), lease(tmp_path, clock)
    assert first.claim().mine
    for _ in range(30):
        clock.now += BEAT
        assert first.beat()
        assert not second.claim().mine
    first.release()
    assert not first.holds()
    assert second.claim().mine
    assert [path.name for path in (tmp_path / "台账").iterdir()] == ["lease"], "nothing is left behind"


def test_one_that_gives_no_sign_of_life_is_replaced_and_then_stops(tmp_path: Path) -> None:
    clock = Clock()
    first, second = lease(tmp_path, clock), lease(tmp_path, clock)
    assert first.claim().mine
    start = clock.now
    while not second.claim().mine:
        clock.now += 5
    assert STALE <= clock.now - start <= STALE + 10
    assert not first.holds(), "it stopped believing long before"
    assert not first.beat()
    assert not first.claim().mine
    assert second.beat()


def test_a_holder_stops_believing_before_another_may_take_over() -> None:
    assert BEAT * 3 < TRUST < STALE - BEAT


def test_clocks_of_other_machines_do_not_matter(tmp_path: Path) -> None:
    ours, theirs = Clock(), Clock()
    theirs.now = 9e9
    first, second = lease(tmp_path, ours), lease(tmp_path, theirs)
    assert first.claim().mine
    assert not second.claim().mine
    os.utime(tmp_path / "台账" / "lease" / FILE, (0, 0))
    assert not second.claim().mine


def test_a_dead_process_of_this_machine_is_replaced_at_once(tmp_path: Path) -> None:
    clock = Clock()
    assert lease(tmp_path, clock, OTHER).claim().mine
    second = Lease(tmp_path / "台账" / "lease", ME, clock=clock, wait=clock.wait, dead=lambda *_: True)
    assert second.claim().mine


def test_of_two_that_find_it_stale_one_takes_it(tmp_path: Path) -> None:
    clock = Clock()
    assert lease(tmp_path, clock).claim().mine
    takers = [lease(tmp_path, clock) for _ in range(5)]
    assert not any(each.claim().mine for each in takers)
    clock.now += STALE
    assert [each.claim().mine for each in takers] == [True, False, False, False, False]


def test_a_lease_that_came_between_is_put_back(tmp_path: Path) -> None:
    clock = Clock()
    living, taker = lease(tmp_path, clock), lease(tmp_path, clock)
    assert living.claim().mine
    assert not taker.cleared(replace(living.me, counter=99))
    assert living.beat()


def test_one_whose_lease_is_taken_while_it_makes_it_does_not_believe_it(tmp_path: Path) -> None:
    clock = Clock()
    first, second = lease(tmp_path, clock), lease(tmp_path, clock)

    def other_takes() -> None:
        clock.meanwhile = lambda: None
        assert second.cleared(first.me)
        assert second.claim().mine

    clock.meanwhile = other_takes
    assert not first.claim().mine
    assert second.holds()


def test_a_holder_that_finds_it_gone_or_foreign_stops(tmp_path: Path) -> None:
    clock = Clock()
    first = lease(tmp_path, clock)
    assert first.claim().mine
    (tmp_path / "台账" / "lease" / FILE).write_bytes(written(OTHER))
    assert first.holds(), "until it looks"
    assert not first.beat()
    assert not first.holds()


def test_a_holder_that_slept_does_not_write_over_the_next(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    clock = Clock()
    first = lease(tmp_path, clock)
    assert first.claim().mine
    monkeypatch.setattr(Lease, "write", lambda *_: setattr(clock, "now", clock.now + STALE))
    assert not first.beat(), "a sign of life that took two minutes is none"


def test_a_share_that_was_away_for_long_gives_the_lease_back_to_its_holder(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    clock = Clock()
    first = lease(tmp_path, clock)
    assert first.claim().mine
    monkeypatch.setattr(Path, "read_bytes", away)
    for _ in range(5):
        clock.now += BEAT
        first.beat()
    assert not first.holds()
    assert first.claim().problem is not None
    monkeypatch.undo()
    assert first.claim().mine


def away(_: Path) -> bytes:
    raise OSError(errno.EIO, "away")


def test_a_share_that_takes_no_writing_costs_the_lease(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    clock = Clock()
    first = lease(tmp_path, clock)
    assert first.claim().mine
    monkeypatch.setattr("salessheets.files.fill", read_only)
    while first.beat():
        clock.now += BEAT
    standing = first.claim()
    assert not standing.mine
    assert standing.problem is not None
    monkeypatch.undo()
    assert first.claim().mine


def read_only(*_: object) -> None:
    raise OSError(errno.EROFS, "read-only")


def test_a_short_outage_does_not_cost_the_lease(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    clock = Clock()
    first = lease(tmp_path, clock)
    assert first.claim().mine
    clock.now += BEAT
    with monkeypatch.context() as outage:
        outage.setattr(Path, "read_bytes", away)
        assert first.beat()
    clock.now += BEAT
    assert first.beat()


def test_no_lease_is_left_where_it_cannot_be_written(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(*_: object) -> None:
        raise OSError(errno.ENOSPC, "full")

    monkeypatch.setattr("salessheets.files.fill", full)
    standing = lease(tmp_path, Clock()).claim()
    assert standing.problem is not None
    assert "磁盘空间不足" in standing.problem.zh
    assert not (tmp_path / "台账" / "lease").exists()


def test_a_lease_without_a_readable_owner_becomes_stale_too(tmp_path: Path) -> None:
    clock = Clock()
    (tmp_path / "台账" / "lease").mkdir(parents=True)
    (tmp_path / "台账" / "lease" / FILE).write_bytes(b"\x00\xff")
    second = lease(tmp_path, clock)
    assert not second.claim().mine
    clock.now += STALE
    assert second.claim().mine


def test_kept_beats_and_gives_back(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("salessheets.watch.lease.BEAT", 0.01)
    clock = Clock()
    first = lease(tmp_path, clock)
    assert first.claim().mine
    signs: list[int] = []
    with first.kept(lambda: signs.append(first.me.counter)):
        while first.me.counter < 3:
            pass
    assert not first.folder.exists()
    assert signs[:2] == [1, 2], "the system hears of it from the same thread"


def test_the_lease_of_a_portfolio_stands_in_its_ledger(tmp_path: Path) -> None:
    root = portfolio(tmp_path)
    assert lease_of(root).folder == tmp_path / "台账" / "lease"
    assert lease_of(replace(root, language="en")).folder == tmp_path / "ledger" / "lease"


def test_an_owner_is_read_as_it_was_written() -> None:
    me = this_process()
    assert read_owner(written(me)) == me
    assert read_owner(b"[]") is None
    assert PAUSE > 0


def test_who_is_known_to_be_dead() -> None:
    me = replace(ME, pid=os.getpid())
    assert not is_dead(me, me)
    assert not is_dead(replace(me, host="two", pid=4_194_300), me), "of another machine nothing is known"
    assert is_dead(replace(me, pid=4_194_300), me)
    assert is_dead(replace(me, boot="other/c"), me), "the machine was started anew"
    assert not is_dead(replace(me, boot="b/other", pid=4_194_300), me), "in another container pids mean nothing"
    assert is_dead(replace(me, boot="", pid=4_194_300), replace(me, boot=""))


def test_this_process_lives() -> None:
    assert lives(os.getpid())
    assert boot_id() == boot_id()
