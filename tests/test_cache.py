"""The store of results: good for one key and one program, bounded, local, and never believed when it is damaged."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest
from small_portfolio import portfolio, workbook

from salessheets.cache.fingerprint import fingerprint
from salessheets.cache.place import SWITCH, store_of
from salessheets.cache.program import program
from salessheets.cache.readings import Kept, key_of
from salessheets.cache.signatures import RACY_NS, Seen, Signature, day_of, settled, signature_of
from salessheets.cache.store import Store
from salessheets.settings import DEFAULTS

BOOK = "charter\ncode | XS-2026-001\nname | 项目"
FAR = 4_000_000_000 * 10**9  # nanoseconds: long after any file here


@pytest.fixture
def store(tmp_path: Path) -> Store:
    return Store(tmp_path / "cache", "program 1")


def entries(store: Store) -> list[Path]:
    return sorted(path for path in store.folder.rglob("*") if path.is_file())


def test_an_entry_is_good_for_its_key_and_program_alone(store: Store) -> None:
    store.put("reading", "甲.xlsx", "key", ("什么", 1))
    assert store.get("reading", "甲.xlsx", "key") == ("什么", 1)
    assert store.get("reading", "甲.xlsx", "other") is None
    assert store.get("reading", "乙.xlsx", "key") is None
    assert Store(store.folder, "program 2").get("reading", "甲.xlsx", "key") is None


def test_a_newer_entry_takes_the_place_of_the_older(store: Store) -> None:
    for number in range(5):
        store.put("reading", "甲.xlsx", str(number), number)
    assert len(entries(store)) == 1
    store.put("reading", "乙.xlsx", "key", 0)
    store.keep("reading", ["乙.xlsx"])
    assert store.get("reading", "乙.xlsx", "key") == 0
    assert len(entries(store)) == 1


def test_a_damaged_entry_is_none_wherever_it_is_damaged(store: Store) -> None:
    store.put("reading", "甲.xlsx", "key", list(range(100)))
    [path] = entries(store)
    whole = path.read_bytes()
    for at in range(len(whole)):
        path.write_bytes(whole[:at])
        assert store.get("reading", "甲.xlsx", "key") is None
        path.write_bytes(whole[:at] + bytes([whole[at] ^ 1]) + whole[at + 1 :])
        assert store.get("reading", "甲.xlsx", "key") is None


def test_a_store_that_cannot_be_written_is_only_empty(tmp_path: Path) -> None:
    (tmp_path / "file").write_bytes(b"")
    store = Store(tmp_path / "file" / "below", "program")
    store.put("reading", "甲.xlsx", "key", 1)
    assert store.get("reading", "甲.xlsx", "key") is None


def test_a_workbook_is_read_once_for_each_content(store: Store, tmp_path: Path) -> None:
    path = tmp_path / "项目计划.xlsx"
    path.write_bytes(workbook(BOOK))
    first = Kept(store, (), now=lambda: FAR)
    reading = first.of(path, "项目计划.xlsx")
    again = Kept(store, first.seen.values(), now=lambda: FAR)
    path_elsewhere = tmp_path / "nowhere.xlsx"
    assert again.of(path, "项目计划.xlsx").digest == reading.digest
    assert again.seen == first.seen
    with pytest.raises(OSError, match="nowhere"):
        again.of(path_elsewhere, "nowhere.xlsx")


def test_a_file_that_changed_just_now_is_not_trusted_by_its_signature(store: Store, tmp_path: Path) -> None:
    path = tmp_path / "项目计划.xlsx"
    path.write_bytes(workbook(BOOK))
    signature = signature_of(path)
    assert signature
    early = Kept(store, (), now=lambda: signature.moment + RACY_NS - 1)
    early.of(path, "项目计划.xlsx")
    assert not early.seen["项目计划.xlsx"].sure
    late = Kept(store, (), now=lambda: signature.moment + RACY_NS)
    late.of(path, "项目计划.xlsx")
    assert late.seen["项目计划.xlsx"].sure
    assert not settled(Signature(FAR, 1, 1), FAR - 10**12), "a clock that runs ahead"


@pytest.mark.parametrize("moment", [-(10**20), 10**21, 10**30], ids=["before the year 1", "after 9999", "long after"])
def test_a_file_of_an_odd_day_is_a_file_like_others(moment: int) -> None:
    odd = Signature(moment=moment, size=1, inode=1)
    assert day_of(odd) is None
    assert key_of("", [Seen("甲.xlsx", odd, "digest", sure=True)])


def test_fingerprints_tell_values_apart_in_any_order_of_sets(store: Store) -> None:
    assert fingerprint({"a": 1, "b": 2}, frozenset("xyz")) == fingerprint({"b": 2, "a": 1}, frozenset("zyx"))
    told = [
        ("a", "b"),
        ("a, b",),
        ("a",),
        "a",
        1,
        "1",
        None,
        store,
        DEFAULTS,
        frozenset("a"),
        {"a": "b"},
        ("a", ("b",)),
    ]
    assert len({fingerprint(each) for each in told}) == len(told)


def test_the_cache_is_local_private_and_can_be_off(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    root = portfolio(tmp_path / "share")
    monkeypatch.setenv(SWITCH, str(tmp_path / "here"))
    store = store_of(root)
    assert store
    assert store.program == program()
    monkeypatch.setenv(SWITCH, str(root.path / "cache"))
    assert store_of(root) is None, "never on the share: others could write into it"
    monkeypatch.setenv(SWITCH, "off")
    assert store_of(root) is None


@pytest.mark.skipif(sys.platform == "win32", reason="rights are the folder's own there")
def test_a_folder_that_others_may_write_to_is_no_cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    root = portfolio(tmp_path / "share")
    monkeypatch.setenv(SWITCH, str(tmp_path / "here"))
    store = store_of(root)
    assert store
    assert store.folder.stat().st_mode & 0o077 == 0
    store.folder.chmod(0o777)
    assert store_of(root) is None
