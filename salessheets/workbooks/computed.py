"""The computed columns: the formula that Excel shows while one types, and its value for readers that do not count."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from decimal import Decimal

from salessheets.columns import LISTS, Choice, dotted
from salessheets.settings import Settings
from salessheets.sheets import Performance, Record, Risk, Task
from salessheets.text import Language
from salessheets.workbooks.row_values import RowValues

SPECIAL = re.compile(r"(['\[\]#])")
RESIDUAL = ("residual_probability", "residual_impact")


def this(kind: type[Record], key: str, language: Language) -> str:
    """A column's value in the row of the formula."""
    return f"[@[{spelled(kind, key, language)}]]"


def spelled(kind: type[Record], key: str, language: Language) -> str:
    """A header as formulas name it: an apostrophe stands before each character that has a meaning there."""
    return SPECIAL.sub(r"'\1", kind.SHEET.columns[key].header.say(language))


def word(list_name: str, key: str, language: Language) -> str:
    """The label of a choice, in the quotes of a formula."""
    return f'"{LISTS[list_name].label(key).say(language)}"'


def task_state(language: Language, settings: Settings) -> str:
    """The state of a task by its dates, of rows above others none; overdue needs the day of the run, and stays out."""
    del settings
    wbs, name, end, cancelled, start, progress = (
        this(Task, key, language) for key in ("id", "name", "actual_end", "cancelled_on", "actual_start", "progress")
    )
    states = {key: word("task_state", key, language) for key in ("done", "cancelled", "doing", "not_started")}
    begun = f'IF(OR({start}<>"",N({progress})>0),{states["doing"]},{states["not_started"]})'
    ended = f'IF({cancelled}<>"",{states["cancelled"]},IF({end}<>"",{states["done"]},{begun}))'
    below = f'COUNTIF(tasks[{spelled(Task, "id", language)}],{wbs}&".*")>0'
    return f'IF(OR(AND({wbs}="",{name}=""),{below}),"",{ended})'


def risk_score(language: Language, settings: Settings) -> str:
    """Probability times impact."""
    del settings
    probability, impact = (this(Risk, key, language) for key in ("probability", "impact"))
    return f'IF(OR({probability}="",{impact}=""),"",IFERROR({probability}*{impact},""))'


def risk_level(language: Language, settings: Settings) -> str:
    """The level of the score, or of what is left of it while the risk is monitored."""
    score, status = (this(Risk, key, language) for key in ("score", "status"))
    one, other = (f"N({this(Risk, key, language)})" for key in RESIDUAL)
    monitored = f"AND({status}={word('risk_status', 'monitoring', language)},{one}>0,{other}>0)"
    words = ",".join(word("risk_level", key, language) for key in ("low", "general", "major", "critical"))
    limits = f"0,{settings.risk_general},{settings.risk_major},{settings.risk_critical}"
    counted = f"IF({monitored},{one}*{other},{score})"
    return f'IF({score}="","",IFERROR(LOOKUP({counted},{{{limits}}},{{{words}}}),""))'


def weighted_score(language: Language, settings: Settings) -> str:
    """Weight times score over 100."""
    del settings
    weight, score = (this(Performance, key, language) for key in ("weight", "score"))
    return f'IF(OR({weight}="",{score}=""),"",IFERROR(ROUND({weight}*{score}/100,2),""))'


def grade(language: Language, settings: Settings) -> str:
    """The grade of a person's weighted scores together."""
    headers = {key: spelled(Performance, key, language) for key in ("person", "weighted")}
    person, own = this(Performance, "person", language), this(Performance, "weighted", language)
    total = f"SUMIFS(performance[{headers['weighted']}],performance[{headers['person']}],{person})"
    words = ",".join(word("grade", key, language) for key in ("fail", "pass", "good", "excellent"))
    limits = f"0,{settings.grade_pass},{settings.grade_good},{settings.grade_excellent}"
    return f'IF(OR({person}="",{own}=""),"",IFERROR(LOOKUP({total},{{{limits}}},{{{words}}}),""))'


FORMULAS: Mapping[tuple[str, str], Callable[[Language, Settings], str]] = {
    ("tasks", "state"): task_state,
    ("risks", "score"): risk_score,
    ("risks", "level"): risk_level,
    ("performance", "weighted"): weighted_score,
    ("performance", "grade"): grade,
}


