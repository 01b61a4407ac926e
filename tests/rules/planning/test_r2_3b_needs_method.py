from __future__ import annotations

from sheets_in_text import Spot


def test_nothing_surveyed(found: list[Spot], expected: list[Spot]) -> None:
    """
    finds needs.way
    """
    assert found == expected


def test_other_ways_alone(found: list[Spot], expected: list[Spot]) -> None:
    """
    finds needs.way

    needs
    id   | way
    N-01 | questionnaire
    N-02 |
    """
    assert found == expected


def test_one_interview(found: list[Spot], expected: list[Spot]) -> None:
    """
    needs
    id   | way
    N-01 | questionnaire
    N-02 | interview
    """
    assert found == expected


def test_market_research(found: list[Spot], expected: list[Spot]) -> None:
    """
    needs
    id   | way
    N-01 | 市场调研
    """
    assert found == expected
