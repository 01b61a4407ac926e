"""Tags about the table cell they stand in; they leave nothing behind but what they say.

`{% cellbg colour %}` fills the cell (`FF0000`), `{% colspan n %}` lets it span n columns. In a loop over rows `{% vm %}`
makes one cell of it over all turns of the loop, `{% vm row.category %}` one over neighbouring rows of which that is
equal (several with commas: `{% vm row.category, row.kind %}`). In a loop over cells `{% hm %}` makes one cell of all.
The lower half of a cell that the template itself merges over two rows of one turn goes along.
"""

from __future__ import annotations

from collections.abc import Callable
from copy import deepcopy
from dataclasses import replace

from lxml import etree

from salessheets.documents.word.attributes import PLACEHOLDER
from salessheets.documents.word.ooxml import TC, Element, P, T, drop, nearest, w
from salessheets.documents.word.paragraphs import drop_text
from salessheets.documents.word.story import Placed, Story
from salessheets.text import Text

ORDER = (
    *("cnfStyle", "tcW", "gridSpan", "hMerge", "vMerge", "tcBorders", "shd"),
    *("noWrap", "tcMar", "textDirection", "tcFitText", "vAlign", "hideMark"),
)
CELL_WORDS = ("cellbg", "colspan", "vm", "hm")
MERGED = "merged_cell"  # the name under which a row knows whether its cell begins a merged one
NO_TABLE = Text("这个标签要写在表格的单元格里", "this tag stands in a cell of a table")
NO_VALUE = Text("{word} 后面要写值", "{word} needs a value behind it")
TWICE = Text("一个单元格只能写一个 {word}", "one {word} is enough for a cell")


def furnish_cells(story: Story) -> None:
    """Carry out the tags about cells: each becomes properties of its cell that are known when it is filled."""
    done: set[tuple[Element, str]] = set()
    for node in list(story.root.iter()):
        placed = story.placed(node)
        if placed is None or placed.tag.kind != "statement" or placed.tag.word not in CELL_WORDS:
            continue
        cell, word = nearest(node, TC), placed.tag.word
        said = placed.tag.code.removeprefix(word).strip()
        if cell is None:
            story.faults.append(placed.fault(NO_TABLE))
        elif (cell, word) in done:
            story.faults.append(placed.fault(TWICE.fill(word=word)))
        elif not said and word in ("cellbg", "colspan"):
            story.faults.append(placed.fault(NO_VALUE.fill(word=word)))
        _take_out(node, cell)
        if cell is not None and (said or word in ("vm", "hm")):
            done.add((cell, word))
            CARRY_OUT[word](story, cell, placed, said)


def _take_out(node: Element, cell: Element | None) -> None:
    """Drop the mark, and its paragraph when nothing else was in it and the cell has another."""
    holder, paragraph = node.getparent(), nearest(node, P)
    drop(node)
    if holder is not None and holder.tag == T and not len(holder) and not holder.text:
        drop_text(holder)
    if cell is None or paragraph is None:
        return
    empty = all(child.tag == w("pPr") for child in paragraph)
    if empty and paragraph.getparent() is cell and len(cell.findall(P)) > 1:
        drop(paragraph)


def _fill(story: Story, cell: Element, placed: Placed, colour: str) -> None:
    fill = _token(story, placed, colour, "_colour")
    _set(cell, "shd", {"val": "clear", "color": "auto", "fill": fill})


def _span(story: Story, cell: Element, placed: Placed, count: str) -> None:
    _set(cell, "gridSpan", {"val": _token(story, placed, count, "_span")})


def _merge_down(story: Story, cell: Element, placed: Placed, key: str) -> None:
    """Let the cell begin a merged one or continue the one above; only where one begins its content is printed."""
    begins = "loop.first"
    if key:
        begins = f"{MERGED} == 'restart'"
        at = len(story.tags)
        cell.insert(0, _statement(story, placed, f"set {MERGED} = ({key})", f"_above({at}, loop)"))
    _set(cell, "vMerge", {"val": _token(story, placed, f"'restart' if {begins} else 'continue'", "")})
    content = [child for child in cell if child.tag != w("tcPr")][1 if key else 0 :]
    blank = etree.Element(P)
    style = next((child.find(w("pPr")) for child in content if child.tag == P), None)
    if style is not None:
        blank.append(deepcopy(style))
    content[0].addprevious(_statement(story, placed, f"if {begins}"))
    for child in (_statement(story, placed, "else"), blank, _statement(story, placed, "endif")):
        cell.append(child)


def _merge_across(story: Story, cell: Element, placed: Placed, said: str) -> None:
    """Print the cell once, as wide as all that the loop would print."""
    del said
    span = cell.find(f"{w('tcPr')}/{w('gridSpan')}")
    each = (span.get(w("val")) or "1") if span is not None else "1"
    count = f"loop.length * {int(each)}" if each.isdecimal() else "loop.length"
    _set(cell, "gridSpan", {"val": _token(story, placed, count, "_span")})
    cell.addprevious(_statement(story, placed, "if loop.first"))
    cell.addnext(_statement(story, placed, "endif"))


CARRY_OUT: dict[str, Callable[[Story, Element, Placed, str], None]] = {
    "cellbg": _fill,
    "colspan": _span,
    "vm": _merge_down,
    "hm": _merge_across,
}


def _token(story: Story, placed: Placed, code: str, through: str) -> str:
    """Number a value that stands in an attribute."""
    tag = replace(placed.tag, kind="value", code=code)
    story.tags.append(replace(placed, tag=tag, in_attribute=True, through=through))
    return PLACEHOLDER.format(len(story.tags) - 1)


def _statement(story: Story, placed: Placed, code: str, through: str = "") -> Element:
    return story.mark(replace(placed, tag=replace(placed.tag, code=code), through=through))


def _set(cell: Element, name: str, attributes: dict[str, str]) -> None:
    """Set a property of a cell at the place in which the format wants it."""
    properties = cell.find(w("tcPr"))
    if properties is None:
        properties = etree.Element(w("tcPr"))
        cell.insert(0, properties)
    for old in properties.findall(w(name)):
        properties.remove(old)
    before = {w(each) for each in ORDER[: ORDER.index(name)]}
    at = sum(1 for child in properties if child.tag in before)
    made = etree.Element(w(name), {w(key): value for key, value in attributes.items()})
    properties.insert(at, made)
