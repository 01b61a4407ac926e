"""In-cell checks: the schema as conditional formats, so that a wrong cell turns red while one types."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping

from salessheets.columns import Column, Number, Percent, Whole
from salessheets.findings import column_letters
from salessheets.sheets import Record
from salessheets.workbooks.asking import condition_formula, joined
from salessheets.workbooks.lists import accepted, list_of

Ref = Callable[[str], str]
LAST_ROW = 1000  # as far down as doubles are looked for
FIRST_DAY = 29221  # 1980-01-01: a smaller number in a column of dates is a slip such as 3.5


def row_ref(kind: type[Record], row: int = 2) -> Ref:
    """Addresses of a table's columns in a row."""
    places = {key: column_letters(number) for number, key in enumerate(kind.SHEET.columns, 1)}
    return lambda key: f"${places[key]}{row}"


def card_ref(kind: type[Record]) -> Ref:
    """Defined names of a card's values."""
    return lambda key: f"{kind.SHEET.key}_{key}"


def row_filled(kind: type[Record], ref: Ref) -> str:
    """Whether a row has any input."""
    runs: list[list[str]] = []
    before = False
    for key, column in kind.SHEET.columns.items():
        now = column.is_input
        if now and before:
            runs[-1].append(key)
        elif now:
            runs.append([key])
        before = now
    blocks = [ref(run[0]) if len(run) == 1 else f"{ref(run[0])}:{ref(run[-1])}" for run in runs]
    return f"COUNTA({','.join(blocks)})>0"


def missing(kind: type[Record], column: Column, ref: Ref, filled: str) -> str | None:
    """The formula that is true where a cell must be filled and is not; None where nothing must."""
    need = column.need
    match need.how:
        case "always" | "new":
            tests = [blank(ref(column.key))]
        case "one of":
            tests = [blank(ref(key)) for key in need.among]
        case "if":
            assert need.condition is not None
            asked = condition_formula(need.condition, kind.SHEET.columns, ref)
            if asked is None:
                return None
            tests = [blank(ref(column.key)), asked]
        case _:
            return None
    return joined("AND", [filled, *tests] if filled else tests)


def blank(cell: str) -> str:
    """Whether nothing is in a cell."""
    return f"LEN(TRIM({cell}))=0"


def wrong(kind: type[Record], column: Column, ref: Ref) -> Iterator[str]:
    """The formulas that are true where a cell holds what it may not."""
    cell = ref(column.key)
    choices = list_of(column)
    if choices and choices.type == "closed":
        yield f"AND(LEN(TRIM({cell}))>0,SUMPRODUCT(--({accepted(choices)}=TRIM({cell})))=0)"
    if column.kind.word in ("day", "month"):
        yield f"AND(ISTEXT({cell}),LEN(TRIM({cell}))>0,ISERROR(VALUE(LEFT(TRIM({cell}),4))))"
        yield f"AND(ISNUMBER({cell}),{cell}<{FIRST_DAY})"
    yield from out_of_range(column, cell)
    if column.kind.word == "wbs":
        yield f"AND(ISNUMBER({cell}),{cell}<>INT(N({cell})))"
    if kind.SHEET.form == "table" and kind.SHEET.unique == (column.key,):
        letter = cell.rstrip("0123456789")
        yield f"IF(LEN(TRIM({cell}))=0,FALSE,SUMPRODUCT(--({letter}$2:{letter}${LAST_ROW}={cell}))>1)"
    yield from backwards(kind, column, ref)


def out_of_range(column: Column, cell: str) -> Iterator[str]:
    """Numbers below or above what a column takes; percentages above 1 may still be meant as percent."""
    kind = column.kind
    if isinstance(kind, Percent):
        yield f"AND(ISNUMBER({cell}),OR({cell}<0,{cell}>100,AND({cell}>1,{cell}<2)))"
        return
    if column.kind.word not in ("decimal", "whole", "money"):
        return
    low = None if getattr(kind, "negative", False) else getattr(kind, "low", 0)
    high = getattr(kind, "high", None) if isinstance(kind, Number | Whole) else None
    tests = [f"{cell}<{low}"] * (low is not None) + [f"{cell}>{high}"] * (high is not None)
    tests += [f"{cell}<>INT(N({cell}))"] * isinstance(kind, Whole)
    if tests:
        yield f"AND(ISNUMBER({cell}),{joined('OR', tests)})"


def backwards(kind: type[Record], column: Column, ref: Ref) -> Iterator[str]:
    """An end before its start, at both cells."""
    for one, other in pairs(kind.SHEET.columns):
        if column.key in (one, other):
            start, end = ref(one), ref(other)
            yield f"AND(ISNUMBER({start}),ISNUMBER({end}),{end}<{start})"


def pairs(columns: Mapping[str, Column]) -> tuple[tuple[str, str], ...]:
    """Columns of days that are a start and its end."""
    days = [key for key, column in columns.items() if column.kind.word == "day"]
    return tuple(
        (key, key.removesuffix("start") + "end")
        for key in days
        if (key == "start" or key.endswith("_start")) and key.removesuffix("start") + "end" in days
    )
