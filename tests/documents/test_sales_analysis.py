"""D10: what was sold of what was aimed at, row by row and as charts."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from forms_case import empty, fields, full
from sheets_in_text import written

CASE = """
    as-of 2026-05-20

    sales
    month   | product | region | target | contract | received | last_year | reason_class | reason
    2026-05 | 泵站    | 华南   | 300000 | 270000   |          |           | 价格         | 让价
    2026-04 | 泵站    | 华东   | 200000 | 250000   | 100000   | 125000    |              |
    2026-04 | 泵站    | 华南   | 100000 |          |          |           |              |
    2026-04 | 水阀    | 华东   |        | 50000    |          |           |              |
    2026-06 | 水阀    | 华东   | 900000 |          |          |           |              |
"""


def test_rows_stand_by_product_region_and_month_up_to_the_month_of_the_day() -> None:
    found = fields(written(CASE).case(), "D10")
    products = rows(found["products"])
    assert [product["product"] for product in products] == ["水阀", "泵站"]
    listed = [(row["region"], row["month"], row["gap"], row["attainment"]) for row in rows(products[1]["rows"])]
    assert listed == [
        ("华东", "2026-04", "5.00", "125.0%"),
        ("华南", "2026-04", "—", "—"),
        ("华南", "2026-05", "-3.00", "90.0%"),
    ]
    assert found["until"] == "2026-05"


def test_sums_count_what_is_there_and_what_is_nowhere_has_none() -> None:
    found = fields(written(CASE).case(), "D10")
    water, pumps = rows(found["products"])
    assert (water["target"], water["contract"], water["gap"]) == ("—", "5.00", "—")
    assert (pumps["target"], pumps["contract"], pumps["gap"]) == ("60.00", "52.00", "-8.00")
    total = found["total"]
    assert isinstance(total, dict)
    assert (total["received"], total["margin"], total["attainment"]) == ("10.00", "—", "95.0%")


def test_charts_show_the_same_amounts_in_the_unit_of_the_form() -> None:
    charts = fields(written(CASE).case(), "D10", "en")["charts"]
    assert isinstance(charts, dict)
    assert charts["months"] == {
        "title": "Target and contracted by month (CNY 10k)",
        "categories": ["2026-04", "2026-05"],
        "series": [{"name": "Target", "values": [30.0, 30.0]}, {"name": "Contracted", "values": [30.0, 27.0]}],
    }
    assert charts["products"]["series"][0]["values"] == [None, 60.0]
    assert charts["regions"]["categories"] == ["华东", "华南"]
    assert charts["reasons"]["categories"] == ["Price", "No reason given"]
    assert charts["reasons"]["series"][0]["values"] == [-3.0, 5.0]
    case = written(CASE).case()
    yuan = replace(case, settings=replace(case.settings, form_money_unit="yuan"), memo={})
    assert fields(yuan, "D10")["charts"]["reasons"]["series"][0]["values"] == [-30000.0, 50000.0]  # type: ignore[index]


def test_goals_are_those_in_force() -> None:
    goals = rows(fields(full(), "D10")["goals"])
    assert (goals[0]["target"], goals[0]["actual"], goals[0]["attainment"]) == ("660", "623.5", "94.5%")


def test_a_later_day_in_the_same_month_prints_the_same() -> None:
    case = written(CASE).case()
    later = replace(case, as_of=date(2026, 5, 31), memo={})
    for key in ("products", "total", "charts", "until"):
        assert fields(case, "D10")[key] == fields(later, "D10")[key]


def test_without_sales_there_is_no_chart() -> None:
    assert fields(empty(), "D10")["charts"] == {"months": None, "products": None, "regions": None, "reasons": None}


def rows(value: object) -> list[dict[str, object]]:
    assert isinstance(value, list)
    return value
