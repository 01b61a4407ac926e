"""Attachments: small files that stand for scans, photographs and reports."""

from __future__ import annotations

from collections.abc import Iterable

from salessheets.columns import Files
from salessheets.demo.rows import Rows

PAGE = (
    "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R "
    "/Resources << /Font << /F1 << /Type /Font /Subtype /Type1 /BaseFont /Helvetica >> >> >> >>"
)


def named_files(rows: Rows) -> tuple[str, ...]:
    """Every file that the rows name, below 附件/."""
    found: dict[str, None] = {}
    for kind, lines in rows.items():
        for key, column in kind.SHEET.columns.items():
            if isinstance(column.kind, Files):
                for row in lines:
                    found |= dict.fromkeys(paths(row.get(key)))
    return tuple(found)


def paths(value: object) -> Iterable[str]:
    """The paths of a cell."""
    return (str(each) for each in value) if isinstance(value, tuple) else ()


def paper(title: str) -> bytes:
    """A page of PDF with a line on it; what is not ASCII is left out, since a page has no font of its own."""
    plain = "".join(letter for letter in title if letter.isascii() and letter not in "()\\").strip("/ -")
    text = f"BT /F1 16 Tf 72 740 Td (DEMO FILE {plain}) Tj ET"
    objects = (
        "<< /Type /Catalog /Pages 2 0 R >>",
        "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        PAGE,
        f"<< /Length {len(text)} >>\nstream\n{text}\nendstream",
    )
    return pdf(objects)


def pdf(objects: tuple[str, ...]) -> bytes:
    """Put objects together as a file, with the table of where they stand."""
    body = "%PDF-1.4\n"
    places = []
    for number, content in enumerate(objects, start=1):
        places.append(len(body))
        body += f"{number} 0 obj\n{content}\nendobj\n"
    table = "".join(f"{place:010} 00000 n \n" for place in places)
    size = len(objects) + 1
    end = f"xref\n0 {size}\n0000000000 65535 f \n{table}trailer << /Size {size} /Root 1 0 R >>\nstartxref\n{len(body)}\n%%EOF\n"
    return (body + end).encode("ascii")
