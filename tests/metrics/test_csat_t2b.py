from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

from measured import case_of, fraction, measure_of, reason_of, value_of

from salessheets.metrics import csat_t2b

GIVEN = "feedback\ncsat\n5\n5\n4\n4\n3\n2\n7\n3.5"


def test_golden() -> None:
    assert value_of("csat_t2b", GIVEN) == Decimal("0.6667")
    assert value_of("csat_mean", GIVEN) == Decimal("3.8333")
    assert value_of("csat_points", GIVEN) == 75


def test_counts_stand_beside_the_rate() -> None:
    found = measure_of("csat_t2b", GIVEN)
    assert fraction(found) == (4, 6)
    assert len(found.cells) == 6


def test_empty() -> None:
    for key in ("csat_t2b", "csat_mean", "csat_points"):
        assert reason_of(key, "feedback\nnps\n9") == "没有数据"


def test_points_need_five_numbers() -> None:
    case = case_of(GIVEN)
    short = replace(case, settings=replace(case.settings, csat_points=(Decimal(100),)))
    assert [each.value is None for each in csat_t2b.measure(short)] == [False, False, True]
