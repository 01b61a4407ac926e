from __future__ import annotations

from measured import fraction, measure_of, reason_of


def test_sales_people_with_a_pledge() -> None:
    text = """
    team
    name | role
    张三 | sales
    李四 | sales
    王五 | manager

    compliance
    kind   | person
    pledge | 张三
    pledge | 王五
    gift   | 李四
    """
    found = measure_of("pledge_rate", text)
    assert fraction(found) == (1, 2)


def test_no_sales_people() -> None:
    assert reason_of("pledge_rate", "team\nname | role\n王五 | manager") == "没有数据"
