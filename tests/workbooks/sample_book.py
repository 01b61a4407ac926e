"""A portfolio, a findings sheet and a plan to fill in, as the book writer's callers will write them."""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal

from salessheets.text import Language, Text
from salessheets.workbooks.style import COMPUTED, INPUT, LATE, WRONG, Palette, Style
from salessheets.workbooks.writer import BookWriter, a_list
from salessheets.workbooks.writer_sheet import SheetWriter
from salessheets.workbooks.writer_values import Area, Formula, Linked, Series, TableColumn, file_link, place_link

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


def portfolio(book: BookWriter, language: Language) -> None:
    def say(zh: str, en: str) -> str:
        return Text(zh, en).say(language)

    sheet = book.sheet(say("总览", "Overview"), tab_colour=Palette.DARK)
    sheet.title(
        1,
        say("销售项目组合总览", "Sales portfolio"),
        say("数据截止 2026-03-31 · 8 个项目", "Data to 2026-03-31 · 8 projects"),
    )
    cards = (
        (say("项目总数", "Projects"), 8, "integer", say("其中进行中 6", "6 running"), None),
        (
            say("合同完成率", "Contracts won"),
            Decimal("0.684"),
            "percent",
            say("目标 1,030 万元", "target 10.3 M"),
            None,
        ),
        (say("红灯项目", "Red projects"), 2, "integer", say("较上月 +1", "+1 on last month"), "red"),
        (say("逾期行动项", "Overdue actions"), 7, "integer", say("最长 12 个工作日", "longest 12 days"), "yellow"),
    )
    for index, (label, value, kind, note, tone) in enumerate(cards):
        sheet.card(Area(4, 1 + 2 * index, 4, 2 + 2 * index), label, value, kind, note=note, tone=tone)  # type: ignore[arg-type]
    sheet.section(8, say("项目状态", "Projects"), right=10)
    columns = (
        TableColumn(header=say("项目编号", "Code"), width=15, kind="code"),
        TableColumn(header=say("项目名称", "Project"), width=24),
        TableColumn(header=say("阶段", "Phase"), width=10, kind="code"),
        TableColumn(header=say("总灯", "Light"), width=11, kind="light"),
        TableColumn(header=say("完成率", "Done"), width=13, kind="percent", total="average"),
        TableColumn(header=say("合同额(元)", "Contracts"), width=17, kind="money", total="sum"),
        TableColumn(header=say("逾期", "Late"), width=10, kind="integer", total="sum"),
        TableColumn(header=say("更新日期", "Updated"), width=14, kind="day"),
        TableColumn(header=say("报告期", "Period"), width=12, kind="month"),
        TableColumn(header=say("下一步", "Next"), width=42, kind="wrap"),
    )
    rows = [
        (
            f"XS-2026-{index:03d}",
            say(zh, en),
            phase,
            LIGHTS[light].say(language),
            Decimal(done),
            Decimal(money),
            late,
            START + timedelta(days=3 * index),
            date(2026, 3, 1),
            say(
                "补充客户决策链分析,与渠道负责人确认二季度的投放节奏,并在下次例会前给出风险应对方案。",
                "Confirm the second quarter's pace with the channel owner and bring a response to the next meeting.",
            )
            if index % 3 == 1
            else say("按计划推进", "As planned"),
        )
        for index, (zh, en, phase, light, done, money, late) in enumerate(NAMES, 1)
    ]
    links = {(i, 0): file_link(f"../XS-2026-{i + 1:03d} {NAMES[i][0]}/项目计划.xlsx", "计划", "A1") for i in range(8)}
    table = sheet.table("t_projects", 9, 1, columns, rows, links=links)
    sheet.data_bar(table.column(say("完成率", "Done")))
    charts(
        book,
        sheet,
        language,
        table.end + 2,
        sheet.area(table.column(say("项目名称", "Project"))),
        sheet.area(table.column(say("完成率", "Done"))),
    )
    sheet.freeze(9, 2)
    sheet.activate()


