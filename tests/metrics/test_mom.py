from __future__ import annotations

from decimal import Decimal

import pytest
from measured import reason_of, value_of

TEXT = """
    as-of {today}

    sales
    month   | product | contract
    2026-01 | 甲      | {january}
    2026-02 | 甲      | 100
    2026-02 | 乙      | 50
    2026-03 | 甲      | 600
"""


@pytest.mark.parametrize(("today", "change"), [("2026-03-10", "0.5"), ("2026-03-30", "0.5"), ("2026-03-31", "3")])
def test_last_two_full_months(today: str, change: str) -> None:
    assert value_of("mom", TEXT.format(today=today, january=100)) == Decimal(change)


def test_month_before_is_zero() -> None:
    assert reason_of("mom", TEXT.format(today="2026-03-10", january=0)) == "分母为 0"


def test_month_before_is_unknown() -> None:
    assert reason_of("mom", TEXT.format(today="2026-03-10", january="")) == "没有数据"
