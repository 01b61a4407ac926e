"""What a sweep saw unchanged is not looked at again; with the next thorough refresh nothing was missed."""

from __future__ import annotations

import os
import shutil
from typing import Any

import pytest
from refreshed_world import NEXT, ONE, TWO, World, outputs, plan, rewrite

from salessheets.folders import OUTPUT

PAGE = f"{OUTPUT}/XS-2026-001/index.html"


@pytest.fixture
def looks(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Every path that is listed or looked at."""
    seen: list[str] = []
    for name in ("scandir", "stat", "listdir"):
        real = getattr(os, name)

        def noting(path: Any = ".", *more: Any, real: Any = real, **named: Any) -> Any:  # noqa: ANN401
            seen.append(str(path))
            return real(path, *more, **named)

        monkeypatch.setattr(os, name, noting)
    return seen


@pytest.fixture
def known(world: World) -> World:
    """The portfolio once nothing is left to do."""
    world.refresh()
    world.refresh()
    return world


def test_only_what_changed_is_looked_at_and_all_outputs_come_out_the_same(known: World, looks: list[str]) -> None:
    twin = known.twin()
    rewrite(known.root.path)
    shutil.copy2(plan(known.root.path), plan(twin.root.path))
    looks.clear()
    known.memory.look_only_at(frozenset({ONE}))
    assert known.refresh()[1] == [ONE]
    assert any(ONE in path for path in looks)
    assert not [path for path in looks if "XS-2026-002" in path]
    assert outputs(known.root.path) == twin.forgetful()


def test_what_was_not_looked_at_is_found_by_the_next_thorough_refresh(known: World) -> None:
    twin = known.twin()
    rewrite(known.root.path)
    shutil.copy2(plan(known.root.path), plan(twin.root.path))
    (known.root.path / PAGE).unlink()
    known.memory.look_only_at(frozenset({TWO}))
    assert known.refresh()[1] == []
    assert not (known.root.path / PAGE).exists()
    known.memory.look_only_at(None)
    assert known.refresh()[1] == [ONE]
    assert outputs(known.root.path) == twin.forgetful()


def test_on_another_day_every_project_is_looked_at(known: World) -> None:
    known.memory.look_only_at(frozenset())
    assert known.refresh(NEXT)[1] == [ONE, TWO]


def test_a_renamed_project_is_known_by_its_new_name_alone(known: World) -> None:
    new = "XS-2026-002 西南渠道"
    (known.root.path / TWO).rename(known.root.path / new)
    known.memory.look_only_at(frozenset({TWO, new}))
    done, reviewed, _ = known.refresh()
    assert reviewed == [new]
    assert [each.folder for each in done.review.projects] == [ONE, new]
