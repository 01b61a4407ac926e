"""Shared blocks: `{%p include "签批栏" %}` puts the body of another .docx there while compiling."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass

from salessheets.documents.word.carrying import carry_looks
from salessheets.documents.word.chart_carrying import brought
from salessheets.documents.word.faults import nearest_name
from salessheets.documents.word.ooxml import SECT, Element, drop, w
from salessheets.documents.word.parts import Parts, open_template, parsed, resolved
from salessheets.documents.word.story import Placed, Story
from salessheets.ooxml_names import OFFICE_RELATIONSHIPS
from salessheets.text import Text

NAMED = re.compile(r"""include\s+(["'])(.+?)\1$""")
DEEPEST = 5
CARRIED = (f"{OFFICE_RELATIONSHIPS}/image", f"{OFFICE_RELATIONSHIPS}/chart")
NO_BLOCK = Text("没有名为「{name}」的公共块", "there is no shared block called “{name}”")
NESTED = Text("公共块互相包含", "shared blocks include each other")
NOT_CARRIED = Text(
    "公共块「{name}」里的「{kind}」不能带入", "block “{name}” holds a “{kind}”, which cannot be carried over"
)

Prepare = Callable[[Story, Text, tuple[str, ...]], None]


@dataclass(frozen=True, slots=True)
class Shelf:
    """The shared blocks by name, and the parts of the template that takes them in."""

    blocks: Mapping[str, bytes]
    parts: Parts


def include(story: Story, shelf: Shelf, host: str, trail: tuple[str, ...], prepare: Prepare) -> None:
    """Replace each include mark of a story by the prepared body of its block."""
    for node in list(story.root.iter()):
        placed = story.placed(node)
        if placed is None or placed.tag.word != "include" or placed.tag.level != "p":
            continue
        named = NAMED.match(placed.tag.code)
        if named is None:
            continue  # the statement check says how to write it
        body = _body(story, shelf, placed, named.group(2), host, trail, prepare)
        at = node
        for child in body:
            at.addnext(child)
            at = child
        drop(node)


def _body(
    story: Story, shelf: Shelf, placed: Placed, name: str, host: str, trail: tuple[str, ...], prepare: Prepare
) -> list[Element]:
    data = shelf.blocks.get(name)
    if data is None:
        story.faults.append(placed.fault(NO_BLOCK.fill(name=name), nearest_name(name, shelf.blocks)))
        return []
    if name in trail or len(trail) >= DEEPEST:
        story.faults.append(placed.fault(NESTED))
        return []
    block = open_template(data)
    root = parsed(block.main, block.data(block.main))
    body = root.find(w("body"))
    if body is None:
        return []
    for section in list(root.iter(SECT)):
        drop(section)
    inner = Story(part=story.part, root=body, tags=story.tags, faults=story.faults)
    carry_looks(body, block, shelf.parts)
    _carry_relations(inner, block, shelf, placed, name, host)
    prepare(inner, Text(f"公共块「{name}」", f"block “{name}”"), (*trail, name))
    return list(body)


def _carry_relations(story: Story, block: Parts, shelf: Shelf, placed: Placed, name: str, host: str) -> None:
    relations = {relation.id: relation for relation in block.of(block.main)}
    carried: dict[str, str] = {}
    for element, key in _pointers(story.root):
        relation = relations.get(element.get(key) or "")
        if relation is None:
            continue
        if not relation.external and relation.kind not in CARRIED:
            kind = relation.kind.rsplit("/", 1)[-1]
            story.faults.append(placed.fault(NOT_CARRIED.fill(name=name, kind=kind)))
            continue
        if relation.id not in carried:
            source = resolved(block.main, relation.target)
            target = relation.target if relation.external else brought(block, shelf.parts, source)
            carried[relation.id] = shelf.parts.relate(host, relation.kind, target, external=relation.external)
        element.set(key, carried[relation.id])


def _pointers(root: Element) -> Iterator[tuple[Element, str]]:
    """Give every element with an attribute that names a relation, and the attribute."""
    for element in root.iter():
        yield from [(element, key) for key in map(str, element.attrib) if key.startswith(f"{{{OFFICE_RELATIONSHIPS}}}")]