def charts(book: BookWriter, sheet: SheetWriter, language: Language, row: int, names: str, done: str) -> None:
    sheet.chart(
        "bar",
        (Series(name=Text("完成率", "Done").say(language), categories=names, values=done),),
        (row, 1),
        Text("各项目合同完成率", "Contracts won by project").say(language),
        number_format="0%",
        labels=True,
        size=(530, 300),
    )
    data = book.sheet(Text("图表数据", "Chart data").say(language), hidden=True)
    for index, light in enumerate(LIGHTS[:3]):
        data.write(1, 2 + index, light.say(language))
        for month in range(1, 7):
            data.write(1 + month, 1, date(2025, 9 + month, 1) if month < 4 else date(2026, month - 3, 1), "month")
            data.write(1 + month, 2 + index, (month * (index + 2)) % 5 + 1, "integer")
    area = [data.area(Area(2, 2 + index, 7, 2 + index)) for index in range(3)]
    months = data.area(Area(2, 1, 7, 1))
    colours = (Palette.GREEN_MARK, Palette.YELLOW_MARK, Palette.RED_MARK)
    sheet.chart(
        "stacked",
        [
            Series(name=light.say(language), categories=months, values=values, colour=colour)
            for light, values, colour in zip(LIGHTS, area, colours, strict=False)
        ],
        (row, 6),
        Text("灯色趋势", "Lights by month").say(language),
        size=(400, 300),
        category_format="yyyy-mm",
    )
    sheet.chart(
        "doughnut",
        (
            Series(
                name="x", categories=data.area(Area(1, 2, 1, 4)), values=data.area(Area(7, 2, 7, 4)), colours=colours
            ),
        ),
        (row, 10),
        Text("当前灯色", "Lights now").say(language),
        size=(290, 300),
        labels=True,
        offset=(20, 0),
    )


def findings(book: BookWriter, language: Language) -> None:
    def say(zh: str, en: str) -> str:
        return Text(zh, en).say(language)

    sheet = book.sheet(say("校验结果", "Findings"), tab_colour=Palette.RED_MARK)
    sheet.title(1, say("校验结果", "Findings"), say("点击「位置」可直接打开单元格", "Follow a place to its cell"))
    severities = (say("错误", "Error"), say("警告", "Warning"), say("提示", "Info"))
    columns = (
        TableColumn(header=say("级别", "Severity"), width=10, kind="light"),
        TableColumn(header=say("位置", "Place"), width=28, kind="link"),
        TableColumn(header=say("规则", "Rule"), width=9, kind="code"),
        TableColumn(header=say("发现的值", "Value"), width=16),
        TableColumn(header=say("问题", "Message"), width=44, kind="wrap"),
        TableColumn(header=say("处理办法", "Remedy"), width=44, kind="wrap"),
    )
    rows = [
        (
            severities[index % 3],
            Linked(
                f"项目计划.xlsx › 计划!F{12 + index}",
                file_link("../XS-2026-001/项目计划.xlsx", "计划", f"F{12 + index}"),
            ),
            "2.1a",
            '=HYPERLINK("http://x")' if index == 2 else "2026-03-05",
            say("计划完成日期早于开始日期。", "The planned end is before the planned start.") * (1 + index % 2),
            say(
                "核对两个日期;如任务已取消,请把状态改为「已取消」。",
                "Check both dates; a task given up gets the state Cancelled.",
            ),
        )
        for index in range(7)
    ]
    sheet.table("t_findings", 4, 1, columns, rows)
    sheet.freeze(4)


