"""What is decided from looks: settled saves, true deletions, held disappearances, contents behind equal signatures."""

from __future__ import annotations

import random
from dataclasses import replace
from pathlib import Path

import pytest
from watch.portfolios import ID, dealt_with, seen, step

from salessheets.text import same
from salessheets.watch.memory import Memory, load, save
from salessheets.watch.settling import DAY, GONE_SECONDS, HOLD, SETTLE, done
from salessheets.watch.walk import NAMED, Look, Signature

BOOKS = {f"P/{name}.xlsx": 1 for name in "abcdefgh"}
SHARE_AWAY = Look(problem=same("away"))


def test_a_new_file_waits_for_a_second_equal_look() -> None:
    memory, decision = step(Memory(), seen(BOOKS), 0)
    assert decision.paths == ()
    assert decision.look_again_in == SETTLE
    memory, decision = step(memory, seen(BOOKS), 2)
    assert decision.new == tuple(BOOKS)
    assert decision.look_again_in is None


def test_a_file_that_is_still_being_written_waits_on() -> None:
    memory = dealt_with(BOOKS)
    memory, _ = step(memory, seen(BOOKS | {"P/a.xlsx": 2}), 20)
    memory, decision = step(memory, seen(BOOKS | {"P/a.xlsx": 3}), 22)
    assert decision.paths == ()
    memory, decision = step(memory, seen(BOOKS | {"P/a.xlsx": 3}), 24)
    assert decision.changed == ("P/a.xlsx",)


def test_two_looks_in_quick_succession_are_not_enough() -> None:
    memory, _ = step(Memory(), seen(BOOKS), 0)
    _, decision = step(memory, seen(BOOKS), 0.5)
    assert decision.paths == ()
    assert decision.look_again_in == pytest.approx(1.5)


def test_what_is_not_done_comes_again_and_what_is_done_does_not() -> None:
    memory, _ = step(Memory(), seen(BOOKS), 0)
    memory, first = step(memory, seen(BOOKS), 3)
    memory, second = step(memory, seen(BOOKS), 18)
    assert first.paths == second.paths == tuple(BOOKS)
    _, third = step(done(memory, second), seen(BOOKS), 33)
    assert third.paths == ()


def test_saved_again_with_the_same_content_is_no_change() -> None:
    memory = dealt_with(BOOKS)
    before = memory.digests["P/a.xlsx"]
    for now in (20, 22, 24):
        memory, decision = step(memory, seen(BOOKS | {"P/a.xlsx": 2}), now, {"P/a.xlsx": before})
        assert decision.paths == ()
    assert not memory.pending


def test_deleted_after_three_healthy_looks_and_a_minute() -> None:
    memory, left = dealt_with(BOOKS), {path: 1 for path in BOOKS if path != "P/a.xlsx"}
    for now in (20, 40, 79):
        memory, decision = step(memory, seen(left), now)
        assert decision.deleted == ()
    memory, decision = step(memory, seen(left), 20 + GONE_SECONDS)
    assert decision.deleted == ("P/a.xlsx",)
    memory, decision = step(done(memory, decision), seen(left), 100)
    assert decision.paths == ()


def test_two_looks_a_minute_apart_delete_nothing() -> None:
    memory, left = dealt_with(BOOKS), {path: 1 for path in BOOKS if path != "P/a.xlsx"}
    for now in (20, 2000):
        memory, decision = step(memory, seen(left), now)
        assert decision.deleted == ()


def test_the_looks_must_be_healthy_ones_in_a_row() -> None:
    memory, left = dealt_with(BOOKS), {path: 1 for path in BOOKS if path != "P/a.xlsx"}
    for now in (20, 60, 100, 140, 180):
        memory, decision = step(memory, seen(left), now)
        assert decision.deleted == ()
        memory, decision = step(memory, SHARE_AWAY, now + 10)
        assert decision.problem == same("away")


def test_an_editor_that_deletes_and_renames_deletes_nothing() -> None:
    memory, left = dealt_with(BOOKS), {path: 1 for path in BOOKS if path != "P/a.xlsx"}
    decisions = []
    for round_ in range(10):
        memory, gone = step(memory, seen(left), 20 + 30 * round_)
        memory, back = step(memory, seen(BOOKS), 35 + 30 * round_)
        decisions += [gone, back]
    assert [each.paths for each in decisions] == [()] * 20


