"""How the parts of a package hang together: relations, content types, sheets by name, custom properties."""

from __future__ import annotations

import posixpath
from collections.abc import Mapping
from dataclasses import dataclass

from salessheets.ooxml_names import (
    CONTENT_TYPES_PART,
    CUSTOM_PROPERTIES,
    CUSTOM_PROPERTIES_PART,
    CUSTOM_PROPERTIES_STRICT,
    CUSTOM_PROPERTIES_TYPE,
    FMTID,
    OFFICE_RELATIONSHIPS,
    OFFICE_RELATIONSHIPS_STRICT,
    PACKAGE_RELATIONSHIPS,
    VARIANT_TYPES,
    VARIANT_TYPES_STRICT,
    XML_DECLARATION,
    relationships_part,
)
from salessheets.text import Text, same
from salessheets.workbooks.patch_xml import (
    Splice,
    Tag,
    appended,
    children,
    local,
    own_prefix,
    prefix_for,
    quoted,
    refuse,
    root_of,
    spliced,
)
from salessheets.workbooks.patch_zip import Parcel

NO_RELATIONS = f'{XML_DECLARATION}<Relationships xmlns="{PACKAGE_RELATIONSHIPS}"/>'.encode()
LONGEST_PROPERTY = 255


@dataclass(frozen=True, slots=True, kw_only=True)
class Relation:
    """One relation of a part: id, whole type, and the part it points to ("" outside the package)."""

    id: str
    type: str
    target: str

    @property
    def kind(self) -> str:
        """The last word of the type: `comments`, `table`."""
        return self.type.rpartition("/")[2]


def relations(parcel: Parcel, part: str) -> tuple[Relation, ...]:
    """Read the relations of a part."""
    name = relationships_part(part)
    if parcel.find(name) is None:
        return ()
    content = parcel.read_xml(name)
    return tuple(
        relation_of(span.tag, posixpath.dirname(part))
        for span in children(content, root_of(content))
        if local(span.tag) == "Relationship"
    )


def relation_of(tag: Tag, folder: str) -> Relation:
    """Read one relation; targets are absolute or stand beside the part."""
    get = tag.attributes.get
    target = get("Target", "")
    inside = "" if get("TargetMode") == "External" else posixpath.normpath(posixpath.join("/", folder, target))[1:]
    return Relation(id=get("Id", ""), type=get("Type", ""), target=inside)


def relate(parcel: Parcel, part: str, kind: str, target: str) -> str:
    """Add a relation from a part to another one; gives its new id."""
    name = relationships_part(part)
    ids = {relation.id.lower() for relation in relations(parcel, part)}
    number = next(number for number in range(1, len(ids) + 2) if f"rid{number}" not in ids)
    content = parcel.read_xml(name) if parcel.find(name) else NO_RELATIONS
    root = root_of(content)
    way = posixpath.relpath(target, posixpath.dirname(part) or ".")
    new = (
        f'<{own_prefix(root.tag)}Relationship Id="rId{number}" Type="{base_of(parcel)}/{kind}" Target="{quoted(way)}"/>'
    )
    parcel.write(name, spliced(content, [appended(content, root, new.encode())]))
    return f"rId{number}"


def base_of(parcel: Parcel) -> str:
    """Give the beginning of relation types: that of Strict files or the usual one."""
    strict = any(relation.type.startswith(OFFICE_RELATIONSHIPS_STRICT) for relation in relations(parcel, ""))
    return OFFICE_RELATIONSHIPS_STRICT if strict else OFFICE_RELATIONSHIPS


def name_type(parcel: Parcel, part: str, content_type: str) -> None:
    """Say in the package what type a new part has."""
    content = parcel.read_xml(CONTENT_TYPES_PART)
    root = root_of(content)
    new = f'<{own_prefix(root.tag)}Override PartName="/{quoted(part)}" ContentType="{content_type}"/>'
    parcel.write(CONTENT_TYPES_PART, spliced(content, [appended(content, root, new.encode())]))


def name_suffix_type(parcel: Parcel, part: str, content_type: str) -> None:
    """Say what type a new part has by its suffix, or by its name where the suffix means something else."""
    content = parcel.read_xml(CONTENT_TYPES_PART)
    root = root_of(content)
    suffix = part.rpartition(".")[2]
    defaults = {
        (span.get("Extension") or "").lower(): span.get("ContentType")
        for span in children(content, root)
        if local(span.tag) == "Default"
    }
    if suffix not in defaults:
        new = f'<{own_prefix(root.tag)}Default Extension="{suffix}" ContentType="{content_type}"/>'.encode()
        first = next((span.start for span in children(content, root)), None)
        splice = appended(content, root, new) if first is None else Splice(first, first, new)
        parcel.write(CONTENT_TYPES_PART, spliced(content, [splice]))
    elif defaults[suffix] != content_type:
        name_type(parcel, part, content_type)


