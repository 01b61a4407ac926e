"""Refreshing again: only what changed is read, only what depends on it is written."""

from __future__ import annotations

import os
import time
from pathlib import Path

import pytest
from refreshed_world import NEXT, ONE, PLAN, TWO, World, outputs, plan, rewrite, settle, stamps
from small_portfolio import workbook

from salessheets.folders import OUTPUT


def test_when_nothing_changed_nothing_is_read_reviewed_or_touched(world: World) -> None:
    first, reviewed, read_files = world.refresh()
    assert reviewed == [ONE, TWO]
    assert len(read_files) == 5
    before = stamps(world.root.path)
    again, reviewed, read_files = world.refresh()
    assert (reviewed, read_files) == ([], [])
    assert stamps(world.root.path) == before
    assert (again.review, again.files) == (first.review, first.files)
    assert [each.state for each in first.documents] == ["new", "new"]
    assert [each.state for each in again.documents] == ["same", "same"]
    world.restart()
    after, reviewed, read_files = world.refresh()
    assert (reviewed, read_files, after.review) == ([], [], first.review)
    assert stamps(world.root.path) == before


def test_a_project_whose_folder_does_not_begin_with_its_code_is_learnt_once(world: World) -> None:
    other = "江苏新品"
    (world.root.path / ONE).rename(world.root.path / other)
    assert world.refresh()[1] == [TWO, other]
    assert world.refresh()[1] == [other]  # only now its code, and so its finals, are known before it is read
    assert world.refresh()[1] == []
    finals = world.root.path / "台账" / "定稿"
    (finals / "XS-2026-002" / "D9 V1.0-zh").mkdir(parents=True)
    assert world.refresh()[1] == [TWO]
    (finals / "XS-2026-001" / "D9 V1.0-zh").mkdir(parents=True)
    assert world.refresh()[1] == [other]


def test_of_one_changed_workbook_only_what_depends_is_done(world: World) -> None:
    world.refresh()
    before, twin = stamps(world.root.path), world.twin()
    rewrite(world.root.path)
    rewrite(twin.root.path)
    _, reviewed, read_files = world.refresh()
    assert reviewed == [ONE]
    assert read_files == [f"{ONE}/项目计划.xlsx"]
    touched = {path for path, stamp in stamps(world.root.path).items() if before.get(path) != stamp}
    assert f"{OUTPUT}/XS-2026-001/批注/项目计划.xlsx" in touched
    assert not [path for path in touched if "XS-2026-002" in path]
    assert outputs(world.root.path) == twin.forgetful()


def test_a_draft_that_was_open_gets_its_own_name_back_once_it_is_closed(
    world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    world.refresh()
    (draft,) = (world.root.path / OUTPUT / "XS-2026-001").rglob("*_D1_*.docx")
    plan(world.root.path).write_bytes(workbook(PLAN.format(code="XS-2026-001", name="改名", task="复盘")))
    settle(world.root.path)
    replace_file = os.replace

    def held(temp: Path, path: Path) -> None:
        if path == draft:
            raise PermissionError(13, "open in Word")
        replace_file(temp, path)

    with monkeypatch.context() as patch:
        patch.setattr(os, "replace", held)
        patch.setattr(time, "sleep", lambda _: None)
        world.refresh()
    assert len(list(draft.parent.glob("*_D1_*"))) == 2
    done, reviewed, _ = world.refresh()
    assert (reviewed, [each.state for each in done.documents if each.project == "XS-2026-001"]) == ([], ["updated"])
    assert list(draft.parent.glob("*_D1_*")) == [draft]


def test_a_new_day_reviews_everything_and_reads_nothing(world: World) -> None:
    world.refresh()
    world.restart()
    _, reviewed, read_files = world.refresh(NEXT)
    assert (reviewed, read_files) == ([ONE, TWO], [])
    assert outputs(world.root.path) == world.cold(NEXT)


def test_another_language_reads_nothing_and_writes_all_anew(world: World) -> None:
    world.refresh()
    _, reviewed, read_files = world.refresh(language="en")
    assert (reviewed, read_files) == ([], [])
    english = {path: data for path, data in outputs(world.root.path).items() if path in world.cold(language="en")}
    assert english == world.cold(language="en")


def test_a_template_of_the_team_makes_its_forms_again(world: World) -> None:
    world.refresh()
    form = next((world.root.path / OUTPUT).rglob("*D1*.docx"))
    team = world.root.path / "doc_templates" / "D1_立项申请表.docx"
    team.parent.mkdir()
    team.write_bytes(b"no template at all")
    done, reviewed, _ = world.refresh()
    assert reviewed == []
    assert len(done.problems) == 2
    team.unlink()
    done, _, _ = world.refresh()
    assert not done.problems
    assert [each.state for each in done.documents] == ["same", "same"]
    assert form.is_file()
