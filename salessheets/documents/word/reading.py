"""What a finished document says of itself, and what its content is apart from that."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass

from salessheets.documents.word.package import read_package
from salessheets.documents.word.parts import open_parts, parsed
from salessheets.documents.word.properties import CUSTOM_KIND
from salessheets.ooxml_names import CUSTOM_PROPERTIES

PROPERTIES = "docProps/"


@dataclass(frozen=True, slots=True)
class Finished:
    """A document: its custom properties, and one digest of all its parts but the properties."""

    properties: dict[str, str]
    content: str


def read_finished(data: bytes) -> Finished:
    """Look into a document.

    Raises:
        TemplateError: it is no whole .docx.
    """
    parts = open_parts(data)
    name = parts.by_kind("", CUSTOM_KIND.rsplit("/", 1)[-1])
    found: dict[str, str] = {}
    if name is not None and name in parts.sources:
        for element in parsed(name, parts.data(name)).iter(f"{{{CUSTOM_PROPERTIES}}}property"):
            found[element.get("name") or ""] = "".join(str(text) for text in element.itertext())
    return Finished(found, content_digest(data))


def content_digest(data: bytes) -> str:
    """Digest every part but the properties, whatever the order and compression in which they stand."""
    digest = hashlib.blake2b(digest_size=20)
    for name, source in sorted(read_package(data).items()):
        if not name.startswith(PROPERTIES):
            digest.update(f"{name}\0{len(source.data)}\0".encode() + source.data)
    return digest.hexdigest()
