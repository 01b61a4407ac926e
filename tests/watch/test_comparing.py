"""Contents behind equal signatures, and files that have none: found by reading, told when they cannot be read."""

from __future__ import annotations

import pytest
from watch.portfolios import BOOKS, dealt_with, seen, step

from salessheets.watch.comparing import DAY
from salessheets.watch.index import Index
from salessheets.watch.settling import done
from salessheets.watch.walk import NAMED, Look


def test_written_again_within_the_tick_of_a_time_stamp_is_found_by_content() -> None:
    index, _ = step(Index(), seen(BOOKS), 0)
    index, decision = step(index, seen(BOOKS), 2)
    index = done(index, decision)
    index, decision = step(index, seen(BOOKS), 17, {"P/a.xlsx": "other"})
    assert decision.changed == ("P/a.xlsx",)
    index, decision = step(index, seen(BOOKS), 32, {"P/a.xlsx": "other"})
    assert decision.changed == ("P/a.xlsx",), "not done: it comes again"
    index, decision = step(done(index, decision), seen(BOOKS), 47, {"P/a.xlsx": "other"})
    assert decision.paths == ()


def test_every_content_is_compared_once_a_day_and_not_all_at_once() -> None:
    books = {f"P/{number}.xlsx": 1 for number in range(2000)}
    index = dealt_with(books)
    compared: list[int] = []
    for now in range(100, 100 + DAY, 300):
        index, decision = step(index, seen(books), now, dict.fromkeys(books, "other"))
        compared.append(len(decision.changed))
        index = done(index, decision)
    assert sum(compared) == pytest.approx(2000, abs=10)
    assert max(compared) < 40


def test_what_the_daily_comparison_finds_comes_again_until_it_is_done() -> None:
    index, _ = step(dealt_with(BOOKS), seen(BOOKS), 20)
    index, decision = step(index, seen(BOOKS), 20 + DAY, {"P/a.xlsx": "other"})
    assert decision.changed == ("P/a.xlsx",)
    index, decision = step(index, seen(BOOKS), 40 + DAY, {"P/a.xlsx": "other"})
    assert decision.changed == ("P/a.xlsx",)


def test_evidence_counts_by_name_alone_and_is_never_read() -> None:
    scan = Look(files={"P/附件/a.pdf": NAMED})
    index, _ = step(Index(), scan, 0)
    index, decision = step(index, scan, 5)
    assert decision.new == ("P/附件/a.pdf",)
    assert decision.contents == {}
    index, decision = step(done(index, decision), scan, 3 * DAY)
    assert decision.paths == ()
    assert not index.recheck


def test_a_file_that_cannot_be_read_is_told_and_read_once_it_can() -> None:
    index = dealt_with(BOOKS)
    book = seen(BOOKS | {"P/a.xlsx": 2})
    index, _ = step(index, book, 20)
    index, decision = step(index, book, 23, {"P/a.xlsx": None})
    assert decision.busy == decision.changed == ("P/a.xlsx",)
    index = done(index, decision)
    index, decision = step(index, book, 38, {"P/a.xlsx": None})
    assert decision.busy == ("P/a.xlsx",)
    assert decision.paths == ()
    index, decision = step(index, book, 53)
    assert decision.changed == ("P/a.xlsx",)
    index, decision = step(done(index, decision), book, 68)
    assert decision.paths == decision.busy == ()
