"""同一个编号（或同一组关键列）写了两行。

为什么：别的表按编号引用，两行同号就分不清是哪一行；同月同产品同区域写两行，金额会重复计算。
怎么改：两处的位置都在信息里：给其中一行换个编号，或删去重复的一行。几个人各用一本执行记录时，编号加上各自的标记：
    A-张三-01。
例：R-03 在风险!A5 和风险!A9 各有一行。

One number, or one set of key columns, stands in two rows.

Why: other sheets point to rows by number, and with two of a number nobody knows which is meant; two rows for one month,
product and region count the money twice.
How to fix: the message names both places. Give one of the rows another number, or delete the row that is there twice.
Where several people keep a log each, add a tag to the number: A-zhang-01.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from functools import cache

from salessheets.columns import C_DUPLICATE, Id, Person, filled, folded
from salessheets.derived.agenda import item_ids
from salessheets.derived.cadence import report_cadence
from salessheets.derived.people import person
from salessheets.derived.rows import kept_apart, number_of
from salessheets.findings import Finding
from salessheets.periods import period_of
from salessheets.projects import Case
from salessheets.sheets import BY_KEY, AgendaItem, Record, Report
from salessheets.text import Text, joined, same

RULE = C_DUPLICATE
Key = tuple[object, ...]


def check(case: Case) -> Iterator[Finding]:
    """Compare the rows of each sheet over all its workbooks; the later one is named, with the first beside it."""
    for kind, records in case.project.records.items():
        if kind.SHEET.form == "card":
            continue
        first: dict[Key, Record] = {}
        for record in records:
            key = key_of(case, record)
            earlier = first.setdefault(key, record) if key else record
            if earlier is not record:
                yield twice(case, record, earlier)


def twice(case: Case, record: Record, earlier: Record) -> Finding:
    """Say where a key stands twice."""
    spot = record.cell(columns_of(record)[0])
    other = earlier.cell(columns_of(earlier)[0])
    key = wording(case, record)
    return kept_apart(RULE.finding(spot, key, about=number_of(record), key=key, other=other), record)


def columns_of(record: Record) -> tuple[str, ...]:
    """The columns that make a row unique; reports are one a period."""
    return ("until",) if isinstance(record, Report) else record.SHEET.unique


def key_of(case: Case, record: Record) -> Key:
    """The key of a row as it is compared; () when the row has none, or a part of it that it must have is empty."""
    if isinstance(record, Report):
        return (period_of(record.until, report_cadence(case)).name,) if record.until else ()
    if isinstance(record, AgendaItem):
        return (item_ids(case)[record],) if record in item_ids(case) else ()
    columns = key_columns(record.SHEET.key)
    key = tuple([compared(case, kind, getattr(record, name)) for name, kind, _ in columns])
    if None in key and any(needed and part is None for part, (_, _, needed) in zip(key, columns, strict=True)):
        return ()
    return key if any(part is not None for part in key) else ()


@cache
def key_columns(sheet: str) -> tuple[tuple[str, type[object], bool], ...]:
    """The key columns of a sheet: of what kind each is, and whether it must be filled."""
    columns = BY_KEY[sheet].SHEET.columns
    return tuple(
        (key, type(columns[key].kind), columns[key].need.how == "always") for key in BY_KEY[sheet].SHEET.unique
    )


def compared(case: Case, kind: type[object], value: object) -> object:
    """A value as it is compared: words by their letters, people by who they are; None when it says nothing."""
    if not isinstance(value, str):
        return value if filled(value) or value is False else None
    if kind is Id or not value:
        return value or None
    return folded(person(case, value) if kind is Person else value) or None


def wording(case: Case, record: Record) -> Text:
    """The key as people write it."""
    if isinstance(record, Report) and isinstance(record.until, date):
        return same(period_of(record.until, report_cadence(case)).name)
    if isinstance(record, AgendaItem):
        return same(item_ids(case)[record])
    shown = [(record.SHEET.columns[key].kind, getattr(record, key)) for key in columns_of(record)]
    parts = [Text(kind.show(value, "zh"), kind.show(value, "en")) for kind, value in shown]
    return joined([part for part in parts if part.zh])
