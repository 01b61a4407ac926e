"""甘特图: the plan as bars, drawn by conditional formats over weeks that follow the plan."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta
from decimal import Decimal

from salessheets.columns import LISTS
from salessheets.sheets import Gantt, Task
from salessheets.text import Language, Text
from salessheets.workbooks.filling import cell_value, whole_column
from salessheets.workbooks.row_values import RowValues
from salessheets.workbooks.style import BODY, HEADER, NOTE, Kind, Palette, Style
from salessheets.workbooks.writer import BookWriter
from salessheets.workbooks.writer_cells import must
from salessheets.workbooks.writer_sheet import SheetWriter
from salessheets.workbooks.writer_values import Area, Formula, Value

TITLE = Text("甘特图", "Gantt chart")
SUBTITLE = Text("随「计划」表自动更新，不用填", "Follows the sheet Plan by itself; nothing to fill in")
STEP = Text("每格天数", "Days per square")
DONE, REST, MILESTONE = Text("已完成", "Done"), Text("未完成", "To do"), Text("里程碑", "Milestone")
HEADERS = ("id", "name", "owner", "planned_start", "planned_end", "progress")
WIDTHS = (8, 30, 10, 12, 12, 9)
KINDS: tuple[Kind, ...] = ("general", "general", "general", "day", "day", "percent")
TOP = 5
FIRST_WEEK = len(HEADERS) + 1
WEEKS = 40
LEAST_ROWS = 60
SPARE_ROWS = 30
WEEK = 7
DIAMOND = Palette.YELLOW_MARK


def write_gantt(book: BookWriter, tasks: Sequence[RowValues]) -> SheetWriter:
    """Write the chart with rows for the tasks there are and some more."""
    language = book.language
    sheet = book.sheet(Gantt.SHEET.title.say(language), tab_colour=Palette.GANTT)
    count = max(LEAST_ROWS, len(tasks) + SPARE_ROWS)
    sheet.title(1, TITLE.say(language), SUBTITLE.say(language))
    write_header(sheet, tasks)
    for number in range(count):
        write_task(sheet, TOP + 1 + number, tasks[number] if number < len(tasks) else {}, language)
    grid = Area(TOP + 1, FIRST_WEEK, TOP + count, FIRST_WEEK + WEEKS - 1)
    sheet.fill(grid, Style(border=Palette.LINE))
    draw_bars(sheet, grid)
    sheet.freeze(TOP, 2)
    sheet.repeat(TOP, TOP)
    sheet.print_area(Area(1, 1, TOP + max(len(tasks), 30), FIRST_WEEK + WEEKS - 1))
    return sheet


def write_header(sheet: SheetWriter, tasks: Sequence[RowValues]) -> None:
    """Write legend, step and headers; the weeks begin on the Monday of the first planned day."""
    language = sheet.language
    start, step = first_monday(tasks), step_of(tasks)
    starts, ends = (whole_column(Task, key, language) for key in ("planned_start", "planned_end"))
    first = f"{Area(TOP, FIRST_WEEK, TOP, FIRST_WEEK).ref}"
    sheet.write(3, 2, STEP.say(language), "general", NOTE)
    span = f"MAX({WEEK},CEILING((MAX({ends})-{first}+1)/{WEEKS}/{WEEK},1)*{WEEK})"
    sheet.write(3, 3, Formula(f"IF(COUNT({starts})=0,{WEEK},{span})", step), "level", NOTE)
    legend = ((DONE, Palette.GANTT), (REST, Palette.GANTT_REST), (MILESTONE, DIAMOND))
    for index, (text, colour) in enumerate(legend):
        sheet.fill(Area(3, FIRST_WEEK + index * 7, 3, FIRST_WEEK + index * 7), Style(fill=colour))
        sheet.write(3, FIRST_WEEK + index * 7 + 1, text.say(language), "general", NOTE)
    for number, (key, wide) in enumerate(zip(HEADERS, WIDTHS, strict=True), 1):
        sheet.header(TOP, number, Task.SHEET.columns[key].header.say(language))
        sheet.width(number, wide)
    sheet.width(FIRST_WEEK, 2.6, last=FIRST_WEEK + WEEKS - 1)
    sheet.height(TOP, 62)
    for number in range(WEEKS):
        write_week(sheet, number, start, step, starts)


def write_week(sheet: SheetWriter, number: int, start: date | None, step: int, starts: str) -> None:
    """Write the first day of a week, upright."""
    at = FIRST_WEEK + number
    before = Area(TOP, at - 1, TOP, at - 1).ref
    monday = f"MIN({starts})-WEEKDAY(MIN({starts}),2)+1"
    expression = f'IF(COUNT({starts})=0,"",{monday})' if number == 0 else f'IF({before}="","",{before}+$C$3)'
    day = start + timedelta(days=step * number) if start else ""
    look = sheet.cells.formats.add(Style(size=8).on(HEADER).options() | {"rotation": 90, "num_format": "yy-mm-dd"})
    cached = day if isinstance(day, str) else (day - date(1899, 12, 30)).days
    must(sheet.sheet.write_formula(TOP - 1, at - 1, f"={expression}", look, cached))


def write_task(sheet: SheetWriter, row: int, task: RowValues, language: Language) -> None:
    """Write the facts of one row of the plan."""
    for number, (key, kind) in enumerate(zip(HEADERS, KINDS, strict=True), 1):
        found = f"INDEX({whole_column(Task, key, language)},ROW()-{TOP - 1})"
        shown = f'IF({found}="","",{found})'
        value = fact(task, key, language)
        if key == "progress":
            ended = f"INDEX({whole_column(Task, 'actual_end', language)},ROW()-{TOP - 1})"
            shown, value = f'IF({ended}<>"",1,{shown})', 1 if task.get("actual_end") else value
        sheet.write(row, number, Formula(shown, "" if value is None else value), kind, Style(size=9).on(BODY))


def fact(task: RowValues, key: str, language: Language) -> str | int | float | Decimal | date | None:
    """A value of the plan as the formula shows it."""
    value: Value = cell_value(Task.SHEET.columns[key], task.get(key), language)
    return value if isinstance(value, str | int | float | Decimal | date) else None


def draw_bars(sheet: SheetWriter, grid: Area) -> None:
    """Milestones over done over planned; each square stands for the days of its week."""
    row, week = grid.top, f"{Area(TOP, grid.left, TOP, grid.left).ref}".replace("$G$", "G$")
    start, end, done = (f"${letter}{row}" for letter in "DEF")
    flag = f"INDEX({whole_column(Task, 'milestone', sheet.language)},ROW()-{TOP - 1})"
    yes = LISTS["yesno"].label("yes").say(sheet.language)
    inside = f"ISNUMBER({week}),ISNUMBER({start}),ISNUMBER({end}),{week}<={end},{week}+$C$3>{start}"
    point = f'ISNUMBER({week}),ISNUMBER({end}),{week}<={end},{week}+$C$3>{end},{flag}="{yes}"'
    sheet.rule(grid, f"AND({point})", Style(fill=DIAMOND))
    sheet.rule(grid, f"AND({inside},N({done})>0,{week}<{start}+({end}-{start}+1)*N({done}))", Style(fill=Palette.GANTT))
    sheet.rule(grid, f"AND({inside})", Style(fill=Palette.GANTT_REST))


def days(tasks: Sequence[RowValues], key: str) -> list[date]:
    """The dates of a column of the plan."""
    return [value for row in tasks if isinstance(value := row.get(key), date)]


def first_monday(tasks: Sequence[RowValues]) -> date | None:
    """The Monday of the week in which the first task begins."""
    starts = days(tasks, "planned_start")
    return min(starts) - timedelta(days=min(starts).weekday()) if starts else None


def step_of(tasks: Sequence[RowValues]) -> int:
    """Days that a square stands for, so that the whole plan fits: a week or several."""
    start, ends = first_monday(tasks), days(tasks, "planned_end")
    if start is None:
        return WEEK
    length = (max(ends) - start).days + 1 if ends else 0
    return max(WEEK, -(-length // (WEEKS * WEEK)) * WEEK)
