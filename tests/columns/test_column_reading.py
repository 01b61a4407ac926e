"""What people type, line by line of the kinds of column, and what is read from it."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta
from decimal import Decimal

import pytest

from salessheets.columns import (
    Calc,
    Choice,
    Day,
    Files,
    Id,
    Kind,
    Money,
    Month,
    Number,
    Param,
    People,
    Percent,
    Person,
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

MARCH_5 = date(2026, 3, 5)
MARCH = date(2026, 3, 1)
MIDNIGHT = datetime.fromisoformat("2026-03-05")  # Excel knows no time zones
AFTERNOON = datetime.fromisoformat("2026-03-05 14:30")

CLEAN: list[tuple[Kind[object], object, list[Value]]] = [
    (
        Words(),
        "华东新品推广",
        ["华东新品推广", " 华东新品推广\u3000", "\ufeff华东新品推广", "华东新品推广\n", "华东新品推广\x07"],
    ),
    (Words(), "第一行 第二行", ["第一行\n第二行", "第一行\r\n 第二行", "第一行\t第二行"]),
    (Words(), "14:00", [time(14), "14:00"]),
    (Words(), "26:30", [timedelta(hours=26, minutes=30)]),
    (Words(), "2026", [2026.0, 2026, "2026"]),
    (Words(), "2026-03-05 14:30", [AFTERNOON]),
    (Prose(), "一\n二", ["一\n二", "一\r\n二", " 一\r二 "]),
    (
        Day(),
        MARCH_5,
        [
            MARCH_5,
            AFTERNOON,
            "2026-3-5",
            "2026-03-05",
            "2026/3/5",
            "2026.3.5",
            "2026.03.05",
            "2026年3月5日",
            "2026年3月5号",
            "2026年03月05",
            " 2026 年 3 月 5 日 ",
            "2026年3月5日(周四)",
            "2026-3-5 星期四",
            "20260305",
            20260305,
            20260305.0,
            "２０２６－０３－０５",
            "２０２６年３月５日",
            "2026-03-05 00:00:00",
            "2026-03-05T09:30:00",
            "2026年3月5日下午3点",
            "5 Mar 2026",
            "5-Mar-2026",
            "March 5, 2026",
            "2026–3–5",
            "2026。3。5",
        ],
    ),
    (
        Month(),
        MARCH,
        [
            MARCH,
            MARCH_5,
            "2026-03",
            "2026/3",
            "2026.3",
            "2026年3月",
            "2026年3月份",
            "202603",
            202603.0,
            "2026-3-5",
            "Mar 2026",
        ],
    ),
    (Whole(), 1200, [1200, 1200.0, "1200", "1,200", "1，200", "１２００", " 1200 ", "1200.0"]),
    (Whole(), 0, [0, "0", 0.0]),
    (Number(), Decimal("0.801"), [0.801, "0.801", ".801", 0.80099999999999993]),
    (
        Number(negative=True),
        Decimal("-1234.5"),
        [-1234.5, "-1,234.5", "−1234.5", "－1234.5", "(1,234.5)", "（1234.5）"],
    ),
    (
        Money(),
        Decimal("12000.00"),
        [
            12000,
            12000.0,
            "12000",
            "12,000",
            "1,2000",
            "¥12,000",
            "￥12000.00",
            "12000元",
            "1.2万",
            "1.2万元",
            "1.2 万元",
            "１．２万",
            "12000元整",
            "RMB 12000",
            "人民币12000元",
            "1.2w",
            "0.00012亿",
            "12千元",
        ],
    ),
    (Money(), Decimal("300000000.00"), ["3亿", "3亿元", "3千万".replace("3千万", "30千万"), 3e8]),
    (Money(), Decimal("1.01"), [1.005, "1.005"]),
    (Percent(), Decimal("0.8"), ["80%", "0.8", "80", 0.8, 80, 80.0, "８０％", "80 %", "百分之80"]),
    (Percent(), Decimal(1), [1, 1.0, "1", "100%", 100, "100"]),
    (Percent(), Decimal("1.5"), ["150%", 150, "150"]),
    (Percent(), Decimal("0.015"), ["1.5%"]),
    (
        Choice("phase"),
        "execute",
        ["execute", "实施", "Execution", "EXECUTION", "执行", "3", 3.0, " 实 施 ", "实施*", "３"],
    ),
    (Choice("level5"), "4", [4, 4.0, "4", "４", "高", "h", "H"]),
    (Choice("priority"), "high", ["高", "High", "P0", "p1", "紧急"]),
    (YesNo(), True, [True, "是", "Y", "y", "Ｙ", "yes", "√", "✓", "✔", "✔\ufe0f", "有", "对", 1, 1.0, "TRUE", "需"]),
    (YesNo(), False, [False, "否", "N", "no", "×", "✗", "无", "不", 0, 0.0, "FALSE"]),
    (Person(), "张三", ["张三", " 张三 ", "张 三", "张\u3000三", "张三、", "张三\n"]),
    (Person(), "1001", ["1001", 1001, 1001.0, "１００１"]),
    (Person(), "John Smith", ["John Smith", "John  Smith"]),
    (Person(), "买买提·艾力", ["买买提·艾力", "买买提•艾力", "买买提・艾力"]),
    (Person(), "", ["无", "-", "—", "N/A"]),
    (
        People(),
        ("张三", "李四"),
        [
            "张三、李四",
            "张三，李四",
            "张三,李四",
            "张三;李四",
            "张三；李四",
            "张三/李四",
            "张三\n李四",
            " 张 三 、李四、",
            "张三、李四、张三",
        ],
    ),
    (Ref("risks"), "R-01", ["R-01", "R1", "r1", "R-001", "r-1", "Ｒ－０１", "R—01", "R 01", 1, 1.0, "1"]),
    (Ref("activities"), "A-张三-07", ["A-张三-07", "a-张三-7", "A-张三-007"]),
    (Ref("tasks"), "1.10", ["1.10", "1.10 ", "１.１０", "1.10.", "1.10FS"]),
    (Ref("tasks"), "2", ["2", 2, 2.0]),
    (Refs("needs"), ("N-01", "N-03"), ["N-01、N-03", "n1，N3", "N-01/N-03", "N-01\nN-03"]),
    (Refs("tasks"), ("1.2", "1.10"), ["1.2、1.10", "1.2FS；1.10FS", "1.2 fs, 1.10"]),
    (Wbs(), (1,), ["1", 1, 1.0]),
    (Wbs(), (1, 10), ["1.10", "１．１０", "1.10.", " 1.10 ", "1。10"]),
    (
        Files(),
        ("照片/签到.jpg",),
        ["照片/签到.jpg", "照片\\签到.jpg", "附件/照片/签到.jpg", '"照片\\签到.jpg"', "./照片/签到.jpg"],
    ),
    (Files(), ("a.pdf", "b c.docx"), ["a.pdf\nb c.docx", "a.pdf；b c.docx", "a.pdf; b c.docx;"]),
    (Files(), ("关于“新品”.pdf",), ["关于“新品”.pdf"]),
    (Id("R"), "R-01", ["R-01", "r1", "R001", "Ｒ-１"]),
    (Id("CR"), "CR-王五-12", ["CR-王五-12", "cr-王五-12"]),
    (Id("Q"), "Q-100", ["Q-100", "q100"]),
    (Param(), "2026-03-05", [MARCH_5, MIDNIGHT, "2026-03-05"]),
    (Param(), "1200", [1200.0, 1200, " 1200 "]),
    (Calc(), None, ["text", 3.5, MARCH_5, None]),
]


@pytest.mark.parametrize(
    ("kind", "wanted", "typed"),
    [(kind, wanted, value) for kind, wanted, values in CLEAN for value in values],
)
def test_what_people_type_is_read(kind: Kind[object], wanted: object, typed: Value) -> None:
    read = kind.read(typed)
    assert read == wanted
    assert type(read) is type(wanted)


KINDS: list[Kind[object]] = [
    *(Words(), Prose(), Day(), Month(), Whole(), Number(), Money(), Percent(), Choice("phase"), YesNo(), Person()),
    *(People(), Ref("risks"), Refs("tasks"), Wbs(), Files(), Id("R"), TargetOf(), Param(), Calc()),
]


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.key)
@pytest.mark.parametrize("blank", [None, "", " ", "\u3000", "\n\t", "\xa0", "\u200b", "\ufeff"])
def test_blanks_are_empty(kind: Kind[object], blank: Value) -> None:
    assert kind.read(blank) == kind.empty
    assert kind.show(kind.empty, "zh") == ""


SHOWN: list[tuple[Kind[object], Value, str, str]] = [
    (Day(), "2026年3月5日", "2026-03-05", "2026-03-05"),
    (Month(), MARCH_5, "2026-03", "2026-03"),
    (Money(), "1.2万", "12,000.00", "12,000.00"),
    (Number(), 1234.50, "1,234.5", "1,234.5"),
    (Whole(), 3.0, "3", "3"),
    (Percent(), 0.125, "12.5%", "12.5%"),
    (Choice("phase"), "3", "实施", "Execution"),
    (YesNo(), "√", "是", "Yes"),
    (People(), "张三/李四", "张三、李四", "张三, 李四"),
    (Refs("risks"), "r1;r2", "R-01、R-02", "R-01, R-02"),
    (Wbs(), "1.10", "1.10", "1.10"),
    (Files(), "a\\b.pdf\nc.pdf", "a/b.pdf；c.pdf", "a/b.pdf; c.pdf"),
    (TargetOf(), "project", "项目", "project"),
]


@pytest.mark.parametrize(("kind", "typed", "zh", "en"), SHOWN)
def test_values_are_shown_in_both_languages(kind: Kind[object], typed: Value, zh: str, en: str) -> None:
    read = kind.read(typed)
    assert (kind.show(read, "zh"), kind.show(read, "en")) == (zh, en)
