"""A part with text in it (body, header, footer, notes) while it is being compiled."""

from __future__ import annotations

from dataclasses import dataclass, field

from lxml import etree

from salessheets.documents.word.faults import TemplateFault
from salessheets.documents.word.ooxml import Element
from salessheets.documents.word.tags import Tag
from salessheets.text import Text

TAG, MARK = "tag", "mark"
PARAGRAPH_HERE, ROWS_FROM, GRID_FROM, TABLE_TO, UNIQUE_ID = "\x05", "\x06", "\x0e", "\x07", "\x0f"


@dataclass(frozen=True, slots=True, kw_only=True)
class Placed:
    """A tag and where it stands; an attribute's value is written on one line.

    `through` is a filter of ours, with its arguments, that the value goes through last.
    """

    tag: Tag
    part: str
    place: Text
    in_attribute: bool = False
    through: str = ""

    def fault(self, what: Text, near: str | None = None) -> TemplateFault:
        """Say what is wrong with this tag."""
        return TemplateFault(part=self.part, place=self.place, tag=self.tag.text, what=what, near=near)


@dataclass(slots=True, kw_only=True)
class Story:
    """A part's tree with its tags replaced by numbered marks, and the faults found on the way."""

    part: str
    root: Element
    tags: list[Placed] = field(default_factory=list)
    faults: list[TemplateFault] = field(default_factory=list)

    def mark(self, placed: Placed) -> Element:
        """Number a tag and give the node that stands for it in the tree."""
        self.tags.append(placed)
        return etree.ProcessingInstruction(TAG, str(len(self.tags) - 1))

    def placed(self, node: Element) -> Placed | None:
        """Give the tag that a node stands for; None for an element or another mark."""
        if isinstance(node.tag, str) or getattr(node, "target", "") != TAG:
            return None
        return self.tags[int(node.text or "0")]


def control(sign: str) -> Element:
    """A node that becomes one control character in the source: what is settled after rendering."""
    return etree.ProcessingInstruction(MARK, str(ord(sign)))
