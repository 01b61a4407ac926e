"""Native charts: a chart of the template whose alt text holds a tag is filled with the data that the tag gives.

The field is plain data: `{"title"?, "alt"?, "minimum"?, "maximum"?, "categories": [words], "series": [{"name",
"values": [number or None]}]}`. Series take the look of the template's series by their place; further ones copy the
last in another colour, fewer leave the rest out. A chart without anything to draw becomes the words 暂无数据 / No data.
Titles in the chart may hold `{{ }}`. 编辑数据 works: each chart brings a workbook of its own.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from lxml import etree

from salessheets.documents.word.attributes import PLACEHOLDER, PLACEHOLDERS, marked_text
from salessheets.documents.word.chart_compiling import c, shape, tagged_texts, what_is_wrong
from salessheets.documents.word.chart_filling import DRAW, SAID, WITHOUT_DATA, Placeholder
from salessheets.documents.word.ooxml import DOC_PR, Element, T, w
from salessheets.documents.word.parts import Parts, Relation, parsed, resolved
from salessheets.documents.word.places import place_of
from salessheets.documents.word.story import Placed, Story
from salessheets.documents.word.tags import Kind
from salessheets.ooxml_names import OFFICE_RELATIONSHIPS
from salessheets.text import Text

POINTER = f"{{{OFFICE_RELATIONSHIPS}}}id"
TEXTS = "text{}"
CHARTEX = "http://schemas.microsoft.com/office/drawing/2014/chartex"
NUMBERED = re.compile(r"(?:/chart|^rIdF)(\d+)")
NOT_KEPT = ("package", "oleObject", "chartStyle", "chartColorStyle")

NOT_ALONE = Text(
    "图表的替换文字里只能写一个 {{ }}，不能有别的文字", "the alt text of a chart holds one {{ }} and nothing else"
)
NO_PART = Text("找不到图表的内容，请在 Word 中重新插入图表", "the chart has no content: insert it again in Word")
NEWER = Text(
    "不支持 Word 2016 起的新式图表（瀑布图等），请改用柱形、条形、折线、饼图、面积图或雷达图",
    "charts of the kinds new in Word 2016 cannot be filled: take columns, bars, lines, a pie, areas or a radar",
)


@dataclass(frozen=True, slots=True)
class Found:
    """A drawing of a story whose alt text holds a tag, and that shows a chart."""

    drawing: Element
    alt: Element
    pointer: Element


def mark_charts(story: Story, parts: Parts, places: dict[Element, Text]) -> None:
    """Check the charts that tags fill; the tags of their texts are noted beside the pointer to the chart."""
    for found in _tagged(story.root):
        number = PLACEHOLDERS.search(found.alt.get("descr") or "")
        assert number is not None
        placed = story.tags[int(number.group(1))]
        wrong = _wrong(found, story, parts)
        if wrong is not None:
            story.faults.append(placed.fault(wrong))
            continue
        for at, (_, words) in enumerate(tagged_texts(_root(found, story, parts))):
            found.pointer.set(TEXTS.format(at), marked_text(story, words, place_of(found.drawing, places)))


def complete_charts(stories: Iterable[Story], parts: Parts) -> tuple[Placeholder, ...]:
    """Let every such drawing be drawn by its tag, and take the placeholders' parts out of the template."""
    placeholders: list[Placeholder] = []
    gone: list[tuple[str, str]] = []
    kept: set[str] = set()
    for story in stories:
        for found in _tagged(story.root):
            relation = _relation(found, story, parts)
            assert relation is not None
            related = _kept(resolved(story.part, relation.target), parts)
            lines = "".join(each.xml for each in related)
            kept |= {each.target.lstrip("/") for each in related if not each.external}
            made = shape(_root(found, story, parts))
            placeholders.append(Placeholder(host=story.part, shape=made, relations=lines))
            gone.append((story.part, relation.id))
            _complete(story, found, len(placeholders) - 1)
    if gone:
        parts.unrelate(gone, kept)
    return tuple(placeholders)


