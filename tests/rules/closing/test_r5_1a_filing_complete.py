from __future__ import annotations

from sheets_in_text import Spot


def test_no_row_for_the_whole_project(found: list[Spot], expected: list[Spot]) -> None:
    """
    filing
    item | reason
    D6   | 不适用

    finds filing.item
    """
    assert found == expected


def test_first_empty_cell(found: list[Spot], expected: list[Spot]) -> None:
    """
    filing
    item | handed_by | received_by | handed_on  | filing_no | finds
    D6   |           |             |            |           |
    全部 | 张三      |             | 2026-03-02 |           | received_by
    """
    assert found == expected


def test_complete(found: list[Spot]) -> None:
    """
    filing
    item | handed_by | received_by | handed_on  | filing_no
    ALL  | 张三      | 李四        | 2026-03-02 | B-2026-7
    """
    assert found == []
