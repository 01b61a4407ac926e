from __future__ import annotations

from sheets_in_text import Spot, Written

from salessheets.rules import Checker


def test_last_three_progress_meetings(found: list[Spot], expected: list[Spot]) -> None:
    """
    team
    name
    张三
    李四
    王五

    meetings
    id   | type   | date       | present          | finds
    M-01 | 进展会 | 2026-01-08 | 张三             |
    M-02 | 进展会 | 2026-02-12 | 张三、李四、王五 |
    M-03 | 评审会 | 2026-02-20 | 赵六             |
    M-04 | 进展会 | 2026-02-26 | 张三、李四       |
    M-05 | 进展会 | 2026-03-05 | 张三             | present
    M-06 | 进展会 | 2026-03-12 | 赵六             |
    """
    assert found == expected


def test_counts(checker: Checker, story: Written) -> None:
    """
    set attendance_meetings 5

    team
    name
    李四

    meetings
    id   | type   | date       | present
    M-01 | 进展会 | 2026-01-08 | 李四
    M-02 | 进展会 | 2026-01-15 | 李四
    M-03 | 进展会 | 2026-01-22 | 张三
    M-04 | 进展会 | 2026-01-29 | 张三
    M-05 | 进展会 | 2026-02-05 | 张三
    """
    assert checker.check
    (finding,) = checker.check(story.case())
    assert finding.message.zh == "李四 出席 2/5 次"
    assert finding.about == "李四"


def test_three_of_five_are_enough(found: list[Spot], expected: list[Spot]) -> None:
    """
    set attendance_meetings 5

    team
    name
    李四

    meetings
    id   | type   | date       | present
    M-01 | 进展会 | 2026-01-08 | 李四
    M-02 | 进展会 | 2026-01-15 | 李四
    M-03 | 进展会 | 2026-01-22 | 李四
    M-04 | 进展会 | 2026-01-29 | 张三
    M-05 | 进展会 | 2026-02-05 | 张三
    """
    assert found == expected


def test_only_the_time_in_the_team_counts(found: list[Spot], expected: list[Spot]) -> None:
    """
    team
    name | start      | end
    张三 |            |
    李四 | 2026-03-01 |
    王五 |            | 2026-03-01

    meetings
    id   | type   | date       | present
    M-01 | 进展会 | 2026-01-08 | 张三
    M-02 | 进展会 | 2026-02-12 | 张三
    M-03 | 进展会 | 2026-03-05 | 张三、李四
    """
    assert found == expected


def test_a_meeting_without_a_list_says_nothing(found: list[Spot], expected: list[Spot]) -> None:
    """
    team
    name
    张三

    meetings
    id   | type   | date       | present
    M-01 | 进展会 | 2026-01-08 |
    """
    assert found == expected
