"""D7, D8 and D16: what is to be sold and how, what was done, who pledged."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from forms_case import empty, fields, full
from sheets_in_text import written

from salessheets.documents.forms import writers


def test_strategies_stand_by_category_with_what_they_rest_on_and_cost() -> None:
    found = fields(full(), "D7")
    assert [row["id"] for row in rows(found["needs"])] == ["N-01", "N-10"]
    groups = rows(found["groups"])
    assert [group["category"] for group in groups] == ["定价", "促销", "渠道"]
    assert [row["id"] for row in rows(groups[0]["rows"])] == ["ST-01", "ST-10"]
    assert rows(groups[0]["rows"])[0]["discount"] == "12%"
    assert found["budget"] == [
        {"category": "推广", "strategies": "ST-02", "planned": "34.00"},
        {"category": "渠道", "strategies": "ST-01、ST-10", "planned": "28.00"},
    ]
    assert found["total"] == "62.00"
    assert [row["id"] for row in rows(found["reviews"])] == ["CP-02"]


def test_activities_stand_by_date_and_are_counted_by_month_and_type() -> None:
    found = fields(full(), "D8")
    assert [row["id"] for row in rows(found["activities"])] == ["A-01", "A-02", "A-10", "A-03"]
    assert found["by_type"] == "市场推广 1、客户拜访 1、技术交流 1、其他 1"
    assert found["charts"]["by_month"] == {  # type: ignore[index]
        "alt": "按月、按类型的活动次数",
        "categories": ["2026-03", "2026-04", "无日期"],
        "series": [
            {"name": "市场推广", "values": [None, 1, None]},
            {"name": "客户拜访", "values": [1, None, None]},
            {"name": "技术交流", "values": [None, 1, None]},
            {"name": "其他", "values": [None, None, 1]},
        ],
    }
    assert [row["uses_material"] for row in rows(found["activities"])] == ["否", "是", "否", "是"]
    before = replace(full(), as_of=date(2026, 3, 31), memo={})
    assert fields(before, "D8")["charts"]["by_month"]["categories"] == ["2026-03", "无日期"]  # type: ignore[index]


def test_a_pledge_is_made_for_each_sales_member_once() -> None:
    case = written("""
        team
        name   | role     | department | start
        陈静怡 | 项目经理 | 华东销售部 | 2026-01-10
        王立   | 销售     | 华东销售部 | 2026-03-01
        孙倩   | 销售     | 渠道部     | 2026-01-15
        王立   | 销售     | 华东销售部 | 2026-01-15
        """).case()
    assert writers()["D16"].instances(case) == ("孙倩", "王立")
    found = fields(case, "D16", "en", "孙倩")
    assert found["member"] == {"name": "孙倩", "department": "渠道部", "role": "Sales"}
    assert found["header"]["form_no"] == "XS-2026-001-D16-孙倩"  # type: ignore[index]
    assert writers()["D16"].instances(empty()) == ()


def rows(value: object) -> list[dict[str, object]]:
    assert isinstance(value, list)
    return value
