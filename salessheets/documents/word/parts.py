"""The parts of a .docx while it is compiled: content types, relationships, what is added to them."""

from __future__ import annotations

import posixpath
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, field
from xml.sax.saxutils import quoteattr

from lxml import etree

from salessheets.documents.word.faults import package_fault
from salessheets.documents.word.ooxml import Element, read_xml, write_xml
from salessheets.documents.word.package import Source, read_package
from salessheets.ooxml_names import CONTENT_TYPES, CONTENT_TYPES_PART, PACKAGE_RELATIONSHIPS, relationships_part

WORD_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml"
MAIN = f"{WORD_TYPE}.document.main+xml"
TEMPLATE_MAIN = f"{WORD_TYPE}.template.main+xml"
STORIES = {f"{WORD_TYPE}.{kind}+xml" for kind in ("header", "footer", "footnotes", "endnotes", "comments")}
OUR_WORDS = b"salessheets-compiling-"


@dataclass(frozen=True, slots=True)
class Relation:
    """What a part points to: id, kind, target and whether that lies outside the file."""

    id: str
    kind: str
    target: str
    external: bool

    @property
    def xml(self) -> str:
        """The relationship as its part holds it."""
        mode = ' TargetMode="External"' if self.external else ""
        return f'<Relationship Id="{self.id}" Type="{self.kind}" Target={quoteattr(self.target)}{mode}/>'


@dataclass(slots=True)
class Parts:
    """The members of a template, its content types and relationships as trees that can be added to."""

    sources: dict[str, Source]
    types: Element
    relations: dict[str, Element] = field(default_factory=dict)
    added: dict[str, bytes] = field(default_factory=dict)
    kept: set[str] = field(default_factory=set)

    @property
    def main(self) -> str:
        """The name of the main document part."""
        found = self.by_kind("", "officeDocument")
        if found is None or found not in self.sources:
            raise package_fault("", "不是 Word 文件（没有正文）", "not a Word file: it has no document")
        return found

    def by_kind(self, part: str, kind: str) -> str | None:
        """Give the part of that kind which a part points to."""
        for relation in self.of(part):
            if relation.kind.rsplit("/", 1)[-1] == kind and not relation.external:
                return resolved(part, relation.target)
        return None

    def of(self, part: str) -> tuple[Relation, ...]:
        """Give the relationships of a part; "" stands for the package."""
        return tuple(
            Relation(
                each.get("Id") or "",
                each.get("Type") or "",
                each.get("Target") or "",
                each.get("TargetMode") == "External",
            )
            for each in self._tree(part)
        )

    def relate(self, part: str, kind: str, target: str, *, external: bool = False, identity: str = "") -> str:
        """Point a part to another and give the id: a new one, if it may be any."""
        tree = self._tree(part)
        taken = {each.get("Id") for each in tree}
        identity = identity or next(
            f"rIdS{number}" for number in range(1, len(taken) + 2) if f"rIdS{number}" not in taken
        )
        outside = {"TargetMode": "External"} if external else {}
        given = {"Id": identity, "Type": kind, "Target": target, **outside}
        etree.SubElement(tree, f"{{{PACKAGE_RELATIONSHIPS}}}Relationship", given)
        return identity

    def add(self, name: str, data: bytes, kind: str) -> None:
        """Add a part with its content type."""
        self.added[name] = data
        etree.SubElement(self.types, f"{{{CONTENT_TYPES}}}Override", {"PartName": f"/{name}", "ContentType": kind})

    def unrelate(self, gone: Collection[tuple[str, str]], kept: Collection[str]) -> None:
        """Take out relationships (part and id), and the parts that were reached through them alone and are not `kept`."""
        lost: set[str] = set()
        for part, identity in gone:
            for each in self._tree(part).findall(f"{{{PACKAGE_RELATIONSHIPS}}}Relationship[@Id='{identity}']"):
                lost.add(resolved(part, each.get("Target") or ""))
                self._tree(part).remove(each)
        for name in self._reached(lost) - self._reached({"", *kept}):
            for held in (self.sources, self.added):
                held.pop(name, None)
                held.pop(relationships_part(name), None)
            self.relations.pop(name, None)
            for each in self.types.findall(f"{{{CONTENT_TYPES}}}Override[@PartName='/{name}']"):
                self.types.remove(each)

    def _reached(self, starts: Iterable[str]) -> set[str]:
        """Give these parts and all that they point to, directly or not."""
        seen: set[str] = set()
        waiting = list(starts)
        while waiting:
            part = waiting.pop()
            if part not in seen:
                seen.add(part)
                waiting += [resolved(part, each.target) for each in self.of(part) if not each.external]
        return seen

    def type_of(self, name: str) -> str:
        """Give the content type of a part."""
        default = ""
        for each in self.types:
            if (each.get("PartName") or "").lower() == f"/{name}".lower():
                return each.get("ContentType") or ""
            if (each.get("Extension") or "").lower() == name.rsplit(".", 1)[-1].lower():
                default = each.get("ContentType") or ""
        return default

    def data(self, name: str) -> bytes:
        """Give the bytes of a part."""
        return self.added[name] if name in self.added else self.sources[name].data

    def keep_relations(self, part: str) -> None:
        """See to it that a part has relationships to which more can be added, even if it has none yet."""
        self._tree(part)
        self.kept.add(part)

    def default_types(self, kinds: Mapping[str, str]) -> None:
        """Give the content types of files by the ends of their names, where the template does not."""
        have = {(each.get("Extension") or "").lower() for each in self.types}
        for ending in [ending for ending in kinds if ending not in have]:
            given = {"Extension": ending, "ContentType": kinds[ending]}
            self.types.insert(0, etree.Element(f"{{{CONTENT_TYPES}}}Default", given))

    def edited(self) -> dict[str, bytes]:
        """Give the parts as they must be written where they differ from the template."""
        changed = {CONTENT_TYPES_PART: write_xml(self.types)}
        for part, tree in self.relations.items():
            if len(tree) or part in self.kept or relationships_part(part) in self.sources:
                changed[relationships_part(part)] = write_xml(tree)
        return {**changed, **self.added}

    def _tree(self, part: str) -> Element:
        if part not in self.relations:
            source = self.sources.get(relationships_part(part))
            empty = f'<Relationships xmlns="{PACKAGE_RELATIONSHIPS}"/>'.encode()
            self.relations[part] = parsed(relationships_part(part), source.data if source else empty)
        return self.relations[part]