def workbook_part(parcel: Parcel) -> str:
    """Find the part that lists the sheets; a signed package is refused."""
    found = relations(parcel, "")
    if any("digital-signature" in relation.type for relation in found) or parcel.find("_xmlsignatures/origin.sigs"):
        refuse(
            Text(
                "它带有数字签名，任何改动都会使签名失效",
                "it is digitally signed, and any change would void the signature",
            )
        )
    part = next((relation.target for relation in found if relation.kind == "officeDocument"), "")
    if not parcel.find(part) or part.endswith(".bin"):
        refuse(Text("它不是 xlsx 工作簿", "it is no xlsx workbook"))
    return part


def sheet_parts(parcel: Parcel) -> Mapping[str, str]:
    """Find the part of each worksheet by the sheet's name."""
    workbook = workbook_part(parcel)
    content = parcel.read_xml(workbook)
    root = root_of(content)
    by_id = {relation.id: relation for relation in relations(parcel, workbook)}
    found: dict[str, str] = {}
    for sheets in children(content, root):
        for span in children(content, sheets) if local(sheets.tag) == "sheets" else ():
            relation = by_id.get(related(span.tag, root.tag))
            if relation and relation.kind == "worksheet":
                found[span.get("name") or ""] = relation.target
    return found


def related(tag: Tag, root: Tag) -> str:
    """Give the relation id that a tag names, whatever its prefix."""
    for holder in (tag, root):
        prefix = prefix_for(holder, OFFICE_RELATIONSHIPS, OFFICE_RELATIONSHIPS_STRICT)
        if prefix:
            return tag.attributes.get(f"{prefix}id", "")
    return ""


def sheet_part(parts: Mapping[str, str], sheet: str) -> str:
    """Find one worksheet's part; names differ by more than case."""
    part = parts.get(sheet) or {name.casefold(): part for name, part in parts.items()}.get(sheet.casefold())
    if part is None:
        refuse(Text("没有名为「{sheet}」的工作表", 'it has no worksheet "{sheet}"').fill(sheet=same(sheet)))
    return part


def set_properties(parcel: Parcel, properties: Mapping[str, str]) -> None:
    """Set custom document properties, in place of those of the same names."""
    if not properties:
        return
    part = next((relation.target for relation in relations(parcel, "") if relation.kind == "custom-properties"), None)
    if part is None or not parcel.find(part):
        part = CUSTOM_PROPERTIES_PART
        space = CUSTOM_PROPERTIES_STRICT if base_of(parcel) == OFFICE_RELATIONSHIPS_STRICT else CUSTOM_PROPERTIES
        parcel.write(part, f'{XML_DECLARATION}<Properties xmlns="{space}"/>'.encode())
        relate(parcel, "", "custom-properties", part)
        name_type(parcel, part, CUSTOM_PROPERTIES_TYPE)
    content = parcel.read_xml(part)
    parcel.write(part, with_properties(content, properties))


def with_properties(content: bytes, properties: Mapping[str, str]) -> bytes:
    """Write properties into the part that holds them."""
    root = root_of(content)
    spans = {span.get("name") or "": span for span in children(content, root)}
    number = max((int(span.get("pid") or 1) for span in spans.values()), default=1)
    splices: list[Splice] = []
    prefix = own_prefix(root.tag)
    values = VARIANT_TYPES_STRICT if prefix_for(root.tag, CUSTOM_PROPERTIES_STRICT) is not None else VARIANT_TYPES
    for name, value in properties.items():
        old = spans.get(name)
        number += old is None
        new = (
            f'<{prefix}property fmtid="{FMTID}" pid="{(old and old.get("pid")) or number}" name="{quoted(name)}">'
            f'<vt:lpwstr xmlns:vt="{values}">{quoted(value[:LONGEST_PROPERTY])}</vt:lpwstr></{prefix}property>'
        ).encode()
        splices.append(Splice(old.start, old.end, new) if old else Splice(root.inner_end, root.inner_end, new))
    if root.tag.empty:
        return spliced(content, [appended(content, root, b"".join(splice.new for splice in splices))])
    return spliced(content, splices)
