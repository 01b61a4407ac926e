"""Values that need runs of their own: `{{r value }}`, `{{ value|checkbox }}`; and a box that the template holds already.

A check box of Word (Developer › Check Box Content Control) whose title or tag is a `{{ value }}` is ticked by its truth.
"""

from __future__ import annotations

import json
import re
from copy import deepcopy
from dataclasses import replace

from lxml import etree

from salessheets.documents.word.attributes import PLACEHOLDER
from salessheets.documents.word.ooxml import RUN, W14, XML_SPACE, Element, T, drop, w
from salessheets.documents.word.picture_marks import room
from salessheets.documents.word.places import place_of
from salessheets.documents.word.story import Placed, Story
from salessheets.documents.word.tags import only_value
from salessheets.text import Text

DRAWN = re.compile(r"\|\s*(checkbox|image\s*(\([^()]*\))?)\s*$")
IMAGE = re.compile(r"\|\s*image\s*(\([^()]*\))?\s*$")
DECLARED = re.compile(r' xmlns:\w+="[^"]*"')


def part_runs(story: Story) -> None:
    """Put each such value between two runs, and tell it how the run looked."""
    for node in list(story.root.iter()):
        placed, text = story.placed(node), node.getparent()
        run = text.getparent() if text is not None and text.tag == T else None
        if placed is None or not _needs_runs(placed):
            continue
        if text is None or run is None or run.tag != RUN or run.getparent() is None:
            continue
        through = f"_run({json.dumps(_look(run))})"
        if IMAGE.search(placed.tag.code):
            through = f"_drawing({json.dumps(story.part)}, {room(node, story.root)})"
        story.tags[int(node.text or "0")] = replace(placed, through=through)
        _part(run, text, node)


def _needs_runs(placed: Placed) -> bool:
    """Whether a tag is a value that stands between runs, and was not seen to yet."""
    if placed.tag.kind != "value" or placed.in_attribute or placed.through:
        return False
    return placed.tag.level == "r" or DRAWN.search(placed.tag.code) is not None


def _look(run: Element) -> str:
    """Give the properties of a run as text; only those of the main namespace, which every root declares."""
    properties = run.find(w("rPr"))
    kept = [] if properties is None else [child for child in properties if child.prefix == "w" and not len(child)]
    return "".join(DECLARED.sub("", etree.tostring(child, encoding="unicode", with_tail=False)) for child in kept)


def _part(run: Element, text: Element, node: Element) -> None:
    """Split a run at a mark; what follows the mark goes into a second run of the same look."""
    second = etree.Element(RUN)
    properties = run.find(w("rPr"))
    if properties is not None:
        second.append(deepcopy(properties))
    rest = etree.SubElement(second, T, {XML_SPACE: "preserve"})
    rest.text, node.tail = node.tail, None
    for behind in list(node.itersiblings()):
        rest.append(behind)
    for behind in list(text.itersiblings()):
        second.append(behind)
    run.addnext(node)
    node.addnext(second)
    for half, words in ((run, text), (second, rest)):
        if not len(words) and not words.text:
            drop(words)
        if all(child.tag == w("rPr") for child in half):
            drop(half)


def mark_checkboxes(story: Story, found: dict[Element, Text]) -> None:
    """Let the boxes of the template be ticked by the value that their title or tag names."""
    for box in list(story.root.iter(f"{{{W14}}}checkbox")):
        properties = box.getparent()
        holder = properties.getparent() if properties is not None else None
        if properties is None or holder is None:
            continue
        for name in ("alias", "tag"):
            naming = properties.find(w(name))
            tag = None if naming is None else only_value(naming.get(w("val")) or "")
            if tag is not None and naming is not None:
                properties.remove(naming)
                _tick(story, holder, box, Placed(tag=tag, part=story.part, place=place_of(holder, found)))
                break


def _tick(story: Story, holder: Element, box: Element, placed: Placed) -> None:
    content = holder.find(w("sdtContent"))
    texts = [] if content is None else list(content.iter(T))
    signs = json.dumps([_sign(box, "checkedState", "2612"), _sign(box, "uncheckedState", "2610")])
    state = box.find(f"{{{W14}}}checked")
    if state is None:
        state = etree.Element(f"{{{W14}}}checked")
        box.insert(0, state)
    story.tags.append(replace(placed, in_attribute=True, through="_chosen([1, 0])"))
    state.set(f"{{{W14}}}val", PLACEHOLDER.format(len(story.tags) - 1))
    for text in texts[1:]:
        text.text = ""
    if texts:
        texts[0].text = ""
        texts[0].append(story.mark(replace(placed, through=f"_chosen({signs})")))


def _sign(box: Element, state: str, otherwise: str) -> str:
    found = box.find(f"{{{W14}}}{state}")
    code = (found.get(f"{{{W14}}}val") if found is not None else None) or otherwise
    return chr(int(code, 16)) if re.fullmatch(r"[0-9A-Fa-f]{2,5}", code) else chr(int(otherwise, 16))
