from __future__ import annotations

from decimal import Decimal

import pytest
from measured import case_of, counted, measure_of, reason_of

from salessheets.derived.grades import grade, performance_totals
from salessheets.settings import DEFAULTS

PEOPLE = """
    performance
    person | indicator  | weight | score
    甲     | results    | 60     | 95
    甲     | process    | 40     | 90
    乙     | results    | 100    | 80
    丙     | results    | 100    | {last}
"""


def test_people_by_grade_without_a_trace_of_who() -> None:
    found = measure_of("grade_counts", PEOPLE.format(last="59.9"))
    assert counted(found) == (3, {"excellent": 1, "good": 1, "fail": 1})
    assert found.cells == ()
    assert found.names == frozenset()


@pytest.mark.parametrize(
    ("points", "expected"),
    [("90", "excellent"), ("89.99", "good"), ("80", "good"), ("79.9", "pass"), ("60", "pass"), ("59", "fail")],
)
def test_bounds(points: str, expected: str) -> None:
    assert grade(Decimal(points), DEFAULTS) == expected


def test_blank_weights_are_those_of_the_settings() -> None:
    rows = [f"甲 | {key} | 80" for key in ("results", "process", "teamwork", "customer", "compliance")]
    assert performance_totals(case_of("\n".join(["performance", "person | indicator | score", *rows]))) == {"甲": 80}


def test_two_people_are_too_few() -> None:
    assert reason_of("grade_counts", PEOPLE.format(last="")) == "评完的不足 3 人，不显示"


def test_empty() -> None:
    assert reason_of("grade_counts", "charter\nname | 试") == "没有数据"
