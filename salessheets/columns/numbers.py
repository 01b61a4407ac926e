"""Columns of numbers, money and percentages, in the many ways people write them."""

from __future__ import annotations

import re
from abc import abstractmethod
from collections.abc import Callable
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal
from typing import ClassVar

from salessheets.columns.codes import C_KIND, C_PERCENT, C_RANGE
from salessheets.columns.kinds import Kind, Problem, Value, narrow
from salessheets.text import Language, Text, same

CENT = Decimal("0.01")
ZERO = Decimal(0)
HUNDRED = Decimal(100)
MOST = 10**15  # Excel keeps fifteen digits; what is larger is a slip
FIGURES = re.compile(r"(?:\d{1,3}(?:,\d{3})+|\d{1,4}(?:,\d{4})+|\d+)(?:\.\d*)?|\.\d+", re.ASCII)
SIGNED = re.compile(r"(?P<open>\()?(?P<sign>[-+])?(?P<figures>[\d,.]+)(?P<close>\))?", re.ASCII)
MONEY = re.compile(
    r"(?P<before>[-+(]?)(?:¥|人民币|rmb|cny)?(?P<number>[-+]?[\d,.]+)"
    r"(?P<unit>千|万|百万|千万|亿|w)?(?:元|圆|块)?整?(?:rmb|cny|人民币)?(?P<after>\)?)",
    re.ASCII,
)
UNITS = {"千": 10**3, "万": 10**4, "w": 10**4, "百万": 10**6, "千万": 10**7, "亿": 10**8}


def exact(number: float) -> Decimal:
    """Give a number of a cell as people see it: 15 significant digits, so that 0.80099999999999993 is 0.801."""
    return Decimal(int(number)) if number == number // 1 else Decimal(format(number, ".15g"))


def bare(text: str) -> str:
    """Bring typed figures into half width without blanks, with plain signs."""
    return re.sub(r"[\s_']", "", re.sub(r"[‐‑‒–—−]", "-", narrow(text))).lower()


def figures(text: str) -> Decimal | None:
    """Read figures with sign, accountant's brackets and thousands separators in groups of three or four."""
    found = SIGNED.fullmatch(text)
    if not found or bool(found["open"]) != bool(found["close"]) or not FIGURES.fullmatch(found["figures"]):
        return None
    number = Decimal(found["figures"].replace(",", ""))
    return -number if (found["sign"] == "-") != bool(found["open"]) else +number


def money(text: str) -> Decimal | None:
    """Read an amount in CNY: ¥ before, 元, 万, 万元, 亿 behind."""
    found = MONEY.fullmatch(text)
    if not found:
        return None
    number = figures(found["before"] + found["number"] + found["after"])
    return None if number is None else number * UNITS.get(found["unit"], 1)


def span(low: Decimal | int | None, high: Decimal | int | None, unit: str = "") -> Text:
    """Say a range as it is read: `1–5`, `≥ 0`, `≤ 1`."""
    if low is not None and high is not None:
        return same(f"{low}{unit}–{high}{unit}")
    return same(f"≥ {low}{unit}" if low is not None else f"≤ {high}{unit}")


class Numeric(Kind[Decimal | None]):
    """Any kind whose value is a decimal number."""

    __slots__ = ()

    @property
    def empty(self) -> None:
        """No number, which is not 0."""
        return

    def read(self, value: Value) -> Decimal | Problem[Decimal | None] | None:
        """Read a number; what is none is C-kind, what lies outside the range C-range."""
        if type(value) is float and -MOST < value < MOST:
            return self.number(exact(value))
        if value is None:
            return None
        number = unclear(value, self.parse, self.label)
        if number is None or isinstance(number, Problem):
            return number
        return self.number(number) if isinstance(value, int) else self.text(number, bare(str(value)))

    @abstractmethod
    def number(self, number: Decimal) -> Decimal | Problem[Decimal | None]:
        """Take a number as it stands in a cell."""

    def text(self, number: Decimal, text: str) -> Decimal | Problem[Decimal | None]:  # noqa: ARG002 (some kinds look)
        """Take a number that was read from text."""
        return self.number(number)

    def parse(self, text: str) -> Decimal | None:
        """Read figures in half width."""
        return figures(text)

    def outside(self, number: Decimal, low: Decimal | int | None, high: Decimal | int | None) -> bool:
        """Tell whether a number lies outside its range."""
        return (low is not None and number < low) or (high is not None and number > high)


@dataclass(frozen=True, slots=True)
class Number(Numeric):
    """A decimal number; negative ones need `negative`."""

    low: Decimal | int | None = 0
    high: Decimal | int | None = None
    negative: bool = False
    word: ClassVar[str] = "decimal"
    label: ClassVar[Text] = Text("数字", "number")

    def number(self, number: Decimal) -> Decimal | Problem[Decimal | None]:
        """Keep the number; outside the range it is C-range."""
        low = None if self.negative else self.low
        if self.outside(number, low, self.high):
            return Problem(C_RANGE, number, {"range": span(low, self.high)})
        return number

    def show(self, value: Decimal | None, language: Language) -> str:  # noqa: ARG002 (figures in every language)
        """Print with thousands separators: 1,234.5."""
        return "" if value is None else format(value, ",f")


