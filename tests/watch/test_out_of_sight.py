"""Files out of sight for a moment: what was found of them last stands, and nothing seen without them lasts."""

from __future__ import annotations

import os
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from small_portfolio import portfolio, project
from watch.portfolios import dealt_with, seen, step
from watch.world import World

from salessheets.folders import Root
from salessheets.runner import Inline
from salessheets.watch.loop import Job, Outcome, Reason
from salessheets.watch.missing import LOST_SECONDS
from salessheets.watch.pace import MINUTE
from salessheets.watch.watcher import with_missed
from salessheets.watch.work import Done, Refreshing

DAY = date(2026, 3, 10)
PLAN = """
charter
code | {code}
name | 华东新品推广

tasks
id | name
1  | 调研
"""
FILES = {**{f"P/{name}.xlsx": 1 for name in "abcdefgh"}, **{f"Q/{name}.xlsx": 1 for name in "abcd"}}


@pytest.fixture
def world(tmp_path: Path) -> World:
    return World(tmp_path, files=dict(FILES))


def jobs(world: World) -> list[tuple[str, frozenset[str]]]:
    return [("+".join(sorted(job.why)), job.doubt) for _, job in world.jobs]


def test_a_project_with_a_file_out_of_sight_is_left_alone_and_looked_at_again(world: World) -> None:
    world.at(20, lambda: world.files.pop("Q/a.xlsx"))
    world.at(20, lambda: world.save("P/b.xlsx", 9))
    world.at(50, lambda: world.save("Q/a.xlsx", 1))
    world.run(seconds=300)
    assert jobs(world)[1:] == [("changed", frozenset("Q")), ("retry", frozenset())]


def test_a_folder_that_is_refused_is_left_alone_then_read_as_it_stands_then_read_again(world: World) -> None:
    without = {path: stamp for path, stamp in FILES.items() if not path.startswith("Q/")}
    world.at(20, lambda: world.set(look=seen({**without, "P/b.xlsx": 9}, unread=("Q",))))
    world.at(800, lambda: world.set(look=None))
    world.at(800, lambda: world.save("P/b.xlsx", 9))
    world.run(seconds=900)
    _, left, lost, back = (job for _, job in world.jobs)
    assert (left.paths, left.doubt) == (("P/b.xlsx",), frozenset("Q"))
    assert (lost.paths, lost.doubt) == (tuple(f"Q/{name}.xlsx" for name in "abcd"), frozenset())
    assert back.paths == lost.paths
    assert 20 + LOST_SECONDS < world.jobs[2][0] < 20 + LOST_SECONDS + MINUTE


def test_time_in_a_refused_folder_does_not_count_towards_a_deletion(world: World) -> None:
    without = {path: stamp for path, stamp in FILES.items() if not path.startswith("Q/")}
    world.at(20, lambda: world.set(look=seen(without, unread=("Q",))))
    world.at(200, lambda: world.set(look=seen(without)))
    world.at(230, lambda: world.set(look=None))
    world.run(seconds=400)
    assert len(world.jobs) == 1


def test_a_renamed_file_is_read_at_once_and_the_rest_of_its_project_with_it(world: World) -> None:
    world.at(20, lambda: world.files.pop("P/a.xlsx"))
    world.at(20, lambda: world.save("P/renamed.xlsx", 9))
    world.run(seconds=300)
    assert [(job.paths, job.doubt) for _, job in world.jobs[1:]] == [
        (("P/renamed.xlsx",), frozenset()),
        (("P/a.xlsx",), frozenset()),
    ]


@pytest.mark.parametrize(("arrives", "doubt"), [("", frozenset("Q")), ("R", frozenset())])
def test_a_folder_out_of_sight_is_left_alone_unless_another_has_come_in_its_place(
    world: World, arrives: str, doubt: frozenset[str]
) -> None:
    for path in [each for each in world.files if each.startswith("Q/")]:
        world.at(20, lambda path=path: world.files.pop(path))  # type: ignore[misc]
    world.at(20, lambda: world.save(f"{arrives or 'P'}/b.xlsx", 9))
    world.run(seconds=60)
    assert [job.doubt for _, job in world.jobs[1:]] == [doubt]