def test_what_stands_in_a_folder_that_cannot_be_read_is_not_gone() -> None:
    books = BOOKS | {f"Q/{name}.xlsx": 1 for name in "abcdefgh"}
    memory = dealt_with(books)
    for now in range(20, 400, 20):
        memory, decision = step(memory, seen(BOOKS, unread=("Q",)), now)
        assert decision.deleted == decision.held == ()
        assert decision.unread == ("Q",)


def test_most_files_missing_is_held_until_it_lasts() -> None:
    memory, left = dealt_with(BOOKS), {"P/a.xlsx": 1}
    for now in range(20, int(HOLD), 60):
        memory, decision = step(memory, seen(left), now)
        assert decision.deleted == ()
        assert len(decision.held) == 7
    memory, decision = step(memory, seen(left), 20 + HOLD)
    assert len(decision.deleted) == 7
    assert decision.held == ()


def test_a_person_can_confirm_that_most_files_are_meant_to_be_gone() -> None:
    memory, decision = step(dealt_with(BOOKS), seen({}), 20)
    assert len(decision.held) == 8
    _, decision = step(memory, seen({}), 35, confirmed=True)
    assert len(decision.deleted) == 8


def test_most_of_few_files_missing_is_a_person() -> None:
    memory = dealt_with({"P/a.xlsx": 1, "P/b.xlsx": 1})
    for now in (20, 50, 81):
        memory, decision = step(memory, seen({}), now)
    assert decision.deleted == ("P/a.xlsx", "P/b.xlsx")


def test_a_renamed_folder_is_no_disappearance() -> None:
    memory, renamed = dealt_with(BOOKS), {path.replace("P/", "Q/"): 1 for path in BOOKS}
    memory, decision = step(memory, seen(renamed), 20)
    assert decision.held == ()
    memory, decision = step(memory, seen(renamed), 23)
    assert decision.new == tuple(renamed)
    memory = done(memory, decision)
    del renamed["Q/a.xlsx"]
    for now in (50, 81):
        memory, decision = step(memory, seen(renamed), now)
    assert decision.deleted == tuple(BOOKS)


def test_a_share_that_loses_its_files_bit_by_bit_is_held() -> None:
    memory, left = dealt_with(BOOKS | {f"Q/{number}.xlsx": 1 for number in range(8)}), dict(BOOKS)
    for now in range(20, 400, 10):
        memory, decision = step(memory, seen(left), now)
        assert set(decision.deleted) <= {f"Q/{number}.xlsx" for number in range(8)}
        if now % 20 == 0 and left:
            left.popitem()
    assert len(decision.held) == 16


def test_files_in_unreadable_folders_count_as_there() -> None:
    books = BOOKS | {f"Q/{number}.xlsx": 1 for number in range(20)}
    memory, left = dealt_with(books), {"P/a.xlsx": 1, "P/b.xlsx": 1}
    _, decision = step(memory, seen(left, unread=("Q",)), 20)
    assert decision.held == ()


def test_a_share_that_flaps_while_most_is_held_starts_the_wait_anew() -> None:
    memory = dealt_with(BOOKS)
    for now in range(20, 3 * int(HOLD), 600):
        memory, decision = step(memory, seen({}), now)
        assert decision.deleted == ()
        assert len(decision.held) == 8
        memory, _ = step(memory, SHARE_AWAY, now + 300)


def test_written_again_within_the_tick_of_a_time_stamp_is_found_by_content() -> None:
    memory, _ = step(Memory(), seen(BOOKS), 0)
    memory, decision = step(memory, seen(BOOKS), 2)
    memory = done(memory, decision)
    memory, decision = step(memory, seen(BOOKS), 17, {"P/a.xlsx": "other"})
    assert decision.changed == ("P/a.xlsx",)
    memory, decision = step(memory, seen(BOOKS), 32, {"P/a.xlsx": "other"})
    assert decision.changed == ("P/a.xlsx",), "not done: it comes again"
    memory, decision = step(done(memory, decision), seen(BOOKS), 47, {"P/a.xlsx": "other"})
    assert decision.paths == ()


