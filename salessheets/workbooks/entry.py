"""Input checks of cells: drop-downs, dates, figures, each with its prompt; closed lists stop, all else only warns."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from salessheets.columns import Column, Money, Number, Percent, Person, Ref, Whole
from salessheets.sheets import BY_KEY, Member, Record
from salessheets.text import Language, Text
from salessheets.workbooks.filling import letters
from salessheets.workbooks.lists import list_of, offered
from salessheets.workbooks.prompts import prompt
from salessheets.workbooks.writer_sheet import SheetWriter
from salessheets.workbooks.writer_values import Area

Demand = Mapping[str, object]
EARLIEST = date(2000, 1, 1)
VAST = 10**12
FROM_LIST = Text("请从下拉列表中选择。", "Please choose from the list.")
NOT_IN_LIST = Text(
    "不在列表中。确实需要自己的分类时可以保留。", "Not in the list. Keep it if you need a word of your own."
)
A_DATE = Text("请写日期，带年份，如 2026-03-05。", "Please write a date with its year, such as 2026-03-05.")
A_FIGURE = Text("请写数字，并看清单位和范围。", "Please write a number; mind its unit and range.")
SOURCE_ROWS = 2000


def check_input(
    sheet: SheetWriter, area: Area, column: Column, kind: type[Record], siblings: tuple[type[Record], ...]
) -> None:
    """Give cells of a column their prompt and their check; `siblings` are the sheets of the same workbook."""
    language = sheet.language
    told = (column.header.say(language), prompt(column, kind, language))
    choices = list_of(column)
    if choices:
        closed = choices.type == "closed"
        error = (FROM_LIST if closed else NOT_IN_LIST).say(language)
        sheet.drop_down(area, offered(choices), prompt=told, error=error, warning=not closed)
        return
    demand, error_text = demand_of(column, siblings, language)
    sheet.check(area, demand, prompt=told, error=error_text.say(language) if error_text else "")


def demand_of(column: Column, siblings: tuple[type[Record], ...], language: Language) -> tuple[Demand, Text | None]:
    """What a cell of a column may hold, in XlsxWriter's words, and what is said when it holds something else."""
    match column.kind:
        case Percent():
            high = float(column.kind.high or 100)
            return {"validate": "decimal", "criteria": "between", "minimum": 0, "maximum": high}, A_FIGURE
        case Whole() | Number() | Money():
            return figures(column.kind), A_FIGURE
        case Person() | Ref():
            source = rows_of(column.kind, siblings)
            return (suggestions(*source, language), None) if source else ({"validate": "any"}, None)
        case _:
            pass
    if column.kind.word in ("day", "month"):
        return {"validate": "date", "criteria": ">=", "value": EARLIEST}, A_DATE
    return {"validate": "any"}, None


def figures(kind: Whole | Number | Money) -> Demand:
    """The range of a number."""
    low = None if getattr(kind, "negative", False) else getattr(kind, "low", 0)
    high = getattr(kind, "high", None)
    ends = {"minimum": -VAST if low is None else float(low), "maximum": VAST if high is None else float(high)}
    return {"validate": "integer" if isinstance(kind, Whole) else "decimal", "criteria": "between", **ends}


def rows_of(kind: Person | Ref, siblings: tuple[type[Record], ...]) -> tuple[type[Record], str] | None:
    """The sheet of the same workbook, and its column, that holds what may be named here."""
    wanted, key = (Member, "name") if isinstance(kind, Person) else (BY_KEY[kind.sheet], "id")
    return (wanted, key) if wanted in siblings else None


def suggestions(kind: type[Record], key: str, language: Language) -> Demand:
    """Offer what stands in a column of another sheet, and take anything else too."""
    letter = letters(kind, key)
    tab = kind.SHEET.title.say(language)
    filled = f"MAX(1,COUNTA('{tab}'!${letter}$2:${letter}${SOURCE_ROWS}))"
    return {
        "validate": "list",
        "source": f"=OFFSET('{tab}'!${letter}$2,0,0,{filled},1)",
        "show_error": False,
    }
