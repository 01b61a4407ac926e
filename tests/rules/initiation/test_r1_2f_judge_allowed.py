from __future__ import annotations

from dataclasses import replace

from sheets_in_text import Spot, Written, spots

from salessheets.rules import Checker
from salessheets.settings import CommitteeMember


def test_those_involved_must_step_aside(found: list[Spot], expected: list[Spot]) -> None:
    """
    charter
    applicant | 张三

    team
    name | role
    李四 | 项目经理
    王五 | 销售

    scores
    judge | recused | criterion | score | finds
    张三  |         | 市场潜力  | 80    | recused
    张三  |         | 竞争环境  | 80    |
    李四  | 否      | 市场潜力  | 80    | recused
    王五  |         | 市场潜力  | 80    |
    """
    assert found == expected


def test_they_stepped_aside(found: list[Spot], expected: list[Spot]) -> None:
    """
    charter
    applicant | 张三

    scores
    judge | recused | criterion | score
    张三  | 是      |           |
    """
    assert found == expected


def test_a_score_of_one_who_stepped_aside(found: list[Spot], expected: list[Spot]) -> None:
    """
    scores
    round | judge | recused | criterion | score | finds
    1     | 张三  | 是      |           |       |
    1     | 张三  |         | 市场潜力  | 0     | score
    1     | 李四  | 是      | 市场潜力  | 70    | score
    2     | 张三  |         | 市场潜力  | 70    |
          |       |         | 市场潜力  | 70    |
    """
    assert found == expected


def test_not_on_the_committee(checker: Checker, story: Written) -> None:
    """
    scores
    judge | recused | criterion | score
    张三  |         | 市场潜力  | 80
    李四  |         | 市场潜力  | 80
    李四  |         | 竞争环境  | 80
    王五  | 是      |           |
    """
    assert checker.check
    story.settings = replace(story.settings, committee=(CommitteeMember(name="张三"),))
    case = story.case()
    findings = list(checker.check(case))
    assert spots(iter(findings), case) == [("scores", 3, "judge")]
    assert findings[0].message.zh == "评委 李四 不应计分：不在委员名单"
    story.settings = replace(story.settings, committee=())
    assert not list(checker.check(story.case()))
