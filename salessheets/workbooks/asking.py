"""Conditions of the schema as formulas of Excel: what must be filled, seen while one types."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from salessheets.columns import Clause, Column, Condition, YesNo
from salessheets.columns.conditions import spoken
from salessheets.workbooks.lists import list_of

Ref = Callable[[str], str]
"""Gives the address of a column's cell in the row of the formula."""
STARTS: Mapping[str, str] = {
    "meeting": 'LEFT(UPPER({cell}),2)="M-"',
    "form": 'OR(AND(LEFT(UPPER({cell}),1)="D",ISNUMBER(--MID({cell},2,1))),UPPER({cell})="P1")',
    "gate": 'AND(LEFT(UPPER({cell}),1)="G",LEN(TRIM({cell}))=2)',
}


def condition_formula(condition: Condition, columns: Mapping[str, Column], ref: Ref) -> str | None:
    """Write a condition as a formula; None where a formula cannot know, as with the day of the run."""
    parts = [alternative(clauses, columns, ref) for clauses in condition.alternatives]
    known = [part for part in parts if part]
    return joined("OR", known) if known else None


def alternative(clauses: tuple[Clause, ...], columns: Mapping[str, Column], ref: Ref) -> str | None:
    """All clauses of an alternative together."""
    parts = [clause_formula(clause, columns[clause.column], ref(clause.column)) for clause in clauses]
    known = [part for part in parts if part]
    return joined("AND", known) if len(known) == len(parts) else None


def joined(word: str, parts: list[str]) -> str:
    """Join tests with AND or OR."""
    return parts[0] if len(parts) == 1 else f"{word}({','.join(parts)})"


def clause_formula(clause: Clause, column: Column, cell: str) -> str | None:
    """One test of one cell."""
    match clause.relation:
        case "filled" | "empty":
            full = yes_test(column, cell) if isinstance(column.kind, YesNo) else f"LEN(TRIM({cell}))>0"
            return full if clause.relation == "filled" else f"NOT({full})"
        case "is" | "is no":
            start = STARTS.get(clause.words[0])
            like = start.format(cell=cell) if start else None
            return like if clause.relation == "is" or like is None else f"NOT({like})"
        case "in" | "not in":
            test = one_of_words(column, cell, clause.words)
            return test if clause.relation == "in" else f"AND({given(column, cell)},NOT({test}))"
        case _:
            return None


def yes_test(column: Column, cell: str) -> str:
    """Whether a cell says yes."""
    return one_of_words(column, cell, ("yes",))


def given(column: Column, cell: str) -> str:
    """Whether a cell has a value; where a default stands in, it always has."""
    return "TRUE" if column.default is not None else f"LEN(TRIM({cell}))>0"


def one_of_words(column: Column, cell: str, words: tuple[str, ...]) -> str:
    """Whether a cell holds one of some keys, by any of its labels, or is blank and the default is one of them."""
    choices = list_of(column)
    spelled = [form for word in words for form in (spellings(column, word) if choices else (word,))]
    tests = [f'TRIM({cell})="{form}"' for form in dict.fromkeys(spelled)]
    if column.default is not None and spoken(column.default) in words:
        tests.append(f'TRIM({cell})=""')
    return joined("OR", tests)


def spellings(column: Column, key: str) -> tuple[str, ...]:
    """The key of a choice and its labels; Excel compares without case."""
    choices = list_of(column)
    assert choices is not None
    label = choices.label(key)
    forms = {form.casefold(): form for form in (label.zh, label.en, key)}
    return tuple(forms.values())
