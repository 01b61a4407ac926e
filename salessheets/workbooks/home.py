"""首页: formulas over its own workbook, the requests, and one fixed link to the project's page."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from decimal import Decimal

from salessheets.catalogue import FORMS, Form
from salessheets.columns import LISTS
from salessheets.derived.states import GATE_TITLES
from salessheets.sheets import BudgetLine, Charter, Member, Request, Task
from salessheets.text import Language, Text
from salessheets.workbooks.entry import check_input
from salessheets.workbooks.filling import cell_value, whole_column
from salessheets.workbooks.row_values import RowValues, SheetRows
from salessheets.workbooks.style import BODY, COMPUTED, INPUT, LABEL, NOTE, Kind, Palette, Style
from salessheets.workbooks.tabular import ASKED, OURS
from salessheets.workbooks.writer import BookWriter
from salessheets.workbooks.writer_sheet import SheetWriter
from salessheets.workbooks.writer_values import Area, Formula, TableColumn

SALES_PROJECT = Text("销售项目", "Sales project")
LABELS = (
    Text("项目编号", "Project code"),
    Text("项目名称", "Project name"),
    Text("项目类型", "Project type"),
    Text("项目经理", "Project manager"),
    Text("计划起止", "Planned dates"),
    Text("申请待填", "Charter fields open"),
    Text("任务完成", "Tasks done"),
    Text("预算合计(元)", "Budget total (CNY)"),
    Text("下一里程碑", "Next milestone"),
)
OPEN_PAGE = Text("打开项目页", "Open the project page")
NO_PAGE_YET = Text("打开项目页（命令 new 写入链接）", "Open the project page (the command `new` puts the link here)")
HOW = (
    Text(
        "① 填：灰底自动算，其余由人填。表头深蓝 = 必填，蓝 = 到时要填，灰蓝 = 选填。",
        "1. Fill in the white cells. Headers: dark blue = required, blue = needed later, slate = optional.",
    ),
    Text(
        "② 存：保存就行。红色的格子有错，先改好。", "2. Save: that is all. Red cells are wrong; put them right first."
    ),
    Text(
        "③ 看：点上面的链接，看到了哪一步、还缺什么、哪一格有错。",
        "3. Open the page above: where the project stands, what is missing, which cells are wrong.",
    ),
    Text(
        "④ 要表单：在下面「生成」里选草稿或定稿，保存。",
        "4. To get a form, set Generate below to Draft or Final and save.",
    ),
)
REQUESTS = Text("表单：在「生成」里选草稿或定稿，保存后自动生成", "Forms: set Generate to Draft or Final and save")
FAR = 1_000_000
TABLE_TOP = 15


def write_home(book: BookWriter, rows: SheetRows, project_link: str) -> SheetWriter:
    """Write the first sheet of the project plan."""
    language = book.language
    sheet = book.sheet(Request.SHEET.title.say(language), tab_colour=Palette.YELLOW_MARK)
    write_facts(sheet, rows, language)
    for row, text in enumerate(HOW, 6):
        sheet.write(row, 5, text.say(language), "general", Style(colour=Palette.INK))
    look = Style(bold=True, size=12)
    if project_link:
        sheet.link(4, 5, f"external:{project_link}", OPEN_PAGE.say(language), "text", look)
    else:
        sheet.write(4, 5, NO_PAGE_YET.say(language), "general", NOTE)
    write_requests(sheet, rows.get(Request, ()))
    sheet.freeze(3)
    sheet.print_area(Area(1, 1, TABLE_TOP + len(request_rows(language, rows.get(Request, ()))), 8))
    sheet.activate()
    return sheet


def write_facts(sheet: SheetWriter, rows: SheetRows, language: Language) -> None:
    """Write title, labels and formulas."""
    charter = next(iter(rows.get(Charter, ())), {})
    said = SALES_PROJECT.say(language)
    code = str(charter.get("code") or "")
    sheet.title(2, "", column=2)
    title = Formula(f'"{said} "&charter_code', f"{said} {code}")
    sheet.write(2, 2, title, "general", Style(bold=True, size=16, colour=Palette.DARK))
    sheet.height(2, 32)
    for row, (label, (formula, kind)) in enumerate(zip(LABELS, facts(rows, charter, language), strict=True), 4):
        sheet.height(row, 21)
        sheet.write(row, 2, label.say(language), "text", LABEL)
        sheet.write(row, 3, formula, kind, Style(align="left", indent=1, bold=True).on(BODY))


def facts(rows: SheetRows, charter: RowValues, language: Language) -> tuple[tuple[Formula, Kind], ...]:
    """The nine formulas with their values."""
    kind_label = cell_value(Charter.SHEET.columns["type"], charter.get("type"), language)
    return (
        (named("code", charter), "general"),
        (named("name", charter), "general"),
        (Formula('IF(charter_type="","",charter_type)', str(kind_label or "")), "general"),
        (manager(rows, language), "general"),
        (planned_dates(charter), "general"),
        (open_fields(charter), "level"),
        (tasks_done(rows, language), "general"),
        (budget_total(rows, language), "money"),
        (next_milestone(rows, language), "day"),
    )


def named(key: str, charter: RowValues) -> Formula:
    """A field of the charter."""
    return Formula(f'IF(charter_{key}="","",charter_{key})', str(charter.get(key) or ""))


def manager(rows: SheetRows, language: Language) -> Formula:
    """The first of the team who is the manager."""
    names, roles = (whole_column(Member, key, language) for key in ("name", "role"))
    found = next((str(row.get("name") or "") for row in rows.get(Member, ()) if row.get("role") == "manager"), "")
    label = LISTS["team_role"].label("manager").say(language)
    return Formula(f'IFERROR(INDEX({names},MATCH("{label}",{roles},0)),"")', found)


def planned_dates(charter: RowValues) -> Formula:
    """From when to when."""
    parts = ('TEXT(charter_planned_start,"yyyy-mm-dd")', 'TEXT(charter_planned_end,"yyyy-mm-dd")')
    days = [charter.get(key) for key in ("planned_start", "planned_end")]
    shown = " – ".join(str(day) for day in days) if all(days) else ""
    return Formula(f'IF(OR(charter_planned_start="",charter_planned_end=""),"",{parts[0]}&" – "&{parts[1]})', shown)


def open_fields(charter: RowValues) -> Formula:
    """How many fields of the application are empty."""
    wanted = [key for key, column in Charter.SHEET.columns.items() if column.need.gate == "G0"]
    places = list(Charter.SHEET.columns)
    runs: list[list[str]] = []
    for key in wanted:
        if runs and places.index(key) == places.index(runs[-1][-1]) + 1:
            runs[-1].append(key)
        else:
            runs.append([key])
    blocks = [f"COUNTBLANK(charter_{run[0]}:charter_{run[-1]})" for run in runs]
    return Formula("+".join(blocks), sum(not charter.get(key) for key in wanted))


def tasks_done(rows: SheetRows, language: Language) -> Formula:
    """Finished tasks of all."""
    tasks = rows.get(Task, ())
    done = sum(isinstance(row.get("actual_end"), date) for row in tasks)
    count = sum(bool(row.get("name")) for row in tasks)
    ends, names = (whole_column(Task, key, language) for key in ("actual_end", "name"))
    return Formula(f'COUNT({ends})&" / "&(COUNTA({names})-1)', f"{done} / {count}")


def budget_total(rows: SheetRows, language: Language) -> Formula:
    """All that is planned to be spent."""
    planned = [row.get("planned") for row in rows.get(BudgetLine, ())]
    total = sum((value for value in planned if isinstance(value, int | Decimal)), Decimal(0))
    return Formula(f"SUM({whole_column(BudgetLine, 'planned', language)})", total)


def next_milestone(rows: SheetRows, language: Language) -> Formula:
    """The least planned end of open milestones; without MINIFS, which Excel has had since 2019 alone."""
    names = ("milestone", "actual_end", "planned_end")
    flag, done, end = (f"{column.replace(':$', '$2:$')}$1000" for column in columns_of(names, language))
    yes = LISTS["yesno"].label("yes").say(language)
    least = f'SUMPRODUCT(MIN({FAR}*({flag}<>"{yes}")+{FAR}*({done}<>"")+{FAR}*({end}="")+{end}))'
    open_ends = [
        row["planned_end"]
        for row in rows.get(Task, ())
        if row.get("milestone") is True and not row.get("actual_end") and isinstance(row.get("planned_end"), date)
    ]
    value = min((day for day in open_ends if isinstance(day, date)), default="")
    return Formula(f'IFERROR(IF({least}>={FAR},"",{least}),"")', value)


def columns_of(keys: Sequence[str], language: Language) -> tuple[str, ...]:
    """Columns of the plan, with their first row left open: '计划'!$D:$D."""
    return tuple(whole_column(Task, key, language) for key in keys)


def request_rows(language: Language, asked: Sequence[RowValues]) -> tuple[tuple[str | None, ...], ...]:
    """One row for each form, with what is asked for; further instances of a form stand below all forms."""
    forms = [form for form in FORMS if form.per != "portfolio"]
    wanted = {form.id: [row for row in asked if row.get("form") == form.id] for form in forms}
    first = [request_row(form, wanted[form.id][:1], language) for form in forms]
    more = [request_row(form, [row], language) for form in forms for row in wanted[form.id][1:]]
    return (*first, *more)


def request_row(form: Form, asked: Sequence[RowValues], language: Language) -> tuple[str | None, ...]:
    """A form, and one request for it."""
    row = next(iter(asked), {})
    gate = f"{form.due} {GATE_TITLES[form.due].say(language)}"
    request = LISTS["request"].label(str(row.get("request") or "")).say(language)
    return (form.id, form.title.say(language), gate, str(row.get("instance") or "") or None, request or None)


def write_requests(sheet: SheetWriter, asked: Sequence[RowValues]) -> None:
    """Write the table of forms, of which Instance and Request are for people."""
    language = sheet.language
    sheet.section(TABLE_TOP - 2, REQUESTS.say(language), left=2, right=6)
    sheet.height(TABLE_TOP - 2, 36)
    sheet.height(TABLE_TOP - 1, 8)
    widths = (20, 36, 16, 28, 14)
    columns = [
        TableColumn(
            header=column.header.say(language),
            width=wide,
            style=COMPUTED if column.need.how == "tool" else INPUT,
            header_style=OURS if column.need.how == "tool" else ASKED,
        )
        for column, wide in zip(Request.SHEET.columns.values(), widths, strict=True)
    ]
    rows = request_rows(language, asked)
    table = sheet.table(Request.SHEET.key, TABLE_TOP, 2, columns, rows, bands=False)
    sheet.width(1, 2)
    sheet.width(7, 22, last=8)
    for number, column in enumerate(Request.SHEET.columns.values(), 2):
        if column.need.how != "tool":
            check_input(sheet, Area(table.body.top, number, table.body.bottom, number), column, Request, ())
