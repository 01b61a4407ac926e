"""The relations of a part: what it points to, inside the package and outside."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from types import MappingProxyType

from salessheets.ooxml_names import relationships_part
from salessheets.workbooks.markup import elements
from salessheets.workbooks.package import Package


@dataclass(frozen=True, slots=True, kw_only=True)
class Relation:
    """One relation: its kind (`worksheet`, `table`), the part it points to, or that it leads outside."""

    id: str
    kind: str
    target: str
    outside: bool


USUAL = re.compile(
    rb"(?:<\?xml[ -;=?-~]*\?>\s*+)?+<Relationships(?: [A-Za-z:]++=\"[^\"<>&\x00-\x1f\x80-\xff]*+\")*+>"
    rb'(?:<Relationship(?: [A-Za-z]++="[^"<>&\x00-\x1f\x80-\xff]*+")++ ?/>)*+</Relationships>\s*+'
)
ATTRIBUTE = re.compile(r'([A-Za-z]+)="([^"]*)"')
NO_RELATIONS: Mapping[str, Relation] = MappingProxyType({})


def relations(package: Package, part: str) -> Mapping[str, Relation]:
    """Read the relations of a part by id; "" is the package itself."""
    folder = posixpath.dirname(part)
    content = package.part(relationships_part(part))
    if content is None:
        return NO_RELATIONS
    return {facts.get("Id", ""): relation(facts, folder) for facts in listed(content)}


def relation(facts: Mapping[str, str], folder: str) -> Relation:
    """Understand the attributes of one relation."""
    return Relation(
        id=facts.get("Id", ""),
        kind=facts.get("Type", "").rpartition("/")[2].lower(),
        target=resolved(folder, facts.get("Target", "")),
        outside=facts.get("TargetMode") == "External",
    )


def listed(content: bytes) -> Iterator[Mapping[str, str]]:
    """List the attributes of the relations: by one expression in the usual spelling, else by expat."""
    if USUAL.fullmatch(content):
        for tag in content.decode().split("<Relationship ")[1:]:
            yield dict(ATTRIBUTE.findall(tag))
        return
    for element in elements(content):
        if element.name == "Relationship":
            yield element.attributes


def resolved(folder: str, target: str) -> str:
    """Name the part a target means, seen from the folder of the part that points."""
    target = target.replace("\\", "/")
    if target.startswith("/"):
        return posixpath.normpath(target).lstrip("/").lower()
    return posixpath.normpath(posixpath.join(folder, target)).lower()
