from __future__ import annotations

from sheets_in_text import written

from salessheets.derived.baseline import baseline_digest
from salessheets.sheets import Task


def digest(text: str) -> str:
    return baseline_digest(written(text).case().of(Task))


PLAN = """
    tasks
    id  | name | baseline_start | baseline_end
    1   | 准备 |                |
    1.1 | 调研 | 2026-03-02     | 2026-03-06
"""


def test_order_and_other_columns_do_not_count() -> None:
    other = """
    tasks
    id  | name | baseline_start | baseline_end | progress
    1.1 | 访谈 | 2026-03-02     | 2026-03-06   | 50%
    1   | 准备 |                |              |
    """
    assert digest(other) == digest(PLAN)


def test_dates_wbs_and_rows_count() -> None:
    later = PLAN.replace("2026-03-06", "2026-03-07")
    shifted = PLAN.replace("| 2026-03-02     | 2026-03-06", "| 2026-03-06     | 2026-03-02")
    renumbered = PLAN.replace("1.1 |", "1.2 |")
    fewer = PLAN.replace("    1   | 准备 |                |\n", "")
    assert len({digest(each) for each in (PLAN, later, shifted, renumbered, fewer)}) == 5


def test_digest_of_this_plan_stays() -> None:
    """A stamp in a user's workbook must still match under a later version."""
    assert digest(PLAN) == "441f6596e64579ef27087aa01ee8d54ddcd2c97e4e88e186d890808b85850fbb"
