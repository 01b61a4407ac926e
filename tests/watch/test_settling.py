"""What counts as saved, and what comes again: looks at files that stand still, move, or are in nobody's reach."""

from __future__ import annotations

import random
from dataclasses import replace

import pytest
from watch.portfolios import BOOKS, SHARE_AWAY, dealt_with, seen, step

from salessheets.cache.signatures import Signature
from salessheets.watch.index import Index
from salessheets.watch.settling import MOTION, SETTLE, done
from salessheets.watch.walk import Look


def test_a_new_file_waits_for_a_second_equal_look() -> None:
    index, decision = step(Index(), seen(BOOKS), 0)
    assert decision.paths == ()
    assert decision.look_again_in == SETTLE
    index, decision = step(index, seen(BOOKS), 2)
    assert decision.new == tuple(BOOKS)
    assert decision.look_again_in is None


def test_a_file_that_is_still_being_written_waits_on() -> None:
    index = dealt_with(BOOKS)
    index, _ = step(index, seen(BOOKS | {"P/a.xlsx": 2}), 20)
    index, decision = step(index, seen(BOOKS | {"P/a.xlsx": 3}), 22)
    assert decision.paths == ()
    index, decision = step(index, seen(BOOKS | {"P/a.xlsx": 3}), 24)
    assert decision.changed == ("P/a.xlsx",)


def test_two_looks_in_quick_succession_are_not_enough() -> None:
    index, _ = step(Index(), seen(BOOKS), 0)
    _, decision = step(index, seen(BOOKS), 0.5)
    assert decision.paths == ()
    assert decision.look_again_in == pytest.approx(1.5)


def test_what_is_not_done_comes_again_and_what_is_done_does_not() -> None:
    index, _ = step(Index(), seen(BOOKS), 0)
    index, first = step(index, seen(BOOKS), 3)
    index, second = step(index, seen(BOOKS), 18)
    assert first.paths == second.paths == tuple(BOOKS)
    _, third = step(done(index, second), seen(BOOKS), 33)
    assert third.paths == ()


def test_saved_again_with_the_same_content_is_no_change() -> None:
    index = dealt_with(BOOKS)
    before = index.digests["P/a.xlsx"]
    for now in (20, 22, 24):
        index, decision = step(index, seen(BOOKS | {"P/a.xlsx": 2}), now, {"P/a.xlsx": before})
        assert decision.paths == ()
    assert not index.pending


def test_new_inodes_of_most_files_are_a_new_mount_not_an_edit() -> None:
    index = dealt_with(BOOKS)
    mounted = Look(files={path: each._replace(inode=77) for path, each in index.signatures.items()})
    index, decision = step(index, mounted, 20)
    assert decision.look_again_in is None
    assert index.signatures["P/a.xlsx"].inode == 77


def test_a_new_inode_of_one_file_is_looked_into() -> None:
    index = dealt_with(BOOKS)
    files = dict(index.signatures)
    files["P/a.xlsx"] = files["P/a.xlsx"]._replace(inode=77)
    for now in (20, 23):
        index, decision = step(index, Look(files=files), now, {"P/a.xlsx": "other"})
    assert decision.changed == ("P/a.xlsx",)


def test_a_clock_of_the_share_that_jumps_invents_nothing() -> None:
    index = dealt_with(BOOKS)
    old = seen(BOOKS | {"P/a.xlsx": -(10**18)})
    index, _ = step(index, old, 20)
    index, decision = step(index, old, 23)
    assert decision.paths == ("P/a.xlsx",)


@pytest.mark.parametrize("seed", range(20))
def test_random_lives_end_in_the_truth(seed: int) -> None:
    """Edits, outages, half listings and kills in any order: in the end the index equals the disk."""
    chance, index, now = random.Random(seed), Index(), 0.0
    disk = {f"P{number % 5}/{number}.xlsx": 1 for number in range(40)}
    saved = Index()
    for turn in range(300):
        now += chance.choice((0.3, 2.0, 15.0))
        path = chance.choice(list(disk))
        disk[path] = turn if chance.random() < 0.3 else disk[path]
        if chance.random() < 0.02:
            del disk[path]
        look = chance.choices((seen(disk), SHARE_AWAY, seen({}), seen({}, unread=("P1",))), (20, 1, 1, 1))[0]
        index, decision = step(index, look, now)
        assert set(decision.deleted).isdisjoint(disk)
        if chance.random() < 0.7:
            index = saved = done(index, decision)
        if chance.random() < 0.05:
            index = replace(saved, pending={}, gone={}, held_since=None)
    for _ in range(8):
        now += 20
        index, decision = step(index, seen(disk), now)
        index = done(index, decision)
    assert index.signatures == {path: Signature(stamp, 10, 1) for path, stamp in disk.items()}
    assert index.digests == {path: f"{path}@{stamp}" for path, stamp in disk.items()}


def test_a_file_that_is_never_still_is_told_after_a_minute_and_asked_for_no_oftener() -> None:
    index = dealt_with(BOOKS)
    for now in range(20, 20 + int(MOTION), 2):
        index, decision = step(index, seen(BOOKS | {"P/a.xlsx": now}), now)
        assert (decision.busy, decision.look_again_in) == ((), SETTLE)
    for now in range(20 + int(MOTION), 200, 15):
        index, decision = step(index, seen(BOOKS | {"P/a.xlsx": now}), now)
        assert (decision.busy, decision.look_again_in, decision.paths) == (("P/a.xlsx",), None, ())
    index, decision = step(index, seen(BOOKS | {"P/a.xlsx": now}), now + 15)
    assert (decision.busy, decision.paths) == ((), ("P/a.xlsx",))


def test_a_file_that_moves_whenever_it_is_read_is_left_to_the_readers_after_a_minute() -> None:
    index, book = dealt_with(BOOKS), seen(BOOKS | {"P/a.xlsx": 2})
    index, _ = step(index, book, 20)
    for now in range(22, 20 + int(MOTION), 2):
        index, decision = step(index, book, now, moved=("P/a.xlsx",))
        assert (decision.busy, decision.paths, decision.look_again_in) == ((), (), SETTLE)
    index, decision = step(index, book, 80, moved=("P/a.xlsx",))
    assert (decision.busy, decision.changed, decision.look_again_in) == (("P/a.xlsx",), ("P/a.xlsx",), None)
    index = done(index, decision)
    for now in (95, 110):
        index, decision = step(index, book, now, moved=("P/a.xlsx",))
        assert (decision.busy, decision.paths, decision.look_again_in) == (("P/a.xlsx",), (), None)
    index, decision = step(index, book, 125)
    assert (decision.busy, decision.changed) == ((), ("P/a.xlsx",))


def test_a_change_whose_work_failed_for_long_may_be_saved_over_without_a_word() -> None:
    index = dealt_with(BOOKS)
    for now in (20, 40, 140):
        index, _ = step(index, seen(BOOKS | {"P/a.xlsx": 2}), now)
    index, decision = step(index, seen(BOOKS | {"P/a.xlsx": 3}), 155)
    assert (decision.busy, decision.look_again_in) == ((), SETTLE)
