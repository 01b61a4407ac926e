"""The filters of a template that print one value, in the language of the document."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date
from decimal import Decimal
from functools import partial
from typing import cast

from jinja2.runtime import Undefined

from salessheets.documents.word.amounts import as_decimal, capital, rounded, thousands
from salessheets.documents.word.printing import YES_NO, NotPlain, wording
from salessheets.text import Language

Filter = Callable[..., object]

MONTHS = (
    *("January", "February", "March", "April", "May", "June"),
    *("July", "August", "September", "October", "November", "December"),
)
TEN_THOUSAND = Decimal(10_000)
HUNDRED = Decimal(100)
MOST_PLACES = 12
LONGEST = 1_000_000
LARGEST = 10**30
NUMBER = re.compile(r"[+-]?\d{1,30}(\.\d{1,30})?$")
CONVERSION = re.compile(r"(?<!%)(?:%%)*%[-+ 0]?\d{0,2}(?:\.\d{1,2})?[dfs]")


class TooMuch(ValueError):  # noqa: N818 - it never leaves this package
    """A template asks for more than any document holds."""


def filters(language: Language) -> dict[str, Filter]:
    """Give the filters that print a value, by name, for one language."""
    text = partial(as_text, language)
    return {
        "day": partial(day, language),
        "isoday": isoday,
        "month": partial(month, language),
        "money": money,
        "wan": wan,
        "capital": in_capitals,
        "percent": percent,
        "number": number,
        "round": round_half_up,
        "dash": dash,
        "box": box,
        "yesno": partial(yesno, language),
        "upper": lambda value: text(value).upper(),
        "lower": lambda value: text(value).lower(),
        "title": lambda value: text(value).title(),
        "capitalize": lambda value: text(value).capitalize(),
        "trim": lambda value: text(value).strip(),
        "string": text,
        "e": text,
        "escape": text,
        "lines": lambda value: text(value).splitlines(),
        "replace": lambda value, old, new: replaced(text(value), text(old), text(new)),
        "truncate": lambda value, length=255, end="…": truncated(text(value), int(length), text(end)),
        "int": lambda value, default=0: whole(value, default),
        "abs": magnitude,
        "float": decimal,
        "format": lambda pattern, *values: formatted(text(pattern), values),
    }


def as_text(language: Language, value: object) -> str:
    """Word a value as it would be printed; an undefined one is a fault like everywhere."""
    if isinstance(value, Undefined):
        return str(value)
    return wording(value, language)


def day(language: Language, value: object) -> object:
    """2026年3月5日 / 5 March 2026; what is no date is printed as it stands."""
    if not isinstance(value, date):
        return value
    if language == "zh":
        return f"{value.year}年{value.month}月{value.day}日"
    return f"{value.day} {MONTHS[value.month - 1]} {value.year}"


def isoday(value: object) -> object:
    """2026-03-05."""
    return value.isoformat()[:10] if isinstance(value, date) else value


def month(language: Language, value: object) -> object:
    """2026年3月 / March 2026."""
    if not isinstance(value, date):
        return value
    return f"{value.year}年{value.month}月" if language == "zh" else f"{MONTHS[value.month - 1]} {value.year}"


def money(value: object, places: int = 2) -> object:
    """1,234.50: thousands, two places, half up."""
    amount = as_decimal(value)
    return value if amount is None else thousands(amount, _places(places))


def wan(value: object, places: int = 2) -> object:
    """An amount in 元 written in 万元: 123456 → 12.35."""
    amount = as_decimal(value)
    return value if amount is None else thousands(amount / TEN_THOUSAND, _places(places))


def in_capitals(value: object) -> object:
    """大写: 12300 → 壹万贰仟叁佰元整."""
    amount = as_decimal(value)
    return value if amount is None else capital(amount) or value


def percent(value: object, places: int = 1) -> object:
    """A fraction as a percentage: 0.6667 → 66.7%."""
    fraction = as_decimal(value)
    return value if fraction is None else thousands(fraction * HUNDRED, _places(places)) + "%"


def number(value: object, places: int | None = None) -> object:
    """Thousands separators; as many places as the number has, or as asked for."""
    amount = as_decimal(value)
    if amount is None:
        return value
    if places is not None:
        return thousands(amount, _places(places))
    shown = thousands(amount, min(MOST_PLACES, max(0, -cast("int", amount.as_tuple().exponent))))
    return shown.rstrip("0").rstrip(".") if "." in shown else shown


def round_half_up(value: object, places: int = 0) -> object:
    """Round half up, as people do."""
    amount = as_decimal(value)
    return value if amount is None else rounded(amount, _places(places))


def dash(value: object, mark: str = "—") -> object:
    """Print a dash where there is nothing; 0 is something."""
    if isinstance(value, Undefined):
        str(value)
    empty = value is None or value in ("", (), []) or (isinstance(value, str) and not value.strip())
    return mark if empty else value


def box(value: object) -> str:
    """☑ for yes, ☐ for no."""
    return "☑" if value else "☐"


def yesno(language: Language, value: object) -> str:
    """是 / 否; empty stays empty."""
    if value is None or value == "":
        return ""
    return YES_NO[language][bool(value)]


def replaced(text: str, old: str, new: str) -> str:
    """Replace words, within reason."""
    if old and len(text) + text.count(old) * len(new) <= LONGEST:
        return text.replace(old, new)
    if not old:
        return text
    raise TooMuch("replace")


def truncated(text: str, length: int, end: str) -> str:
    """Cut a text that is longer than so many characters."""
    return text if len(text) <= length else text[: max(0, length - len(end))] + end


def whole(value: object, default: object) -> object:
    """Cut to a whole number, or the default."""
    amount = as_decimal(value)
    if amount is None and isinstance(value, str) and len(value) < MOST_PLACES:
        return int(value) if value.strip().lstrip("+-").isdecimal() else default
    return default if amount is None else int(amount)


def magnitude(value: object) -> object:
    """Give a number without its sign."""
    amount = as_decimal(value)
    if amount is None:
        raise NotPlain(type(value).__name__)
    return abs(amount)


def decimal(value: object, default: object = 0) -> object:
    """Give a number as a decimal, or the default."""
    if isinstance(value, Undefined):
        str(value)
    if isinstance(value, str):
        return Decimal(value.strip()) if NUMBER.match(value.strip()) else default
    amount = as_decimal(value)
    return default if amount is None else amount


def formatted(pattern: str, values: tuple[object, ...]) -> str:
    """Write `'%.2f'|format(x)`: the conversions d, f and s, to a width that a line holds."""
    if pattern.replace("%%", "").count("%") != len(CONVERSION.findall(pattern)) or len(values) > MOST_PLACES:
        raise ValueError(f"format: {pattern[:20]}")
    for value in values:
        if isinstance(value, Undefined):
            str(value)
        if not isinstance(value, str | int | float | Decimal):
            raise NotPlain(type(value).__name__)
        amount = as_decimal(value)
        if amount is not None and abs(amount) > LARGEST:
            raise TooMuch("format")
    if sum(len(value) for value in values if isinstance(value, str)) > LONGEST:
        raise TooMuch("format")
    return pattern % values


def _places(places: object) -> int:
    if isinstance(places, int) and 0 <= places <= MOST_PLACES:
        return places
    raise ValueError(f"places: {places}")
