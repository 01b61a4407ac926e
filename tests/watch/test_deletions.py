"""What counts as deleted: not what an editor, a share or a folder without rights keeps out of sight."""

from __future__ import annotations

from watch.portfolios import BOOKS, SHARE_AWAY, dealt_with, seen, step

from salessheets.watch.missing import GONE_SECONDS, HOLD
from salessheets.watch.settling import done


def test_deleted_after_three_healthy_looks_and_a_minute() -> None:
    index, left = dealt_with(BOOKS), {path: 1 for path in BOOKS if path != "P/a.xlsx"}
    for now in (20, 40, 79):
        index, decision = step(index, seen(left), now)
        assert decision.deleted == ()
    index, decision = step(index, seen(left), 20 + GONE_SECONDS)
    assert decision.deleted == ("P/a.xlsx",)
    index, decision = step(done(index, decision), seen(left), 100)
    assert decision.paths == ()


def test_two_looks_a_minute_apart_delete_nothing() -> None:
    index, left = dealt_with(BOOKS), {path: 1 for path in BOOKS if path != "P/a.xlsx"}
    for now in (20, 2000):
        index, decision = step(index, seen(left), now)
        assert decision.deleted == ()


def test_the_looks_must_be_healthy_ones_in_a_row() -> None:
    index, left = dealt_with(BOOKS), {path: 1 for path in BOOKS if path != "P/a.xlsx"}
    for now in (20, 60, 100, 140, 180):
        index, decision = step(index, seen(left), now)
        assert decision.deleted == ()
        index, decision = step(index, SHARE_AWAY, now + 10)
        assert decision.problem == SHARE_AWAY.problem


def test_an_editor_that_deletes_and_renames_deletes_nothing() -> None:
    index, left = dealt_with(BOOKS), {path: 1 for path in BOOKS if path != "P/a.xlsx"}
    decisions = []
    for round_ in range(10):
        index, gone = step(index, seen(left), 20 + 30 * round_)
        index, back = step(index, seen(BOOKS), 35 + 30 * round_)
        decisions += [gone, back]
    assert [each.paths for each in decisions] == [()] * 20


def test_what_stands_in_a_folder_that_cannot_be_read_is_not_gone() -> None:
    books = BOOKS | {f"Q/{name}.xlsx": 1 for name in "abcdefgh"}
    index = dealt_with(books)
    for now in range(20, 400, 20):
        index, decision = step(index, seen(BOOKS, unread=("Q",)), now)
        assert decision.deleted == decision.held == ()
        assert decision.unread == ("Q",)


def test_most_files_missing_is_held_until_it_lasts() -> None:
    index, left = dealt_with(BOOKS), {"P/a.xlsx": 1}
    for now in range(20, int(HOLD), 60):
        index, decision = step(index, seen(left), now)
        assert decision.deleted == ()
        assert len(decision.held) == 7
    index, decision = step(index, seen(left), 20 + HOLD)
    assert len(decision.deleted) == 7
    assert decision.held == ()


def test_a_person_can_confirm_that_most_files_are_meant_to_be_gone() -> None:
    index, decision = step(dealt_with(BOOKS), seen({}), 20)
    assert len(decision.held) == 8
    _, decision = step(index, seen({}), 35, confirmed=True)
    assert len(decision.deleted) == 8


def test_most_of_few_files_missing_is_a_person() -> None:
    index = dealt_with({"P/a.xlsx": 1, "P/b.xlsx": 1})
    for now in (20, 50, 81):
        index, decision = step(index, seen({}), now)
    assert decision.deleted == ("P/a.xlsx", "P/b.xlsx")


def test_a_renamed_folder_is_no_disappearance() -> None:
    index, renamed = dealt_with(BOOKS), {path.replace("P/", "Q/"): 1 for path in BOOKS}
    index, decision = step(index, seen(renamed), 20)
    assert decision.held == ()
    index, decision = step(index, seen(renamed), 23)
    assert decision.new == tuple(renamed)
    index = done(index, decision)
    del renamed["Q/a.xlsx"]
    for now in (50, 81):
        index, decision = step(index, seen(renamed), now)
    assert decision.deleted == tuple(BOOKS)


def test_a_share_that_loses_its_files_bit_by_bit_is_held() -> None:
    index, left = dealt_with(BOOKS | {f"Q/{number}.xlsx": 1 for number in range(8)}), dict(BOOKS)
    for now in range(20, 400, 10):
        index, decision = step(index, seen(left), now)
        assert set(decision.deleted) <= {f"Q/{number}.xlsx" for number in range(8)}
        if now % 20 == 0 and left:
            left.popitem()
    assert len(decision.held) == 16


def test_files_in_unreadable_folders_count_as_there() -> None:
    books = BOOKS | {f"Q/{number}.xlsx": 1 for number in range(20)}
    index, left = dealt_with(books), {"P/a.xlsx": 1, "P/b.xlsx": 1}
    _, decision = step(index, seen(left, unread=("Q",)), 20)
    assert decision.held == ()


def test_a_share_that_flaps_while_most_is_held_starts_the_wait_anew() -> None:
    index = dealt_with(BOOKS)
    for now in range(20, 3 * int(HOLD), 600):
        index, decision = step(index, seen({}), now)
        assert decision.deleted == ()
        assert len(decision.held) == 8
        index, _ = step(index, SHARE_AWAY, now + 300)


def test_what_a_save_left_over_is_gone_at_once() -> None:
    index, decision = step(dealt_with({**BOOKS, "P/Cedd4100": 1}), seen(BOOKS), 20)
    assert (decision.deleted, decision.absent) == (("P/Cedd4100",), ())
    _, decision = step(done(index, decision), seen(BOOKS), 35)
    assert decision.paths == ()
