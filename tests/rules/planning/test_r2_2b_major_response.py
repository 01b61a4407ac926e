from __future__ import annotations

from sheets_in_text import Spot, Written

from salessheets.rules import Checker


def test_levels(found: list[Spot], expected: list[Spot]) -> None:
    """
    risks
    id   | probability | impact | response | measures | due        | status     | finds
    R-01 | 3           | 3      |          |          |            | identified |
    R-02 | 2           | 5      |          | 备货     | 2026-03-20 | identified | response
    R-03 | 4           | 4      | mitigate |          |            | occurred   | measures
    R-04 | 5           | 5      | mitigate | 备货     |            |            | due
    R-05 | 5           | 5      | mitigate | 备货     | 2026-03-20 | identified |
    R-06 | 5           | 5      |          |          |            | closed     |
    R-07 |             | 5      |          |          |            | identified |
    """
    assert found == expected


def test_residual_while_monitoring(found: list[Spot], expected: list[Spot]) -> None:
    """
    risks
    id   | probability | impact | residual_probability | residual_impact | status     | finds
    R-01 | 5           | 5      | 1                    | 5               | monitoring |
    R-02 | 5           | 5      | 1                    | 5               | responding | response
    R-03 | 5           | 5      | 1                    |                 | monitoring | response
    """
    assert found == expected


def test_setting_and_message(checker: Checker, story: Written) -> None:
    """
    set risk_major 9

    risks
    id   | probability | impact | response
    R-01 | 3           | 3      | avoid
    """
    assert checker.check
    [finding] = checker.check(story.case())
    assert finding.message.zh == "较大风险 R-01 缺 措施、期限"
    assert finding.message.en == "Major risk R-01 lacks Measures, Due"
