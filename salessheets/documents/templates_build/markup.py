"""Paragraphs and tables as WordprocessingML, for the builder of templates."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import accumulate
from typing import Literal
from xml.sax.saxutils import escape

Align = Literal["", "left", "center", "right", "both"]
Merge = Literal["", "restart", "continue"]
WHOLE = 5000  # fiftieths of a percent: the width of the text


@dataclass(frozen=True, slots=True, kw_only=True)
class Cell:
    """A cell: paragraphs, each in the same style."""

    text: str | tuple[str, ...] = ""
    style: str = "FormText"
    span: int = 1
    fill: str = ""
    align: Align = ""
    merge: Merge = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """A row: it never splits over pages; `repeat` makes it a header row, `keep` keeps it with the next."""

    cells: tuple[Cell, ...]
    repeat: bool = False
    keep: bool = False
    height: int = 0


def run(text: str) -> str:
    """Write a run; {PAGE} and {NUMPAGES} become fields, a tab a tab."""
    pieces = []
    for part in text.replace("{PAGE}", "\0PAGE\0").replace("{NUMPAGES}", "\0NUMPAGES\0").split("\0"):
        if part in ("PAGE", "NUMPAGES"):
            pieces.append(
                f'<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText xml:space="preserve"> {part} '
                '</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>1</w:t></w:r>'
                '<w:r><w:fldChar w:fldCharType="end"/></w:r>'
            )
        elif part:
            words = '</w:t><w:tab/><w:t xml:space="preserve">'.join(escape(piece) for piece in part.split("\t"))
            pieces.append(f'<w:r><w:t xml:space="preserve">{words}</w:t></w:r>')
    return "".join(pieces)


def paragraph(text: str, style: str, *, align: Align = "", keep: bool = False, label: str = "") -> str:
    """Write a paragraph; `label` are its first words, in the character style Label."""
    properties = f'<w:pStyle w:val="{style}"/>'
    properties += "<w:keepNext/>" if keep else ""
    properties += f'<w:jc w:val="{align}"/>' if align else ""
    head = f'<w:r><w:rPr><w:rStyle w:val="Label"/></w:rPr><w:t xml:space="preserve">{escape(label)}</w:t></w:r>'
    return f"<w:p><w:pPr>{properties}</w:pPr>{head if label else ''}{run(text)}</w:p>"


def table(widths: Sequence[int], rows: Sequence[Row], style: str = "FormTable") -> str:
    """Write a table over the whole width of the text; `widths` are shares of it."""
    shares = [round(WHOLE * width / sum(widths)) for width in widths]
    edges = [0, *accumulate(shares)]
    grid = "".join(f'<w:gridCol w:w="{share * 9000 // WHOLE}"/>' for share in shares)
    body = "".join(table_row(row, edges) for row in rows)
    return (
        f'<w:tbl><w:tblPr><w:tblStyle w:val="{style}"/><w:tblW w:w="{WHOLE}" w:type="pct"/><w:jc w:val="center"/>'
        f'<w:tblLayout w:type="fixed"/></w:tblPr><w:tblGrid>{grid}</w:tblGrid>{body}</w:tbl>'
    )


def table_row(row: Row, edges: Sequence[int]) -> str:
    """Write a row."""
    properties = "<w:cantSplit/>"
    properties += f'<w:trHeight w:val="{row.height}" w:hRule="atLeast"/>' if row.height else ""
    properties += "<w:tblHeader/>" if row.repeat else ""
    cells, place = [], 0
    for cell in row.cells:
        cells.append(table_cell(cell, edges[place + cell.span] - edges[place], row.keep or row.repeat))
        place += cell.span
    return f"<w:tr><w:trPr>{properties}</w:trPr>{''.join(cells)}</w:tr>"


def table_cell(cell: Cell, width: int, keep: bool) -> str:
    """Write a cell."""
    properties = f'<w:tcW w:w="{width}" w:type="pct"/>'
    properties += f'<w:gridSpan w:val="{cell.span}"/>' if cell.span > 1 else ""
    properties += f'<w:vMerge w:val="{cell.merge}"/>' if cell.merge else ""
    properties += f'<w:shd w:val="clear" w:color="auto" w:fill="{cell.fill}"/>' if cell.fill else ""
    lines = (cell.text,) if isinstance(cell.text, str) else cell.text
    body = "".join(paragraph(line, cell.style, align=cell.align, keep=keep) for line in lines)
    return f'<w:tc><w:tcPr>{properties}<w:vAlign w:val="center"/></w:tcPr>{body}</w:tc>'
