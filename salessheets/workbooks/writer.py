"""The one styled book writer: blank templates, findings workbook and portfolio workbook all come from here."""

from __future__ import annotations

import io
import re
from collections.abc import Mapping
from datetime import date, datetime
from types import MappingProxyType
from typing import Any

import xlsxwriter

from salessheets.text import Language
from salessheets.workbooks.patch_zip import Parcel
from salessheets.workbooks.style import FONTS, ROW_HEIGHT, SIZES, Palette
from salessheets.workbooks.writer_cells import Formats, must
from salessheets.workbooks.writer_sheet import SheetWriter
from salessheets.workbooks.writer_values import Area, on_sheet, sheet_name

NO_PROPERTIES: Mapping[str, str] = MappingProxyType({})
LATIN_FONT = re.compile(rb'<a:latin typeface="([^"]+)"[^>]*/>')
LINK_TARGET = re.compile(rb'Target="[^"]*"')
A4 = 9


class BookWriter:
    """One workbook being written; the same calls give the same bytes."""

    def __init__(
        self,
        language: Language,
        *,
        title: str,
        created: date,
        properties: Mapping[str, str] = NO_PROPERTIES,
        author: str = "salessheets",
    ) -> None:
        """Begin a workbook; `created` is its date in the properties, never the day of the run."""
        self.language = language
        self.title = title
        self.file = io.BytesIO()
        font = {"font_name": FONTS[language], "font_size": SIZES[language]}
        self.book: Any = xlsxwriter.Workbook(
            self.file,
            {
                "in_memory": True,
                "strings_to_formulas": False,
                "strings_to_urls": False,
                "default_format_properties": font,
            },
        )
        moment = created if isinstance(created, datetime) else datetime(created.year, created.month, created.day)  # noqa: DTZ001
        self.book.set_properties({"title": title, "author": author, "created": moment.replace(tzinfo=None)})
        for name, value in properties.items():
            must(self.book.set_custom_property(name, value, "text"))
        self.formats = Formats(self.book.add_format)
        self.sheets: list[SheetWriter] = []

    def sheet(
        self,
        name: str,
        *,
        landscape: bool = True,
        fit_width: bool = True,
        tab_colour: str | None = None,
        hidden: bool = False,
        gridlines: bool = False,
    ) -> SheetWriter:
        """Add a sheet; a name that Excel does not take is changed (`SheetWriter.name`)."""
        taken = frozenset(sheet.name.lower() for sheet in self.sheets)
        sheet = self.book.add_worksheet(sheet_name(name, taken))
        sheet.set_default_row(ROW_HEIGHT)
        sheet.set_paper(A4)
        sheet.set_margins(0.4, 0.4, 0.5, 0.6)
        sheet.set_footer(footer(self.title, FONTS[self.language], self.language))
        if landscape:
            sheet.set_landscape()
        if fit_width:
            sheet.fit_to_pages(1, 0)
        if not gridlines:
            sheet.hide_gridlines(2)
        if tab_colour:
            sheet.set_tab_color(tab_colour)
        if hidden:
            sheet.hide()
        writer = SheetWriter(sheet, self.formats, self.book.add_chart, self.language)
        self.sheets.append(writer)
        return writer

    def define(self, name: str, sheet: str, area: Area) -> None:
        """Name a block of cells for drop-downs and formulas."""
        must(self.book.define_name(name, f"={on_sheet(sheet, area)}"))

    def to_bytes(self) -> bytes:
        """Finish the workbook; nothing can be written to it afterwards."""
        for sheet in self.sheets:
            sheet.finish()
        self.book.close()
        return with_forward_slashes(with_eastern_fonts(self.file.getvalue()))


def footer(title: str, font: str, language: Language) -> str:
    """Write the page footer: title, sheet, page of pages."""
    look = f'&"{font},Regular"&8&K{Palette.MUTED[1:]}'
    plain = title.replace("&", "&&")[:80]
    pages = "第 &P 页 / 共 &N 页" if language == "zh" else "Page &P of &N"
    return f"&L{look}{plain}&C{look}&A&R{look}{pages}"


def with_eastern_fonts(data: bytes) -> bytes:
    """Name the font of charts for hanzi too: XlsxWriter names it for Latin letters alone."""
    parcel = Parcel(data)
    for name in parcel.members:
        if name.startswith("xl/charts/"):
            part = parcel.read(name)
            parcel.write(name, LATIN_FONT.sub(rb'\g<0><a:ea typeface="\1"/>', part))
    return parcel.to_bytes()


def with_forward_slashes(data: bytes) -> bytes:
    """Write links to files as URIs, as Excel itself does: a backslash leads nowhere outside Windows."""
    parcel = Parcel(data)
    for name in parcel.members:
        if name.startswith("xl/worksheets/_rels/"):
            part = parcel.read(name)
            if b"\\" in part:
                parcel.write(name, LINK_TARGET.sub(lambda found: found[0].replace(b"\\", b"/"), part))
    return parcel.to_bytes()
