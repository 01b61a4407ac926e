from __future__ import annotations

from dataclasses import replace
from datetime import date

from sheets_in_text import Spot, Written

from salessheets.rules import Checker
from salessheets.settings import CommitteeMember


def test_three_judges_without_a_list(found: list[Spot], expected: list[Spot]) -> None:
    """
    scores
    judge | criterion | score
    张三  | 市场潜力  | 80
    张三  | 竞争环境  | 80
    李四  | 市场潜力  | 0
    王五  | 市场潜力  | 80
    """
    assert found == expected


def test_recused_and_silent_judges_do_not_count(found: list[Spot], expected: list[Spot]) -> None:
    """
    scores
    judge | recused | criterion | score | finds
    张三  |         | 市场潜力  | 80    | judge
    李四  | 是      |           |       |
    王五  |         | 市场潜力  |       |
    赵六  |         | 市场潜力  | 80    |
    """
    assert found == expected


def test_only_the_last_round_counts(found: list[Spot], expected: list[Spot]) -> None:
    """
    set judges_min 2

    scores
    round | judge | criterion | score | finds
    1     | 张三  | 市场潜力  | 80    |
    1     | 李四  | 市场潜力  | 80    |
    2     | 张三  | 市场潜力  | 80    | judge
    """
    assert found == expected


def test_nobody_has_scored(found: list[Spot], expected: list[Spot]) -> None:
    """
    finds scores.judge
    """
    assert found == expected


def test_two_thirds_of_those_who_vote_on_the_day(checker: Checker, story: Written) -> None:
    """
    scores
    judge | criterion | score
    张三  | 市场潜力  | 80
    李四  | 市场潜力  | 80

    decisions
    round | reviewed_on
    1     | 2026-03-05
    """
    assert checker.check
    committee = (
        CommitteeMember(name="张三", role="chair"),
        CommitteeMember(name="李四"),
        CommitteeMember(name="王五", end=date(2026, 3, 5)),
        CommitteeMember(name="已离任", end=date(2026, 3, 4)),
        CommitteeMember(name="未上任", start=date(2026, 3, 6)),
        CommitteeMember(name="记录", role="secretary"),
    )
    story.settings = replace(story.settings, committee=committee)
    assert not list(checker.check(story.case()))
    story.settings = replace(story.settings, committee=(*committee, CommitteeMember(name="赵六")))
    (finding,) = checker.check(story.case())
    assert finding.message.zh == "有效评委 2 人，少于法定 3 人"
