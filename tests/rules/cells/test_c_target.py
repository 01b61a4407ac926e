from __future__ import annotations

from sheets_in_text import Spot


def test_objects_that_a_column_does_not_take(found: list[Spot], expected: list[Spot]) -> None:
    """
    conditions
    object | condition | finds
    G4     | 补合同    |
           | 补合同    |
    G5     | 补合同    | object
    R-01   | 补合同    | object

    approvals
    object  | finds
    G0      |
    D9/M-03 |
    CR-01   |
    ST-02   |
    项目    |
    R-01    | object
    1.2     | object
    全部    | object

    waivers
    rule | object | finds
    2.2a | R-01   |
    2.2a | 1.2    |
    2.2a | 全部   | object
    """
    assert found == expected


def test_sources_and_items(found: list[Spot], expected: list[Spot]) -> None:
    """
    actions
    id   | source | finds
    T-01 | M-03   |
    T-02 | M-03/2 |
    T-03 | CP-01  |
    T-04 | G3     |
    T-05 | T-01   | source
    T-06 | D4     | source

    changes
    id    | object   | item | finds
    CR-01 | goal     | O-01 |
    CR-02 | goal     | 1.2  | item
    CR-03 | schedule | 1.2  |
    CR-04 | schedule | O-01 | item
    CR-05 | scope    | 1.2  |

    compliance
    id    | object | finds
    CP-01 | A-03   |
    CP-02 | G3     | object
    """
    assert found == expected


def test_a_version_that_was_never_final(found: list[Spot], expected: list[Spot]) -> None:
    """
    final D4 V1.0 2026-03-02
    final D9/M-01 V1.1 2026-03-02

    approvals
    object  | version | finds
    D4      | 1.0     |
    D4      | V1.1    | version
    D4      |         |
    D9/M-01 | v1.1    |
    D9      | V1.1    |
    D9/M-02 | V1.1    | version
    G2      | V1.0    |
    """
    assert found == expected
