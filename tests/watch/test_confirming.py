"""A person's word that missing files are meant to be: heard by the watcher, for these files alone, and only once."""

from __future__ import annotations

from pathlib import Path

import pytest
from watch.portfolios import seen, step
from watch.world import World

from salessheets.folders import Root
from salessheets.watch.confirming import Swept, confirm, heeding, mark, word_path
from salessheets.watch.index import Index
from salessheets.watch.walk import Look

GONE = Look(files={})


@pytest.fixture
def world(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> World:
    """A world whose watcher heeds what people confirm; most files vanish after 20 seconds."""
    world = World(tmp_path)

    def sweep(_root: Root, index: Index, *, confirmed: bool = False) -> Swept:
        look = world.seen()
        return *step(index, look, world.tick, confirmed=confirmed), look

    monkeypatch.setattr(world, "sweep", lambda index: heeding(world.root, index, sweep))
    world.at(20, lambda: world.set(look=GONE))
    return world


def held_mark(world: World) -> str:
    """The mark that the watcher tells in its status, as `watch --once --confirm` on another machine reads it."""
    return world.statuses[-1].held_mark


def test_a_mark_tells_missing_files_from_others() -> None:
    assert mark(("a", "b")) == mark(("b", "a"))
    assert len({mark(()), mark(("a",)), mark(("a", "b")), mark(("甲/\udcc9.xlsx",))}) == 4


def test_a_running_watcher_goes_on_once_a_person_confirmed(world: World) -> None:
    world.at(120, lambda: confirm(world.root, held_mark(world)))
    world.run(seconds=300)
    assert [job.paths for _, job in world.jobs[1:]] == [tuple(world.files)]
    assert 120 < world.jobs[1][0] < 140
    assert world.statuses[-1].held_count == 0
    assert not word_path(world.root).exists()


def test_without_a_word_it_waits(world: World) -> None:
    world.run(seconds=300)
    assert len(world.jobs) == 1
    assert world.statuses[-1].held_mark == mark(world.files)


def test_a_word_for_other_files_confirms_nothing(world: World) -> None:
    world.at(120, lambda: confirm(world.root, mark(("P/a.xlsx", "P/b.xlsx"))))
    world.run(seconds=300)
    assert len(world.jobs) == 1


def test_what_vanishes_after_the_word_is_not_covered_by_it(world: World) -> None:
    world.at(20, lambda: world.set(look=seen({"P/a.xlsx": 1})))
    world.at(100, lambda: confirm(world.root, held_mark(world)))
    world.at(100, lambda: world.set(look=GONE))
    world.run(seconds=300)
    assert len(world.jobs) == 1


def test_a_word_is_void_once_the_files_were_back(world: World) -> None:
    world.at(100, lambda: confirm(world.root, held_mark(world)))
    world.at(100, lambda: world.set(look=None))
    world.at(200, lambda: world.set(look=GONE))
    world.run(seconds=400)
    assert len(world.jobs) == 1
    assert world.statuses[-1].held_count == 8


def test_a_word_outlives_work_that_failed(world: World) -> None:
    def failing(job: object) -> object:
        raise OSError(job)

    world.at(100, lambda: confirm(world.root, held_mark(world)))
    world.at(100, lambda: world.set(work=failing))
    world.at(130, lambda: world.__dict__.pop("work"))
    world.run(seconds=300)
    assert world.jobs[-1][1].paths == tuple(world.files)


@pytest.mark.parametrize("content", [b"", b"[]", b"{}", b"\xff", b"[" * 100_000])
def test_a_damaged_word_says_nothing(world: World, content: bytes) -> None:
    word_path(world.root).parent.mkdir()
    world.at(100, lambda: word_path(world.root).write_bytes(content))
    world.run(seconds=200)
    assert len(world.jobs) == 1
