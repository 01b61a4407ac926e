from __future__ import annotations

import pytest
from sheets_in_text import Written, place_of

from salessheets.findings import Finding
from salessheets.projects import Footprint, Portfolio, Project
from salessheets.rules import Checker
from salessheets.sheets import Weight


def portfolio(story: Written, *types: str) -> Portfolio:
    prints = tuple(Footprint(code=f"XS-{n}", folder=f"XS-{n}", type=each, active=True) for n, each in enumerate(types))
    office = Project(code="", records=story.records, places={Weight: place_of(Weight)})
    return Portfolio(footprints=prints, office=office, settings=story.settings, as_of=story.as_of)


def findings_of(checker: Checker, everything: Portfolio) -> list[Finding]:
    assert checker.check_portfolio
    return list(checker.check_portfolio(everything))


def where(findings: list[Finding]) -> list[str]:
    return [str(finding.cell) for finding in findings]


def test_no_rows_means_the_defaults(checker: Checker) -> None:
    assert not findings_of(checker, portfolio(Written(), "launch", "market"))


def test_types_that_share_rows_share_a_finding(checker: Checker, story: Written) -> None:
    """
    weights
    criterion   | weight
    market      | 40
    competition | 30
    resources   | 20.5
    """
    (finding,) = findings_of(checker, portfolio(story, "market", "launch", "launch", ""))
    assert str(finding.cell) == "书.xlsx › 评审权重!D2"
    assert finding.message.zh == "新产品推广、市场拓展 的评审权重合计 90.5，应为 100"
    assert finding.message.en == "Weights for New product launch, Market expansion add up to 90.5, not 100"


@pytest.mark.parametrize(("types", "cells"), [(("launch",), []), (("crm",), ["书.xlsx › 评审权重!D4"])])
def test_rows_of_a_type_stand_alone(checker: Checker, story: Written, types: tuple[str, ...], cells: list[str]) -> None:
    """
    weights
    criterion   | weight | type
    market      | 60     |
    competition | 40     |
    market      | 70     | 客户关系管理
    resources   | 40     | 客户关系管理
    """
    assert where(findings_of(checker, portfolio(story, *types))) == cells


def test_an_empty_weight(checker: Checker, story: Written) -> None:
    """
    weights
    criterion   | weight
    market      | 60
    competition |
    """
    assert where(findings_of(checker, portfolio(story, "other"))) == ["书.xlsx › 评审权重!D3"]


def test_a_type_nobody_uses(checker: Checker, story: Written) -> None:
    """
    weights
    criterion | weight | type
    market    | 100    |
    market    | 90     | 客户关系管理
    """
    assert not findings_of(checker, portfolio(story, "launch"))
    assert not findings_of(checker, portfolio(story))
