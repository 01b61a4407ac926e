from __future__ import annotations

from sheets_in_text import Spot, Written

from salessheets.rules import Checker


def test_above_the_limit(found: list[Spot], expected: list[Spot]) -> None:
    """
    approvals
    object | result      | decided_on
    ST-03  | approved    | 2026-03-02
    ST-04  | approved    | 2026-03-02
    ST-04  | rejected    | 2026-03-03
    ST-05  | conditional | 2026-03-03
    ST-06  |             |

    strategy
    id    | category | applies | discount | finds
    ST-01 | pricing  |         | 10%      |
    ST-02 | pricing  |         | 10.1%    | discount
    ST-03 | pricing  |         | 15%      |
    ST-04 | pricing  |         | 15%      | discount
    ST-05 | pricing  |         | 15%      |
    ST-06 | pricing  |         | 15%      | discount
    ST-07 | pricing  |         |          |
    ST-08 | pricing  | no      | 15%      |
          | pricing  |         | 15%      | discount
    """
    assert found == expected


def test_setting_and_message(checker: Checker, story: Written) -> None:
    """
    set discount_limit 0.05

    strategy
    id    | discount
    ST-01 | 12.5%
    """
    assert checker.check
    [finding] = checker.check(story.case())
    assert finding.message.zh == "策略 ST-01 折扣上限 12.5% 超授权 5% 且未获批"
    assert finding.message.en == "Discount 12.5% of ST-01 exceeds 5% and is not approved"