def first_number(parts: Parts) -> int:
    """Give the greatest number that a chart or a relationship of the template has."""
    names = [*parts.sources, *parts.added]
    names += [each.id for part in list(parts.relations) for each in parts.of(part)]
    return max((int(found.group(1)) for name in names if (found := NUMBERED.search(name))), default=0)


def _tagged(root: Element) -> Iterator[Found]:
    for drawing in list(root.iter(w("drawing"))):
        alt = next(drawing.iter(DOC_PR), None)
        pointer = next(drawing.iter(c("chart"), f"{{{CHARTEX}}}chart"), None)
        if alt is not None and pointer is not None and PLACEHOLDERS.search(alt.get("descr") or ""):
            yield Found(drawing, alt, pointer)


def _wrong(found: Found, story: Story, parts: Parts) -> Text | None:
    if not PLACEHOLDERS.fullmatch((found.alt.get("descr") or "").strip()):
        return NOT_ALONE
    if found.pointer.tag != c("chart"):
        return NEWER
    relation = _relation(found, story, parts)
    if relation is None or resolved(story.part, relation.target) not in (*parts.sources, *parts.added):
        return NO_PART
    return what_is_wrong(_root(found, story, parts))


def _relation(found: Found, story: Story, parts: Parts) -> Relation | None:
    identity = found.pointer.get(POINTER)
    return next((each for each in parts.of(story.part) if each.id == identity and not each.external), None)


def _root(found: Found, story: Story, parts: Parts) -> Element:
    relation = _relation(found, story, parts)
    assert relation is not None
    name = resolved(story.part, relation.target)
    return parsed(name, parts.data(name))


def _kept(name: str, parts: Parts) -> list[Relation]:
    """Give the relationships that every copy of a chart keeps, with targets that hold from anywhere."""
    return [
        each if each.external else replace(each, target=f"/{resolved(name, each.target)}")
        for each in parts.of(name)
        if each.kind.rsplit("/", 1)[-1] not in NOT_KEPT
    ]


def _complete(story: Story, found: Found, number: int) -> None:
    """Write: when the tag gives something to draw, the drawing with its alt text and part; else the words."""
    drawing = found.drawing
    match = PLACEHOLDERS.search(found.alt.get("descr") or "")
    assert match is not None
    placed = story.tags[int(match.group(1))]
    texts = [story.tags[number] for number in _texts(found.pointer)]
    arguments = "".join(f", ({each.tag.code})" for each in texts)
    begin = _tag(placed, "statement", f"if ({placed.tag.code})|{DRAW}({number}{arguments})")
    words = etree.Element(T)
    words.append(story.mark(_tag(placed, "value", WITHOUT_DATA)))
    drawing.addprevious(story.mark(begin))
    after = (
        story.mark(_tag(placed, "statement", "else")),
        words,
        story.mark(_tag(placed, "statement", "endif")),
    )
    for node in reversed(after):
        drawing.addnext(node)
    found.alt.set("descr", _said(story, placed, "alt"))
    found.pointer.set(POINTER, _said(story, placed, "relation"))


def _texts(pointer: Element) -> list[int]:
    """Take the numbers of the tags of the chart's texts, in their order, off the pointer."""
    numbers: list[int] = []
    at = 0
    while (name := TEXTS.format(at)) in pointer.attrib:
        numbers += [int(found) for found in PLACEHOLDERS.findall(str(pointer.attrib.pop(name)))]
        at += 1
    return numbers


def _said(story: Story, placed: Placed, name: str) -> str:
    story.tags.append(replace(_tag(placed, "value", f'"{name}"|{SAID}'), in_attribute=True))
    return PLACEHOLDER.format(len(story.tags) - 1)


def _tag(placed: Placed, kind: Kind, code: str) -> Placed:
    """Make a tag of ours that is told like the one in the alt text."""
    return replace(placed, tag=replace(placed.tag, kind=kind, level="", code=code), in_attribute=False, through="")
