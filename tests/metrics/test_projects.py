from __future__ import annotations

from measured import measure_of

EXECUTING = """
    charter
    code | XS-2026-001
    type | launch

    approvals
    object | result   | decided_on
    G1     | approved | 2026-01-05
    G2     | approved | 2026-02-02
"""


def test_counts_itself_under_type_state_and_light() -> None:
    found = measure_of("projects", EXECUTING)
    assert found.value == 1
    assert found.parts == {"type:launch": 1, "state:executing": 1, "light:grey": 1}


def test_draft_has_no_light_yet() -> None:
    assert measure_of("projects", "charter\ncode | XS-2026-001").parts == {"state:draft": 1, "light:na": 1}
