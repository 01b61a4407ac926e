"""D4 and D6: the plan with its bars and its budget by month, and what customers need."""

from __future__ import annotations

from datetime import date

from forms_case import empty, fields, full
from sheets_in_text import written


def test_summaries_get_the_days_of_the_tasks_below_them() -> None:
    tasks = rows(fields(full(), "D4")["tasks"])
    assert [task["id"] for task in tasks] == ["1", "1.1", "2", "2.1", "2.2", "2.10"]
    assert (tasks[2]["planned_start"], tasks[2]["planned_end"]) == (date(2026, 3, 2), date(2026, 6, 19))
    assert [task["summary"] for task in tasks] == [True, False, True, False, False, False]
    assert tasks[3]["indent"] == "　"


def test_bars_are_days_as_excel_counts_them_one_part_done() -> None:
    case = written("""
        tasks
        id | name | planned_start | planned_end | progress
        1  | 报价 | 2026-03-02    | 2026-03-11  | 0.25
        2  | 签约 | 2026-03-12    | 2026-03-12  |
        """).case()
    found = fields(case, "D4")
    chart = found["charts"]["gantt"]  # type: ignore[index]
    assert chart["categories"] == ["1 报价", "2 签约"]
    assert [list(map(str, each["values"])) for each in chart["series"]] == [
        ["46083", "46093"],
        ["2.5", "None"],
        ["7.5", "1.0"],
    ]
    assert (chart["minimum"], chart["maximum"]) == (46083, 46094)
    assert found["gantt"] == "small"


def test_more_tasks_get_a_higher_chart_and_too_many_are_summed_up() -> None:
    def plan(count: int) -> str:
        lines = [f"1.{number} | 任务{number} | 2026-03-02 | 2026-03-11" for number in range(1, count + 1)]
        return "tasks\nid | name | planned_start | planned_end\n" + "\n".join(["1 | 全部 | |", *lines])

    sizes = {count: fields(written(plan(count)).case(), "D4")["gantt"] for count in (10, 11, 22, 23, 40, 41)}
    assert sizes == {10: "small", 11: "middle", 22: "middle", 23: "large", 40: "large", 41: "small"}


def test_the_budget_stands_by_category_and_month_and_adds_up() -> None:
    found = fields(full(), "D4")
    table = rows(found["budgets"])[0]
    assert table["months"] == ["2026-02", "2026-03", "2026-04", "2026-05", "2026-06"]
    assert rows(table["rows"])[0] == {
        "category": "推广",
        "cells": ["—", "18.00", "—", "16.00", "—"],
        "sum": "34.00",
    }
    assert (table["cells"], table["sum"]) == (["12.00", "24.00", "6.00", "16.00", "28.00"], "86.00")
    assert found["budget"] == {"planned": "86.00", "approved": "89.00", "rest": "3.00"}


def test_more_than_twelve_months_go_on_in_another_table() -> None:
    lines = [f"推广 | 2026-{month:02} | {month}0000" for month in range(1, 13)]
    lines += ["差旅 | 2027-01 | 50000", "推广 | 2027-03 | 50000"]
    case = written("budget\ncategory | month | planned\n" + "\n".join(lines)).case()
    tables = rows(fields(case, "D4")["budgets"])
    assert [len(table["months"]) for table in tables] == [12, 2]  # type: ignore[arg-type]
    assert [table["sum"] for table in tables] == ["78.00", "10.00"]
    assert [row["category"] for row in rows(tables[1]["rows"])] == ["推广", "差旅"]
    assert all(table["several"] for table in tables)


def test_cadences_are_those_of_the_settings_where_none_was_chosen() -> None:
    charter = fields(empty(), "D4")["charter"]
    assert isinstance(charter, dict)
    assert (charter["meeting_cadence"], charter["report_cadence"]) == ("每两周", "每周")


def test_needs_stand_by_priority_and_are_counted_by_way() -> None:
    found = fields(full(), "D6")
    assert [need["id"] for need in rows(found["needs"])] == ["N-01", "N-10", "N-02"]
    assert [need["id"] for need in rows(found["answers"])] == ["N-01", "N-10"]
    assert [need["secrecy"] for need in rows(found["needs"])] == ["商业秘密"] * 3
    assert found["ways"] == [
        {"way": "客户访谈", "counts": ["2", "0", "0"], "total": "2"},
        {"way": "问卷", "counts": ["0", "0", "1"], "total": "1"},
    ]
    chart = found["charts"]["distribution"]  # type: ignore[index]
    assert chart["categories"] == ["客户访谈", "问卷"]
    assert [(each["name"], each["values"]) for each in chart["series"]] == [
        ("高", [2, None]),
        ("中", [None, None]),
        ("低", [None, 1]),
    ]


def rows(value: object) -> list[dict[str, object]]:
    assert isinstance(value, list)
    return value
