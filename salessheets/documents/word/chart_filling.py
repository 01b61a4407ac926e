"""The charts of one filling: each turn of a tag makes a part and a workbook of its own."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from typing import cast

from jinja2 import pass_context
from jinja2.runtime import Context, Undefined

from salessheets.documents.word.additions import Additions
from salessheets.documents.word.chart_book import book
from salessheets.documents.word.chart_compiling import BOOK
from salessheets.documents.word.chart_data import NO_DATA, ChartData, chart_data
from salessheets.documents.word.chart_shapes import Shape
from salessheets.documents.word.filters import Filter, TooMuch, as_text
from salessheets.ooxml_names import OFFICE_RELATIONSHIPS, PACKAGE_RELATIONSHIPS, relationships_part
from salessheets.text import Language

CHARTS, WITHOUT_DATA = "_charts", "_no_data"
DRAW, SAID = "_chart", "_chart_said"
CHART_TYPE = "application/vnd.openxmlformats-officedocument.drawingml.chart+xml"
BOOK_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
MOST_POINTS = 1_000_000  # of all charts of a document together
MOST_CHARTS = 1_000


@dataclass(frozen=True, slots=True, kw_only=True)
class Placeholder:
    """A chart of the template: the part that shows it, its shape, the relationships that stay with it, as XML."""

    host: str
    shape: Shape
    relations: str


@dataclass(slots=True, kw_only=True)
class Charts:
    """Draws the charts of one filling; `alt` and `relation` are those of the latest."""

    placeholders: Sequence[Placeholder]
    additions: Additions
    points: int = 0
    drawn: int = 0
    alt: str = ""
    relation: str = ""

    def draw(self, data: ChartData, number: int, texts: Sequence[str]) -> bool:
        """Add a chart with its workbook; nothing, and False, when there is nothing to draw."""
        if data.empty:
            return False
        self._count(data)
        placeholder, at = self.placeholders[number], self.additions.next()
        name, workbook = f"word/charts/chart{at}.xml", f"word/embeddings/chart{at}.xlsx"
        self.additions.add(name, placeholder.shape.xml(data, texts).encode(), CHART_TYPE)
        self.additions.add(relationships_part(name), _relations(placeholder.relations, workbook))
        names, values = [each.name for each in data.series], [each.values for each in data.series]
        self.additions.add(workbook, book(names, data.categories, values), BOOK_TYPE, stored=True)
        self.relation = self.additions.relate(placeholder.host, f"{OFFICE_RELATIONSHIPS}/chart", name)
        self.alt = data.alt or data.title or "; ".join(names)
        return True

    def _count(self, data: ChartData) -> None:
        self.drawn += 1
        self.points += len(data.categories) * len(data.series)
        if self.points > MOST_POINTS or self.drawn > MOST_CHARTS:
            raise TooMuch("chart")


def _relations(kept: str, workbook: str) -> bytes:
    relation = f'<Relationship Id="{BOOK}" Type="{OFFICE_RELATIONSHIPS}/package" Target="/{workbook}"/>'
    return f'<Relationships xmlns="{PACKAGE_RELATIONSHIPS}">{kept}{relation}</Relationships>'.encode()


def chart_names(charts: Charts, language: Language) -> Mapping[str, object]:
    """Give the names that charts are drawn through."""
    return {CHARTS: charts, WITHOUT_DATA: NO_DATA.say(language)}


def chart_filters(language: Language) -> dict[str, Filter]:
    """Give the filters that draw a chart; templates cannot name them."""
    wording = partial(as_text, language)

    def draw(context: Context, value: object, number: int, *texts: object) -> bool:
        if isinstance(value, Undefined):
            str(value)  # says so, or notes it
            return False
        data = chart_data(value, wording)
        return _charts(context).draw(data, number, [wording(text) for text in texts])

    def said(context: Context, name: str) -> str:
        return _charts(context).relation if name == "relation" else _charts(context).alt

    return {DRAW: _with_context(draw), SAID: _with_context(said)}


def _with_context(function: Callable[..., object]) -> Filter:
    return pass_context(function)


def _charts(context: Context) -> Charts:
    return cast("Charts", context.parent[CHARTS])
