"""The jinja2 environment of templates: no attribute but a mapping's key, every growth bounded."""

from __future__ import annotations

import operator
from collections.abc import Mapping, Sequence
from decimal import Decimal
from typing import TypeVar, cast

from jinja2 import StrictUndefined, Undefined, nodes, pass_context
from jinja2.compiler import CodeGenerator, Frame
from jinja2.filters import _GroupTuple
from jinja2.runtime import Context, LoopContext
from jinja2.sandbox import ImmutableSandboxedEnvironment
from jinja2.tests import TESTS

from salessheets.documents.word.amounts import as_decimal
from salessheets.documents.word.blanks import ASKED, blank_filter
from salessheets.documents.word.budget import budget_of
from salessheets.documents.word.cell_filters import cell_filters
from salessheets.documents.word.chart_filling import chart_filters
from salessheets.documents.word.expressions import CONCAT, COUNTED, ONE_LINE, SCALAR, Vocabulary
from salessheets.documents.word.filters import LONGEST, TooMuch, as_text, filters
from salessheets.documents.word.listing import MOST_ITEMS, list_filters, listed
from salessheets.documents.word.lists import numbering_filters
from salessheets.documents.word.pictures import picture_filters
from salessheets.documents.word.printing import NotPlain, Printer
from salessheets.documents.word.rich import rich_filters
from salessheets.text import Language

VALUE, VALUE_END, STATEMENT, STATEMENT_END = "\x01", "\x02", "\x03", "\x04"
LONGEST_RANGE = 10_000
LARGEST = 10**30
LOOP = {"index", "index0", "revindex", "revindex0", "first", "last", "length", "cycle", "previtem", "nextitem"}
SAFE_TESTS = [
    "boolean",
    "divisibleby",
    "defined",
    "eq",
    "equalto",
    "even",
    "false",
    "float",
    "ge",
    "gt",
    "greaterthan",
    "in",
    "integer",
    "iterable",
    "le",
    "lessthan",
    "lower",
    "lt",
    "mapping",
    "ne",
    "none",
    "number",
    "odd",
    "sequence",
    "string",
    "true",
    "undefined",
    "upper",
    "==",
]
NUMBERS = {"-": operator.sub, "*": operator.mul, "/": operator.truediv, "//": operator.floordiv, "%": operator.mod}

Joined = TypeVar("Joined", str, list[object])


class Writer(CodeGenerator):
    """Writes every value through the printer of the environment; only the template's own markup is constant."""

    def _output_child_to_const(self, node: nodes.Expr, frame: Frame, finalize: object) -> str:
        del frame, finalize
        if isinstance(node, nodes.TemplateData):
            return node.data
        raise nodes.Impossible

    def _output_child_pre(self, node: nodes.Expr, frame: Frame, finalize: object) -> None:
        del node, frame, finalize
        self.write("environment.printed(")


