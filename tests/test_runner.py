"""Projects in processes of their own: a reader that dies takes nobody with it."""

from __future__ import annotations

import os
from datetime import date
from pathlib import Path

import pytest
from small_portfolio import portfolio, project

from salessheets import gathering, runner
from salessheets.children import CrashError
from salessheets.folders import project_folders
from salessheets.reviews import ProjectReview
from salessheets.runner import Inline, Processes, Task, all_skipped, received, spawn
from salessheets.settings import DEFAULTS

AS_OF = date(2026, 3, 10)


@pytest.fixture
def tasks(tmp_path: Path) -> list[Task]:
    root = portfolio(tmp_path)
    for number in (1, 2):
        code = f"XS-2026-00{number}"
        project(
            root,
            f"{code} 项目",
            {
                "项目计划": f"charter\ncode | {code}\nname | 项目{number}",
                "风险登记册": "risks\nid | description\nR-01 | 流失",
            },
        )
    return [Task(root=root.path, folder=folder, settings=DEFAULTS, as_of=AS_OF) for folder in project_folders(root)]


def by_code(reviews: list[ProjectReview]) -> dict[str, ProjectReview]:
    return {review.code: review for review in reviews}


def test_both_runners_give_the_same(tasks: list[Task]) -> None:
    assert by_code(list(Inline().run(tasks))) == by_code(list(Processes(2).run(tasks)))


def die(*_arguments: object) -> None:
    os._exit(1)


def test_a_process_that_dies_sends_nothing() -> None:
    assert received(*spawn(die), 20) is None


def stumble(*_arguments: object) -> None:
    raise ZeroDivisionError("a bug of ours")


def test_a_bug_in_a_process_is_a_bug_and_no_bad_workbook() -> None:
    with pytest.raises(CrashError, match="a bug of ours"):
        received(*spawn(stumble), 20)


def test_a_workbook_that_kills_its_reader_is_left_out_and_the_rest_is_read(
    tasks: list[Task], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(runner, "start", started_in_a_process_that_dies_of(tasks[0], runner.start))
    monkeypatch.setattr(runner, "survives", lambda _root, file: "风险" not in file)
    reviews = by_code(list(Processes(1).run(tasks)))
    assert [finding.rule for finding in reviews["XS-2026-001"].findings if finding.rule == "W-reader"] == ["W-reader"]
    assert reviews["XS-2026-001"].status.name == "项目1"
    assert not [finding for finding in reviews["XS-2026-002"].findings if finding.rule == "W-reader"]


def started_in_a_process_that_dies_of(victim: Task, start: object) -> object:
    def started(task: Task) -> runner.Worker:
        if task == victim:
            process, answer = spawn(die)
            return runner.Worker(task, process, answer)
        return start(task)  # type: ignore[operator, no-any-return]

    return started


def test_a_project_that_cannot_be_read_at_all_is_still_a_review(tasks: list[Task]) -> None:
    skip = all_skipped(tasks[0])
    assert {file for file, _ in skip} == set(tasks[0].folder.workbooks)
    found = gathering.gather(tasks[0].root, tasks[0].folder, dict(skip))
    assert {finding.rule for finding in found.findings} == {"W-reader"}


def test_a_process_reviews_one_project_after_the_other(tasks: list[Task], monkeypatch: pytest.MonkeyPatch) -> None:
    started: list[Task] = []

    def start(task: Task) -> runner.Worker:
        started.append(task)
        return begin(task)

    begin = runner.start
    monkeypatch.setattr(runner, "start", start)
    assert len(list(Processes(1).run(tasks * 2))) == 4
    assert len(started) == 1
    monkeypatch.setattr(runner, "TASKS_EACH", 1)
    started.clear()
    assert len(list(Processes(1).run(tasks))) == 2
    assert len(started) == 2, "what a reader leaks is given back"


def test_a_process_that_died_between_two_projects_loses_none(
    tasks: list[Task], monkeypatch: pytest.MonkeyPatch
) -> None:
    def give(worker: runner.Worker, task: Task) -> None:
        worker.process.kill()
        worker.process.join()
        handed(worker, task)

    handed = runner.Worker.give
    monkeypatch.setattr(runner.Worker, "give", give)
    assert by_code(list(Processes(1).run(tasks))) == by_code(list(Inline().run(tasks)))


def test_the_process_that_reviewed_does_what_comes_next(tasks: list[Task]) -> None:
    processes = Processes(1)
    assert len(list(processes.run(tasks))) == 2
    mine = processes.apart(20, os.getpid)
    assert mine not in (None, os.getpid())
    assert len(list(processes.run(tasks))) == 2
    assert processes.apart(20, os.getpid) == mine, "it stayed"
    assert processes.apart(20, die) is None
    assert processes.apart(20, os.getpid) not in (None, mine), "one that died is replaced"


def test_a_process_that_dies_while_it_has_nothing_to_do_is_replaced(tasks: list[Task]) -> None:
    processes = Processes(1)
    assert len(list(processes.run(tasks))) == 2
    assert processes.idle is not None
    processes.idle.process.kill()
    processes.idle.process.join()
    assert by_code(list(processes.run(tasks))) == by_code(list(Inline().run(tasks)))
