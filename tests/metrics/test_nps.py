from __future__ import annotations

import pytest
from measured import measure_of, reason_of

from salessheets.measures import Measure
from salessheets.text import Text


def given(*scores: int) -> Measure:
    return measure_of("nps", "\n".join(["feedback", "nps", *map(str, scores)]))


def test_golden() -> None:
    found = given(9, 10, 9, 8, 7, 6, 3, 10, 9, 5)
    assert found.value == 20
    assert found.parts == {"promoters": 5, "passives": 2, "detractors": 3}
    assert found.note is None


def test_rounded_half_up_after_subtraction() -> None:
    assert given(9, 9, 9, 0, 7, 7, 7, 7).value == 25
    assert given(9, *[7] * 7).value == 13


def test_invalid_scores_do_not_count() -> None:
    assert given(9, 9, 9, 9, 9, 11).value == 100


@pytest.mark.parametrize(("count", "note"), [(4, Text("样本不足，n=4", "small sample, n=4")), (5, None)])
def test_small_sample_is_marked(count: int, note: Text | None) -> None:
    assert given(*[9] * count).note == note


def test_empty() -> None:
    assert reason_of("nps", "feedback\ncsat\n5") == "没有数据"
