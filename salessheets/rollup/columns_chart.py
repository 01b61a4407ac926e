"""Target against contracted by month as a small drawing for pages."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from salessheets.rollup.sales_sums import Sum
from salessheets.text import Language, Text
from salessheets.workbooks.style import Palette

WIDTH, HEIGHT, LEFT, TOP, BOTTOM = 640, 250, 62, 12, 26
STEPS = tuple(Decimal(step) for step in (1, 2, 4, 6, 8, 10))
LINES = 4
MONTHS = 18
NAME_WIDTH = 64
WIDE = 1180
TARGET, CONTRACT = Text("目标", "Target"), Text("签约", "Contracted")
LABEL = Text("目标与签约，按月", "Target and contracted by month")
TEN_THOUSAND, MILLION, THOUSAND = Decimal(10_000), Decimal(1_000_000), Decimal(1000)


@dataclass(frozen=True, slots=True, kw_only=True)
class Bar:
    """One column, in pixels, with what it says when one points at it."""

    x: float
    y: float
    width: float
    height: float
    fill: str
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Word:
    """A word of the drawing at a place, or a line of the grid, or a key."""

    text: str
    x: float = 0
    y: float = 0
    fill: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Chart:
    """The drawing."""

    label: str
    bars: tuple[Bar, ...]
    names: tuple[Word, ...]
    grid: tuple[Word, ...]
    keys: tuple[Word, ...]
    width: int
    height: int = HEIGHT
    left: int = LEFT


def sales_chart(sales: Sequence[Sum[date]], language: Language, width: int = WIDTH) -> Chart | None:
    """Draw the latest of the months; None where there is nothing to draw."""
    months = sales[-MONTHS:]
    highest = max(
        (abs(number) for month in months for number in (month.target, month.contract) if number), default=None
    )
    if not highest:
        return None
    top = ceiling(highest)
    every = -(-len(months) * NAME_WIDTH // (width - LEFT))
    step = (width - LEFT) / len(months)
    return Chart(
        label=LABEL.say(language),
        bars=tuple(
            bar for at, month in enumerate(months) for bar in pair(month, LEFT + at * step, step, top, language)
        ),
        names=tuple(
            Word(text=f"{month.key:%Y-%m}", x=round(LEFT + (at + 0.5) * step, 1))
            for at, month in enumerate(months)
            if (len(months) - 1 - at) % every == 0
        ),
        width=width,
        grid=grid(top, language),
        keys=(
            Word(text=TARGET.say(language), fill=Palette.SOFT),
            Word(text=CONTRACT.say(language), fill=Palette.DARK),
        ),
    )


def pair(month: Sum[date], x: float, step: float, top: Decimal, language: Language) -> Iterable[Bar]:
    """The two columns of a month; what is negative or empty is not drawn."""
    sides = ((TARGET, month.target, Palette.SOFT, 0.14), (CONTRACT, month.contract, Palette.DARK, 0.51))
    for name, number, fill, offset in sides:
        if number is None or number <= 0:
            continue
        height = float(number / top) * (HEIGHT - TOP - BOTTOM)
        yield Bar(
            x=round(x + offset * step, 1),
            y=round(HEIGHT - BOTTOM - height, 1),
            width=round(0.35 * step, 1),
            height=round(height, 1),
            fill=fill,
            text=f"{month.key:%Y-%m} {name.say(language)} {number:,.0f}",
        )


def ceiling(highest: Decimal) -> Decimal:
    """The round number at which the grid ends."""
    size = Decimal(10) ** highest.adjusted()
    return next(step * size for step in STEPS if step * size >= highest)


def grid(top: Decimal, language: Language) -> tuple[Word, ...]:
    """The lines of the grid with their amounts."""
    room = HEIGHT - TOP - BOTTOM
    return tuple(
        Word(text=short(top * part / LINES, language), y=round(HEIGHT - BOTTOM - room * part / LINES, 1))
        for part in range(LINES + 1)
    )


def short(number: Decimal, language: Language) -> str:
    """An amount in few characters: 350万, 3.5m."""
    if language == "zh":
        return f"{plain(number / TEN_THOUSAND)}万" if number >= TEN_THOUSAND else plain(number)
    if number >= MILLION:
        return f"{plain(number / MILLION)}m"
    return f"{plain(number / THOUSAND)}k" if number >= THOUSAND else plain(number)


def plain(number: Decimal) -> str:
    """A number without needless noughts."""
    return f"{number.normalize():,f}"


def months_between(sales: Sequence[Sum[date]]) -> str:
    """The months that the drawing covers: 2026-01–2026-11."""
    months = sales[-MONTHS:]
    return f"{months[0].key:%Y-%m}–{months[-1].key:%Y-%m}" if months else ""
