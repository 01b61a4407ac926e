"""Refreshing again: only what changed is read, only what depends on it is written, and the outcome is that of a cold run."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import time
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field, replace
from datetime import date
from pathlib import Path

import pytest
from small_portfolio import portfolio, project, workbook

from salessheets.cache import readings
from salessheets.cache.place import SWITCH
from salessheets.cache.store import Store
from salessheets.folders import OUTPUT, Root, read_marker
from salessheets.memory import Memory
from salessheets.refresh import Refreshed, refresh
from salessheets.reviews import ProjectReview
from salessheets.runner import Inline, Task, all_skipped
from salessheets.text import Language
from salessheets.workbooks.read import Reading, read

DAY, NEXT = date(2026, 3, 10), date(2026, 4, 10)
LONG_AGO = 1_700_000_000
ONE, TWO = "XS-2026-001 华东新品", "XS-2026-002 华南渠道"
PLAN = "charter\ncode | {code}\nname | {name}\n\ntasks\nid | name | planned_start | planned_end\n1 | {task} | 2026-03-02 | 下周"
RISKS = "risks\nid | description\nR-01 | 客户流失"
RULES = "rules\nrule | severity | note\nC-kind | {severity} | 暂缓"
Change = Callable[[Path], object]


@dataclass
class Counted(Inline):
    """Reviews in this process and notes of which projects."""

    folders: list[str] = field(default_factory=list)

    def run(self, tasks: Iterable[Task]) -> Iterator[ProjectReview]:
        for task in tasks:
            self.folders.append(task.folder.name)
            yield from Inline().run([task])


@dataclass
class World:
    """A portfolio that is refreshed again and again."""

    root: Root
    store: Store | None
    memory: Memory
    reads: list[str]

    def refresh(self, day: date = DAY, language: Language = "zh") -> tuple[Refreshed, list[str], list[str]]:
        """Refresh; gives what came of it, the projects reviewed and the workbooks read."""
        counted = Counted()
        self.reads.clear()
        done = refresh(self.root, day, language, runner=counted, jobs=0, forms=("D1",), memory=self.memory)
        return done, counted.folders, sorted(self.reads)

    def restart(self, program: str = "1") -> None:
        """Go on in a new process."""
        self.store = Store(self.store.folder, program) if self.store else None
        self.memory = Memory(self.root, self.store)

    def twin(self) -> World:
        """The same portfolio with the same outputs, elsewhere."""
        folder = self.root.path.with_name("twin")
        shutil.copytree(self.root.path, folder)
        return World(read_marker(folder), None, Memory(read_marker(folder)), [])

    def forgetful(self) -> dict[str, bytes]:
        """What stands after a refresh that remembers nothing."""
        refresh(self.root, DAY, "zh", runner=Inline(), jobs=0, forms=("D1",))
        return outputs(self.root.path)

    def cold(self, day: date = DAY, language: Language = "zh") -> dict[str, bytes]:
        """What a run without any memory writes, into a portfolio without outputs."""
        copy = self.root.path.with_name("cold")
        shutil.copytree(self.root.path, copy, ignore=lambda path, _: [OUTPUT] if Path(path) == self.root.path else [])
        refresh(read_marker(copy), day, language, runner=Inline(), jobs=0, forms=("D1",))
        found = outputs(copy)
        shutil.rmtree(copy)
        return found


@pytest.fixture
def world(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> World:
    root = portfolio(tmp_path / "share")
    for folder, task in ((ONE, "调研"), (TWO, "走访")):
        code, name = folder.split()
        project(root, folder, {"项目计划": PLAN.format(code=code, name=name, task=task), "风险登记册": RISKS})
    (root.path / "设置.xlsx").write_bytes(workbook(RULES.format(severity="警告")))
    settle(root.path)
    reads: list[str] = []

    def noted(data: bytes, file: str) -> Reading:
        reads.append(file)
        return read(data, file)

    monkeypatch.setattr(readings, "read", noted)
    store = Store(tmp_path / "cache", "1")
    return World(root, store, Memory(root, store), reads)


def settle(folder: Path) -> None:
    """Make files look as old as they are once everyone has left them alone."""
    for path in folder.rglob("*"):
        if path.is_file() and OUTPUT not in path.parts:
            os.utime(path, (LONG_AGO, LONG_AGO))


def outputs(root: Path) -> dict[str, bytes]:
    return {str(path.relative_to(root)): path.read_bytes() for path in sorted(root.rglob("*")) if is_output(path, root)}


def is_output(path: Path, root: Path) -> bool:
    return path.is_file() and path.relative_to(root).parts[0] == OUTPUT


def stamps(root: Path) -> dict[str, tuple[int, int]]:
    """What changes when a file is written, though it be with the same content."""
    found = {path: path.stat() for path in root.rglob("*") if is_output(path, root)}
    return {str(path.relative_to(root)): (state.st_mtime_ns, state.st_ino) for path, state in found.items()}


def plan(root: Path) -> Path:
    return root / ONE / "项目计划.xlsx"


def rewrite(root: Path) -> None:
    plan(root).write_bytes(workbook(PLAN.format(code="XS-2026-001", name="华东新品", task="复盘")))


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


def added(root: Path) -> None:
    project(
        read_marker(root), "XS-2026-003 新来的", {"项目计划": PLAN.format(code="XS-2026-003", name="新", task="走")}
    )


def other_inode(root: Path) -> None:
    """Put a file of the same size and moment in the place of another."""
    data = plan(root).read_bytes()
    changed = bytearray(data)
    changed[len(data) // 2] ^= 1
    plan(root).rename(root / "old")
    plan(root).write_bytes(changed)
    (root / "old").unlink()
    os.utime(plan(root), (LONG_AGO, LONG_AGO))


def attachment(root: Path) -> None:
    path = root / ONE / "附件" / "合同.pdf"
    path.parent.mkdir()
    path.write_bytes(b"%PDF")


def damaged_record(root: Path) -> None:
    path = root / "台账" / "定稿" / "XS-2026-001" / "D1 V1.0-zh" / "record.json"
    path.parent.mkdir(parents=True)
    path.write_text("{", encoding="utf-8")


CHANGES: dict[str, Change] = {
    "settings": lambda root: (root / "设置.xlsx").write_bytes(workbook(RULES.format(severity="关闭"))),
    "settings gone": lambda root: (root / "设置.xlsx").unlink(),
    "rewritten": rewrite,
    "other inode": other_inode,
    "renamed": lambda root: plan(root).rename(root / ONE / "计划 新.xlsx"),
    "moved": lambda root: (root / ONE / "风险登记册.xlsx").rename(root / TWO / "风险登记册-张三.xlsx"),
    "deleted": lambda root: (root / ONE / "风险登记册.xlsx").unlink(),
    "half of it": lambda root: plan(root).write_bytes(plan(root).read_bytes()[:2000]),
    "touched": lambda root: os.utime(plan(root), (LONG_AGO + 86_400, LONG_AGO + 86_400)),
    "project added": added,
    "project gone": lambda root: shutil.rmtree(root / TWO),
    "folder renamed": lambda root: (root / TWO).rename(root / "华南"),
    "code twice": lambda root: shutil.copytree(root / TWO, root / "华南"),
    "attachment": attachment,
    "copy": lambda root: shutil.copy2(plan(root), root / ONE / "项目计划 - 副本.xlsx"),
    "ledger": damaged_record,
}


@pytest.mark.parametrize("change", CHANGES.values(), ids=CHANGES.keys())
@pytest.mark.parametrize("restarted", [False, True], ids=["same process", "next process"])
def test_after_any_change_the_outcome_is_that_of_a_run_without_memory(
    world: World, change: Change, *, restarted: bool
) -> None:
    world.refresh()
    twin = world.twin()
    change(world.root.path)
    change(twin.root.path)
    if restarted:
        world.restart()
    world.refresh()
    assert outputs(world.root.path) == twin.forgetful()


def test_an_output_that_someone_deleted_or_spoiled_is_made_again(world: World) -> None:
    world.refresh()
    whole = outputs(world.root.path)
    (world.root.path / OUTPUT / "项目组合.xlsx").unlink()
    (world.root.path / OUTPUT / "XS-2026-001" / "index.html").write_text("?", encoding="utf-8")
    next((world.root.path / OUTPUT / "XS-2026-002").rglob("*.docx")).unlink()
    world.refresh()
    assert outputs(world.root.path) == whole


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


def test_a_workbook_that_kills_its_reader_is_not_tried_again_until_something_changes(world: World) -> None:
    tried: list[str] = []

    class Deadly(Inline):
        def run(self, tasks: Iterable[Task]) -> Iterator[ProjectReview]:
            for task in tasks:
                tried.append(task.folder.name)
                yield from Inline().run([replace(task, skip=all_skipped(task))])

    for _ in range(2):
        refresh(world.root, DAY, "zh", runner=Deadly(), jobs=0, memory=world.memory)
    assert tried == [ONE, TWO]
    rewrite(world.root.path)
    refresh(world.root, DAY, "zh", runner=Deadly(), jobs=0, memory=world.memory)
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
