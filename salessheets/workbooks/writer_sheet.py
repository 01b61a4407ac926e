"""One sheet of a styled book: titles, cards, tables, rules, drop-downs, charts, print set-up."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from types import MappingProxyType
from typing import Any

from salessheets.text import Language
from salessheets.workbooks.style import (
    BAND,
    BODY,
    CARD_LABEL,
    CARD_NOTE,
    CARD_VALUE,
    FONTS,
    HEADER,
    LABEL,
    MARKS,
    NOTE,
    SECTION,
    TITLE,
    Kind,
    Palette,
    Style,
    ToneName,
    light_tones,
)
from salessheets.workbooks.writer_cells import Cells, Formats, must
from salessheets.workbooks.writer_charts import ChartKind, chart_of
from salessheets.workbooks.writer_tables import TOTAL_WORD, Links, Row, toned, write_table
from salessheets.workbooks.writer_values import Area, Series, Table, TableColumn, Value, clean, clip, on_sheet

NO_LINKS: Links = MappingProxyType({})
LONGEST_PROMPT_TITLE, LONGEST_PROMPT = 32, 255


class SheetWriter:
    """A sheet being written; rows and columns count from 1, as in `Cell`."""

    def __init__(
        self,
        sheet: Any,  # noqa: ANN401
        formats: Formats,
        add_chart: Callable[[dict[str, str]], Any],
        language: Language,
    ) -> None:
        self.sheet = sheet
        self.cells = Cells(sheet, formats)
        self.add_chart = add_chart
        self.language = language
        self.bands: list[Area] = []
        self.repeats = False

    @property
    def name(self) -> str:
        """The sheet's name, as it was taken."""
        return str(self.sheet.get_name())

    # Values

    def write(self, row: int, column: int, value: Value, kind: Kind = "text", style: Style = BODY) -> None:
        """Write a value in the format of its kind: text, day, month, percent, money, link …"""
        self.cells.write(row, column, value, kind, style)

    def link(self, row: int, column: int, url: str, shown: Value, kind: Kind = "text", style: Style = BODY) -> None:
        """Write a value that leads somewhere (`file_link`, https)."""
        self.cells.link(row, column, url, shown, kind=kind, base=style)

    def header(self, row: int, column: int, text: str, style: Style = HEADER) -> None:
        """Write a header cell outside a table."""
        self.cells.write(row, column, text, "text", style)

    def fill(self, area: Area, style: Style) -> None:
        """Give all cells of a block a style and no value."""
        self.cells.fill(area, style)

    def across(self, area: Area, value: Value, kind: Kind = "text", style: Style = BODY) -> None:
        """Write a value into a block joined to one cell; never among data."""
        self.cells.across(area, value, kind, style)

    def title(self, row: int, text: str, note: str = "", *, column: int = 1) -> None:
        """Write the sheet's title, and a line below that says what it shows."""
        self.cells.height(row, 30)
        self.cells.write(row, column, text, "text", TITLE)
        if note:
            self.cells.write(row + 1, column, note, "text", NOTE)

    def section(self, row: int, text: str, *, left: int = 1, right: int = 1) -> None:
        """Write a heading over part of a sheet, underlined as far as that reaches."""
        self.cells.height(row, 24)
        self.cells.fill(Area(row, left, row, right), SECTION)
        self.cells.write(row, left, text, "text", SECTION)

    def card(
        self,
        area: Area,
        label: str,
        value: Value,
        kind: Kind = "text",
        *,
        note: str = "",
        tone: ToneName | None = None,
    ) -> None:
        """Write a figure as a card over three rows: label, value, note; `area` is the label's row.

        The card's edge takes the colour of a tone; its label or note says what that means.
        """
        edge = Style(side=MARKS[tone or "blue"])
        rows = [Area(area.top + step, area.left, area.top + step, area.right) for step in range(3)]
        for step, height in enumerate((20.0, 32.0, 20.0)):
            self.cells.height(area.top + step, height)
        self.cells.across(rows[0], label, "text", edge.on(CARD_LABEL))
        self.cells.across(rows[1], value, kind, edge.on(CARD_VALUE))
        self.cells.across(rows[2], note, "text", edge.on(CARD_NOTE))

    def facts(self, top: int, left: int, facts: Sequence[tuple[str, Value, Kind]], *, columns: int = 1) -> int:
        """Write label and value in rows, the value over some columns; gives the row below."""
        for row, (label, value, kind) in enumerate(facts, top):
            self.cells.write(row, left, label, "text", LABEL)
            style = Style(align="left", indent=1).on(BODY)
            self.cells.across(Area(row, left + 1, row, left + columns), value, kind, style)
        return top + len(facts)

    def table(
        self,
        name: str,
        top: int,
        left: int,
        columns: Sequence[TableColumn],
        rows: Sequence[Row],
        *,
        links: Links = NO_LINKS,
        blank_rows: int = 0,
        bands: bool = True,
    ) -> Table:
        """Write a table with its header at `top`; `links` name values by row and column counted from 0.

        Tables to fill in carry their own fills and take no `bands`.
        """
        count = max(len(rows) + blank_rows, 1)
        body = Area(top + 1, left, top + count, left + len(columns) - 1)
        headers = tuple(column.header for column in columns)
        end = body.bottom + any(column.total for column in columns)
        table = Table(name=name, sheet=self.name, body=body, headers=headers, end=end)
        write_table(self.cells, table, columns, rows, links, TOTAL_WORD.say(self.language))
        for area, words in toned(table, columns, light_tones(self.language)):
            self.cells.tones(area, words)
        if bands:
            self.bands.append(body)
        if not self.repeats:
            self.repeat(top, top)
        return table

    # Looks

    def rule(self, area: Area, formula: str, style: Style) -> None:
        """Restyle cells where a formula, written for the block's first cell, is true; earlier rules win."""
        self.cells.rule(area, formula, style)

    def tones(self, area: Area, words: Mapping[str, ToneName] | None = None) -> None:
        """Colour cells by the word in them: lights and severities where no words are given."""
        self.cells.tones(area, dict(light_tones(self.language) if words is None else words))

    def data_bar(self, area: Area, *, full: float | None = 1.0, colour: str = Palette.BAR) -> None:
        """Draw bars in cells, of full width at `full`; None is the largest value."""
        ends: dict[str, object] = {"min_type": "num", "min_value": 0}
        if full is not None:
            ends |= {"max_type": "num", "max_value": full}
        self.cells.lay(area, {"type": "data_bar", "bar_color": colour, "bar_solid": True, **ends})

    def width(self, column: int, characters: float, *, last: int | None = None, hidden: bool = False) -> None:
        """Set the width of a column, or of all up to `last`."""
        must(self.sheet.set_column(column - 1, (last or column) - 1, characters, None, {"hidden": hidden}))

    def height(self, row: int, points: float) -> None:
        """Set the height of a row."""
        self.cells.height(row, points)

    # Input

    def drop_down(
        self, area: Area, source: str, *, prompt: tuple[str, str] = ("", ""), error: str = "", warning: bool = False
    ) -> None:
        """Offer a list (a defined name, or INDIRECT of one); `prompt` is title and text, `error` says what is allowed."""
        self.check(area, {"validate": "list", "source": f"={source}"}, prompt=prompt, error=error, warning=warning)

    def check(
        self,
        area: Area,
        demand: Mapping[str, object],
        *,
        prompt: tuple[str, str] = ("", ""),
        error: str = "",
        warning: bool = True,
    ) -> None:
        """Check input by XlsxWriter's words (`{"validate": "custom", "value": "=F4>=E4"}`, "any" for a hint alone)."""
        title, text = prompt
        options = {
            **demand,
            "input_title": clip(title, LONGEST_PROMPT_TITLE),
            "input_message": clip(text, LONGEST_PROMPT),
            "error_message": clip(error, LONGEST_PROMPT),
            "error_type": "warning" if warning else "stop",
        }
        given = {name: value for name, value in options.items() if value != ""}
        must(self.sheet.data_validation(*area.bounds, given))

    def note(self, row: int, column: int, text: str) -> None:
        """Put a note on a cell."""
        must(
            self.sheet.write_comment(
                row - 1, column - 1, clean(text), {"font_name": FONTS[self.language], "x_scale": 2}
            )
        )

    def protect(self) -> None:
        """Lock all but the unlocked styles, without a password; never a sheet with tables that grow."""
        self.sheet.protect("", {"format_columns": True, "format_rows": True, "sort": True, "autofilter": True})

    # Charts

    def chart(
        self,
        kind: ChartKind,
        series: Sequence[Series],
        position: tuple[int, int],
        title: str,
        *,
        size: tuple[int, int] = (560, 300),
        number_format: str = "",
        category_format: str = "",
        labels: bool = False,
        offset: tuple[int, int] = (0, 0),
    ) -> None:
        """Draw a chart with its corner at (row, column), in pixels."""
        chart = chart_of(
            self.add_chart,
            kind,
            series,
            title,
            font=FONTS[self.language],
            formats=(category_format, number_format),
            labels=labels,
        )
        chart.set_size({"width": size[0], "height": size[1]})
        row, column = position
        place = {"x_offset": offset[0], "y_offset": offset[1], "object_position": 2}
        must(self.sheet.insert_chart(row - 1, column - 1, chart, place))

    def area(self, area: Area) -> str:
        """Write a block with this sheet's name, for series and formulas."""
        return on_sheet(self.name, area)

    # View and print

    def freeze(self, rows: int, columns: int = 0) -> None:
        """Keep so many rows and columns in sight."""
        self.sheet.freeze_panes(rows, columns)

    def repeat(self, first: int, last: int) -> None:
        """Repeat rows on each printed page."""
        self.repeats = True
        must(self.sheet.repeat_rows(first - 1, last - 1))

    def print_area(self, area: Area) -> None:
        """Print this block alone."""
        must(self.sheet.print_area(*area.bounds))

    def activate(self) -> None:
        """Open the workbook on this sheet."""
        self.sheet.activate()

    def finish(self) -> None:
        """Lay the bands under all other rules."""
        for body in self.bands:
            self.cells.rule(body, f"MOD(ROW()-{body.top},2)=1", BAND)
        self.bands.clear()
