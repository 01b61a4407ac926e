"""The filters of a template that work on lists, each within bounds."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from decimal import Decimal
from functools import partial
from itertools import islice
from typing import TYPE_CHECKING, cast

from jinja2 import filters as builtin
from jinja2 import pass_context, pass_environment
from jinja2.runtime import Undefined

from salessheets.documents.word.amounts import as_decimal
from salessheets.documents.word.filters import LONGEST, Filter, TooMuch, as_text
from salessheets.documents.word.printing import NotPlain
from salessheets.text import SEPARATORS, Language

if TYPE_CHECKING:
    from jinja2 import Environment
    from jinja2.runtime import Context

MOST_ITEMS = 100_000


def list_filters(language: Language) -> dict[str, Filter]:
    """Give the filters for lists, by name, for one language."""
    return {
        "join": _environment(partial(join, language)),
        "length": length,
        "count": length,
        "first": lambda items: next(iter(listed(items)), None),
        "last": lambda items: next(iter(reversed(listed(items))), None),
        "list": listed,
        "reverse": lambda items: listed(items)[::-1],
        "items": lambda value: [tuple(pair) for pair in mapping(value).items()],
        "keys": lambda value: list(mapping(value)),
        "values": lambda value: list(mapping(value).values()),
        "sum": _environment(total),
        "batch": batch,
        "default": builtin.FILTERS["default"],
        "d": builtin.FILTERS["d"],
        "sort": builtin.FILTERS["sort"],
        "dictsort": builtin.FILTERS["dictsort"],
        "min": builtin.FILTERS["min"],
        "max": builtin.FILTERS["max"],
        "groupby": builtin.FILTERS["groupby"],
        "unique": _environment(lambda environment, items, **how: list(builtin.do_unique(environment, items, **how))),
        **{name: _context(name) for name in ("map", "select", "reject", "selectattr", "rejectattr")},
    }


def _environment(function: Callable[..., object]) -> Filter:
    """Let jinja hand its environment to a filter."""

    def with_environment(environment: Environment, *given: object, **named: object) -> object:
        return function(environment, *given, **named)

    return pass_environment(with_environment)


def _context(name: str) -> Filter:
    """Wrap one of jinja's lazy filters so that it gives a list of bounded length."""
    lazy = cast("Callable[..., Iterable[object]]", builtin.FILTERS[name])

    def with_context(context: Context, items: object, *given: object, **named: object) -> list[object]:
        return list(islice(lazy(context, listed(items), *given, **named), MOST_ITEMS))

    return pass_context(with_context)


def listed(value: object) -> list[object]:
    """Take a list as it is given; a text or a number is none.

    Raises:
        NotPlain: the value cannot be gone through.
    """
    if isinstance(value, Undefined):
        return list(value)
    if isinstance(value, list):
        return value
    if isinstance(value, tuple | range | Mapping):
        return list(value)
    raise NotPlain(type(value).__name__)


def mapping(value: object) -> Mapping[object, object]:
    """Take a mapping as it is given."""
    if not isinstance(value, Mapping):
        raise NotPlain(type(value).__name__)
    return value


def length(value: object) -> int:
    """Count characters or items; nothing counts 0."""
    if value is None:
        return 0
    return len(value) if isinstance(value, str) else len(listed(value))


def join(
    language: Language, environment: Environment, items: object, mark: str | None = None, attribute: str | None = None
) -> str:
    """Join a list as its language does: 「甲、乙」, "a, b"; empty items are left out."""
    values: Sequence[object] = listed(items)
    if attribute is not None:
        get = builtin.make_attrgetter(environment, attribute)
        values = [get(value) for value in values]
    words = [word for word in (as_text(language, value) for value in values) if word]
    separator = SEPARATORS[language] if mark is None else str(mark)
    if sum(map(len, words)) + len(words) * len(separator) > LONGEST:
        raise TooMuch("join")
    return separator.join(words)


def total(environment: Environment, items: object, attribute: str | None = None, start: object = 0) -> Decimal:
    """Add up numbers as decimals; empty ones count nothing."""
    values: Sequence[object] = listed(items)
    if attribute is not None:
        get = builtin.make_attrgetter(environment, attribute)
        values = [get(value) for value in values]
    result = as_decimal(start) or Decimal(0)
    for value in values:
        number = as_decimal(value)
        if number is None and value not in (None, ""):
            raise NotPlain(type(value).__name__)
        result += number or 0
    return result


def batch(items: object, size: int, fill: object = None) -> list[list[object]]:
    """Cut a list into rows of so many items; the last one is filled up when a filler is given."""
    values = listed(items)
    if not 0 < int(size) <= MOST_ITEMS:
        raise TooMuch("batch")
    rows = [values[at : at + size] for at in range(0, len(values), size)]
    if rows and fill is not None:
        if size > len(values) + LONGEST // 1000:
            raise TooMuch("batch")
        rows[-1] = rows[-1] + [fill] * (size - len(rows[-1]))
    return rows
