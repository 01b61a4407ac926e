"""Whatever stands in a cell: reading never fails, and what is shown reads back the same."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from salessheets.columns import (
    STANDARD,
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

KINDS: list[Kind[object]] = [
    *(Words(), Prose(), Day(), Month(), Whole(1, 5), Number(), Number(negative=True), Money(), Money(negative=True)),
    *(Percent(1), Choice("phase"), Choice("team_role"), Choice("criterion"), YesNo(), Person(), People()),
    *(Ref("risks"), Ref("tasks"), Refs("needs"), Refs("tasks"), Wbs(), Files(), Id("R"), TargetOf()),
    *(TargetOf((*STANDARD, "title")), TargetOf((*STANDARD, "category")), Param(), Calc()),
]
PIECES = st.sampled_from(
    [
        "年",
        "月",
        "日",
        "-",
        "/",
        ".",
        ",",
        "，",
        "、",
        "；",
        ";",
        "(",
        ")",
        "%",
        "％",
        "¥",
        "万",
        "亿",
        "元",
        "R-",
        "D9/",
        "D15/",
        "M-",
        "G",
        "W",
        "附件",
        "\\",
        ":",
        '"',
        "FS",
        "是",
        "否",
        "√",
        "张",
        "三",
        "2026",
        "03",
        "5",
        "12",
        "0",
        "１",
        "\u200b",
        "\u200d",
        "\x00",
        "�",
        "ß",
        "ŉ",
        "ǆ",
        "²",
        "ﬁ",
        "Å",
        "é",
        "今年",
        "Mar",
        "周四",
        "10:00",
        "A",
        "无",
        "项目",
        "其他",
    ]
)
TYPED = st.one_of(st.text(), st.lists(PIECES, max_size=8).map("".join), st.lists(PIECES, max_size=6).map(" ".join))
VALUES: st.SearchStrategy[Value] = st.one_of(
    *(TYPED, TYPED, st.none(), st.booleans(), st.integers(), st.integers(19000101, 21001231), st.floats()),
    *(st.decimals(-100, 100, places=3).map(float), st.dates(), st.datetimes(), st.times(), st.timedeltas()),
)


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.key)
@given(value=VALUES)
@settings(max_examples=60, deadline=None)
def test_reading_never_fails_and_shown_reads_back(kind: Kind[object], value: Value) -> None:
    kept = value_of(kind.read(value))
    if isinstance(kept, date) and kept.year < 1900:
        return  # no Excel knows such a day, and none is read from text
    for language in ("zh", "en"):
        shown = kind.show(kept, language)
        assert value_of(kind.read(shown)) == kept


def value_of(read: object) -> object:
    return read.value if isinstance(read, Problem) else read


@given(st.dates(date(1950, 1, 1), date(2150, 12, 31)))
@settings(max_examples=40, deadline=None)
def test_all_spellings_of_a_day_are_one(day: date) -> None:
    y, m, d = day.year, day.month, day.day
    spellings: list[Value] = [
        *(day, f"{y}-{m}-{d}", f"{y}/{m:02d}/{d:02d}", f"{y}.{m}.{d}", f"{y}年{m}月{d}日", f"{y}{m:02d}{d:02d}"),
        *(float(f"{y}{m:02d}{d:02d}"), f"{day:%d} {day:%b} {y}", f" {y} 年 {m} 月 {d} 日 "),
    ]
    assert {Day().read(spelling) for spelling in spellings} == {day}
    assert {Month().read(spelling) for spelling in spellings} == {day.replace(day=1)}


@given(st.decimals(0, 9_999_999, places=2))
@settings(max_examples=40, deadline=None)
def test_all_spellings_of_an_amount_are_one(amount: Decimal) -> None:
    wide = str.maketrans("0123456789.", "０１２３４５６７８９．")
    spellings: list[Value] = [
        *(str(amount), f"{amount:,}", f"¥{amount:,}", f"{amount}元", f"{amount / 10000}万", f"{amount / 10000} 万元"),
        *(str(amount).translate(wide), float(amount), f"（{amount}）"),
    ]
    read = [Money(negative=True).read(spelling) for spelling in spellings]
    assert read == [amount] * 8 + [-amount]


@given(st.integers(1, 99), st.booleans())
@settings(max_examples=30, deadline=None)
def test_all_spellings_of_a_number_of_a_row_are_one(number: int, lower: bool) -> None:
    prefix = "r" if lower else "R"
    spellings = (f"{prefix}{number}", f"{prefix}-{number:03d}", f"{prefix} - {number}", f"{prefix}_{number}")
    wanted = f"R-{number:02d}"
    assert {Id("R").read(spelling) for spelling in spellings} == {wanted}
    assert {Ref("risks").read(spelling) for spelling in spellings} == {wanted}
    assert {str(TargetOf().read(spelling)) for spelling in spellings} == {wanted}
