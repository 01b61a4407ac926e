"""The portfolio that these tests refresh."""

from __future__ import annotations

from pathlib import Path

import pytest
from refreshed_world import ONE, PLAN, RISKS, RULES, TWO, World, settle
from small_portfolio import portfolio, project, workbook

from salessheets.cache import readings
from salessheets.cache.store import Store
from salessheets.memory import Memory
from salessheets.workbooks.read import Reading, read


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
