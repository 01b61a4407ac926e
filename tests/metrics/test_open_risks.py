from __future__ import annotations

import pytest
from measured import measure_of, reason_of, value_of


def test_by_level() -> None:
    text = """
    risks
    description | probability | impact | residual_probability | residual_impact | status
    甲          | 4           | 4      |                      |                 | responding
    乙          | 5           | 3      |                      |                 | identified
    丙          | 5           | 5      | 1                    | 2               | monitoring
    丁          | 5           | 5      |                      |                 | closed
    戊          |             |        |                      |                 | identified
    """
    found = measure_of("open_risks", text)
    assert found.value == 4
    assert found.parts == {"critical": 1, "major": 1, "low": 1, "unassessed": 1}


@pytest.mark.parametrize(
    ("pair", "level"),
    [
        ("1 | 4", "low"),
        ("1 | 5", "general"),
        ("3 | 3", "general"),
        ("2 | 5", "major"),
        ("3 | 5", "major"),
        ("4 | 4", "critical"),
    ],
)
def test_golden_levels(pair: str, level: str) -> None:
    assert measure_of("open_risks", f"risks\nprobability | impact\n{pair}").parts == {level: 1}


def test_all_closed_is_nought_and_none_at_all_is_empty() -> None:
    assert value_of("open_risks", "risks\ndescription | status\n丁 | closed") == 0
    assert reason_of("open_risks", "charter\nname | 试") == "没有数据"
