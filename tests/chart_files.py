"""Makes templates with charts for tests, fills them and reads what came of it."""

from __future__ import annotations

import io
import posixpath
import re
from collections.abc import Callable, Mapping
from decimal import Decimal
from typing import Any

from docx import Document
from lxml import etree
from openpyxl import load_workbook
from openpyxl.worksheet.worksheet import Worksheet
from word_files import parts

from salessheets.documents.templates_build.base import Frame, document
from salessheets.documents.templates_build.chart_xml import Kind
from salessheets.documents.templates_build.charts import Chart, chart
from salessheets.documents.templates_build.page import Page
from salessheets.documents.word import compile_template, outline
from salessheets.documents.word.package import packed, write_package
from salessheets.text import Language

C = "{http://schemas.openxmlformats.org/drawingml/2006/chart}"
PLAN = {
    "categories": ["1月", "2月", "3月"],
    "series": [{"name": "计划", "values": [1, Decimal("2.50"), None]}, {"name": "实际", "values": [3, 4.5, -5]}],
}
FRAME = Frame(header="页眉")
RELATION = re.compile(r'<Relationship [^>]*?Target="([^"]+)"[^>]*?>')


def placeholder(
    kind: Kind = "column",
    series: int = 2,
    *,
    expression: str = "plan",
    title: str = "",
    values_title: str = "",
    width_cm: float = 16,
) -> Chart:
    return Chart(
        expression=expression,
        kind=kind,
        series=tuple(f"样例{number}" for number in range(series)),
        title=title,
        values_title=values_title,
        width_cm=width_cm,
    )


def template(*charts: Chart, before: str = "", after: str = "", language: Language = "zh") -> bytes:
    """A template with charts, between tags that own their paragraphs."""
    page = Page(language)
    if before:
        page.control(before)
    for each in charts or (placeholder(),):
        chart(page, each)
    if after:
        page.control(after)
    return document(language, page.body, FRAME, page.attached)


def filled(data: bytes, fields: Mapping[str, object], blocks: Mapping[str, bytes] | None = None) -> dict[str, bytes]:
    """Fill a template and see that the result is whole: Word would open it without a question."""
    made = compile_template(data, blocks or {}).render(fields)
    Document(io.BytesIO(made))
    found = parts(made)
    see_that_it_is_whole(found)
    return found


def see_that_it_is_whole(found: Mapping[str, bytes]) -> None:
    """Every relationship leads to a part, every part is led to and has a type, every drawing an id of its own."""
    reached = {"[Content_Types].xml"}
    for name in [name for name in found if name.endswith(".rels")]:
        reached.add(name)
        folder = posixpath.dirname(posixpath.dirname(name))
        for line in RELATION.finditer(found[name].decode()):
            if 'TargetMode="External"' not in line.group():
                target = line.group(1)
                reached.add(target[1:] if target[0] == "/" else posixpath.normpath(posixpath.join(folder, target)))
    assert reached == set(found)
    types = found["[Content_Types].xml"].decode()
    overrides = re.findall(r'PartName="/([^"]+)"', types)
    assert len(set(overrides)) == len(overrides)
    assert set(overrides) <= set(found)
    for name in charts_in(found):
        assert name in overrides
        assert f"{posixpath.dirname(name)}/_rels/{posixpath.basename(name)}.rels" in found
        etree.fromstring(found[name])
    ids = re.findall(r'docPr id="(\d+)"', found["word/document.xml"].decode())
    assert len(set(ids)) == len(ids)
    used = set(re.findall(r'<c:chart [^>]*r:id="(\w+)"', found["word/document.xml"].decode()))
    assert used <= set(re.findall(r'Id="(\w+)"', found["word/_rels/document.xml.rels"].decode()))


def charts_in(found: Mapping[str, bytes]) -> list[str]:
    names = [name for name in found if re.fullmatch(r"word/charts/\w+\.xml", name)]
    return sorted(names, key=lambda name: int((re.findall(r"\d+", name) or ["0"])[-1]))


def drawn(found: Mapping[str, bytes], at: int = 0) -> list[str]:
    """The lines that the outline gives of a chart."""
    made = write_package(packed(name.encode(), data) for name, data in found.items())
    lines = [line for line in outline(made).splitlines() if line.startswith("[chart]")]
    starts = [number for number, line in enumerate(lines) if " | " not in line]
    return lines[starts[at] : [*starts, len(lines)][at + 1]]


def book(found: Mapping[str, bytes], at: int = 0) -> list[tuple[Any, ...]]:
    """The rows of the workbook behind a chart."""
    name = charts_in(found)[at].replace("charts", "embeddings").replace(".xml", ".xlsx")
    return list(sheet_in(found[name]).iter_rows(values_only=True))


def sheet_in(data: bytes) -> Worksheet:
    """The one sheet of a workbook."""
    (sheet,) = load_workbook(io.BytesIO(data)).worksheets
    return sheet


def numbered(count: int) -> dict[str, object]:
    return {"categories": ["a"], "series": [{"name": f"第{at}个", "values": [at]} for at in range(count)]}


def repacked(found: Mapping[str, bytes]) -> bytes:
    return write_package(packed(name.encode(), data) for name, data in found.items())


def changed(change: Callable[[str], str], values_title: str = "") -> bytes:
    """A template whose chart part was changed by hand."""
    found = parts(template(placeholder(values_title=values_title)))
    name = charts_in(found)[0]
    found[name] = change(found[name].decode()).encode()
    return repacked(found)