def open_parts(data: bytes) -> Parts:
    """Open a template; a .dotx becomes a document, one with macros is refused."""
    sources = read_package(data)
    parts = Parts(sources, parsed(CONTENT_TYPES_PART, sources[CONTENT_TYPES_PART].data))
    for each in parts.types:
        kind = each.get("ContentType") or ""
        if "macroEnabled" in kind or "vbaProject" in kind:
            raise package_fault("", "带宏的文件不能作模板，请另存为 .docx", "a file with macros: save it as .docx")
        if kind == TEMPLATE_MAIN:
            each.set("ContentType", MAIN)
    if parts.type_of(parts.main) != MAIN:
        raise package_fault(parts.main, "不是 Word 文档", "not a Word document")
    return parts


def open_template(data: bytes) -> Parts:
    """Open a .docx to be compiled; one that holds the words we mark tags with is refused."""
    parts = open_parts(data)
    for name, source in parts.sources.items():
        if OUR_WORDS in source.data:
            raise package_fault(name, "部件里有本程序的保留字", "the part holds a word reserved for this program")
    return parts


def parsed(name: str, data: bytes) -> Element:
    """Parse a part of a template.

    Raises:
        TemplateError: it is not well-formed.
    """
    try:
        return read_xml(data)
    except ValueError as fault:
        raise package_fault(name, f"部件不是合格的 XML：{fault}", f"the part is not well-formed: {fault}") from fault


def resolved(part: str, target: str) -> str:
    """Give the name of the part that a target means, seen from a part."""
    if target.startswith("/"):
        return target.lstrip("/")
    return posixpath.normpath(posixpath.join(posixpath.dirname(part), target))
