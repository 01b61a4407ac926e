"""XML parts with expat: well-formed or refused, never a document type, always UTF-8."""

from __future__ import annotations

import codecs
import re
from collections.abc import Mapping
from dataclasses import dataclass
from xml.parsers import expat

from salessheets.workbooks.codes import W_BOMB, W_DAMAGED, W_HOSTILE
from salessheets.workbooks.limits import DEEP_FROM, MAX_DEPTH, MAX_ELEMENTS, MAX_TAGS
from salessheets.workbooks.refusal import RefusedError

DECLARATION = re.compile(rb"""\A\s*<\?xml[^>]*?encoding\s*=\s*["']([A-Za-z0-9._-]+)["'][^>]*\?>""")
UTF_8 = ("utf-8", "utf8", "us-ascii", "ascii")
OTHERS = ("gb2312", "gbk", "gb18030", "big5", "iso-8859-1", "windows-1252", "shift_jis")
"""What exporters have been seen to declare; the standard allows UTF-8 and UTF-16 alone."""


@dataclass(frozen=True, slots=True)
class Element:
    """An element as it comes: name and attributes without prefixes, the text right inside it."""

    name: str
    attributes: Mapping[str, str]
    texts: list[str]

    @property
    def text(self) -> str:
        """The text right inside it, before any child and after."""
        return "".join(self.texts)


def utf8(part: bytes) -> bytes:
    """Give a part as UTF-8 without byte order mark, whatever it was written in."""
    if part.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return recoded(part, "utf-16")
    if part.startswith((b"<\x00", b"\x00<")):
        return recoded(part, "utf-16-le" if part[1] == 0 else "utf-16-be")
    part = part.removeprefix(codecs.BOM_UTF8)
    declared = DECLARATION.match(part)
    if declared is None:
        return part
    encoding = declared[1].decode().lower()
    if encoding in UTF_8:
        return part
    if encoding not in OTHERS:
        raise RefusedError(W_DAMAGED)
    return recoded(part, encoding)


def recoded(part: bytes, encoding: str) -> bytes:
    """Write a part anew in UTF-8, without its XML declaration."""
    try:
        content = part.decode(encoding).encode()
    except ValueError as error:
        raise RefusedError(W_DAMAGED) from error
    declared = DECLARATION.match(content)
    return content[declared.end() :] if declared else content


def parser(*, namespaces: bool = False) -> expat.XMLParserType:
    """Give an expat parser that refuses a document type, and with it every entity."""
    made = expat.ParserCreate(None, " " if namespaces else None)
    made.StartDoctypeDeclHandler = refuse_document_type
    made.buffer_text = True
    return made


def refuse_document_type(*_: object) -> None:
    """No workbook needs a document type; entities, bombs and files are fetched through it."""
    raise RefusedError(W_HOSTILE)


def parse(made: expat.XMLParserType, part: bytes) -> None:
    """Run a parser over a part; what is not well-formed is damaged."""
    try:
        made.Parse(part, True)
    except expat.ExpatError as error:
        raise RefusedError(W_DAMAGED) from error


def well_formed(part: bytes) -> None:
    """Refuse a part that is not well-formed XML, or nested without end."""
    made = parser()
    if len(part) > DEEP_FROM:
        if part.count(b"<") > MAX_TAGS:
            raise RefusedError(W_BOMB)
        watch_depth(made)
    parse(made, part)


def watch_depth(made: expat.XMLParserType) -> None:
    """Let a parser refuse nesting without end."""
    depth = 0

    def start(*_: object) -> None:
        nonlocal depth
        depth += 1
        if depth > MAX_DEPTH:
            raise RefusedError(W_BOMB)

    def end(_: str) -> None:
        nonlocal depth
        depth -= 1

    made.StartElementHandler, made.EndElementHandler = start, end


def local(name: str) -> str:
    """Drop the prefix of a name."""
    return name.rpartition(":")[2]


def unprefixed(attributes: dict[str, str]) -> dict[str, str]:
    """Drop the prefixes of attributes."""
    return {local(key): value for key, value in attributes.items()}


def root_of(part: bytes) -> Mapping[str, str]:
    """Give the attributes of the outermost element of a small part that is well-formed."""
    found: dict[str, str] = {}
    if len(part) > DEEP_FROM:
        raise RefusedError(W_BOMB)

    def start(_: str, attributes: dict[str, str]) -> None:
        found.update(unprefixed(attributes))
        made.StartElementHandler = None

    made = parser()
    made.StartElementHandler = start
    parse(made, utf8(part))
    return found


def elements(part: bytes) -> list[Element]:
    """List the elements of a small part in document order."""
    found: list[Element] = []
    open_: list[Element] = []

    def start(name: str, attributes: dict[str, str]) -> None:
        element = Element(local(name), unprefixed(attributes), [])
        found.append(element)
        open_.append(element)
        if len(found) > MAX_ELEMENTS:
            raise RefusedError(W_BOMB)

    def end(_: str) -> None:
        open_.pop()

    def text(content: str) -> None:
        open_[-1].texts.append(content)

    made = parser()
    made.StartElementHandler, made.EndElementHandler, made.CharacterDataHandler = start, end, text
    parse(made, utf8(part))
    return found
