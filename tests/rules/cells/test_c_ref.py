from __future__ import annotations

from dataclasses import replace

import pytest
from sheets_in_text import Spot, Written, spots

from salessheets.evidence import Evidence
from salessheets.rules import Checker


def test_references_to_rows(found: list[Spot], expected: list[Spot]) -> None:
    """
    tasks
    id   | predecessors | finds
    1.1  |              |
    1.10 | 1.1          |
    2    | 1.1、1.11    | predecessors
    3    | 9、8         | predecessors, predecessors

    feedback
    id   | survey | finds
    F-01 | q1     |
    F-02 | Q-02   | survey
    F-03 |        |

    surveys
    id  | name
    Q-1 | 满意度
    """
    assert found == expected


def test_targets_that_name_rows(found: list[Spot], expected: list[Spot]) -> None:
    """
    meetings
    id   | type
    M-01 | progress

    agenda
    meeting | no | topic
    M-01    |    | 进度

    actions
    id   | source | finds
    T-01 | M-01   |
    T-02 | M-01/1 |
    T-03 | M-01/2 | source
    T-04 | R-01   | source
    T-05 | G2     |
    T-06 |        |

    approvals
    object  | finds
    D9/M-01 |
    D9/M-02 | object
    项目    |
    CR-01   | object
    """
    assert found == expected


@pytest.mark.parametrize(
    ("shut", "silent"), [("反馈记录.xlsx", True), ("X/需求 旧.xlsx", True), ("执行记录-张三.xlsx", False)]
)
def test_what_could_not_be_read_may_hold_the_row(checker: Checker, story: Written, shut: str, silent: bool) -> None:
    """
    strategy
    id    | needs
    ST-01 | N-01
    """
    assert checker.check
    case = story.case()
    held = replace(case, project=replace(case.project, evidence=Evidence(shut=(shut,))))
    assert (spots(checker.check(held), held) == []) is silent
