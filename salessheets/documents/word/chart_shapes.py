"""The chart of a template compiled once: its part split at the places where the data goes."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from salessheets.documents.word.chart_book import SHEET, Number, column, escaped, figure
from salessheets.documents.word.chart_data import ChartData, Series

PALETTE = (
    *("2F6690", "E08A3C", "5B9E77", "8A6BA6", "C4504B", "7B8794"),
    *("B59B32", "3A9FB0", "1F3A5F", "A0522D", "D68FB5", "9BBF5A"),
)
ACCENTS = 6
COLOUR = re.compile(r'<a:(srgbClr|schemeClr) val="([^"]+)"')


@dataclass(frozen=True, slots=True, kw_only=True)
class Drawn:
    """A series of the template: which plot it stands in, and its part before and behind the data.

    Before the data stand pieces that belong to one point each (the colour of a slice); a piece is written when there
    are more points than its number.
    """

    plot: int
    before: tuple[tuple[int, str], ...]
    after: str
    number_format: str

    def style(self, points: int) -> str:
        """Give what stands before the data, for so many points."""
        return "".join(xml for least, xml in self.before if points > least)


@dataclass(frozen=True, slots=True)
class Split:
    """A text cut at its holes: literal pieces, in turn with the names of what goes between them."""

    literals: tuple[str, ...]
    holes: tuple[str, ...] = ()

    def join(self, filled: Mapping[str, str]) -> str:
        """Fill the holes."""
        out = [self.literals[0]]
        for hole, literal in zip(self.holes, self.literals[1:], strict=True):
            out += (filled[hole], literal)
        return "".join(out)


@dataclass(frozen=True, slots=True, kw_only=True)
class Title:
    """The title: what stands around a given one, what stands there without one, and how that is said to be so."""

    begin: str = ""
    end: str = ""
    own: Split
    untitled: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Shape:
    """A chart of a template: its body with holes for plots, title, bounds and the texts that hold tags.

    `prefix` is that of the names of charts; `bounds` are those of the template's own axis, as XML.
    """

    prefix: str
    body: Split
    series: tuple[Drawn, ...]
    title: Title
    bounds: Mapping[str, str]

    def xml(self, data: ChartData, texts: Sequence[str]) -> str:
        """Write the part: `texts` are the words that the tags in the chart's texts gave."""
        filled = {f"text{number}": escaped(text) for number, text in enumerate(texts)}
        filled |= self._title(data, filled)
        return self.body.join({**filled, **self._plots(data), **self._bounds(data)})

    def _plots(self, data: ChartData) -> dict[str, str]:
        plots: dict[str, list[str]] = {f"plot{each.plot}": [] for each in self.series}
        names = self._names(data)
        for number, series in enumerate(data.series):
            drawn = self.series[min(number, len(self.series) - 1)]
            plots[f"plot{drawn.plot}"].append(self._series(drawn, number, series, names))
        return {name: "".join(each) for name, each in plots.items()}

    def _names(self, data: ChartData) -> str:
        """Write the categories, which all series share."""
        p, count = self.prefix, len(data.categories)
        points = "".join(
            f'<{p}pt idx="{at}"><{p}v>{escaped(text)}</{p}v></{p}pt>' for at, text in enumerate(data.categories)
        )
        return (
            f"<{p}cat><{p}strRef><{p}f>{SHEET}!$A$2:$A${count + 1}</{p}f><{p}strCache>"
            f'<{p}ptCount val="{count}"/>{points}</{p}strCache></{p}strRef></{p}cat>'
        )

    def _series(self, drawn: Drawn, number: int, series: Series, names: str) -> str:
        p, letter, count = self.prefix, column(number + 1), len(series.values)
        style = drawn.style(count)
        if number >= len(self.series):
            style = recoloured(style, number)
        return (
            f'<{p}ser><{p}idx val="{number}"/><{p}order val="{number}"/><{p}tx><{p}strRef><{p}f>{SHEET}!${letter}$1'
            f'</{p}f><{p}strCache><{p}ptCount val="1"/><{p}pt idx="0"><{p}v>{escaped(series.name)}</{p}v></{p}pt>'
            f"</{p}strCache></{p}strRef></{p}tx>{style}{names}<{p}val><{p}numRef>"
            f"<{p}f>{SHEET}!${letter}$2:${letter}${count + 1}</{p}f><{p}numCache>"
            f"<{p}formatCode>{drawn.number_format}</{p}formatCode>"
            f'<{p}ptCount val="{count}"/>{"".join(self._points(series.values))}</{p}numCache></{p}numRef></{p}val>'
            f"{drawn.after}</{p}ser>"
        )

    def _points(self, values: Sequence[Number | None]) -> Iterator[str]:
        p = self.prefix
        for at, value in enumerate(values):
            if value is not None:
                yield f'<{p}pt idx="{at}"><{p}v>{figure(value)}</{p}v></{p}pt>'

    def _bounds(self, data: ChartData) -> dict[str, str]:
        bounds = {"max": data.maximum, "min": data.minimum}
        return {
            name: self.bounds[name] if value is None else f'<{self.prefix}{name} val="{figure(value)}"/>'
            for name, value in bounds.items()
        }

    def _title(self, data: ChartData, filled: Mapping[str, str]) -> dict[str, str]:
        if not data.title:
            return {"title": self.title.own.join(filled), "untitled": self.title.untitled}
        title = self.title.begin + escaped(data.title) + self.title.end
        return {"title": title, "untitled": f'<{self.prefix}autoTitleDeleted val="0"/>'}


def recoloured(style: str, number: int) -> str:
    """Give a copied series a colour of its own in the place of its first one."""
    found = COLOUR.search(style)
    if found is None:
        return style
    accent = f"accent{number % ACCENTS + 1}"
    kind, colour = found.groups()
    fresh = accent if kind == "schemeClr" else PALETTE[number % len(PALETTE)]
    return style.replace(f'<a:{kind} val="{colour}"', f'<a:{kind} val="{fresh}"')
