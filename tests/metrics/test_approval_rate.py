from __future__ import annotations

import pytest
from measured import fraction, measure_of, reason_of


@pytest.mark.parametrize(("result", "value"), [("approved", 1), ("conditional", 1), ("rejected", 0)])
def test_decided(result: str, value: int) -> None:
    found = measure_of("approval_rate", f"approvals\nobject | result | decided_on\nG1 | {result} | 2026-01-05")
    assert fraction(found) == (value, 1)


def test_not_decided() -> None:
    assert reason_of("approval_rate", "approvals\nobject | submitted_on\nG1 | 2026-01-05") == "立项门还没有决定"
