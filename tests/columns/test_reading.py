"""What people type, line by line of the kinds of column, and what is read from it."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta
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
from salessheets.findings import Cell, Rule

MARCH_5 = date(2026, 3, 5)
MARCH = date(2026, 3, 1)

CLEAN: list[tuple[Kind[object], object, list[Value]]] = [
    (Words(), "华东新品推广", ["华东新品推广", " 华东新品推广\u3000", "\ufeff华东新品推广", "华东新品推广\n", "华东新品推广\x07"]),
    (Words(), "第一行 第二行", ["第一行\n第二行", "第一行\r\n 第二行", "第一行\t第二行"]),
    (Words(), "14:00", [time(14), "14:00"]),
    (Words(), "26:30", [timedelta(hours=26, minutes=30)]),
    (Words(), "2026", [2026.0, 2026, "2026"]),
    (Words(), "2026-03-05 14:30", [datetime(2026, 3, 5, 14, 30)]),
    (Prose(), "一\n二", ["一\n二", "一\r\n二", " 一\r二 "]),
    (
        Day(),
        MARCH_5,
        [
            MARCH_5,
            datetime(2026, 3, 5, 14, 30),
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
        [MARCH, MARCH_5, "2026-03", "2026/3", "2026.3", "2026年3月", "2026年3月份", "202603", 202603.0, "2026-3-5", "Mar 2026"],
    ),
    (Whole(), 1200, [1200, 1200.0, "1200", "1,200", "1，200", "１２００", " 1200 ", "1200.0"]),
    (Whole(), 0, [0, "0", 0.0]),
    (Number(), Decimal("0.801"), [0.801, "0.801", ".801", 0.80099999999999993]),
    (Number(negative=True), Decimal("-1234.5"), [-1234.5, "-1,234.5", "−1234.5", "－1234.5", "(1,234.5)", "（1234.5）"]),
    (
        Money(),
        Decimal("12000.00"),
        [12000, 12000.0, "12000", "12,000", "1,2000", "¥12,000", "￥12000.00", "12000元", "1.2万", "1.2万元", "1.2 万元"]
        + ["１．２万", "12000元整", "RMB 12000", "人民币12000元", "1.2w", "0.00012亿", "12千元"],
    ),
    (Money(), Decimal("300000000.00"), ["3亿", "3亿元", "3千万".replace("3千万", "30千万"), 3e8]),
    (Money(), Decimal("1.01"), [1.005, "1.005"]),
    (Percent(), Decimal("0.8"), ["80%", "0.8", "80", 0.8, 80, 80.0, "８０％", "80 %", "百分之80"]),
    (Percent(), Decimal(1), [1, 1.0, "1", "100%", 100, "100"]),
    (Percent(), Decimal("1.5"), ["150%", 150, "150"]),
    (Percent(), Decimal("0.015"), ["1.5%"]),
    (Choice("phase"), "execute", ["execute", "实施", "Execution", "EXECUTION", "执行", "3", 3.0, " 实 施 ", "实施*", "３"]),
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
        ["张三、李四", "张三，李四", "张三,李四", "张三;李四", "张三；李四", "张三/李四", "张三\n李四", " 张 三 、李四、"]
        + ["张三、李四、张三"],
    ),
    (Ref("risks"), "R-01", ["R-01", "R1", "r1", "R-001", "r-1", "Ｒ－０１", "R—01", "R 01", 1, 1.0, "1"]),
    (Ref("activities"), "A-张三-07", ["A-张三-07", "a-张三-7", "A-张三-007"]),
    (Ref("tasks"), "1.10", ["1.10", "1.10 ", "１.１０", "1.10.", "1.10FS"]),
    (Ref("tasks"), "2", ["2", 2, 2.0]),
    (Refs("needs"), ("N-01", "N-03"), ["N-01、N-03", "n1，N3", "N-01/N-03", "N-01\nN-03"]),
    (Refs("tasks"), ("1.2", "1.10"), ["1.2、1.10", "1.2FS；1.10FS", "1.2 fs, 1.10"]),
    (Wbs(), (1,), ["1", 1, 1.0]),
    (Wbs(), (1, 10), ["1.10", "１．１０", "1.10.", " 1.10 ", "1。10"]),
    (Files(), ("照片/签到.jpg",), ["照片/签到.jpg", "照片\\签到.jpg", "附件/照片/签到.jpg", '"照片\\签到.jpg"', "./照片/签到.jpg"]),
    (Files(), ("a.pdf", "b c.docx"), ["a.pdf\nb c.docx", "a.pdf；b c.docx", "a.pdf; b c.docx;"]),
    (Files(), ("关于“新品”.pdf",), ["关于“新品”.pdf"]),
    (Id("R"), "R-01", ["R-01", "r1", "R001", "Ｒ-１"]),
    (Id("CR"), "CR-王五-12", ["CR-王五-12", "cr-王五-12"]),
    (Id("Q"), "Q-100", ["Q-100", "q100"]),
    (Param(), "2026-03-05", [MARCH_5, datetime(2026, 3, 5), "2026-03-05"]),
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


FAULTY: list[tuple[Kind[object], Rule, object, list[Value]]] = [
    (Words(), C_LENGTH, "长" * 201, ["长" * 201]),
    (Prose(), C_LENGTH, "长" * 4001, ["长" * 4001]),
    (
        Day(),
        C_YEAR,
        None,
        ["3月5日", "3月5号", "3/5", "03-05", "3.5", "３月５日", "明年3月5日", "26-3-5", "26.03.05", "5 Mar", "5-Mar", "2月29日"],
    ),
    (
        Day(),
        C_KIND,
        None,
        ["下周", "2026-2-30", "2026-13-1", "2月30日", "2026-3", "2026年3月", "2026-3/5", "5/3/2026", "待定", 46000.0]
        + [46000, 3.5, 0, -1, True, time(9), timedelta(1), float("nan"), float("inf"), 1e300, "1e5", "2026-3-5~3-8"],
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
    (Files(), C_FILE_OUTSIDE, (), ["/etc/passwd", "C:\\a.doc", "..\\a.doc", "a/../b", "\\\\srv\\x", "https://a.cn/b", "a.txt:x"]),
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
    said = read.code.finding(Cell("a.xlsx", "表", 2, 1), typed, column="某列", **read.names)
    assert "{" not in said.message.zh + said.message.en
    assert said.value == str(typed)


def message(kind: Kind[object], typed: Value) -> str:
    read = kind.read(typed)
    assert isinstance(read, Problem)
    return read.code.finding(None, typed, column="列", **read.names).message.zh


def test_messages_tell_what_would_be_right() -> None:
    assert message(Day(), 46000) == "列「46000」不是日期(只是一个数字,若指 2025-12-09,请把单元格设为日期格式)"
    assert message(Day(), "2026-2-30") == "列「2026-2-30」不是日期(没有这一天)"
    assert message(Day(), "2026年3月") == "列「2026年3月」不是日期(缺日)"
    assert message(Month(), 2026.1) == "列「2026.1」不是月份(2026.10 会存成 2026.1,请写 2026-10)"
    assert message(Percent(), 1.5) == "列 1.5 读作 1.5%,若是 150% 请写 150%"
    assert message(Whole(1, 5), 7) == "列 7 超出 1–5"
    assert message(Money(), -5) == "列 -5 超出 ≥ 0"
    assert message(Choice("phase"), "实施阶段") == "列「实施阶段」不在选项中,是否 实施"
    assert message(Id("CR"), "变更一") == "编号「变更一」应为 CR-01"
    assert message(Words(), "长" * 201) == "列 太长(201 字)"


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
