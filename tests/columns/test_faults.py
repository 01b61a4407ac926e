"""What cannot be read, or not cleanly: the code, what is kept, and what the message says."""

from __future__ import annotations

from datetime import date, time, timedelta
from decimal import Decimal

import pytest

from salessheets.columns import (
    C_CHOICE,
    C_CHOICE_OWN,
    C_FILE_OUTSIDE,
    C_ID,
    C_KIND,
    C_LENGTH,
    C_MANY,
    C_PERCENT,
    C_RANGE,
    C_REF,
    C_TARGET,
    C_WBS,
    C_YEAR,
    Choice,
    Day,
    Files,
    Id,
    Kind,
    Money,
    Month,
    Number,
    Percent,
    Person,
    Problem,
    Prose,
    Ref,
    Refs,
    TargetOf,
    Value,
    Wbs,
    Whole,
    Words,
    YesNo,
)
from salessheets.findings import Rule

MARCH_5 = date(2026, 3, 5)
MARCH = date(2026, 3, 1)


FAULTY: list[tuple[Kind[object], Rule, object, list[Value]]] = [
    (Words(), C_LENGTH, "长" * 201, ["长" * 201]),
    (Prose(), C_LENGTH, "长" * 4001, ["长" * 4001]),
    (
        Day(),
        C_YEAR,
        None,
        [
            "3月5日",
            "3月5号",
            "3/5",
            "03-05",
            "3.5",
            "３月５日",
            "明年3月5日",
            "26-3-5",
            "26.03.05",
            "5 Mar",
            "5-Mar",
            "2月29日",
        ],
    ),
    (
        Day(),
        C_KIND,
        None,
        [
            "下周",
            "2026-2-30",
            "2026-13-1",
            "2月30日",
            "2026-3",
            "2026年3月",
            "2026-3/5",
            "5/3/2026",
            "待定",
            46000.0,
            46000,
            3.5,
            0,
            -1,
            True,
            time(9),
            timedelta(1),
            float("nan"),
            float("inf"),
            1e300,
            "1e5",
            "2026-3-5~3-8",
        ],
    ),
    (Month(), C_YEAR, None, ["3月", "3月份", "Mar", "26年3月"]),
    (Month(), C_KIND, None, ["2026-13", "2026年", "一季度", 46000, 2026.1, False, 2026]),
    (Whole(), C_KIND, None, ["三", 3.5, "3.5", "3个", True, MARCH_5, "1,2", float("nan")]),
    (Whole(), C_RANGE, -1, [-1, "-1", -1.0]),
    (Whole(1, 5), C_RANGE, 7, [7, "7"]),
    (Whole(), C_RANGE, None, [10**30, float("inf"), "9" * 5000]),
    (Number(), C_KIND, None, ["约三万", "1.2万", "1,2", "1.234,5", "1..2", "(5", True, MARCH_5, float("nan"), "٣x"]),
    (Number(), C_RANGE, Decimal(-5), [-5, "-5"]),
    (Number(0, 100), C_RANGE, Decimal("100.5"), [100.5, "100.5"]),
    (Money(), C_KIND, None, ["$1200", "USD 12", "约3万", "3万5", "1,2万", "元", "万", "面议", True]),
    (Money(), C_RANGE, Decimal("-5.00"), [-5, "-5元", "¥-5", "-¥5", "(5)"]),
    (Percent(), C_PERCENT, Decimal("0.015"), [1.5, "1.5"]),
    (Percent(1), C_RANGE, Decimal("1.5"), ["150%", 150]),
    (Percent(1), C_KIND, None, ["八成", "8折", "%", True]),
    (Choice("phase"), C_CHOICE, "", ["实施阶段", "6", "测试", MARCH_5, True]),
    (Choice("light"), C_CHOICE, "", ["灰", "grey", "n/a"]),
    (Choice("team_role"), C_CHOICE_OWN, "采购", ["采购", " 采购 "]),
    (YesNo(), C_CHOICE, None, ["可能", "x", 2, "是否", MARCH_5]),
    (Person(), C_MANY, "张三", ["张三、李四", "张三/李四", "张三\n李四"]),
    (Ref("risks"), C_REF, "", ["客户风险", "R-", MARCH_5, "R-01、R-02"]),
    (Ref("tasks"), C_WBS, "1.1", [1.1]),
    (Refs("tasks"), C_REF, ("1.2",), ["1.2、1.3SS"]),
    (Refs("tasks"), C_WBS, ("1.1",), [1.1]),
    (Wbs(), C_WBS, (1, 1), [1.1]),
    (Wbs(), C_KIND, (), ["1-2", "1/2", "A.1", "一、", date(2026, 1, 2), -1, True, "1..2", float("nan")]),
    (
        Files(),
        C_FILE_OUTSIDE,
        (),
        ["/etc/passwd", "C:\\a.doc", "..\\a.doc", "a/../b", "\\\\srv\\x", "https://a.cn/b", "a.txt:x"],
    ),
    (Files(), C_FILE_OUTSIDE, ("b.pdf",), ["D:\\a.pdf；b.pdf"]),
    (Id("R"), C_ID, "", ["X-01", "R-", "R-01-02", "R-abcdefghi-01", "风险一", MARCH_5]),
    (Id("R"), C_ID, "R-03", ["3", 3.0]),
    (TargetOf(), C_TARGET, None, ["G6", "D17", "D4/x", "D9/R-01", "D2/甲", "XX-01", "合同", MARCH_5, True, "M-03/x"]),
]


@pytest.mark.parametrize(
    ("kind", "code", "kept", "typed"),
    [(kind, code, kept, value) for kind, code, kept, values in FAULTY for value in values],
)
def test_what_cannot_be_read_is_said(kind: Kind[object], code: Rule, kept: object, typed: Value) -> None:
    read = kind.read(typed)
    assert isinstance(read, Problem)
    assert read.code.id == code.id
    assert read.value == kept
    said = read.code.message.fill(column="某列", value=typed, **read.names)
    assert "{" not in said.zh + said.en


def message(kind: Kind[object], typed: Value) -> str:
    read = kind.read(typed)
    assert isinstance(read, Problem)
    return read.code.message.fill(column="列", value=typed, **read.names).zh


def test_messages_tell_what_would_be_right() -> None:
    assert message(Day(), 46000) == "列「46000」不是日期（只是一个数字，若指 2025-12-09，请把单元格设为日期格式）"
    assert message(Day(), "2026-2-30") == "列「2026-2-30」不是日期（没有这一天）"
    assert message(Day(), "2026年3月") == "列「2026年3月」不是日期（缺日）"
    assert message(Month(), 2026.1) == "列「2026.1」不是月份（2026.10 会存成 2026.1，请写 2026-10）"
    assert message(Percent(), 1.5) == "列 1.5 读作 1.5%，若是 150% 请写 150%"
    assert message(Whole(1, 5), 7) == "列 7 超出 1–5"
    assert message(Money(), -5) == "列 -5 超出 ≥ 0"
    assert message(Choice("phase"), "实施阶段") == "列「实施阶段」不在选项中，是否 实施"
    assert message(Id("CR"), "变更一") == "编号「变更一」应为 CR-01"
    assert message(Words(), "长" * 201) == "列 太长（201 字）"
