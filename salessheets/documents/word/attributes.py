"""Tags in attributes (alt texts, bookmarks' targets …) and what may not be doubled by a loop."""

from __future__ import annotations

import re

from salessheets.documents.word.faults import TemplateFault
from salessheets.documents.word.ooxml import DOC_PR, W14, Element, P, drop, is_mark, w
from salessheets.documents.word.places import place_of
from salessheets.documents.word.story import Placed, Story
from salessheets.documents.word.tags import scan
from salessheets.text import Text

PLACEHOLDER = "salessheets-compiling-{}-"
PLACEHOLDERS = re.compile(r"salessheets-compiling-(\d+)-")
UNIQUE = "salessheets-compiling-id"
ONLY_VALUES = Text("属性里只能写 {{ }}", "only {{ }} can stand in an attribute")
ONCE = (f"{{{W14}}}paraId", f"{{{W14}}}textId")


def mark_attributes(story: Story, found: dict[Element, Text]) -> None:
    """Number the values that stand in attributes; a token keeps their place."""
    for element in story.root.iter():
        if is_mark(element):
            continue
        for name, value in element.attrib.items():
            if "{{" in value or "{%" in value:
                element.attrib[name] = marked_text(story, str(value), place_of(element, found))


def marked_text(story: Story, value: str, place: Text) -> str:
    """Replace the values in a text that is no paragraph by placeholders."""
    tags, flaws = scan(value)
    story.faults += [TemplateFault(part=story.part, place=place, tag=flaw.text, what=flaw.what) for flaw in flaws]
    out, cursor = "", 0
    for tag in tags:
        placed = Placed(tag=tag, part=story.part, place=place, in_attribute=True)
        out += value[cursor : tag.start]
        cursor = tag.end
        if tag.kind == "value":
            story.tags.append(placed)
            out += PLACEHOLDER.format(len(story.tags) - 1)
        elif tag.kind == "statement":
            story.faults.append(placed.fault(ONLY_VALUES))
        elif tag.kind == "literal":
            out += tag.code
    return out + value[cursor:]


def once_only(story: Story) -> None:
    """Make what a loop repeats safe to repeat: drawings get new ids, bookmarks and paragraph ids go."""
    depth = 0
    looped: list[Element] = []
    for node in story.root.iter():
        placed = story.placed(node)
        if placed is not None and placed.tag.kind == "statement":
            depth += {"for": 1, "endfor": -1}.get(placed.tag.word, 0)
        elif depth > 0 and not is_mark(node):
            looped.append(node)
    _drop_bookmarks(story.root, {node.get(w("id")) for node in looped if node.tag == w("bookmarkStart")})
    for node in looped:
        _without_ids(node)


def _drop_bookmarks(root: Element, doubled: set[str | None]) -> None:
    """Drop bookmarks that a loop would double, and those that lost an end to a tag's paragraph."""
    starts = {node.get(w("id")) for node in root.iter(w("bookmarkStart"))}
    ends = {node.get(w("id")) for node in root.iter(w("bookmarkEnd"))}
    kept = (starts & ends) - doubled
    for node in list(root.iter(w("bookmarkStart"), w("bookmarkEnd"))):
        if node.get(w("id")) not in kept:
            drop(node)


def _without_ids(node: Element) -> None:
    if node.tag == DOC_PR:
        node.set("id", UNIQUE)
    elif node.tag in (P, w("tr")):
        for name in ONCE:
            if name in node.attrib:
                del node.attrib[name]
    elif node.tag == w("sdtPr"):
        for each in node.findall(w("id")):
            node.remove(each)