@dataclass(frozen=True, slots=True)
class Money(Numeric):
    """An amount in CNY, two places; `1.2万`, `¥1,200`, `3亿元` are read too."""

    negative: bool = False
    word: ClassVar[str] = "money"
    label: ClassVar[Text] = Text("金额", "money amount")

    def parse(self, text: str) -> Decimal | None:
        """Read figures with a currency and a unit."""
        return money(text)

    def number(self, number: Decimal) -> Decimal | Problem[Decimal | None]:
        """Round to the cent; a negative amount needs `negative`."""
        amount = +number.quantize(CENT, ROUND_HALF_UP)  # + makes -0.00 a plain 0.00
        return amount if amount >= 0 or self.negative else Problem(C_RANGE, amount, {"range": span(0, None)})

    def show(self, value: Decimal | None, language: Language) -> str:  # noqa: ARG002 (figures in every language)
        """Print with thousands separators and two places: 12,000.00."""
        return "" if value is None else format(value, ",.2f")


@dataclass(frozen=True, slots=True)
class Percent(Numeric):
    """A share, kept as a fraction: a number up to 1 is one already (1 = 100 %), above 1 it is percent."""

    high: Decimal | int | None = None
    word: ClassVar[str] = "percent"
    label: ClassVar[Text] = Text("百分比", "percentage")

    def parse(self, text: str) -> Decimal | None:
        """Read figures; with the sign they are percent, without they stand as they are."""
        number = figures(text.removeprefix("百分之").removesuffix("%"))
        return number / HUNDRED if number is not None and self._signed(text) else number

    def number(self, number: Decimal) -> Decimal | Problem[Decimal | None]:
        """Read by the stated rule; between 1 and 2 it is C-percent, read as percent."""
        fraction = number if number <= 1 else number / HUNDRED
        checked = self._within(fraction)
        if 1 < number < 2 and checked is fraction:  # noqa: PLR2004 (the stated rule)
            return Problem(C_PERCENT, fraction, {"percent": same(self.show(fraction, "zh"))})
        return checked

    def text(self, number: Decimal, text: str) -> Decimal | Problem[Decimal | None]:
        """Read 80% as it says, other figures by the rule."""
        return self._within(number) if self._signed(text) else self.number(number)

    def _signed(self, text: str) -> bool:
        return "%" in text or "百分之" in text

    def _within(self, fraction: Decimal) -> Decimal | Problem[Decimal | None]:
        if self.outside(fraction, 0, self.high):
            high = None if self.high is None else self.high * 100
            return Problem(C_RANGE, fraction, {"range": span(0, high, "%")})
        return fraction

    def show(self, value: Decimal | None, language: Language) -> str:  # noqa: ARG002 (figures in every language)
        """Print as 80%."""
        return "" if value is None else trimmed(value * HUNDRED) + "%"


@dataclass(frozen=True, slots=True)
class Whole(Kind[int | None]):
    """A whole number from `low` to `high`."""

    low: int | None = 0
    high: int | None = None
    word: ClassVar[str] = "whole"
    label: ClassVar[Text] = Text("整数", "whole number")

    @property
    def empty(self) -> None:
        """No number, which is not 0."""
        return

    def read(self, value: Value) -> int | Problem[int | None] | None:
        """Read a whole number; 3.5 is C-kind, outside the range is C-range."""
        if type(value) is float and -MOST < value < MOST:
            number: Decimal | float = value
        else:
            read = unclear(value, figures, self.label)
            if read is None:
                return None
            if isinstance(read, Problem):
                return Problem(read.code, None, read.names)
            number = read
        whole = int(number)
        if whole != number:
            return Problem(C_KIND, None, {"kind": self.label})
        if (self.low is not None and whole < self.low) or (self.high is not None and whole > self.high):
            return Problem(C_RANGE, whole, {"range": span(self.low, self.high)})
        return whole

    def show(self, value: int | None, language: Language) -> str:  # noqa: ARG002 (figures in every language)
        """Print the figures."""
        return "" if value is None else str(value)


def trimmed(number: Decimal) -> str:
    """Write a number without exponent and without zeros at its end."""
    text = format(number, "f")
    return text.rstrip("0").rstrip(".") if "." in text else text


def unclear(
    value: Value, parse: Callable[[str], Decimal | None], label: Text
) -> Decimal | Problem[Decimal | None] | None:
    """Read what is no clean float: text, whole numbers, blanks, and what can never be a number."""
    if value is None:
        return None
    number: Decimal | None = None
    if isinstance(value, str):
        text = bare(value)
        if not text:
            return None
        number = parse(text)
    elif isinstance(value, int | float) and not isinstance(value, bool) and value == value:  # noqa: PLR0124 (not nan)
        number = Decimal(value)
    if number is None:
        return Problem(C_KIND, None, {"kind": label})
    return number if abs(number) < MOST else Problem(C_RANGE, None, {"range": same("< 10¹⁵")})
