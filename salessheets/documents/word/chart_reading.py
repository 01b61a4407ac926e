"""A chart as lines that a person can read: its title, then a table of categories and series."""

from __future__ import annotations

from collections.abc import Iterator

from salessheets.documents.word.chart_compiling import PLOTS, c
from salessheets.documents.word.ooxml import DOC_PR, Element, nearest, w
from salessheets.documents.word.parts import Parts, parsed, resolved
from salessheets.ooxml_names import DRAWINGML, OFFICE_RELATIONSHIPS

CHART = c("chart")
MOST_POINTS = 10_000
DIGITS = 10


def charts_of(parts: Parts, part: str, root: Element) -> dict[Element, tuple[str, ...]]:
    """Give the lines of each chart that a part shows, by the element that points to it."""
    pointers = list(root.iter(CHART))
    relations = {each.id: each for each in parts.of(part)} if pointers else {}
    found = {}
    for pointer in pointers:
        relation = relations.get(pointer.get(f"{{{OFFICE_RELATIONSHIPS}}}id") or "")
        name = "" if relation is None else resolved(part, relation.target)
        if name in parts.sources:
            found[pointer] = tuple(chart_lines(parsed(name, parts.data(name)), _alt(pointer)))
    return found


def _alt(pointer: Element) -> str:
    drawing = nearest(pointer, w("drawing"))
    named = None if drawing is None else next(drawing.iter(DOC_PR), None)
    return "" if named is None else named.get("descr") or ""


def chart_lines(root: Element, alt: str = "") -> Iterator[str]:
    """Give the lines of a chart, each under its mark; the alt text beside the title, a gap is empty."""
    title = root.find(f"{c('chart')}/{c('title')}")
    words = "" if title is None else "".join(text.text or "" for text in title.iter(f"{{{DRAWINGML}}}t"))
    yield " ".join(each for each in ("[chart]", words, f"[{alt}]" if alt not in ("", words) else "") if each)
    for number, series in enumerate(series for plot in root.iter(*PLOTS) for series in plot.findall(c("ser"))):
        categories = _points(series.find(c("cat")))
        if not number:
            yield "[chart]  | " + " | ".join(categories)
        name = " / ".join(_points(series.find(c("tx"))))
        yield f"[chart] {name} | " + " | ".join(_points(series.find(c("val"))))


def _points(holder: Element | None) -> list[str]:
    if holder is None:
        return []
    found = {_whole(point.get("idx")): point.findtext(c("v")) or "" for point in holder.iter(c("pt"))}
    count = next(holder.iter(c("ptCount")), None)
    length = min(_whole(count.get("val")) if count is not None else 0, MOST_POINTS)
    return [found.get(at, "") for at in range(length)]


def _whole(said: str | None) -> int:
    return int(said) if said and said.isascii() and said.isdecimal() and len(said) < DIGITS else 0
