"""Projects in processes of their own: a reader that dies takes nobody with it."""

from __future__ import annotations

import os
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from small_portfolio import portfolio, project

from salessheets import gathering, runner
from salessheets.folders import project_folders
from salessheets.reviews import ProjectReview
from salessheets.runner import Inline, Processes, Task, culprits, skipping
from salessheets.settings import DEFAULTS
from salessheets.workers import Worker

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


def test_a_workbook_that_kills_its_reader_is_left_out_and_the_rest_is_read(
    tasks: list[Task], monkeypatch: pytest.MonkeyPatch
) -> None:
    deadly = "风险登记册"
    ask = Worker.ask

    def asked(worker: Worker, function: Callable[..., object], *arguments: object) -> None:
        kills = any(names(argument, tasks[0].folder.name, deadly) for argument in arguments)
        ask(worker, die if kills else function, *arguments)

    monkeypatch.setattr(Worker, "ask", asked)
    reviews = by_code(list(Processes(1).run(tasks)))
    (said,) = [finding for finding in reviews["XS-2026-001"].findings if finding.rule == "W-reader"]
    assert said.cell
    assert deadly in said.cell.file
    assert reviews["XS-2026-001"].status.name == "项目1"
    assert not [finding for finding in reviews["XS-2026-002"].findings if finding.rule == "W-reader"]


def names(argument: object, project: str, workbook: str) -> bool:
    """Whether a worker is asked to read a workbook."""
    if isinstance(argument, Task):
        skipped = [file for file, _ in argument.skip]
        return any(names(file, project, workbook) for file in argument.folder.files if file not in skipped)
    return isinstance(argument, str) and project in argument and workbook in argument


def test_a_project_that_cannot_be_read_at_all_is_still_a_review(tasks: list[Task]) -> None:
    skip = skipping(tasks[0].folder.files)
    assert {file for file, _ in skip} == set(tasks[0].folder.workbooks)
    found = gathering.gather(tasks[0].root, tasks[0].folder, dict(skip))
    assert {finding.rule for finding in found.findings} == {"W-reader"}


def test_a_process_that_died_between_two_projects_loses_none(
    tasks: list[Task], monkeypatch: pytest.MonkeyPatch
) -> None:
    ask = Worker.ask

    def asked(worker: Worker, function: Callable[..., object], *arguments: object) -> None:
        if worker.asked == 1:  # the second project
            worker.process.kill()
            worker.process.join()
        ask(worker, function, *arguments)

    monkeypatch.setattr(Worker, "ask", asked)
    assert by_code(list(Processes(1).run(tasks))) == by_code(list(Inline().run(tasks)))


def test_no_workbook_is_to_blame_that_can_be_read(tasks: list[Task], monkeypatch: pytest.MonkeyPatch) -> None:
    assert culprits(tasks[0].root, tasks[0].folder) == ()
    monkeypatch.setattr(runner, "WORKBOOK_SECONDS", 0.0)
    assert [file for file, _ in culprits(tasks[0].root, tasks[0].folder)] == list(tasks[0].folder.files)
