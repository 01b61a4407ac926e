"""Whatever changes between two refreshes, the outcome is that of a run without memory."""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from refreshed_world import LONG_AGO, ONE, PLAN, RULES, TWO, World, outputs, plan, rewrite
from small_portfolio import project, workbook

from salessheets.folders import OUTPUT, read_marker

Change = Callable[[Path], object]


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