def test_every_content_is_compared_once_a_day_and_not_all_at_once() -> None:
    books = {f"P/{number}.xlsx": 1 for number in range(2000)}
    memory = dealt_with(books)
    compared: list[int] = []
    for now in range(100, 100 + DAY, 300):
        memory, decision = step(memory, seen(books), now, dict.fromkeys(books, "other"))
        compared.append(len(decision.changed))
        memory = done(memory, decision)
    assert sum(compared) == pytest.approx(2000, abs=10)
    assert max(compared) < 40


def test_what_the_daily_comparison_finds_comes_again_until_it_is_done() -> None:
    memory, _ = step(dealt_with(BOOKS), seen(BOOKS), 20)
    memory, decision = step(memory, seen(BOOKS), 20 + DAY, {"P/a.xlsx": "other"})
    assert decision.changed == ("P/a.xlsx",)
    memory, decision = step(memory, seen(BOOKS), 40 + DAY, {"P/a.xlsx": "other"})
    assert decision.changed == ("P/a.xlsx",)


def test_evidence_counts_by_name_alone_and_is_never_read() -> None:
    scan = Look(files={"P/附件/a.pdf": NAMED})
    memory, _ = step(Memory(), scan, 0)
    memory, decision = step(memory, scan, 5)
    assert decision.new == ("P/附件/a.pdf",)
    assert decision.contents == {}
    memory, decision = step(done(memory, decision), scan, 3 * DAY)
    assert decision.paths == ()
    assert not memory.recheck


def test_a_file_that_cannot_be_read_is_told_and_read_once_it_can() -> None:
    memory = dealt_with(BOOKS)
    book = seen(BOOKS | {"P/a.xlsx": 2})
    memory, _ = step(memory, book, 20)
    memory, decision = step(memory, book, 23, {"P/a.xlsx": None})
    assert decision.busy == decision.changed == ("P/a.xlsx",)
    memory = done(memory, decision)
    memory, decision = step(memory, book, 38, {"P/a.xlsx": None})
    assert decision.busy == ("P/a.xlsx",)
    assert decision.paths == ()
    memory, decision = step(memory, book, 53)
    assert decision.changed == ("P/a.xlsx",)
    memory, decision = step(done(memory, decision), book, 68)
    assert decision.paths == decision.busy == ()


def test_new_inodes_of_most_files_are_a_new_mount_not_an_edit() -> None:
    memory = dealt_with(BOOKS)
    mounted = Look(files={path: each._replace(inode=77) for path, each in memory.signatures.items()})
    memory, decision = step(memory, mounted, 20)
    assert decision.look_again_in is None
    assert memory.signatures["P/a.xlsx"].inode == 77


def test_a_new_inode_of_one_file_is_looked_into() -> None:
    memory = dealt_with(BOOKS)
    files = dict(memory.signatures)
    files["P/a.xlsx"] = files["P/a.xlsx"]._replace(inode=77)
    for now in (20, 23):
        memory, decision = step(memory, Look(files=files), now, {"P/a.xlsx": "other"})
    assert decision.changed == ("P/a.xlsx",)


def test_a_clock_of_the_share_that_jumps_invents_nothing() -> None:
    memory = dealt_with(BOOKS)
    old = seen(BOOKS | {"P/a.xlsx": -(10**18)})
    memory, _ = step(memory, old, 20)
    memory, decision = step(memory, old, 23)
    assert decision.paths == ("P/a.xlsx",)


def test_a_machine_started_anew_counts_time_from_nought_and_loses_nothing(tmp_path: Path) -> None:
    save(dealt_with(BOOKS, now=5_000_000.0), tmp_path / "memory.json", root_id=ID)
    memory = load(tmp_path / "memory.json", root_id=ID)
    memory, decision = step(memory, seen(BOOKS), 3)
    assert decision.paths == ()
    memory, _ = step(memory, seen(BOOKS | {"P/a.xlsx": 2}), 18)
    memory, decision = step(memory, seen(BOOKS | {"P/a.xlsx": 2}), 20)
    assert decision.changed == ("P/a.xlsx",)
    memory, decision = step(done(memory, decision), seen(BOOKS | {"P/a.xlsx": 2}), 40 + DAY, {"P/b.xlsx": "other"})
    assert decision.changed == ("P/b.xlsx",), "the daily comparison goes on"


