from __future__ import annotations

from sheets_in_text import Spot, Written

from salessheets.rules import Checker


def test_no_lessons(found: list[Spot], expected: list[Spot]) -> None:
    """
    finds lessons.kind
    """
    assert found == expected


def test_one_kind_only(checker: Checker, story: Written, found: list[Spot], expected: list[Spot]) -> None:
    """
    lessons
    id   | kind
    L-01 | good
    L-02 |

    finds lessons.kind
    """
    assert found == expected
    assert checker.check
    (finding,) = checker.check(story.case())
    assert finding.message.zh == "缺不足条目"


def test_both(found: list[Spot]) -> None:
    """
    lessons
    id   | kind
    L-01 | good
    L-02 | bad
    """
    assert found == []


def test_fewer_than_the_setting_asks(found: list[Spot], expected: list[Spot]) -> None:
    """
    set lessons_min 2

    lessons
    id   | kind
    L-01 | good
    L-02 | bad
    L-03 | good

    finds lessons.kind
    """
    assert found == expected
