"""Takes the chart part of a template apart: where series, title, bounds and tags of its texts stand."""

from __future__ import annotations

import re
from collections.abc import Iterator
from xml.sax.saxutils import escape

from lxml import etree

from salessheets.documents.word.chart_shapes import Drawn, Shape, Split, Title
from salessheets.documents.word.ooxml import Element, drop
from salessheets.documents.word.tags import scan
from salessheets.ooxml_names import CHARTML, DRAWINGML, OFFICE_RELATIONSHIPS, XML_DECLARATION
from salessheets.text import Text

HOLE = "chart"
HOLES = re.compile(rf"<\?{HOLE} (\w+)\?>")
SERIES = re.compile(rf"<\?{HOLE} series\?>(.*?)<\?{HOLE} data\?>(.*?)<\?{HOLE} end\?>", re.DOTALL)
POINT = re.compile(rf"<\?{HOLE} point(\d+)\?>(.*?)<\?{HOLE} more\?>", re.DOTALL)
BEHIND = ("smooth", "shape", "extLst")
REPLACED = ("idx", "order", "tx", "cat", "val")
BOOK = "rIdBook"
PLOTS = tuple(
    f"{{{CHARTML}}}{name}Chart"
    for name in (
        *("bar", "bar3D", "line", "line3D", "pie", "pie3D", "doughnut", "ofPie", "area", "area3D", "radar"),
        *("scatter", "bubble", "stock", "surface", "surface3D"),
    )
)
OTHER = ("scatterChart", "bubbleChart", "stockChart", "surfaceChart", "surface3DChart")
BEFORE_BOOK = ("txPr", "spPr", "chart")
TITLE = (
    f'<{{p}}tx><{{p}}rich><a:bodyPr xmlns:a="{DRAWINGML}"/><a:p xmlns:a="{DRAWINGML}"><a:r><a:t>',
    "</a:t></a:r></a:p></{p}rich></{p}tx>",
)
WHOLE_TITLE = (f"<{{p}}title>{TITLE[0]}", f'{TITLE[1]}<{{p}}overlay val="0"/></{{p}}title>')

NO_SERIES = Text(
    "占位图表里没有系列，请在 Word 中先给它至少一个系列作样式",
    "the chart has no series: give it at least one in Word, whose look is taken",
)
NOT_THIS_KIND = Text(
    "不支持这种图表（{kind}），请改用柱形、条形、折线、饼图、面积图或雷达图",
    "charts of this kind ({kind}) cannot be filled: take columns, bars, lines, a pie, areas or a radar",
)


def c(name: str) -> str:
    """Qualify a name of charts."""
    return f"{{{CHARTML}}}{name}"


def what_is_wrong(root: Element) -> Text | None:
    """Say why a chart cannot be filled; None when it can."""
    for plot in root.iter(*PLOTS):
        kind = plot.tag.rsplit("}", 1)[-1]
        if kind in OTHER:
            return NOT_THIS_KIND.fill(kind=kind)
    return None if any(plot.find(c("ser")) is not None for plot in root.iter(*PLOTS)) else NO_SERIES


def tagged_texts(root: Element) -> Iterator[tuple[Element, str]]:
    """Give the a:t of each text with tags, put together where Word split it; the rest of its runs go."""
    for paragraph in list(root.iter(f"{{{DRAWINGML}}}p")):
        runs = paragraph.findall(f"{{{DRAWINGML}}}r")
        found = [text for run in runs if (text := run.find(f"{{{DRAWINGML}}}t")) is not None]
        words = "".join(text.text or "" for text in found)
        if found and ("{{" in words or "{%" in words):
            for run in runs:
                if found[0].getparent() is not run:
                    drop(run)
            found[0].text = words
            yield found[0], words


def shape(root: Element) -> Shape:
    """Compile a chart part that nothing is wrong with; its workbook will be the relationship `BOOK`."""
    prefix = f"{root.prefix}:" if root.prefix else ""
    _mark_texts(root)
    title = _title(root, prefix)
    bounds = _bounds(root, prefix)
    _tidy(root)
    found = _mark_series(root)
    _mark_book(root)
    text = XML_DECLARATION + etree.tostring(root, encoding="unicode")
    sources = SERIES.findall(text)
    drawn = [_drawn(*source, *facts) for source, (_, *facts) in zip(sources, found, strict=True)]
    order = sorted(range(len(drawn)), key=lambda at: found[at][0])
    series = tuple(drawn[at] for at in order)
    return Shape(prefix=prefix, body=split(SERIES.sub("", text)), series=series, title=title, bounds=bounds)


def split(text: str) -> Split:
    """Cut a serialised text at its holes."""
    pieces = HOLES.split(text)
    return Split(tuple(pieces[::2]), tuple(pieces[1::2]))


def _hole(name: str) -> Element:
    return etree.ProcessingInstruction(HOLE, name)


def _mark_texts(root: Element) -> None:
    """Cut the texts with tags, one hole for each value in the order of the part."""
    number = 0
    for node, words in tagged_texts(root):
        node.text, cursor, last = "", 0, None
        for tag in scan(words)[0]:
            literal, cursor = words[cursor : tag.start], tag.end
            _append(node, last, literal)
            if tag.kind == "value":
                last = _hole(f"text{number}")
                node.append(last)
                number += 1
        _append(node, last, words[cursor:])