class Sandbox(ImmutableSandboxedEnvironment):
    """Expressions over plain data, in one language, for one kind of part."""

    code_generator_class = Writer
    intercepted_binops = frozenset(("+", "-", "*", "/", "//", "%", "**"))

    def __init__(self, language: Language, printed: Printer, undefined: type[Undefined] = StrictUndefined) -> None:
        super().__init__(
            block_start_string=STATEMENT,
            block_end_string=STATEMENT_END,
            variable_start_string=VALUE,
            variable_end_string=VALUE_END,
            comment_start_string="\x10",
            comment_end_string="\x11",
            keep_trailing_newline=True,
            autoescape=True,
            optimized=False,
            undefined=undefined,
            cache_size=0,
        )
        self.printed = printed
        self.globals = {"range": bounded_range}
        self.tests = {name: TESTS[name] for name in SAFE_TESTS}
        self.filters = {
            **filters(language),
            **list_filters(language),
            **cell_filters(),
            **rich_filters(),
            **picture_filters(),
            **numbering_filters(),
            ASKED: blank_filter(language),
            **chart_filters(language),
            COUNTED: counted,
            SCALAR: scalar,
            CONCAT: lambda values: concat(language, values),
            ONE_LINE: lambda value: " ".join(as_text(language, value).splitlines()),
        }

    def vocabulary(self) -> Vocabulary:
        """Give the filters and tests a template may name."""
        return Vocabulary(self.filters, self.tests)

    def getattr(self, obj: object, attribute: str) -> object:
        """Look into a mapping; a loop and a group show their few names; anything else has none."""
        if type(obj) is dict and attribute in obj:
            return obj[attribute]
        return self._looked_up(obj, attribute)

    def getitem(self, obj: object, argument: object) -> object:
        """Take an item of a list, a text or a mapping."""
        if isinstance(obj, str | list | tuple) and isinstance(argument, int | slice):
            try:
                return obj[argument]
            except IndexError:
                return self.undefined(obj=obj, name=str(argument))
        return self._looked_up(obj, argument)

    def _looked_up(self, obj: object, name: object) -> object:
        if isinstance(obj, Undefined):
            str(obj)  # says so, or notes it
            return obj
        if isinstance(obj, Mapping) and name in obj:
            return cast("object", obj[name])
        known = LOOP if isinstance(obj, LoopContext) else ("grouper", "list") if isinstance(obj, _GroupTuple) else ()
        if name in known:
            return cast("object", getattr(obj, str(name)))
        return self.undefined(obj=obj, name=str(name))

    def call_binop(self, context: Context, operator: str, left: object, right: object) -> object:
        """Calculate with decimals, join texts and lists; nothing grows beyond its bound."""
        del context
        return calculated(operator, left, right)


def calculated(sign: str, left: object, right: object) -> object:
    """Apply one operator to two plain values."""
    for side in (left, right):
        if isinstance(side, Undefined):
            str(side)  # says so, or notes it
            return side
    if sign == "+" and isinstance(left, str) and isinstance(right, str):
        return _within(left, right, LONGEST)
    if sign == "+" and isinstance(left, list | tuple) and isinstance(right, list | tuple):
        return _within(list(left), list(right), MOST_ITEMS)
    return _figured(sign, left, right)


def _figured(sign: str, left: object, right: object) -> object:
    """Calculate with decimals; two whole numbers stay whole but for a division."""
    first, second = as_decimal(left), as_decimal(right)
    if first is None or second is None or sign == "**":
        raise NotPlain(f"{type(left).__name__} {sign} {type(right).__name__}")
    if max(abs(first), abs(second)) > LARGEST:
        raise TooMuch(sign)
    if isinstance(left, int) and isinstance(right, int) and sign != "/":
        return left + right if sign == "+" else NUMBERS[sign](left, right)
    return first + second if sign == "+" else cast("Decimal", NUMBERS[sign](first, second))


def _within(left: Joined, right: Joined, most: int) -> Joined:
    if len(left) + len(right) > most:
        raise TooMuch("+")
    return left + right


def bounded_range(*limits: int) -> range:
    """Count as far as any document would."""
    numbers = range(*limits)
    if len(numbers) > LONGEST_RANGE:
        raise TooMuch("range")
    return numbers


@pass_context
def counted(context: Context, items: object) -> Sequence[object]:
    """Count a loop's rounds against the budget of the rendering."""
    found = listed(items)
    budget_of(context).take(len(found))
    return found


def scalar(value: object) -> object:
    """Let single values into a written list, but no list or mapping."""
    if isinstance(value, list | tuple | Mapping):
        raise NotPlain(type(value).__name__)
    return value


def concat(language: Language, values: Sequence[object]) -> str:
    """Write values one after the other, within bounds."""
    words = [as_text(language, value) for value in values]
    if sum(map(len, words)) > LONGEST:
        raise TooMuch("~")
    return "".join(words)
