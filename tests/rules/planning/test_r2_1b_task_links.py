from __future__ import annotations

from sheets_in_text import Spot, Written

from salessheets.rules import Checker


def test_own_line(found: list[Spot], expected: list[Spot]) -> None:
    """
    tasks
    id   | predecessors | finds
    1    |              |
    1.1  | 1.1          | predecessors
    1.2  | 1            | predecessors
    1.10 | 1.1、1.2FS   |
    2    | 2.1          | predecessors
    2.1  | 1            |
    """
    assert found == expected


def test_loop_is_named_once_where_it_closes(found: list[Spot], expected: list[Spot]) -> None:
    """
    tasks
    id | predecessors | finds
    1  | 3            |
    2  | 1            | predecessors
    3  | 2            |
    4  | 3            |
    5  | 6            |
    6  | 5            | predecessors
    """
    assert found == expected


def test_path_runs_in_order_of_work(checker: Checker, story: Written) -> None:
    """
    tasks
    id | predecessors
    1  | 3
    2  | 1
    3  | 2
    4  | 4
    """
    assert checker.check
    messages = [finding.message.en for finding in checker.check(story.case())]
    assert messages == [
        "Predecessors of task 4 form a loop: 4 → 4",
        "Predecessors of task 2 form a loop: 1 → 2 → 3 → 1",
    ]


def test_predecessors_that_do_not_exist_or_join_again(found: list[Spot], expected: list[Spot]) -> None:
    """
    tasks
    id | predecessors
    1  | 9
    2  | 1
    3  | 1
    4  | 2、3
       | 4
    """
    assert found == expected


def test_a_long_chain_is_walked(checker: Checker) -> None:
    from sheets_in_text import written

    rows = "\n".join(f"{n} | {n + 1}" for n in range(1, 2001))
    story = written(f"tasks\nid | predecessors\n{rows}\n2001 | 1")
    assert checker.check
    assert len(list(checker.check(story.case()))) == 1
