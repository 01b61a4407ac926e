"""A portfolio, a findings sheet and a plan to fill in, as the book writer's callers will write them."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal

from salessheets.text import Language, Text
from salessheets.workbooks.style import COMPUTED, INPUT, LATE, WRONG, Kind, Palette, Style, ToneName
from salessheets.workbooks.writer import BookWriter
from salessheets.workbooks.writer_sheet import SheetWriter
from salessheets.workbooks.writer_values import (
    Area,
    Formula,
    Linked,
    Series,
    TableColumn,
    Total,
    Value,
    file_link,
)

START = date(2026, 3, 2)
LIGHTS = (Text("绿", "Green"), Text("黄", "Yellow"), Text("红", "Red"), Text("灰", "Grey"))
NAMES = (
    ("华东新品推广", "East China launch", "实施", 2, "0.62", "1286000", 0),
    ("西南渠道拓展", "South-west channels", "实施", 1, "0.48", "935000.5", 1),
    ("大客户关系提升", "Key accounts", "评估", 0, "0.97", "2210000", 0),
    ("华北经销商大会", "Dealer conference", "规划", 3, "0", "0", 4),
    ("线上直播带货试点", "Live streaming pilot", "实施", 0, "0.71", "548000", 0),
    ("医药行业突破", "Pharma entry", "启动", 3, "0", "0", 5),
    ("老客户复购计划", "Repeat purchase", "收尾", 0, "1.08", "1764000", 0),
    ("海外市场试销", "Overseas trial", "实施", 2, "0.21", "302000", 2),
)


Specs = tuple[tuple[Text, int, Kind, Total | None], ...]
CARDS: tuple[tuple[Text, int, Text, ToneName | None], ...] = (
    (Text("项目总数", "Projects"), 8, Text("其中进行中 6", "6 running"), None),
    (Text("红灯项目", "Red projects"), 2, Text("较上月 +1", "+1 on last month"), "red"),
    (Text("逾期行动项", "Overdue actions"), 7, Text("最长 12 个工作日", "longest 12 days"), "yellow"),
)
PROJECT_COLUMNS: Specs = (
    (Text("项目编号", "Code"), 15, "code", None),
    (Text("项目名称", "Project"), 24, "text", None),
    (Text("阶段", "Phase"), 10, "code", None),
    (Text("总灯", "Light"), 11, "light", None),
    (Text("完成率", "Done"), 13, "percent", "average"),
    (Text("合同额(元)", "Contracts"), 17, "money", "sum"),
    (Text("逾期", "Late"), 10, "integer", "sum"),
    (Text("更新日期", "Updated"), 14, "day", None),
    (Text("报告期", "Period"), 12, "month", None),
    (Text("下一步", "Next"), 42, "wrap", None),
)
FINDING_COLUMNS: Specs = (
    (Text("级别", "Severity"), 10, "light", None),
    (Text("位置", "Place"), 28, "link", None),
    (Text("规则", "Rule"), 9, "code", None),
    (Text("发现的值", "Value"), 16, "text", None),
    (Text("问题", "Message"), 44, "wrap", None),
    (Text("处理办法", "Remedy"), 44, "wrap", None),
)
LONG = Text(
    "补充客户决策链分析,与渠道负责人确认二季度的投放节奏,并在下次例会前给出风险应对方案。",
    "Confirm the second quarter's pace with the channel owner and bring a response to the next meeting.",
)


def sample(language: Language) -> bytes:
    book = BookWriter(
        language,
        title=Text("销售项目组合", "Sales portfolio").say(language),
        created=START,
        properties={"kind": "sample"},
    )
    portfolio(book, language)
    findings(book, language)
    plan(book, language)
    heat_map(book, language)
    return book.to_bytes()


def columns_of(specs: Specs, language: Language) -> list[TableColumn]:
    return [
        TableColumn(header=header.say(language), width=width, kind=kind, total=total)
        for header, width, kind, total in specs
    ]


def portfolio(book: BookWriter, language: Language) -> None:
    sheet = book.sheet(Text("总览", "Overview").say(language), tab_colour=Palette.DARK)
    note = Text("数据截止 2026-03-31 · 8 个项目", "Data to 2026-03-31 · 8 projects")
    sheet.title(1, Text("销售项目组合总览", "Sales portfolio").say(language), note.say(language))
    for (label, value, below, tone), (left, right) in zip(CARDS, ((1, 2), (3, 5), (6, 8)), strict=True):
        where = Area(4, left, 4, right)
        sheet.card(where, label.say(language), value, "integer", note=below.say(language), tone=tone)
    share = Text("合同完成率", "Contracts won").say(language)
    sheet.card(
        Area(4, 9, 4, 10),
        share,
        Decimal("0.684"),
        "percent",
        note=Text("目标 1,030 万元", "target 10.3 M").say(language),
    )
    sheet.section(8, Text("项目状态", "Projects").say(language), right=10)
    links = {(i, 0): file_link(f"../XS-2026-{i + 1:03d} {NAMES[i][0]}/项目计划.xlsx", "计划", "A1") for i in range(8)}
    rows = project_rows(language)
    table = sheet.table("t_projects", 9, 1, columns_of(PROJECT_COLUMNS, language), rows, links=links)
    done = table.column(Text("完成率", "Done").say(language))
    sheet.data_bar(done)
    sheet.chart(
        "bar",
        (
            Series(
                name=Text("完成率", "Done").say(language),
                categories=sheet.area(table.column(Text("项目名称", "Project").say(language))),
                values=sheet.area(done),
            ),
        ),
        (table.end + 2, 1),
        Text("各项目合同完成率", "Contracts won by project").say(language),
        number_format="0%",
        labels=True,
        size=(530, 300),
    )
    light_charts(book, sheet, language, table.end + 2)
    sheet.freeze(9, 2)
    sheet.activate()


def project_rows(language: Language) -> list[tuple[Value, ...]]:
    return [
        (
            f"XS-2026-{index:03d}",
            Text(zh, en).say(language),
            phase,
            LIGHTS[light].say(language),
            Decimal(done),
            Decimal(money),
            late,
            START + timedelta(days=3 * index),
            date(2026, 3, 1),
            (LONG if index % 3 == 1 else Text("按计划推进", "As planned")).say(language),
        )
        for index, (zh, en, phase, light, done, money, late) in enumerate(NAMES, 1)
    ]


def light_charts(book: BookWriter, sheet: SheetWriter, language: Language, row: int) -> None:
    data = book.sheet(Text("图表数据", "Chart data").say(language), hidden=True)
    for index, light in enumerate(LIGHTS[:3]):
        data.write(1, 2 + index, light.say(language))
        for month in range(1, 7):
            data.write(1 + month, 1, date(2025, 9 + month, 1) if month < 4 else date(2026, month - 3, 1), "month")
            data.write(1 + month, 2 + index, (month * (index + 2)) % 5 + 1, "integer")
    months = data.area(Area(2, 1, 7, 1))
    colours = (Palette.GREEN_MARK, Palette.YELLOW_MARK, Palette.RED_MARK)
    trend = [
        Series(
            name=light.say(language),
            categories=months,
            values=data.area(Area(2, 2 + at, 7, 2 + at)),
            colour=colours[at],
        )
        for at, light in enumerate(LIGHTS[:3])
    ]
    title = Text("灯色趋势", "Lights by month").say(language)
    sheet.chart("stacked", trend, (row, 6), title, size=(400, 300), category_format="yyyy-mm")
    last = data.area(Area(1, 2, 1, 4)), data.area(Area(7, 2, 7, 4))
    title = Text("当前灯色", "Lights now").say(language)
    now = Series(name=title, categories=last[0], values=last[1], colours=colours)
    sheet.chart("doughnut", [now], (row, 10), title, size=(290, 300), labels=True, offset=(20, 0))


def findings(book: BookWriter, language: Language) -> None:
    sheet = book.sheet(Text("校验结果", "Findings").say(language), tab_colour=Palette.RED_MARK)
    note = Text("点击「位置」可直接打开单元格", "Follow a place to its cell")
    sheet.title(1, Text("校验结果", "Findings").say(language), note.say(language))
    severities = (Text("错误", "Error"), Text("警告", "Warning"), Text("提示", "Info"))
    message = Text("计划完成日期早于开始日期。", "The planned end is before the planned start.")
    remedy = Text(
        "核对两个日期;如任务已取消,请把状态改为「已取消」。",
        "Check both dates; a task given up gets the state Cancelled.",
    )
    rows: list[tuple[Value, ...]] = [
        (
            severities[index % 3].say(language),
            Linked(f"项目计划.xlsx › 计划!F{index}", file_link("../XS-2026-001/项目计划.xlsx", "计划", f"F{index}")),
            "2.1a",
            '=HYPERLINK("http://x")' if index == 14 else "2026-03-05",
            message.say(language) * (1 + index % 2),
            remedy.say(language),
        )
        for index in range(12, 19)
    ]
    sheet.table("t_findings", 4, 1, columns_of(FINDING_COLUMNS, language), rows)
    sheet.freeze(4)


def plan_columns(language: Language) -> list[TableColumn]:
    days = '=IF([@[计划开始]]="","",[@[计划完成]]-[@[计划开始]]+1)'
    if language == "en":
        days = days.replace("计划开始", "Start").replace("计划完成", "End")

    def column(zh: str, en: str, width: float, kind: Kind = "text") -> TableColumn:
        return TableColumn(header=Text(zh, en).say(language), width=width, kind=kind, style=INPUT)

    return [
        column("任务编号", "Task", 12, "code"),
        column("任务名称", "Name", 26),
        column("计划开始", "Start", 13, "day"),
        column("计划完成", "End", 13, "day"),
        replace(column("工期(天)", "Days", 11, "integer"), style=COMPUTED, formula=days),
        column("完成率", "Done", 11, "percent"),
        replace(column("状态", "State", 11, "code"), tones={"已完成": "green", "未开始": "grey"}),
    ]


def plan_rows() -> list[tuple[Value, ...]]:
    rows: list[tuple[Value, ...]] = []
    for index in range(8):
        first = START + timedelta(days=3 * index)
        last = first + timedelta(days=5 if index != 3 else -1)
        done = Decimal(max(8 - 2 * index, 0)) / 8
        state = ("已完成", "进行中", "未开始")[min(index, 2)]
        number = f"{index // 4 + 1}.{index % 4 + 1}"
        rows.append((number, f"任务 {index + 1}", first, last, (last - first).days + 1, done, state))
    return rows


def plan(book: BookWriter, language: Language) -> None:
    lists = book.sheet(Text("清单", "Lists").say(language), hidden=True)
    state = Text("状态", "State").say(language)
    for row, word in enumerate((state, "未开始", "进行中", "已完成", "已取消"), 1):
        lists.write(row, 1, word)
    book.define("L_states", lists.name, Area(2, 1, 5, 1))
    sheet = book.sheet(Text("计划", "Plan").say(language), tab_colour=Palette.MAIN)
    note = Text("浅黄列填写,灰色列自动计算", "Fill in the cream columns; grey ones are worked out")
    sheet.title(1, Text("项目计划", "Project plan").say(language), note.say(language))
    columns = plan_columns(language)
    table = sheet.table("t_tasks", 4, 1, columns, plan_rows(), blank_rows=4, bands=False)
    start, end = table.column(columns[2].header), table.column(columns[3].header)
    choose = Text("从列表选择", "Choose from the list").say(language)
    sheet.drop_down(table.column(state), "L_states", prompt=(state, choose), error=choose)
    late = Text("完成日期早于开始日期", "The end is before the start").say(language)
    sheet.check(end, {"validate": "custom", "value": "=D5>=C5"}, error=late)
    sheet.rule(end, 'AND($D5<>"",$D5<$C5)', WRONG)
    sheet.rule(start, 'AND($C5<>"",$F5=0,$C5<DATE(2026,3,20))', LATE)
    sheet.data_bar(table.column(columns[5].header))
    gantt(sheet, table.body)
    sheet.note(4, 1, Text("WBS 编号,如 1.10", "WBS number, such as 1.10").say(language))
    sheet.freeze(4, 2)


def gantt(sheet: SheetWriter, body: Area) -> None:
    left = body.right + 2
    head = Style(size=7, align="center", number_format="d", shrink=True, fill=Palette.PALE)
    for day in range(30):
        sheet.write(4, left + day, START + timedelta(days=day), style=head)
    sheet.width(left - 1, 2)
    sheet.width(left, 2.4, last=left + 29)
    bars = Area(body.top, left, body.bottom, left + 29)
    sheet.rule(bars, "AND(I$4>=$C5,I$4<$C5+($D5-$C5+1)*$F5)", Style(fill=Palette.GANTT))
    sheet.rule(bars, "AND(I$4>=$C5,I$4<=$D5)", Style(fill=Palette.GANTT_REST))


def heat_map(book: BookWriter, language: Language) -> None:
    sheet = book.sheet(Text("热力图", "Heat map").say(language), landscape=False)
    sheet.title(1, Text("风险热力图", "Risk heat map").say(language))
    number = Style(align="center", border=Palette.PAPER, size=12)
    for step in range(1, 6):
        sheet.header(3 + step, 1, f"P {6 - step}")
        sheet.header(9, 1 + step, f"I {step}")
        for across in range(1, 6):
            sheet.write(3 + step, 1 + across, Formula(f"{6 - step}*{across}", (6 - step) * across), "integer", number)
    sheet.width(1, 12, last=6)
    facts: list[tuple[str, Value, Kind]] = [
        (Text("编制人", "Author").say(language), "张三", "text"),
        (Text("预算", "Budget").say(language), Decimal("1250000.5"), "money"),
    ]
    sheet.facts(11, 1, facts, columns=2)