def plan(book: BookWriter, language: Language) -> None:
    def say(zh: str, en: str) -> str:
        return Text(zh, en).say(language)

    lists = book.sheet(say("清单", "Lists"), hidden=True)
    book.define(
        "L_states", lists.name, a_list(lists, 1, say("状态", "State"), ["未开始", "进行中", "已完成", "已取消"])
    )
    sheet = book.sheet(say("计划", "Plan"), tab_colour=Palette.MAIN)
    sheet.title(
        1,
        say("项目计划", "Project plan"),
        say("浅黄列填写,灰色列自动计算", "Fill in the cream columns; grey ones are worked out"),
    )
    start, end = say("计划开始", "Start"), say("计划完成", "End")
    columns = (
        TableColumn(header=say("任务编号", "Task"), width=12, kind="code", style=INPUT),
        TableColumn(header=say("任务名称", "Name"), width=26, style=INPUT),
        TableColumn(header=start, width=13, kind="day", style=INPUT),
        TableColumn(header=end, width=13, kind="day", style=INPUT),
        TableColumn(
            header=say("工期(天)", "Days"),
            width=11,
            kind="integer",
            style=COMPUTED,
            formula=f'=IF([@[{start}]]="","",[@[{end}]]-[@[{start}]]+1)',
        ),
        TableColumn(header=say("完成率", "Done"), width=11, kind="percent", style=INPUT),
        TableColumn(
            header=say("状态", "State"), width=11, kind="code", style=INPUT, tones={"已完成": "green", "未开始": "grey"}
        ),
    )
    rows = []
    for index in range(8):
        first = START + timedelta(days=3 * index)
        last = first + timedelta(days=5 if index != 3 else -1)
        rows.append(
            (
                f"{index // 4 + 1}.{index % 4 + 1}",
                f"任务 {index + 1}",
                first,
                last,
                (last - first).days + 1,
                Decimal(max(8 - 2 * index, 0)) / 8,
                ("已完成", "进行中", "未开始")[min(index, 2)],
            )
        )
    table = sheet.table("t_tasks", 4, 1, columns, rows, blank_rows=4, bands=False)
    body = table.body
    sheet.drop_down(
        table.column(say("状态", "State")),
        "L_states",
        prompt=(say("状态", "State"), say("从列表选择", "Choose from the list")),
        error=say("请选列表中的值", "Choose from the list"),
    )
    sheet.check(
        table.column(end),
        {"validate": "custom", "value": "=D5>=C5"},
        prompt=(end, say("不早于计划开始", "Not before the start")),
        error=say("完成日期早于开始日期", "The end is before the start"),
    )
    sheet.rule(table.column(end), 'AND($D5<>"",$D5<$C5)', WRONG)
    sheet.rule(table.column(start), 'AND($C5<>"",$F5=0,$C5<DATE(2026,3,20))', LATE)
    sheet.data_bar(table.column(say("完成率", "Done")))
    left = body.right + 2
    for day in range(30):
        sheet.write(
            4,
            left + day,
            START + timedelta(days=day),
            style=Style(size=7, align="center", number_format="d", shrink=True, fill=Palette.PALE),
        )
    sheet.width(left - 1, 2)
    sheet.width(left, 2.4, last=left + 29)
    gantt = Area(body.top, left, body.bottom, left + 29)
    sheet.rule(gantt, "AND(I$4>=$C5,I$4<$C5+($D5-$C5+1)*$F5)", Style(fill=Palette.GANTT))
    sheet.rule(gantt, "AND(I$4>=$C5,I$4<=$D5)", Style(fill=Palette.GANTT_REST))
    sheet.note(4, 1, say("WBS 编号,如 1.10", "WBS number, such as 1.10"))
    sheet.freeze(4, 2)


def heat_map(book: BookWriter, language: Language) -> None:
    sheet = book.sheet(Text("热力图", "Heat map").say(language), landscape=False)
    sheet.title(1, Text("风险热力图", "Risk heat map").say(language))
    for step in range(1, 6):
        sheet.header(3 + step, 1, f"P {6 - step}")
        sheet.header(9, 1 + step, f"I {step}")
        for across in range(1, 6):
            value = Formula(f"{6 - step}*{across}", (6 - step) * across)
            sheet.write(3 + step, 1 + across, value, "integer", Style(align="center", border=Palette.PAPER, size=12))
    sheet.heat(Area(4, 2, 8, 6))
    sheet.width(1, 12, last=6)
    sheet.facts(
        11,
        1,
        (
            (Text("编制人", "Author").say(language), "张三", "text"),
            (Text("预算", "Budget").say(language), Decimal("1250000.5"), "money"),
            (
                Text("返回", "Back").say(language),
                Linked(Text("总览", "Overview").say(language), place_link(Text("总览", "Overview").say(language))),
                "link",
            ),
        ),
        columns=2,
    )
