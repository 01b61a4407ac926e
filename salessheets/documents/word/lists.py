"""Numbered lists in loops: where they begin at 1 again.

A list whose paragraphs are repeated by a loop inside another loop begins again in each turn of the outer one. A paragraph
with `{% restart %}` in it begins its list again each time it is printed.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from typing import cast

from jinja2 import pass_context
from jinja2.runtime import Context

from salessheets.documents.word.additions import Additions
from salessheets.documents.word.attributes import PLACEHOLDER
from salessheets.documents.word.filters import Filter
from salessheets.documents.word.numbering import (
    highest,
    list_of,
    numbering_of,
    numbering_part,
    styled_lists,
    value,
    with_list,
)
from salessheets.documents.word.ooxml import RUN, Element, P, T, drop, is_mark, nearest, w
from salessheets.documents.word.paragraphs import drop_text
from salessheets.documents.word.parts import Parts
from salessheets.documents.word.story import Placed, Story
from salessheets.text import Text

NO_LIST = Text("这一段没有自动编号", "this paragraph has no list numbering")
LEVELS = 9


@dataclass(frozen=True, slots=True, kw_only=True)
class Definitions:
    """The lists of a template: the part that holds them, the greatest number, what each is made of."""

    part: str
    last: int
    bodies: Mapping[int, str]


@dataclass(slots=True)
class Lists:
    """The lists of one filling that began again: the number that each has now, 0 until it is used."""

    definitions: Definitions | None
    additions: Additions
    now: dict[int, int] = field(default_factory=dict)
    made: int = 0

    def number(self, number: int) -> int:
        """Give the list that a paragraph belongs to now."""
        definitions = self.definitions
        if definitions is None or number not in self.now or number not in definitions.bodies:
            return number
        if not self.now[number]:
            self.made += 1
            self.now[number] = definitions.last + self.made
            line = f'<w:num w:numId="{self.now[number]}">{definitions.bodies[number]}</w:num>'
            self.additions.relations.setdefault(definitions.part, []).append(line)
        return self.now[number]


def numbering_filters() -> dict[str, Filter]:
    """Give the filters by name; no template can name them itself."""
    return {"_listed": listed, "_anew": anew}


@pass_context
def listed(context: Context, number: int) -> int:
    """Give the number of the list that stands for one of the template."""
    return cast("Lists", context.parent["_lists"]).number(number)


@pass_context
def anew(context: Context, number: int) -> str:
    """Let a list begin again; prints nothing."""
    cast("Lists", context.parent["_lists"]).now[number] = 0
    return ""


def restart_lists(story: Story, parts: Parts) -> None:
    """Find the lists of a part that begin again, and where."""
    styled = styled_lists(parts)
    again: dict[str, set[Element]] = {}
    for node, number in (*_asked_for(story, styled), *_by_loops(story, styled)):
        again.setdefault(number, set()).add(node)
    for paragraph in story.root.iter(P):
        number, level = list_of(paragraph, styled)
        if number in again:
            some = story.placed(next(iter(again[number])))
            assert some is not None
            with_list(paragraph, _token(story, some, number), level)
    for number, nodes in again.items():
        for node in nodes:
            _begin(story, node, number)


def definitions(parts: Parts, *, used: bool) -> Definitions | None:
    """Say what the template's lists are made of; None when no list begins again."""
    root, part = numbering_of(parts), numbering_part(parts)
    if not used or root is None or part is None:
        return None
    shapes = {each.get(w("abstractNumId")): each for each in root.findall(w("abstractNum"))}
    bodies: dict[int, str] = {}
    for num in root.findall(w("num")):
        abstract = value(num, "abstractNumId")
        if abstract in shapes and (num.get(w("numId")) or "").isdecimal():
            bodies[int(num.get(w("numId")) or 0)] = f'<w:abstractNumId w:val="{abstract}"/>' + _starts(shapes[abstract])
    return Definitions(part=part, last=highest(root, "num", "numId"), bodies=bodies)


def _starts(shape: Element) -> str:
    """Write for every level the number with which it begins."""
    begins = {level.get(w("ilvl")) or "": value(level, "start") or "1" for level in shape.findall(w("lvl"))}
    return "".join(
        f'<w:lvlOverride w:ilvl="{level}"><w:startOverride w:val="{int(begins[str(level)])}"/></w:lvlOverride>'
        for level in range(LEVELS)
        if begins.get(str(level), "").isdecimal()
    )


def _asked_for(story: Story, styled: Mapping[str, tuple[str, str]]) -> Iterator[tuple[Element, str]]:
    """Give the marks of `{% restart %}`, each put before its paragraph, with the list."""
    for node in list(story.root.iter()):
        placed = story.placed(node)
        if placed is None or placed.tag.kind != "statement" or placed.tag.code != "restart":
            continue
        holder, paragraph = node.getparent(), nearest(node, P)
        number = "" if paragraph is None else list_of(paragraph, styled)[0]
        drop(node)
        if holder is not None and holder.tag == T and not len(holder) and not holder.text:
            drop_text(holder)
        if not number or paragraph is None:
            story.faults.append(placed.fault(NO_LIST))
            continue
        paragraph.addprevious(node)
        node.tail = None
        yield node, number


def _by_loops(story: Story, styled: Mapping[str, tuple[str, str]]) -> Iterator[tuple[Element, str]]:
    """Give the outer loops of lists that a loop in a loop repeats, with the list."""
    open_: list[Element] = []
    for node in story.root.iter():
        placed = story.placed(node) if is_mark(node) else None
        if placed is not None and placed.tag.kind == "statement" and nearest(node, RUN) is None:
            if placed.tag.word == "for":
                open_.append(node)
            elif placed.tag.word == "endfor" and open_:
                open_.pop()
        elif node.tag == P and len(open_) > 1 and (number := list_of(node, styled)[0]):
            yield open_[-2], number


def _begin(story: Story, node: Element, number: str) -> None:
    """Put the mark that begins a list behind the loop's own, or in the place of a `{% restart %}`."""
    placed = story.placed(node)
    assert placed is not None
    tag = replace(placed.tag, kind="value", level="", code=number)
    mark = story.mark(replace(placed, tag=tag, through="_anew"))
    node.addnext(mark)
    if placed.tag.code == "restart":
        drop(node)


def _token(story: Story, placed: Placed, number: str) -> str:
    tag = replace(placed.tag, kind="value", level="", code=number)
    story.tags.append(replace(placed, tag=tag, in_attribute=True, through="_listed"))
    return PLACEHOLDER.format(len(story.tags) - 1)
