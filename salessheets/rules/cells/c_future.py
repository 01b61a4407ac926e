"""只记已发生的事的列里，出现了将来的日期或将来月份的数。

为什么：完成日、批准日、签约额这些是事实，提前写上会让项目看起来比实际好，到时候也没人回头核对。
怎么改：多半是年份打错，改正即可；还没发生的，等发生了再填，计划写在计划列里。
例：数据日期 2026-03-10，实际完成写 2027-03-09，应是 2026-03-09。

A column for what has happened holds a date, or a month's figure, that lies in the future.

Why: an end date, an approval, a contract value are facts; written ahead they make a project look better than it is, and
nobody comes back to check.
How to fix: mostly the year is mistyped, correct it; what has not happened yet is filled in once it has, plans go to the
columns for plans. Example: on 2026-03-10 an actual end of 2027-03-09 should read 2026-03-09.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from functools import cache

from salessheets.columns import C_FUTURE
from salessheets.derived.blanks import header
from salessheets.derived.figures import plain_figure
from salessheets.derived.rows import kept_apart, number_of, rows
from salessheets.findings import Finding
from salessheets.projects import Case
from salessheets.sheets import BY_KEY, Record, Sale
from salessheets.text import Text

RULE = C_FUTURE


def check(case: Case) -> Iterator[Finding]:
    """Compare each date of a column of facts with the date of the run; of sales figures, their month."""
    for record in rows(case):
        for key in facts(record.SHEET.key):
            value = getattr(record, key)
            if value is not None and ahead(case, record, value):
                shown = plain_figure(value) if isinstance(value, Decimal) else value
                said = RULE.finding(record.cell(key), shown, about=number_of(record), column=wording(record, key))
                yield kept_apart(said, record)


@cache
def facts(sheet: str) -> tuple[str, ...]:
    """The columns of a sheet that hold what has happened."""
    return tuple(key for key, column in BY_KEY[sheet].SHEET.columns.items() if column.past)


def ahead(case: Case, record: Record, value: object) -> bool:
    """Whether a value belongs to a day, or a month, that is still to come."""
    if isinstance(value, date):
        return value > case.as_of
    month = record.month if isinstance(record, Sale) else None
    return month is not None and month > case.as_of


def wording(record: Record, key: str) -> Text:
    """The header of the column; of a month's figure, with its month."""
    name = header(record, key)
    if not isinstance(record, Sale) or record.month is None:
        return name
    month = f"{record.month:%Y-%m}"
    return Text(f"{month} 的{name.zh}", f"{name.en} of {month}")
