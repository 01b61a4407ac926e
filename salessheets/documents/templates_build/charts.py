"""Placeholder charts of our templates: native Word charts whose alt text names the field that fills them."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from xml.sax.saxutils import quoteattr

from docx.document import Document as Word
from docx.opc.packuri import PackURI
from docx.opc.part import Part

from salessheets.documents.templates_build.chart_xml import Kind, Look, chart_xml
from salessheets.documents.templates_build.page import Page, Words
from salessheets.documents.templates_build.styles import FONTS
from salessheets.documents.word.chart_book import book
from salessheets.documents.word.chart_shapes import PALETTE
from salessheets.documents.word.ooxml import WP
from salessheets.ooxml_names import CHARTML, DRAWINGML, OFFICE_RELATIONSHIPS
from salessheets.text import Text

CHART_TYPE = "application/vnd.openxmlformats-officedocument.drawingml.chart+xml"
BOOK_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
EMU = 360_000  # in a centimetre
CATEGORIES = (Text("类别一", "First"), Text("类别二", "Second"), Text("类别三", "Third"), Text("类别四", "Fourth"))


@dataclass(frozen=True, slots=True, kw_only=True)
class Chart:
    """A placeholder chart: the field that fills it, its kind and its look.

    The field is `{"title"?, "alt"?, "minimum"?, "maximum"?, "categories": [words], "series": [{"name", "values":
    [number or None]}]}`. Series take their colours here by their place; `column_line` draws its last series as a line
    on an axis of its own, `gantt` hides its first one (the offset: days as Excel counts them, so that dates can be
    shown). Titles may hold `{{ }}`, filled with the fields of the place where the chart stands.
    """

    expression: str
    kind: Kind
    series: tuple[Words, ...]
    categories: tuple[Words, ...] = CATEGORIES
    title: Words = ""
    categories_title: Words = ""
    values_title: Words = ""
    second_title: Words = ""
    colours: tuple[str, ...] = PALETTE
    width_cm: float = 16
    height_cm: float = 7
    labels: bool = False
    number_format: str = "General"
    size: float = 9


def chart(page: Page, *charts: Chart) -> None:
    """Add a paragraph with a chart, or with several side by side."""
    runs = "".join(drawing(page, each) for each in charts)
    page.body.append(f'<w:p><w:pPr><w:pStyle w:val="Normal"/><w:jc w:val="center"/></w:pPr>{runs}</w:p>')
    page.gap()


def drawing(page: Page, placed: Chart) -> str:
    """Give a run with a chart, to be put into a paragraph (of a table cell too)."""
    number = len(page.attached) + 1
    page.attached.append(attachment(look_of(page, placed), number))
    size = f'cx="{round(placed.width_cm * EMU)}" cy="{round(placed.height_cm * EMU)}"'
    name = Text("图表 {number}", "Chart {number}").fill(number=number)
    return (
        f'<w:r><w:drawing><wp:inline xmlns:wp="{WP}" distT="0" distB="0" distL="0" distR="0"><wp:extent {size}/>'
        f'<wp:docPr id="{number}" name={quoteattr(page.say(name))} descr={quoteattr(f"{{{{ {placed.expression} }}}}")}/>'
        f'<wp:cNvGraphicFramePr/><a:graphic xmlns:a="{DRAWINGML}"><a:graphicData uri="{CHARTML}">'
        f'<c:chart xmlns:c="{CHARTML}" xmlns:r="{OFFICE_RELATIONSHIPS}" r:id="{relation(number)}"/>'
        "</a:graphicData></a:graphic></wp:inline>"
        "</w:drawing></w:r>"
    )


def look_of(page: Page, placed: Chart) -> Look:
    """Put the look of a chart into the words of the page."""
    return Look(
        kind=placed.kind,
        title=page.say(placed.title),
        categories=tuple(map(page.say, placed.categories)),
        series=tuple(map(page.say, placed.series)),
        colours=placed.colours,
        categories_title=page.say(placed.categories_title),
        values_title=page.say(placed.values_title),
        second_title=page.say(placed.second_title),
        labels=placed.labels,
        number_format=placed.number_format,
        fonts=FONTS[page.language].head,
        size=placed.size,
    )


def attachment(look: Look, number: int) -> Callable[[Word], None]:
    """Give what adds the chart's part and its workbook to the finished document."""
    samples = [
        [(3 + at * 5 + place * 7) % 9 + 3 for place in range(len(look.categories))] for at in range(len(look.series))
    ]

    def attach(word: Word) -> None:
        package = word.part.package
        data = book(look.series, look.categories, samples)
        sheet = Part(PackURI(f"/word/embeddings/chart{number}.xlsx"), BOOK_TYPE, data, package)
        part = Part(PackURI(f"/word/charts/chart{number}.xml"), CHART_TYPE, chart_xml(look, samples).encode(), package)
        part.load_rel(f"{OFFICE_RELATIONSHIPS}/package", sheet, "rId1")
        word.part.load_rel(f"{OFFICE_RELATIONSHIPS}/chart", part, relation(number))

    return attach


def relation(number: int) -> str:
    """Name the relationship of a chart."""
    return f"rIdChart{number}"
