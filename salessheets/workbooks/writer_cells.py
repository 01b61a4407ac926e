"""Cells with explicit formats on one sheet: no text ever becomes a formula or a link by itself."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime
from decimal import Decimal
from typing import Any

from salessheets.workbooks.style import BODY, LINK, TONES, Kind, Style, ToneName, cell_style
from salessheets.workbooks.writer_values import Area, EmptyText, Figure, Formula, Linked, Value, clean, clip

MOST_LINKS = 65_530
LONGEST_LINK = 2_000
SCHEMES = ("internal:", "external:", "https://", "http://", "mailto:")
EPOCH = datetime(1899, 12, 30)  # noqa: DTZ001


def must(result: object) -> None:
    """Turn XlsxWriter's silent refusals into a bug report."""
    if isinstance(result, int) and result < 0:
        raise ValueError(f"XlsxWriter refused a call: {result}")


def serial(day: date) -> int | float:
    """Count days as Excel does, for the cached value of a formula."""
    moment = day.replace(tzinfo=None) if isinstance(day, datetime) else datetime(day.year, day.month, day.day)  # noqa: DTZ001
    passed = moment - EPOCH
    return passed.days + passed.seconds / 86_400 if passed.seconds else passed.days


def fit(kind: Kind, value: Value) -> Kind:
    """Give the kind to show a value in: a day or number in a column of text still reads as one."""
    if kind != "text" or isinstance(value, str | Formula | Linked | Figure | None):
        return kind
    if isinstance(value, datetime):
        return "moment"
    return "day" if isinstance(value, date) else "number"


def cached(value: str | float | Decimal | date | None) -> str | int | float:
    """Give a formula's value as it is stored."""
    if isinstance(value, date):
        return serial(value)
    if isinstance(value, Decimal):
        return float(value)
    return EmptyText() if value is None or value == "" else value


class Formats:
    """The formats of a book, one for each style."""

    def __init__(self, add: Callable[[dict[str, Any]], Any]) -> None:
        self.add = add
        self.made: dict[Style, Any] = {}
        self.kinds: dict[tuple[Kind, int, bool], tuple[Style, Any]] = {}

    def of(self, style: Style) -> Any:  # noqa: ANN401
        """Give XlsxWriter's format of a style."""
        if style not in self.made:
            self.made[style] = self.add(style.options())
        return self.made[style]

    def shown(self, kind: Kind, base: Style, *, linked: bool = False) -> Any:  # noqa: ANN401
        """Give XlsxWriter's format of values of a kind on a base, or of links.

        Styles are told apart by identity, and kept for it: to hash one for every cell takes longer than to write it.
        """
        known = self.kinds.get((kind, id(base), linked))
        if known is None:
            style = cell_style(kind, base)
            known = (base, self.of(LINK.on(style) if linked else style))
            self.kinds[kind, id(base), linked] = known
        return known[1]

    def rule(self, style: Style) -> Any:  # noqa: ANN401
        """Give the format that a conditional format lays over a cell."""
        options = {name: value for name, value in style.options().items() if name not in ("valign", "locked")}
        return self.add(options)


class Cells:
    """The cells of one sheet; rows and columns count from 1."""

    def __init__(self, sheet: Any, formats: Formats) -> None:  # noqa: ANN401
        self.sheet = sheet
        self.formats = formats
        self.links = 0

    def write(self, row: int, column: int, value: Value, kind: Kind = "text", base: Style = BODY) -> None:
        """Write a value of a kind, in the style of its kind on a base."""
        place = (row - 1, column - 1)
        look = self.formats.shown(fit(kind, value), base)
        match value:
            case None | "":
                must(self.sheet.write_blank(*place, None, look))
            case Linked():
                self.link(row, column, value.url, value.text, base=cell_style(kind, base))
            case Figure():
                own = Style(number_format=value.number_format).on(base)
                self.write(row, column, value.number, "number", own)
            case Formula():
                must(self.sheet.write_formula(*place, f"={value.expression}", look, cached(value.value)))
            case str():
                must(self.sheet.write_string(*place, clean(value), look))
            case bool():
                must(self.sheet.write_boolean(*place, value, look))
            case date():
                must(self.sheet.write_datetime(*place, value, look))
            case _:
                must(self.sheet.write_number(*place, value, look))

    def link(self, row: int, column: int, url: str, shown: Value, *, kind: Kind = "text", base: Style = BODY) -> None:
        """Write a value that leads somewhere; one that cannot be a link stays a plain value."""
        text = clean(shown) if isinstance(shown, str) else ""
        if not url.startswith(SCHEMES) or len(url) > LONGEST_LINK or self.links >= MOST_LINKS:
            self.write(row, column, shown, kind, base)
            return
        self.links += 1
        look = self.formats.shown(kind, base, linked=True)
        must(self.sheet.write_url(row - 1, column - 1, url, look, clip(text, 255) or None))
        if text:
            must(self.sheet.write_string(row - 1, column - 1, text, look))
        else:
            self.write(row, column, shown, kind, LINK.on(base))

    def fill(self, area: Area, style: Style) -> None:
        """Give all cells of a block a style and no value."""
        look = self.formats.of(style)
        for row in range(area.top, area.bottom + 1):
            for column in range(area.left, area.right + 1):
                must(self.sheet.write_blank(row - 1, column - 1, None, look))

    def across(self, area: Area, value: Value, kind: Kind = "text", base: Style = BODY) -> None:
        """Write a value into a block joined to one cell."""
        if area.ref.count("$") > 2:  # noqa: PLR2004
            look = self.formats.of(cell_style(kind, base))
            must(self.sheet.merge_range(*area.bounds, "", look))
        self.write(area.top, area.left, value, kind, base)

    def height(self, row: int, points: float) -> None:
        """Set the height of a row."""
        must(self.sheet.set_row(row - 1, points))

    def lay(self, area: Area, options: dict[str, Any]) -> None:
        """Add a conditional format to a block."""
        must(self.sheet.conditional_format(*area.bounds, options))

    def rule(self, area: Area, formula: str, style: Style) -> None:
        """Restyle the cells of a block where a formula, written for its first cell, is true."""
        self.lay(area, {"type": "formula", "criteria": f"={formula}", "format": self.formats.rule(style)})

    def tones(self, area: Area, words: dict[str, ToneName]) -> None:
        """Colour the cells of a block by the word in them."""
        for word, tone in words.items():
            quoted = word.replace('"', '""')
            look = self.formats.rule(TONES[tone])
            self.lay(area, {"type": "cell", "criteria": "==", "value": f'"{quoted}"', "format": look})
