"""What is remembered between refreshes and processes: trusted no further than it goes, and forgotten with its project."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Iterable, Iterator
from dataclasses import replace
from pathlib import Path

from refreshed_world import DAY, ONE, TWO, World, outputs, rewrite, rewrite_long_ago

from salessheets.cache import readings
from salessheets.cache.place import SWITCH
from salessheets.folders import OUTPUT
from salessheets.memory import SAVE_NS, Memory
from salessheets.refresh import refresh
from salessheets.reviews import ProjectReview
from salessheets.runner import Inline, Task, skipping


def test_a_cache_that_is_gone_half_gone_or_damaged_changes_no_byte(world: World) -> None:
    world.refresh()
    whole = outputs(world.root.path)
    assert whole == world.cold()
    assert world.store
    for number, path in enumerate(sorted(path for path in world.store.folder.rglob("*") if path.is_file())):
        if number % 2:
            path.unlink()
        else:
            path.write_bytes(path.read_bytes()[:-1])
    for _ in range(2):
        world.restart()
        assert outputs(world.root.path) == whole
        world.refresh()
    shutil.rmtree(world.store.folder)
    world.restart()
    shutil.rmtree(world.root.path / OUTPUT)
    world.refresh()
    assert outputs(world.root.path) == whole


def test_another_program_believes_nothing_of_the_former(world: World) -> None:
    world.refresh()
    world.restart(program="2")
    _, reviewed, read_files = world.refresh()
    assert reviewed == [ONE, TWO]
    assert len(read_files) == 5


def test_a_workbook_that_kills_its_reader_is_not_tried_again_until_something_changes(world: World) -> None:
    tried: list[str] = []

    class Deadly(Inline):
        def run(self, tasks: Iterable[Task]) -> Iterator[ProjectReview]:
            for task in tasks:
                tried.append(task.folder.name)
                yield from Inline().run([replace(task, skip=skipping(task.folder.files))])

    for _ in range(2):
        refresh(world.root, DAY, "zh", runner=Deadly(), memory=world.memory)
    assert tried == [ONE, TWO]
    rewrite(world.root.path)
    refresh(world.root, DAY, "zh", runner=Deadly(), memory=world.memory)
    assert tried == [ONE, TWO, ONE]
    world.restart()
    _, reviewed, _ = world.refresh()
    assert reviewed == [ONE, TWO], "a later process tries again"


def test_the_cache_forgets_workbooks_that_are_gone(world: World) -> None:
    world.refresh()
    assert world.store
    kept = len(list((world.store.folder / readings.READING).glob("*/*")))
    shutil.rmtree(world.root.path / TWO)
    world.restart()
    world.refresh()
    assert len(list((world.store.folder / readings.READING).glob("*/*"))) == kept - 2


def test_two_processes_at_once_leave_what_one_leaves(world: World, tmp_path: Path) -> None:
    command = [sys.executable, "-m", "salessheets", "-C", str(world.root.path), "--as-of", DAY.isoformat(), "refresh"]
    env = os.environ | {SWITCH: str(tmp_path / "common")}
    running = [subprocess.Popen([*command, "--jobs", "0"], env=env, stdout=subprocess.PIPE) for _ in range(2)]
    for process in running:
        process.communicate()
    assert [process.returncode for process in running] == [1, 1], "there are errors in the workbooks"
    together = outputs(world.root.path)
    shutil.rmtree(world.root.path / OUTPUT)
    subprocess.run([*command, "--jobs", "0"], env=env | {SWITCH: "off"}, check=False, capture_output=True)
    assert outputs(world.root.path) == together


def test_a_project_that_is_gone_leaves_nothing_behind(world: World) -> None:
    world.refresh()
    (world.root.path / TWO).rename(world.root.path / "XS-2026-002 改名")
    world.refresh()
    assert not [name for name in world.memory.made.left.values if TWO in name]
    _, reviewed, _ = world.refresh()
    assert reviewed == [], "what is there is known"


def test_what_was_noted_shortly_after_a_save_is_saved_later(world: World) -> None:
    now = [SAVE_NS]
    memory = world.memory = Memory(world.root, world.store, now=lambda: now[0])
    world.refresh()
    rewrite_long_ago(world.root.path)
    now[0] += SAVE_NS // 2
    world.refresh()
    assert world.known() == [TWO], "the last process left it as it was before"
    now[0] += SAVE_NS
    memory.save()
    assert world.known() == [ONE, TWO]


def test_a_clock_that_was_set_back_holds_no_save_up(world: World) -> None:
    now = [9 * SAVE_NS]
    world.memory = Memory(world.root, world.store, now=lambda: now[0])
    world.refresh()
    rewrite_long_ago(world.root.path)
    now[0] = 5 * SAVE_NS
    world.refresh()
    assert world.known() == [ONE, TWO]
