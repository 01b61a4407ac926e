"""What was dealt with outlives a restart, and is never believed when it is damaged."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from watch.portfolios import BOOKS, ID, dealt_with, seen, step

from salessheets.watch.comparing import DAY
from salessheets.watch.index import Index, load, save
from salessheets.watch.settling import done


def test_a_machine_started_anew_counts_time_from_nought_and_loses_nothing(tmp_path: Path) -> None:
    save(dealt_with(BOOKS, now=5_000_000.0), tmp_path / "index.json", root_id=ID)
    index = load(tmp_path / "index.json", root_id=ID)
    index, decision = step(index, seen(BOOKS), 3)
    assert decision.paths == ()
    index, _ = step(index, seen(BOOKS | {"P/a.xlsx": 2}), 18)
    index, decision = step(index, seen(BOOKS | {"P/a.xlsx": 2}), 20)
    assert decision.changed == ("P/a.xlsx",)
    index, decision = step(done(index, decision), seen(BOOKS | {"P/a.xlsx": 2}), 40 + DAY, {"P/b.xlsx": "other"})
    assert decision.changed == ("P/b.xlsx",), "the daily comparison goes on"


def test_what_was_not_done_when_it_stopped_is_found_again(tmp_path: Path) -> None:
    index = dealt_with(BOOKS)
    changed = seen(BOOKS | {"P/a.xlsx": 2})
    index, _ = step(index, changed, 20)
    index, decision = step(index, changed, 23)
    assert decision.changed
    save(index, tmp_path / "index.json", root_id=ID)
    index = load(tmp_path / "index.json", root_id=ID)
    index, _ = step(index, changed, 40)
    _, decision = step(index, changed, 43)
    assert decision.changed == ("P/a.xlsx",)


def test_what_was_to_be_compared_when_it_stopped_is_compared_afterwards(tmp_path: Path) -> None:
    index, _ = step(Index(), seen(BOOKS), 0)
    index, decision = step(index, seen(BOOKS), 2)
    save(done(index, decision), tmp_path / "index.json", root_id=ID)
    index = load(tmp_path / "index.json", root_id=ID)
    _, decision = step(index, seen(BOOKS), 60, {"P/a.xlsx": "other"})
    assert "P/a.xlsx" in decision.changed


@pytest.mark.parametrize(
    "content",
    [b"", b"{", b"[]", b"null", b'{"format":1}', b'{"format":1,"root":"x","compared_at":0,"files":{}}',
     b'{"format":99,"root":"11111111-2222-3333-4444-555555555555","compared_at":0,"files":{}}',
     b'{"format":1,"root":"11111111-2222-3333-4444-555555555555","compared_at":0,"files":{"a.xlsx":[1,2]}}',
     b'{"format":1,"root":"11111111-2222-3333-4444-555555555555","compared_at":0,"files":{"a.xlsx":["1",2,3,""]}}'],
)  # fmt: skip
def test_an_index_that_cannot_be_trusted_starts_anew_and_deletes_nothing(tmp_path: Path, content: bytes) -> None:
    (tmp_path / "index.json").write_bytes(content)
    index = load(tmp_path / "index.json", root_id=ID)
    assert index == Index()
    index, _ = step(index, seen(BOOKS), 0)
    _, decision = step(index, seen(BOOKS), 3)
    assert decision.new == tuple(BOOKS)
    assert decision.deleted == ()


def test_an_index_comes_back_as_it_was(tmp_path: Path) -> None:
    index = dealt_with(BOOKS | {"项目 é/台账.xlsx": 5})
    index, _ = step(index, seen(dict.fromkeys((*BOOKS, "项目 é/台账.xlsx"), 1)), 4)
    assert save(index, tmp_path / "cache" / "index.json", root_id=ID)
    loaded = load(tmp_path / "cache" / "index.json", root_id=ID)
    assert loaded == replace(index, pending={}, whole=0)
    assert not save(loaded, tmp_path / "cache" / "index.json", root_id=ID)


def test_a_name_that_is_no_utf_8_is_kept_and_compared_like_others(tmp_path: Path) -> None:
    name = "P/\udcb1\udcea.xlsx"
    index, _ = step(dealt_with(BOOKS | {name: 1}), seen(BOOKS | {name: 1}), 20)
    assert save(index, tmp_path / "index.json", root_id=ID)
    loaded, changed = load(tmp_path / "index.json", root_id=ID), set[str]()
    assert loaded.digests == index.digests
    for now in range(3600, DAY + 3601, 3600):
        loaded, decision = step(loaded, seen(BOOKS | {name: 1}), now, {name: "other"})
        changed.update(decision.changed)
    assert changed == {name}
