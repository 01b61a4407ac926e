from __future__ import annotations

from sheets_in_text import Spot


def test_always_and_under_conditions(found: list[Spot], expected: list[Spot]) -> None:
    """
    charter
    code | XS-2026-001 |
    name | 新品推广    |

    approvals
    object | version | result   | approver | decided_on | approved_budget | note   | finds
    G2     |         | approved | 王芳     | 2026-03-02 |                 |        |
    G1     |         | approved | 王芳     | 2026-03-02 |                 |        | approved_budget
    D4     |         | returned |          | 2026-03-02 |                 |        | version, approver, note
           |         |          | 王芳     |            |                 |        | object, result

    scores
    judge | recused | criterion | score | finds
    王芳  |         | market    |       | score
    李明  | yes     |           |       |
    """
    assert found == expected


def test_one_of_a_group_is_enough(found: list[Spot], expected: list[Spot]) -> None:
    """
    charter
    code | XS-2026-001 |
    name | 新品推广    |

    budget
    category  | month   | planned | actual | actual_from | finds
    promotion | 2026-03 | 0       |        |             |
    promotion | 2026-04 |         | 10     | typed       |
    promotion | 2026-05 |         |        | activities  |
    promotion | 2026-06 |         |        | typed       | planned
    promotion | 2026-07 |         |        |             | planned
    """
    assert found == expected


def test_a_card_counts_from_the_start_and_wants_of_gates_do_not(found: list[Spot], expected: list[Spot]) -> None:
    """
    charter
    code | XS-2026-001 |
    name |             | finds
    type |             |

    closing
    leftover       | 尾款未收 |
    leftover_owner |          | finds
    """
    assert found == expected


def test_a_number_given_in_advance_is_no_input_and_what_cannot_be_read_is_not_empty(
    found: list[Spot], expected: list[Spot]
) -> None:
    """
    charter
    code | XS-2026-001 |
    name | 新品推广    |

    risks
    id   | found_on   | description | finds
    R-01 |            |             |
    R-02 | 下周       | 断供        |
    R-03 |            | 断供        | found_on
    """
    assert found == expected
