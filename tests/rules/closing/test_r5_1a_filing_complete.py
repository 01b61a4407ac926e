from __future__ import annotations

from sheets_in_text import Spot


def test_no_row_for_the_whole_project(found: list[Spot], expected: list[Spot]) -> None:
    """
    final all

    filing
    item | reason
    D6   | 不适用

    finds filing.item
    """
    assert found == expected


def test_first_empty_cell(found: list[Spot], expected: list[Spot]) -> None:
    """
    final all

    filing
    item | handed_by | received_by | handed_on  | filing_no | finds
    D6   |           |             |            |           |
    全部 | 张三      |             | 2026-03-02 |           | received_by
    """
    assert found == expected


def test_complete(found: list[Spot]) -> None:
    """
    final all

    filing
    item | handed_by | received_by | handed_on  | filing_no
    ALL  | 张三      | 李四        | 2026-03-02 | B-2026-7
    """
    assert found == []


def test_a_document_that_is_not_final(found: list[Spot], expected: list[Spot]) -> None:
    """
    final D1 V1.0 2026-01-05

    filing
    item | handed_by | received_by | handed_on  | filing_no | finds
    ALL  | 张三      | 李四        | 2026-03-02 | B-2026-7  | item
    """
    assert found == expected


def test_a_project_that_was_turned_down_owes_less(found: list[Spot]) -> None:
    """
    final D1 V1.0 2026-01-05
    final D13 V1.0 2026-02-05

    approvals
    object | result   | decided_on
    G1     | rejected | 2026-01-20

    decisions
    round | reviewed_on
    1     | 2026-01-18

    filing
    item | reason   | handed_by | received_by | handed_on  | filing_no
    D2/1 | 未存原件 |           |             |            |
    ALL  |          | 张三      | 李四        | 2026-03-02 | B-2026-7
    """
    assert found == []
