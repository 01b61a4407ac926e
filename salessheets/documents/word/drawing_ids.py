"""Numbers of drawings: Word repairs a document in which two have the same, be it one in a header and one in the text."""

from __future__ import annotations

from collections.abc import Collection
from itertools import count

from salessheets.documents.word.attributes import UNIQUE
from salessheets.documents.word.budget import FIRST_ID
from salessheets.documents.word.ooxml import DOC_PR, write_xml
from salessheets.documents.word.parts import Parts
from salessheets.documents.word.story import Story

OURS = range(FIRST_ID, 100 * FIRST_ID)
"""What a filling gives to drawings that it makes or repeats; a template made from a finished document has some too."""


def number_drawings(stories: Collection[Story], parts: Parts) -> None:
    """Give every drawing a number that no other has; those that a filling numbers are left to it."""
    drawings = [
        (each, drawing) for each in stories for drawing in each.root.iter(DOC_PR) if drawing.get("id") != UNIQUE
    ]
    taken = {drawing.get("id") for _, drawing in drawings}
    free = (number for number in map(str, count(1)) if number not in taken)
    seen: set[str] = set()
    renumbered: dict[str, Story] = {}
    for story, drawing in drawings:
        number = drawing.get("id") or ""
        if number in seen or _ours(number):
            number = next(free)
            drawing.set("id", number)
            renumbered[story.part] = story
        seen.add(number)
    for part in [part for part, story in renumbered.items() if not story.tags]:  # its bytes would be copied
        parts.added[part] = write_xml(renumbered[part].root)


def _ours(number: str) -> bool:
    return len(number) <= len(str(OURS.stop)) and number.isdecimal() and int(number) in OURS