def test_a_change_found_by_content_is_worked_on_though_a_file_beside_it_is_out_of_sight() -> None:
    index = dealt_with(FILES)
    index = replace(index, recheck={"Q/b.xlsx": 0.0})
    without = seen({path: stamp for path, stamp in FILES.items() if path != "Q/a.xlsx"})
    _, decision = step(index, without, 20.0, {"Q/b.xlsx": "another content"})
    assert (decision.changed, decision.absent, decision.doubt) == (("Q/b.xlsx",), ("Q/a.xlsx",), frozenset())


def test_nothing_is_worked_out_while_the_settings_are_out_of_sight(world: World) -> None:
    world.files["设置.xlsx"] = 1
    world.at(20, lambda: world.files.pop("设置.xlsx"))
    world.at(20, lambda: world.save("P/b.xlsx", 9))
    world.at(60, lambda: world.save("设置.xlsx", 1))
    world.run(seconds=300)
    assert [tick > 60 for tick, _ in world.jobs[1:]] == [True]


@pytest.fixture
def root(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Root:
    monkeypatch.setenv("SALESSHEETS_CACHE", "off")
    root = portfolio(tmp_path)
    for code in ("XS-2026-001", "XS-2026-002"):
        project(root, code, {"项目计划": PLAN.format(code=code)})
    return root


def job(*doubt: str) -> Job:
    return Job(why=frozenset((Reason.CHANGED,)), as_of=DAY, since=DAY, doubt=frozenset(doubt))


def refusing(path: str, real: Callable[..., object]) -> Callable[..., object]:
    """A call of the system that fails for paths with such a part."""

    def call(*arguments: object) -> object:
        if arguments and path in str(arguments[0]):
            raise PermissionError(13, "held", str(arguments[0]))
        return real(*arguments)

    return call


def findings(done: Done) -> dict[str, int]:
    assert done.refreshed
    return {each.code: len(each.findings) for each in done.refreshed.review.projects}


def test_what_was_found_last_stands_while_a_folder_cannot_be_listed(
    root: Root, monkeypatch: pytest.MonkeyPatch
) -> None:
    work = Refreshing(root=root, language="zh", runner=Inline())
    before = findings(work(job()))
    page = root.path / "output" / "XS-2026-002" / "index.html"
    told = page.read_bytes()
    monkeypatch.setattr(os, "scandir", refusing("/XS-2026-002", os.scandir))
    assert findings(work(job("XS-2026-002"))) == before
    assert page.read_bytes() == told


def test_a_project_out_of_sight_stays_in_the_review_until_it_counts_as_deleted(root: Root) -> None:
    work = Refreshing(root=root, language="zh", runner=Inline())
    before = findings(work(job()))
    (root.path / "XS-2026-002").rename(root.path / ".away")
    assert findings(work(job("XS-2026-002"))) == before
    assert findings(work(job())).keys() == {"XS-2026-001"}


def test_a_refresh_that_could_not_open_a_file_is_owed_again(root: Root, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(Path, "read_bytes", refusing("XS-2026-002", Path.read_bytes))
    done = Refreshing(root=root, language="zh", runner=Inline())(job())
    assert done.outcome.missed == {"XS-2026-002/项目计划.xlsx"}
    assert with_missed(done, {"XS-2026-002/项目计划.xlsx": "a digest"}).outcome.problems
    assert with_missed(done, {"XS-2026-002/项目计划.xlsx": ""}) == done  # nobody could read it before either


def test_without_the_settings_that_someone_holds_nothing_is_written(
    root: Root, monkeypatch: pytest.MonkeyPatch
) -> None:
    (root.path / "设置.xlsx").write_bytes((root.path / "XS-2026-001" / "项目计划.xlsx").read_bytes())
    monkeypatch.setattr(Path, "read_bytes", refusing("设置.xlsx", Path.read_bytes))
    done = Refreshing(root=root, language="zh", runner=Inline())(job())
    assert ["设置.xlsx" in each.zh for each in done.outcome.problems] == [True]
    assert done.outcome == Outcome(whole=False, problems=done.outcome.problems)
    assert not (root.path / "output").exists()
