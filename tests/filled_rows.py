"""A value of every kind of column, for workbooks in which every cell of every row is filled."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, timedelta
from decimal import Decimal

from salessheets.columns import Choice, Column, Id, Number, Percent, Ref, Refs, Target, TargetOf, Whole
from salessheets.columns.identity import PREFIXES
from salessheets.sheets import Record, Workbook

DAY = date(2026, 3, 5)
LONG = "第一行：说明原因、事件和影响。\nSecond line; with 'quotes', \"more\" & <signs>。"
Row = Mapping[str, object]


def row_of(kind: type[Record], number: int) -> Row:
    """A row with a value in every column that people may fill."""
    columns = kind.SHEET.columns.items()
    return {key: value_of(column, number) for key, column in columns if column.kind.word != "calc"}


def rows_of(workbook: Workbook, count: int = 3) -> Mapping[type[Record], tuple[Row, ...]]:
    """Rows for every sheet of a workbook that has columns."""
    return {
        kind: tuple(row_of(kind, number) for number in range(1 if kind.SHEET.form == "card" else count))
        for kind in workbook.sheets
        if kind.SHEET.form != "formula"
    }


def value_of(column: Column, number: int) -> object:
    """A value as the reader gives it, another one in every row."""
    kind = column.kind
    if isinstance(kind, Choice):
        return kind.choices.options[number % len(kind.choices.options)].key
    if isinstance(kind, Id):
        return f"{kind.prefix}-{number + 1:02}"
    if isinstance(kind, Ref | Refs):
        one = f"{number + 1}.10" if kind.sheet == "tasks" else f"{PREFIXES[kind.sheet]}-{number + 1:02}"
        return one if isinstance(kind, Ref) else (one, f"{one}7".replace("-0", "-"))
    if isinstance(kind, TargetOf):
        return (Target("gate", "G2"), Target("record", "R-03"), Target("project", "project"))[number % 3]
    return plain_value(column, number)


def plain_value(column: Column, number: int) -> object:
    """A value of a kind that stands for itself."""
    values: dict[str, object] = {
        "text": f"=1+1 文字 {number}",
        "longtext": f"{LONG}{number}",
        "day": DAY + timedelta(days=40 * number),
        "month": date(2026, 1 + number, 1),
        "money": Decimal("1234567.89") + number,
        "yesno": number % 2 == 0,
        "person": ("张三", "欧阳小明", "Ann Lee")[number % 3],
        "people": ("张三", f"李四{'甲乙丙丁'[number % 4]}"),
        "file": ("签批/D1.pdf", f"照片/活动{number}.jpg"),
        "wbs": (1, 10 + number),
        "param": ("2026-03-05", "120000.5", "文字")[number % 3],
    }
    if isinstance(column.kind, Percent):
        return Decimal("0.125") * (number + 1)
    if isinstance(column.kind, Number):
        return Decimal("3.25") + number
    return number + 1 if isinstance(column.kind, Whole) else values[column.kind.word]