def formula(kind: type[Record], key: str, language: Language, settings: Settings) -> str:
    """The formula of a computed column, in the words of Excel's tables."""
    return f"={FORMULAS[kind.SHEET.key, key](language, settings)}"


def number(kind: type[Record], row: RowValues, key: str) -> Decimal | None:
    """A number of a row, as the formula will see it; None where there is none."""
    value = row.get(key)
    if isinstance(value, str) and isinstance(kind.SHEET.columns[key].kind, Choice) and value.isdecimal():
        return Decimal(value)
    return None if isinstance(value, str | bool) or value is None else Decimal(str(value))


def shown(kind: type[Record], key: str, rows: tuple[RowValues, ...], index: int, settings: Settings) -> str | Decimal:
    """The value of a computed cell: a key of its list, a number, or "" where the row is empty."""
    row = rows[index]
    match kind.SHEET.key, key:
        case "tasks", "state":
            return state_of(rows, row)
        case "risks", "score":
            return product(row, "probability", "impact")
        case "risks", "level":
            return level_of(row, settings)
        case "performance", "weighted":
            return weighted(row)
        case _:
            return grade_of(rows, row, settings)


def state_of(rows: tuple[RowValues, ...], row: RowValues) -> str:
    """The key of a task's state, as `task_state` shows it."""
    if (not row.get("id") and not row.get("name")) or has_below(rows, row):
        return ""
    if row.get("cancelled_on"):
        return "cancelled"
    if row.get("actual_end"):
        return "done"
    return "doing" if row.get("actual_start") or (number(Task, row, "progress") or 0) > 0 else "not_started"


def has_below(rows: tuple[RowValues, ...], row: RowValues) -> bool:
    """Whether a row of the plan stands above others, as the formula counts them."""
    above = f"{wbs_text(row)}."
    return any(wbs_text(each).startswith(above) for each in rows)


def wbs_text(row: RowValues) -> str:
    """The WBS of a row as it stands in the cell."""
    value = row.get("id") or ""
    return dotted(value) if isinstance(value, tuple) else str(value)


def product(row: RowValues, one: str, other: str) -> str | Decimal:
    """Two levels multiplied."""
    first, second = number(Risk, row, one), number(Risk, row, other)
    return "" if first is None or second is None else first * second


def level_of(row: RowValues, settings: Settings) -> str:
    """The key of a risk's level."""
    score = product(row, "probability", "impact")
    left = product(row, *RESIDUAL) if row.get("status") == "monitoring" else ""
    counted = left or score
    if score == "" or isinstance(counted, str):
        return ""
    limits = (("critical", settings.risk_critical), ("major", settings.risk_major), ("general", settings.risk_general))
    return next((key for key, least in limits if counted >= least), "low")


def weighted(row: RowValues) -> str | Decimal:
    """Weight times score over 100."""
    weight, score = number(Performance, row, "weight"), number(Performance, row, "score")
    return "" if weight is None or score is None else round(weight * score / 100, 2)


def grade_of(rows: tuple[RowValues, ...], row: RowValues, settings: Settings) -> str:
    """The key of a person's grade, in every row of the person that has a score."""
    if not row.get("person") or weighted(row) == "":
        return ""
    parts = [weighted(each) for each in rows if each.get("person") == row["person"]]
    total = sum((part for part in parts if isinstance(part, Decimal)), Decimal(0))
    limits = (
        ("excellent", settings.grade_excellent),
        ("good", settings.grade_good),
        ("pass", settings.grade_pass),
    )
    return next((key for key, least in limits if total >= least), "fail")


RESULTS: Mapping[str, str] = {"state": "task_state", "level": "risk_level", "grade": "grade"}
"""The list whose key a computed column shows."""


def cached_value(
    kind: type[Record], key: str, rows: tuple[RowValues, ...], index: int, language: Language, settings: Settings
) -> str | Decimal:
    """The value of a computed cell as it is shown."""
    value = shown(kind, key, rows, index, settings)
    return LISTS[RESULTS[key]].label(value).say(language) if isinstance(value, str) and value else value