def _append(node: Element, last: Element | None, text: str) -> None:
    if last is None:
        node.text = (node.text or "") + text
    else:
        last.tail = (last.tail or "") + text


def _title(root: Element, prefix: str) -> Title:
    """Put a hole where the title's words go; a chart without a title gets one when the data has one."""
    chart = root.find(c("chart"))
    assert chart is not None
    title, deleted = chart.find(c("title")), chart.find(c("autoTitleDeleted"))
    said = "" if deleted is None else f'<{prefix}autoTitleDeleted val="{escape(deleted.get("val") or "1")}"/>'
    if deleted is not None:
        drop(deleted)
    chart.insert(0 if title is None else 1, _hole("untitled"))
    texts = [] if title is None else list(title.iter(f"{{{DRAWINGML}}}t"))
    if texts:
        own = split("".join(map(_inner, texts)))
        _leave_one(texts)
        return Title(own=own, untitled=said)
    if title is not None:
        for old in title.findall(c("tx")):
            drop(old)
    (chart if title is None else title).insert(0, _hole("title"))
    begin, end = (each.replace("{p}", prefix) for each in (WHOLE_TITLE if title is None else TITLE))
    return Title(begin=begin, end=end, own=Split(("",)), untitled=said)


def _inner(node: Element) -> str:
    """Write what stands in a text: its words and holes."""
    holes = "".join(f"<?{HOLE} {hole.text}?>{escape(hole.tail or '')}" for hole in node)
    return escape(node.text or "") + holes


def _leave_one(texts: list[Element]) -> None:
    """Keep the run of the first text, with the hole in it; the others go."""
    for text in texts[1:]:
        run = text.getparent()
        if run is not None:
            drop(run)
    for child in list(texts[0]):
        texts[0].remove(child)
    texts[0].text = ""
    texts[0].append(_hole("title"))


def _bounds(root: Element, prefix: str) -> dict[str, str]:
    """Put holes where the first axis of values says its bounds; give those it has."""
    scaling = root.find(f".//{c('valAx')}/{c('scaling')}")
    bounds = {"max": "", "min": ""}
    if scaling is None:
        return bounds
    for name in bounds:
        old = scaling.find(c(name))
        if old is not None:
            bounds[name] = f'<{prefix}{name} val="{escape(old.get("val") or "0")}"/>'
            drop(old)
    at = len([child for child in scaling if child.tag in (c("logBase"), c("orientation"))])
    scaling.insert(at, _hole("max"))
    scaling.insert(at + 1, _hole("min"))
    return bounds


def _tidy(root: Element) -> None:
    """Drop what newer programs note of single series, points and filters: copies must not share it."""
    for plot in root.iter(*PLOTS):
        for notes in list(plot.iter(c("extLst"))):
            parent = notes.getparent()
            if parent is not None and parent.tag != c("dLbls"):
                drop(notes)


def _mark_series(root: Element) -> list[tuple[int, int, str]]:
    """Take every series out of its element, between holes; give order, plot and number format of each."""
    found = []
    for number, plot in enumerate(root.iter(*PLOTS)):
        every = plot.findall(c("ser"))
        if every:
            every[0].addprevious(_hole(f"plot{number}"))
        for series in every:
            order, code = series.find(c("order")), series.findtext(f"{c('val')}//{c('formatCode')}")
            found.append((int(order.get("val") or 0) if order is not None else 0, number, escape(code or "General")))
            _unwrap(series)
    return found


def _unwrap(series: Element) -> None:
    """Put what gives a series its look in its place: what stands before the data, a hole, what stands behind."""
    for point in list(series.iter(c("dPt"), c("dLbl"))):
        number = point.find(c("idx"))
        at = number.get("val") if number is not None else None
        point.addprevious(_hole(f"point{at or 0}"))
        point.addnext(_hole("more"))
    children = [child for child in series if child.tag not in {c(name) for name in REPLACED}]
    behind = [child for child in children if child.tag in {c(name) for name in BEHIND}]
    before = [child for child in children if child not in behind]
    for child in (_hole("series"), *before, _hole("data"), *behind, _hole("end")):
        series.addprevious(child)
    drop(series)


def _drawn(before: str, behind: str, plot: int, number_format: str) -> Drawn:
    pieces = POINT.split(before)
    parts = [(-1, pieces[0])]
    for number, point, rest in zip(pieces[1::3], pieces[2::3], pieces[3::3], strict=True):
        parts += [(int(number), point), (-1, rest)]
    return Drawn(plot=plot, before=tuple(part for part in parts if part[1]), after=behind, number_format=number_format)


def _mark_book(root: Element) -> None:
    """Point to the workbook, which is a new one for every chart."""
    data = root.find(c("externalData"))
    if data is None:
        data = etree.Element(c("externalData"))
        etree.SubElement(data, c("autoUpdate"), {"val": "0"})
        before = next(found for name in BEFORE_BOOK if (found := root.find(c(name))) is not None)
        before.addnext(data)
    data.set(f"{{{OFFICE_RELATIONSHIPS}}}id", BOOK)
