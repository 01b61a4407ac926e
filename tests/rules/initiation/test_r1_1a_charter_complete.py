from __future__ import annotations

from sheets_in_text import Spot, Written

from salessheets.rules import Checker


def test_complete(found: list[Spot], expected: list[Spot]) -> None:
    """
    charter
    department    | 销售部
    applicant     | 张三
    applied_on    | 2026-03-01
    background    | 新品上市
    market_need   | 年增两成
    strategy_fit  | 三年规划第二条
    scope         | 华东五省
    competition   | 两家对手
    planned_start | 2026-03-02
    planned_end   | 2026-12-31
    budget_total  | 0
    budget_source | 年度预算
    resources     | 三人

    risks
    id   | description
    R-01 | 对手降价
    """
    assert found == expected


def test_first_empty_cell(found: list[Spot], expected: list[Spot]) -> None:
    """
    charter
    department    | 销售部
    applicant     | 张三
    applied_on    | 2026-03-01
    background    | 新品上市
    market_need   | 年增两成
    strategy_fit  | 三年规划第二条
    scope         |                | finds
    competition   | 两家对手
    planned_start | 2026-03-02
    planned_end   |
    budget_total  | 80万元
    budget_source | 年度预算
    resources     | 三人
    """
    assert found == expected


def test_only_the_first_risk_is_missing(found: list[Spot], expected: list[Spot]) -> None:
    """
    finds risks.description

    charter
    department    | 销售部
    applicant     | 张三
    applied_on    | 2026-03-01
    background    | 新品上市
    market_need   | 年增两成
    strategy_fit  | 三年规划第二条
    scope         | 华东五省
    competition   | 两家对手
    planned_start | 2026-03-02
    planned_end   | 2026-12-31
    budget_total  | 80万元
    budget_source | 年度预算
    resources     | 三人
    """
    assert found == expected


def test_names_everything(checker: Checker, story: Written) -> None:
    """
    charter
    department    | 销售部
    applicant     | 张三
    applied_on    | 2026-03-01
    background    | 新品上市
    market_need   | 年增两成
    strategy_fit  | 三年规划第二条
    scope         | 华东五省
    planned_start | 2026-03-02
    planned_end   | 2026-12-31
    budget_total  | 80万元
    budget_source | 年度预算
    """
    assert checker.check
    (finding,) = checker.check(story.case())
    assert finding.message.zh == "立项申请缺 竞争概况、所需资源、初步风险"
    assert finding.message.en == "Application lacks Competition, Resources needed, First risks"


def test_there_is_no_charter(found: list[Spot], expected: list[Spot]) -> None:
    """
    finds charter.department
    """
    assert found == expected
