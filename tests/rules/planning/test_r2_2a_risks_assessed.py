from __future__ import annotations

from sheets_in_text import Spot, Written

from salessheets.rules import Checker


def test_not_assessed(found: list[Spot], expected: list[Spot]) -> None:
    """
    risks
    id   | category | description | probability | impact | review_on  | status     | finds
    R-01 | market   | 对手降价    | 3           | 4      | 2026-03-20 | identified |
    R-02 |          | 对手降价    | 3           | 4      | 2026-03-20 |            | category
    R-03 | market   | 对手降价    |             | 4      | 2026-03-20 | monitoring | probability
    R-04 | market   | 对手降价    | 3           |        |            | responding | impact
    R-05 | market   | 对手降价    | 3           | 4      |            | occurred   | review_on
    R-06 |          | 对手降价    |             |        |            | closed     |
    """
    assert found == expected


def test_no_risk(found: list[Spot], expected: list[Spot]) -> None:
    """
    finds risks.description
    """
    assert found == expected


def test_fewer_than_the_setting(found: list[Spot], expected: list[Spot]) -> None:
    """
    set risks_min 2
    finds risks.description

    risks
    id   | category | description | probability | impact | review_on  | status
    R-01 | market   | 对手降价    | 3           | 4      | 2026-03-20 | identified
    R-02 | market   | 对手降价    | 3           | 4      | 2026-03-20 | closed
    """
    assert found == expected


def test_risks_closed_since_the_plan_gate_count(found: list[Spot], expected: list[Spot]) -> None:
    """
    approvals
    object | result   | decided_on
    G2     | approved | 2026-03-01

    risks
    id   | description | status
    R-01 | 对手降价    | closed
    """
    assert found == expected


def test_messages(checker: Checker, story: Written) -> None:
    """
    set risks_min 3

    risks
    id   | category | description | probability | impact | review_on
    R-01 | market   | 对手降价    |             |        | 2026-03-20
         | market   | 对手降价    | 1           |        | 2026-03-20
    """
    assert checker.check
    assert [(finding.message.zh, finding.message.en) for finding in checker.check(story.case())] == [
        (
            "风险登记册未评估：缺 至少 3 条未关闭的风险（现有 2 条）",
            "Risk register is not assessed: at least 3 open risks (2 so far) missing",
        ),
        ("风险 R-01 未评估：缺 概率P、影响I", "Risk R-01 is not assessed: Probability, Impact missing"),
        ("风险（第 3 行）未评估：缺 影响I", "Risk (row 3) is not assessed: Impact missing"),
    ]
