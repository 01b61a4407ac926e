"""What a filling adds to a document: parts that the template does not have, and relationships to them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from zlib import crc32

from salessheets.documents.word.package import STORED, Member, member, packed
from salessheets.ooxml_names import CONTENT_TYPES_PART, relationships_part

FRESH = "rIdF"


@dataclass(frozen=True, slots=True)
class Growing:
    """A part that a filling adds to: content types, relationships; `head` and `tail` stand around what is added."""

    name: str
    head: bytes
    tail: bytes

    def with_more(self, more: str) -> Member:
        """Write the part with what is added."""
        return packed(self.name.encode(), self.head + more.encode() + self.tail)


@dataclass(slots=True)
class Additions:
    """Collects the parts of one filling; numbers follow `first`, the template's greatest."""

    first: int
    types: list[str] = field(default_factory=list)
    relations: dict[str, list[str]] = field(default_factory=dict)
    members: list[Member] = field(default_factory=list)
    related: int = 0
    numbered: int = 0

    def next(self) -> int:
        """Give a number that no part has yet."""
        self.numbered += 1
        return self.first + self.numbered

    def add(self, name: str, data: bytes, kind: str = "", *, stored: bool = False) -> None:
        """Add a part with its content type; one that is compressed already is `stored`."""
        written = member(name.encode(), data, crc32(data), len(data), STORED) if stored else packed(name.encode(), data)
        self.members.append(written)
        if kind:
            self.types.append(f'<Override PartName="/{name}" ContentType="{kind}"/>')

    def relate(self, host: str, kind: str, name: str) -> str:
        """Point a part of the template to a new one and give the id."""
        self.related += 1
        identity = f"{FRESH}{self.first + self.related}"
        line = f'<Relationship Id="{identity}" Type="{kind}" Target="/{name}"/>'
        self.relations.setdefault(relationships_part(host), []).append(line)
        return identity

    def completed(self, slots: Iterable[Member | Growing]) -> Iterator[Member]:
        """Give all members: the template's with what was added, then the new ones."""
        for slot in slots:
            if isinstance(slot, Member):
                yield slot
            else:
                yield slot.with_more(
                    "".join(self.types if slot.name == CONTENT_TYPES_PART else self.relations.get(slot.name, ()))
                )
        yield from self.members


def growing(name: str, data: bytes) -> Growing:
    """Cut a part before its last closing tag."""
    at = data.rindex(b"</") if b"</" in data else -1
    if at >= 0:
        return Growing(name, data[:at], data[at:])
    at = data.rindex(b"/>")
    root = data[data.rindex(b"<", 0, at) + 1 :].split(None, 1)[0].rstrip(b"/>")
    return Growing(name, data[:at] + b">", b"</" + root + b">")
