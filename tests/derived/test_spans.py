"""The plan as bars: summaries run from first to last, and a chart shows as much as there is room for."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

from sheets_in_text import written

from salessheets.derived.spans import bars, in_order, span
from salessheets.projects import Case

PLAN = """
tasks
id   | name | planned_start | planned_end | progress | actual_end | cancelled_on
2    | 推广 |               |             |          |            |
1    | 筹备 |               |             |          |            |
1.10 | 签约 |               | 2026-03-20  |          |            |
1.2  | 试用 | 2026-03-02    | 2026-03-11  | 0.5      |            |
1.1  | 报价 | 2026-02-02    | 2026-02-11  |          | 2026-02-10 |
2.1  | 展会 | 2026-05-04    | 2026-05-08  |          |            | 2026-04-01
3    | 收尾 |               |             |          |            |
"""


def case() -> Case:
    return written(PLAN).case()


def names(room: int) -> list[str]:
    return [task.name for task in bars(case(), room)]


def test_tasks_stand_in_the_order_of_the_plan() -> None:
    assert [task.id for task in in_order(case())] == [(1,), (1, 1), (1, 2), (1, 10), (2,), (2, 1), (3,)]


def test_a_summary_runs_from_first_to_last_and_is_done_as_far_as_its_days_are() -> None:
    found = span(case(), in_order(case())[0])
    assert found is not None
    assert (found.start, found.end) == (date(2026, 2, 2), date(2026, 3, 20))
    assert found.done == Decimal(15) / 21  # ten days, half of ten, none of a milestone's one


def test_what_has_no_days_has_no_bar_nor_has_what_was_cancelled() -> None:
    by_name = {task.name: task for task in in_order(case())}
    assert span(case(), by_name["推广"]) is None
    assert span(case(), by_name["收尾"]) is None
    assert names(40) == ["报价", "试用", "签约"]


def test_where_leaves_do_not_fit_summaries_stand_for_them() -> None:
    assert names(2) == ["筹备"]
    flat = written(
        "tasks\nid | name | planned_end\n1 | 甲 | 2026-03-02\n2 | 乙 | 2026-03-03\n3 | 丙 | 2026-03-04"
    ).case()
    assert [task.name for task in bars(flat, 2)] == ["甲", "乙"]
