from __future__ import annotations

from measured import fraction, measure_of, reason_of


def test_members_present_of_members_serving() -> None:
    text = """
    team
    name | start
    张三 |
    李四 |
    王五 | 2026-03-05

    meetings
    id   | type     | date       | present
    M-01 | progress | 2026-03-02 | 张三、客户甲
    M-02 | progress | 2026-03-06 | 张三、李四、王五
    M-03 | review   | 2026-03-06 | 张三
    M-04 | progress | 2026-03-07 |
    M-05 | progress | 2026-03-20 | 张三
    """
    found = measure_of("attendance", text)
    assert fraction(found) == (4, 5)


def test_empty() -> None:
    assert reason_of("attendance", "team\nname\n张三") == "没有数据"
    assert reason_of("attendance", "meetings\ntype | date | present\nprogress | 2026-03-02 | 张三") == "没有数据"
