"""Conditions under which a column is required, in the words of the schema: `type not in promotion, other`."""

from __future__ import annotations

import operator
import re
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date

from salessheets.columns.kinds import Value, plain
from salessheets.columns.targets import STANDARD, Target, parse

GRAMMAR = (
    re.compile(r"no (?P<column>\w+)(?P<relation>)"),
    re.compile(r"(?P<column>\w+) (?P<relation>is no|is) (?:an? )?(?P<words>\w+)"),
    re.compile(r"(?P<column>\w+) (?P<relation>not in|in) (?P<words>.+)"),
    re.compile(r"(?P<column>\w+) ?(?P<relation>[=≠≤≥<>]) ?(?P<words>[^=≠≤≥<>]+)"),
    re.compile(r"(?P<column>\w+)"),
)
ORDER: dict[str, Callable[[date, date], bool]] = {
    "≤": operator.le,
    "≥": operator.ge,
    "<": operator.lt,
    ">": operator.gt,
}
SPELLED = {"=": "in", "≠": "not in"}


@dataclass(frozen=True, slots=True)
class Clause:
    """One test of one column: it is filled or empty, in or not in some words, before a day, of a kind of target."""

    column: str
    relation: str
    words: tuple[str, ...] = ()

    def holds(self, record: object, as_of: date) -> bool:
        """Test a record; of an empty column only `empty` and `is no` hold."""
        value = getattr(record, self.column)
        if self.relation in ("filled", "empty"):
            return filled(value) == (self.relation == "filled")
        if self.relation in ("is", "is no"):
            return _is(value, self.words[0]) == (self.relation == "is")
        if self.relation in ORDER:
            return isinstance(value, date) and ORDER[self.relation](value, as_of)
        word = spoken(value)
        return bool(word) and (word in self.words) == (self.relation == "in")


@dataclass(frozen=True, slots=True)
class Condition:
    """A condition on a record: any of the alternatives holds when all its clauses do."""

    text: str
    alternatives: tuple[tuple[Clause, ...], ...] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        alternatives = tuple(
            tuple(_clause(clause.strip()) for clause in part.split(" and ")) for part in self.text.split(" or ")
        )
        object.__setattr__(self, "alternatives", alternatives)

    def __str__(self) -> str:
        return self.text

    @property
    def columns(self) -> tuple[str, ...]:
        """The columns that the condition looks at, in order."""
        return tuple(dict.fromkeys(clause.column for clauses in self.alternatives for clause in clauses))

    def holds(self, record: object, as_of: date) -> bool:
        """Tell whether the condition is met by a record on a day."""
        return any(all(clause.holds(record, as_of) for clause in clauses) for clauses in self.alternatives)


def condition(text: str) -> Condition:
    """Compile a condition; ValueError when it is not of the language."""
    return Condition(text)


def filled(value: object) -> bool:
    """Tell whether a column is filled: 0 is, "no" is not."""
    return value is not None and value is not False and value not in ("", ())


def spoken(value: object) -> str:
    """Say a value as conditions write it: yes, no, a key, a target, a date, figures."""
    if isinstance(value, bool):
        return "yes" if value else "no"
    return plain(value) if isinstance(value, Value) else str(value)


def _clause(text: str) -> Clause:
    found = next(filter(None, (form.fullmatch(text) for form in GRAMMAR)), None)
    if found is None:
        raise ValueError(f"no condition: {text!r}")
    parts = found.groupdict()
    if "relation" not in parts:
        return Clause(parts["column"], "filled")
    words = tuple(word.strip() for word in parts.get("words", "").split(",") if word.strip())
    relation = SPELLED.get(parts["relation"], parts["relation"]) or "empty"
    if relation in ORDER and words != ("as-of",):
        raise ValueError(f"only as-of can be compared with: {text!r}")
    return Clause(parts["column"], relation, words)


def _is(value: object, kind: str) -> bool:
    """Tell whether a target, or the text of one, is of a kind; a meeting's agenda items are meetings too."""
    target = parse(value, (*STANDARD, "title")) if isinstance(value, str) else value
    if not isinstance(target, Target):
        return False
    return target.is_meeting if kind == "meeting" else target.kind == kind