def test_what_was_not_done_when_it_stopped_is_found_again(tmp_path: Path) -> None:
    memory = dealt_with(BOOKS)
    changed = seen(BOOKS | {"P/a.xlsx": 2})
    memory, _ = step(memory, changed, 20)
    memory, decision = step(memory, changed, 23)
    assert decision.changed
    save(memory, tmp_path / "memory.json", root_id=ID)
    memory = load(tmp_path / "memory.json", root_id=ID)
    memory, _ = step(memory, changed, 40)
    _, decision = step(memory, changed, 43)
    assert decision.changed == ("P/a.xlsx",)


def test_what_was_to_be_compared_when_it_stopped_is_compared_afterwards(tmp_path: Path) -> None:
    memory, _ = step(Memory(), seen(BOOKS), 0)
    memory, decision = step(memory, seen(BOOKS), 2)
    save(done(memory, decision), tmp_path / "memory.json", root_id=ID)
    memory = load(tmp_path / "memory.json", root_id=ID)
    _, decision = step(memory, seen(BOOKS), 60, {"P/a.xlsx": "other"})
    assert "P/a.xlsx" in decision.changed


@pytest.mark.parametrize(
    "content",
    [b"", b"{", b"[]", b"null", b'{"format":1}', b'{"format":1,"root":"x","compared_at":0,"files":{}}',
     b'{"format":99,"root":"11111111-2222-3333-4444-555555555555","compared_at":0,"files":{}}',
     b'{"format":1,"root":"11111111-2222-3333-4444-555555555555","compared_at":0,"files":{"a.xlsx":[1,2]}}',
     b'{"format":1,"root":"11111111-2222-3333-4444-555555555555","compared_at":0,"files":{"a.xlsx":["1",2,3,""]}}'],
)  # fmt: skip
def test_a_memory_that_cannot_be_trusted_starts_anew_and_deletes_nothing(tmp_path: Path, content: bytes) -> None:
    (tmp_path / "memory.json").write_bytes(content)
    memory = load(tmp_path / "memory.json", root_id=ID)
    assert memory == Memory()
    memory, _ = step(memory, seen(BOOKS), 0)
    _, decision = step(memory, seen(BOOKS), 3)
    assert decision.new == tuple(BOOKS)
    assert decision.deleted == ()


def test_a_memory_comes_back_as_it_was(tmp_path: Path) -> None:
    memory = dealt_with(BOOKS | {"项目 é/台账.xlsx": 5})
    memory, _ = step(memory, seen(dict.fromkeys((*BOOKS, "项目 é/台账.xlsx"), 1)), 4)
    assert save(memory, tmp_path / "cache" / "memory.json", root_id=ID)
    loaded = load(tmp_path / "cache" / "memory.json", root_id=ID)
    assert loaded == replace(memory, pending={}, whole=0)
    assert not save(loaded, tmp_path / "cache" / "memory.json", root_id=ID)


@pytest.mark.parametrize("seed", range(20))
def test_random_lives_end_in_the_truth(seed: int) -> None:
    """Edits, outages, half listings and kills in any order: in the end the memory equals the disk."""
    chance, memory, now = random.Random(seed), Memory(), 0.0
    disk = {f"P{number % 5}/{number}.xlsx": 1 for number in range(40)}
    saved = Memory()
    for turn in range(300):
        now += chance.choice((0.3, 2.0, 15.0))
        path = chance.choice(list(disk))
        disk[path] = turn if chance.random() < 0.3 else disk[path]
        if chance.random() < 0.02:
            del disk[path]
        look = chance.choices((seen(disk), SHARE_AWAY, seen({}), seen({}, unread=("P1",))), (20, 1, 1, 1))[0]
        memory, decision = step(memory, look, now)
        assert set(decision.deleted).isdisjoint(disk)
        if chance.random() < 0.7:
            memory = saved = done(memory, decision)
        if chance.random() < 0.05:
            memory = replace(saved, pending={}, gone={}, held_since=None)
    for _ in range(8):
        now += 20
        memory, decision = step(memory, seen(disk), now)
        memory = done(memory, decision)
    assert memory.signatures == {path: Signature(stamp, 10, 1) for path, stamp in disk.items()}
    assert memory.digests == {path: f"{path}@{stamp}" for path, stamp in disk.items()}
