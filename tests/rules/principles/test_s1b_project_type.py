from __future__ import annotations

from sheets_in_text import Spot


def test_type_is_chosen(found: list[Spot], expected: list[Spot]) -> None:
    """
    charter
    type | 市场拓展
    """
    assert found == expected


def test_type_is_empty(found: list[Spot], expected: list[Spot]) -> None:
    """
    charter
    name | 华东新品推广
    type |              | finds
    """
    assert found == expected


def test_there_is_no_charter(found: list[Spot], expected: list[Spot]) -> None:
    """
    finds charter.type
    """
    assert found == expected


def test_a_wrong_word_is_another_matter(found: list[Spot], expected: list[Spot]) -> None:
    """
    charter
    type | 随便
    """
    assert found == expected
