"""Reading and splicing XML as bytes: what is not named stays as it was, prefix, order and white space included."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from html import unescape
from typing import NoReturn
from xml.parsers import expat
from xml.sax.saxutils import escape

from salessheets.errors import SalessheetsError
from salessheets.text import Text

MARKUP = re.compile(
    rb"""<!--.*?-->|<!\[CDATA\[.*?\]\]>|<\?.*?\?>|<(/?)([^\s<>/!?="']+)((?:[^<>"']|"[^"]*"|'[^']*')*?)(/?)>""",
    re.DOTALL,
)
ATTRIBUTE = re.compile(rb"""([^\s="']+)\s*=\s*(?:"([^"]*)"|'([^']*)')""")
UNPRINTABLE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff\ud800-\udfff]")
LOOKS_ESCAPED = re.compile("_(?=x[0-9A-Fa-f]{4}_)")


def refuse(reason: Text) -> NoReturn:
    """Give up before anything is damaged, and say why."""
    raise SalessheetsError(
        Text("未改动该工作簿：{reason}。", "The workbook was left as it is: {reason}.").fill(reason=reason)
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class Tag:
    """A start, end or empty tag and where it stands in its part."""

    start: int
    end: int
    name: str
    closing: bool
    empty: bool
    attributes: Mapping[str, str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Span:
    """An element: its start tag, where its content ends and where it ends."""

    tag: Tag
    inner_end: int
    end: int

    @property
    def start(self) -> int:
        """Where the element begins."""
        return self.tag.start

    def get(self, name: str) -> str | None:
        """Give an attribute by its name as written."""
        return self.tag.attributes.get(name)


@dataclass(frozen=True, slots=True)
class Splice:
    """Bytes that take the place of others; an insertion where start and end are equal."""

    start: int
    end: int
    new: bytes


def tags(part: bytes, start: int = 0, end: int | None = None) -> Iterator[Tag]:
    """Give the tags of a part in order, passing over comments, CDATA and instructions."""
    for match in MARKUP.finditer(part, start, len(part) if end is None else end):
        if match[2] is not None:
            yield Tag(
                start=match.start(),
                end=match.end(),
                name=match[2].decode(),
                closing=bool(match[1]),
                empty=bool(match[4]),
                attributes=attributes(match[3]),
            )


def attributes(raw: bytes) -> dict[str, str]:
    """Read the attributes of a tag, by their names as written."""
    return {
        found[1].decode(): unescape((found[2] if found[2] is not None else found[3]).decode())
        for found in ATTRIBUTE.finditer(raw)
    }


def children(part: bytes, parent: Span) -> Iterator[Span]:
    """Give the elements right inside another one, in order."""
    depth, opened = 0, parent.tag
    for tag in tags(part, parent.tag.end, parent.inner_end):
        if tag.closing:
            depth -= 1
            if depth == 0:
                yield Span(tag=opened, inner_end=tag.start, end=tag.end)
        elif depth == 0 and tag.empty:
            yield Span(tag=tag, inner_end=tag.end, end=tag.end)
        elif not tag.empty:
            opened = tag if depth == 0 else opened
            depth += 1


def root_of(part: bytes) -> Span:
    """Give the outermost element of a part that is known to be well-formed."""
    first, last = None, None
    for tag in tags(part):
        first = first or tag
        break
    if first is None:
        refuse(Text("其中的 XML 已损坏", "its XML is broken"))
    if first.empty:
        return Span(tag=first, inner_end=first.end, end=first.end)
    last = part.rindex(b"</")
    return Span(tag=first, inner_end=last, end=part.index(b">", last) + 1)


def child(part: bytes, parent: Span, name: str) -> Span | None:
    """Give the first element of a name right inside another one."""
    return next((span for span in children(part, parent) if span.tag.name == name), None)


def prefix_for(tag: Tag, *namespaces: str) -> str | None:
    """Give the prefix that a tag declares for a namespace: "" or "x:", None where there is none."""
    for name, value in tag.attributes.items():
        if value in namespaces and (name == "xmlns" or name.startswith("xmlns:")):
            return f"{name[6:]}:" if name != "xmlns" else ""
    return None


def own_prefix(tag: Tag) -> str:
    """Give the prefix that a tag carries itself."""
    head, colon, _ = tag.name.rpartition(":")
    return head + colon


def local(tag: Tag) -> str:
    """Give a tag's name without its prefix."""
    return tag.name.rpartition(":")[2]


def spliced(part: bytes, splices: Iterable[Splice]) -> bytes:
    """Put all splices in place; those at one position in the order given."""
    pieces: list[bytes] = []
    at = 0
    for splice in sorted(splices, key=lambda splice: splice.start):
        pieces += (part[at : splice.start], splice.new)
        at = splice.end
    return b"".join((*pieces, part[at:]))


def appended(part: bytes, parent: Span, new: bytes) -> Splice:
    """Give the splice that puts bytes at the end of an element, opening it up where it was empty."""
    if not parent.tag.empty:
        return Splice(parent.inner_end, parent.inner_end, new)
    slash = part.rindex(b"/", parent.start, parent.end)
    return Splice(slash, parent.end, b">" + new + f"</{parent.tag.name}>".encode())


def attribute_set(part: bytes, tag: Tag, name: str, value: str) -> Splice:
    """Give the splice that sets one attribute of a tag."""
    new = f' {name}="{quoted(value)}"'.encode()
    pattern = re.compile(rb"""\s""" + name.encode() + rb"""\s*=\s*("[^"]*"|'[^']*')""")
    found = pattern.search(part, tag.start, tag.end)
    if found:
        return Splice(found.start(), found.end(), new)
    at = tag.start + 1 + len(tag.name.encode())
    return Splice(at, at, new)


def plain_text(text: str) -> str:
    """Drop what XML cannot hold and write line ends one way."""
    return UNPRINTABLE.sub("", text.replace("\r\n", "\n").replace("\r", "\n"))


def quoted(text: str) -> str:
    """Write text as XML, fit for attributes too."""
    return escape(plain_text(text), {'"': "&quot;", "\n": "&#10;", "\t": "&#9;"})


def cell_text(text: str) -> str:
    """Write text as the content of a cell or note; what looks like an escape stays what it is."""
    return escape(LOOKS_ESCAPED.sub("_x005F_", plain_text(text)))


def is_well_formed(part: bytes) -> bool:
    """Tell whether a part is XML in UTF-8 without a document type."""
    parser = expat.ParserCreate(namespace_separator=" ")
    doctypes: list[str] = []
    encodings: list[str] = []

    def doctype(name: str, *_rest: object) -> None:
        doctypes.append(name)

    def declaration(_version: str, encoding: str | None, _standalone: int) -> None:
        encodings.append((encoding or "utf-8").lower())

    parser.StartDoctypeDeclHandler = doctype
    parser.XmlDeclHandler = declaration
    try:
        parser.Parse(part, True)
    except (expat.ExpatError, ValueError):
        return False
    return not doctypes and all(encoding in ("utf-8", "us-ascii") for encoding in encodings) and b"\0" not in part
