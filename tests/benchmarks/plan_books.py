"""Plan workbooks for the benchmarks: 8 sheets, 60 rows each, with the features that real ones have, and a few faults."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, timedelta
from typing import Any

import xlsxwriter
from workbook_files import written

from salessheets.columns import Calc, Choice, Day, Money, Month, Percent, YesNo
from salessheets.sheets import (
    Approval,
    BudgetLine,
    Change,
    Charter,
    CustomerNeed,
    Goal,
    Member,
    Record,
    Risk,
    Strategy,
    Task,
)

Row = Mapping[str, object]
AS_OF = date(2026, 6, 10)
START = date(2026, 1, 5)
ROWS = 60
PEOPLE = tuple(
    f"{family}{given}" for family in "赵钱孙李周吴郑王冯陈" for given in ("伟", "敏", "建国", "晓兰", "志强", "欣怡")
)
TABLES: tuple[type[Record], ...] = (Goal, Member, Task, BudgetLine, Strategy, Change, Risk, CustomerNeed)


def day(number: int) -> date:
    return START + timedelta(days=number)


def goals(n: int) -> Row:
    return {
        "id": f"O-{n:02}", "metric": "contract" if n == 1 else ("new_customers", "share", "other")[n % 3], "name": f"华东新品签约额{n}",
        "direction": "up", "unit": "wan", "baseline": 100 + n, "target": 200 + 3 * n, "due": day(300),
        "outcome": f"第{n}类客户完成导入", "success": "连续三个月达标",
    }  # fmt: skip


def team(n: int) -> Row:
    return {
        "name": PEOPLE[n - 1], "role": "manager" if n == 1 else ("sales", "marketing", "product")[n % 3],
        "department": f"销售{n % 5 + 1}部", "duties": "客户拜访、方案与报价", "effort": 0.5, "start": day(n % 7),
        "end": day(300),
    }  # fmt: skip


def needs(n: int) -> Row:
    return {
        "id": f"N-{n:02}", "date": day(n), "customer": f"华东经销商{n}", "industry": "医药流通", "way": "interview",
        "place": "杭州", "respondent": "采购部负责人", "interviewer": PEOPLE[n - 1], "verbatim": "账期太短，促销支持不够",
        "need": f"希望第{n}季度前铺货", "pain": "库存压力", "priority": "high", "impact": "调整返利节奏",
    }  # fmt: skip


def wbs(n: int) -> str:
    return f"{(n - 1) // 10 + 1}.{(n - 1) % 10 + 1}"


def tasks(n: int) -> Row:
    start, end = day(4 * n), day(4 * n + 9)
    return {
        "id": wbs(n), "name": f"第{n}项 客户拜访与方案确认", "phase": ("plan", "execute", "evaluate")[n % 3],
        "milestone": "是" if n % 10 == 0 else "否", "owner": PEOPLE[n - 1], "planned_start": start,
        "planned_end": "3月5日" if n == 9 else start - timedelta(1) if n == 12 else end,
        "actual_start": start if n < 30 else None, "actual_end": end if n < 28 else None,
        "progress": 1 if n < 28 else 0.4 if n < 30 else 0, "weight": 1, "predecessors": wbs(n - 1) if n > 1 else None,
        "deliverable": f"方案V{n}", "state": "未开始",
    }  # fmt: skip


def budget(n: int) -> Row:
    return {
        "category": ("promotion", "travel", "channel")[n % 3], "month": date(2026, n % 12 + 1, 1), "task": wbs(n),
        "planned": 12_000.5 + n, "committed": 3_000, "actual": "约八千" if n == 17 else 8_000 if n < 30 else None,
        "voucher": f"记-{n:04}",
    }  # fmt: skip


def strategies(n: int) -> Row:
    return {
        "id": f"ST-{n:02}", "category": ("pricing", "promotion", "channel")[n % 3], "applies": "是",
        "content": f"分层返利，年度提货满{n}0万返2%", "needs": f"N-{n:02}", "segment": "经销商", "discount": 0.1,
        "budget_category": "channel", "start": day(170), "end": day(240), "expected": "渠道覆盖率提升", "owner": PEOPLE[n - 1],
    }  # fmt: skip


def changes(n: int) -> Row:
    return {
        "id": f"CR-{n:02}", "raised_on": day(n), "raised_by": PEOPLE[n - 1], "object": "scope", "item": f"O-{n:02}",
        "before": f"{n}个城市", "after": f"{n + 1}个城市", "reason": "客户追加采购", "impact": "预算不变",
    }  # fmt: skip


def risks(n: int) -> Row:
    return {
        "id": "R-16" if n == 17 else f"R-{n:02}", "found_on": day(n), "found_by": PEOPLE[n - 1], "category": "market",
        "description": f"竞品{n}降价抢单", "trigger": "报价低于我方5%", "probability": str(n % 5 + 1),
        "impact": "9" if n == 21 else str((n + 2) % 5 + 1), "response": "mitigate", "measures": "提前锁定框架协议",
        "owner": PEOPLE[n - 1], "due": day(200), "review_on": day(170), "status": "identified",
    }  # fmt: skip


FILLED = dict(zip(TABLES, (goals, team, tasks, budget, strategies, changes, risks, needs), strict=True))
CHARTER: Row = {
    "code": "XS-2026-001", "name": "华东新品推广", "type": "launch", "department": "销售一部", "applicant": PEOPLE[1],
    "applied_on": START, "background": "新品上市", "market_need": "调研报告第3节", "strategy_fit": "年度重点",
    "scope": "华东五省", "competition": "三家竞品", "planned_start": START, "planned_end": day(300),
    "budget_total": 1_000_000, "budget_source": "annual", "resources": "样品200套",
}  # fmt: skip


APPROVALS: tuple[Row, ...] = (
    {"object": "G0", "submitted_on": day(1)},
    {"object": "G1", "result": "approved", "approver": PEOPLE[3], "decided_on": day(9), "approved_budget": 1_000_000},
    {"object": "G2", "result": "approved", "approver": PEOPLE[3], "decided_on": day(30)},
)


def plan_book(*, project: bool = False) -> bytes:
    """8 sheets of 60 rows; as a project with the card 立项 and the approvals, so that every rule has its say."""

    def fill(book: xlsxwriter.Workbook) -> None:
        book.set_size(2400, 1600)
        for kind in TABLES:
            write_table(book, kind, [FILLED[kind](n) for n in range(1, ROWS + 1)])
        if project:
            write_card(book, Charter, CHARTER)
            write_table(book, Approval, list(APPROVALS))

    return written(fill)


def write_table(book: Any, kind: type[Record], rows: list[Row]) -> None:  # noqa: ANN401 - XlsxWriter is untyped
    """Write a sheet as its template has it: a table, formats, drop-downs, in-cell checks."""
    page = book.add_worksheet(kind.SHEET.title.zh)
    page.freeze_panes(1, 1)
    looks = {
        look: book.add_format({"border": 1, "num_format": look})
        for look in ("@", "yyyy-mm-dd", "yyyy-mm", "0%", "#,##0.00")
    }
    wrong = book.add_format({"bg_color": "#FFC7CE"})
    headers = []
    for number, (key, column) in enumerate(kind.SHEET.columns.items()):
        headers.append({"header": column.header.zh})
        look = looks[look_of(column.kind)]
        for line, row in enumerate(rows, start=1):
            put(page, line, number, said(column.kind, row.get(key)), look, formula=isinstance(column.kind, Calc))
        if isinstance(column.kind, Choice | YesNo):
            options = (
                ["是", "否"]
                if isinstance(column.kind, YesNo)
                else [each.label.zh for each in column.kind.choices.options]
            )
            page.data_validation(
                1, number, len(rows), number, {"validate": "list", "source": options, "error_type": "warning"}
            )
        if column.need.how == "always":
            page.conditional_format(1, number, len(rows), number, {"type": "blanks", "format": wrong})
    page.set_column(0, len(headers) - 1, 14)
    page.add_table(
        0, 0, len(rows), len(headers) - 1, {"name": kind.SHEET.key, "columns": headers, "style": "Table Style Light 9"}
    )


def write_card(book: Any, kind: type[Record], values: Row) -> None:  # noqa: ANN401 - XlsxWriter is untyped
    page = book.add_worksheet(kind.SHEET.title.zh)
    edge, when = book.add_format({"border": 1}), book.add_format({"border": 1, "num_format": "yyyy-mm-dd"})
    for line, (key, column) in enumerate(kind.SHEET.columns.items(), start=3):
        page.write_string(line, 1, column.header.zh, edge)
        put(page, line, 2, said(column.kind, values.get(key)), when if isinstance(column.kind, Day) else edge)
        book.define_name(f"{kind.SHEET.key}_{key}", f"='{page.name}'!$C${line + 1}")


def put(page: Any, line: int, number: int, value: object, look: object, *, formula: bool = False) -> None:  # noqa: ANN401
    if formula:
        page.write_formula(line, number, f"=A{line + 1}", look, 1)
    elif value is None:
        page.write_blank(line, number, None, look)
    elif isinstance(value, date):
        page.write_datetime(line, number, value, look)
    elif isinstance(value, str):
        page.write_string(line, number, value, look)
    else:
        page.write_number(line, number, value, look)


def look_of(kind: object) -> str:
    if isinstance(kind, Day):
        return "yyyy-mm-dd"
    if isinstance(kind, Month):
        return "yyyy-mm"
    return "0%" if isinstance(kind, Percent) else "#,##0.00" if isinstance(kind, Money) else "@"


def said(kind: object, value: object) -> object:
    """A choice is written as its label."""
    return kind.show(value, "zh") if isinstance(kind, Choice) and isinstance(value, str) else value
