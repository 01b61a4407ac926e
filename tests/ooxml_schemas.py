"""Validates every part of an Office file against the published schemas (ECMA-376, transitional), kept in a folder of one's own.

The schemas may not be handed on with this package. Put the .xsd files (wml.xsd, dml-*.xsd, sml.xsd, vml-*.xsd,
shared-*.xsd, opc-*.xsd; python-docx keeps a set in ref/xsd) into one folder and name it in SALESSHEETS_SCHEMAS.
"""

from __future__ import annotations

import io
import os
import posixpath
import zipfile
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

from lxml import etree

FOLDER = os.environ.get("SALESSHEETS_SCHEMAS", "")
MC = "http://schemas.openxmlformats.org/markup-compatibility/2006"
XML = "http://www.w3.org/XML/1998/namespace"
XSD = "http://www.w3.org/2001/XMLSchema"
CORE = "http://schemas.openxmlformats.org/package/2006/metadata/core-properties"
SML = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
EXTENSIONS = "http://schemas.microsoft.com/"  # newer than the standard, to be ignored by older readers
ATTRIBUTES_OF_XML = f"""<xs:schema xmlns:xs="{XSD}" targetNamespace="{XML}">
  <xs:attribute name="space"><xs:simpleType><xs:restriction base="xs:string">
    <xs:enumeration value="default"/><xs:enumeration value="preserve"/></xs:restriction></xs:simpleType></xs:attribute>
  <xs:attribute name="lang" type="xs:string"/>
</xs:schema>"""


def faults(data: bytes, within: str = "") -> list[str]:
    """What is not by the schemas, with the part and line; embedded workbooks are looked into."""
    found: list[str] = []
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        for name in archive.namelist():
            if name.endswith(".xlsx"):
                found += faults(archive.read(name), f"{name} › ")
            elif name.endswith((".xml", ".rels")):
                found += [f"{within}{name}: {fault}" for fault in part_faults(archive.read(name))]
        found += [f"{within}{fault}" for fault in pointing_nowhere(archive)]
    return found


def part_faults(data: bytes) -> list[str]:
    """What is wrong with one part."""
    root = etree.fromstring(data)
    space = etree.QName(root).namespace or ""
    if space == CORE:
        return core_faults(root)
    undeclared = [f"{space} is used, not named in mc:Ignorable" for space in stripped(root)]
    schema = schemas()
    clean = etree.fromstring(etree.tostring(root))
    return undeclared if schema.validate(clean) else [*undeclared, *str(schema.error_log).splitlines()]


def core_faults(root: etree._Element) -> list[str]:
    """What is wrong with the core properties, whose schema leans on others that are not among them."""
    names = [etree.QName(child).localname for child in root]
    known = "category contentStatus created creator description identifier keywords language lastModifiedBy lastPrinted"
    strange = set(names) - set(f"{known} modified revision subject title version".split())
    return [f"unknown: {strange}"] * bool(strange) + ["one said twice"] * (len(names) != len(set(names)))


def stripped(root: etree._Element) -> list[str]:
    """Take out what older readers are told to ignore, as they would; give the namespaces they were not told of."""
    declared = {root.nsmap[prefix] for prefix in str(root.attrib.pop(f"{{{MC}}}Ignorable", "")).split()}
    undeclared: set[str] = set()
    for choice in list(root.iter(f"{{{MC}}}AlternateContent")):
        fallback = choice.find(f"{{{MC}}}Fallback")
        for child in [] if fallback is None else list(fallback):
            choice.addprevious(child)
        parent_of(choice).remove(choice)
    for text in root.iter(f"{{{SML}}}t"):
        text.attrib.pop(f"{{{XML}}}space", "")  # Excel writes it; the schema of spreadsheets forgot it
    for element in list(root.iter(etree.Element)):
        for name in element.attrib:
            space = etree.QName(name).namespace or ""
            if space.startswith(EXTENSIONS):
                undeclared |= {space} - declared
                del element.attrib[name]
        space = etree.QName(element).namespace or ""
        if space.startswith(EXTENSIONS) and etree.QName(parent_of(element)).localname != "ext":
            undeclared |= {space} - declared
            parent_of(element).remove(element)
    return sorted(undeclared)


def parent_of(element: etree._Element) -> etree._Element:
    parent = element.getparent()
    assert parent is not None
    return parent


def pointing_nowhere(archive: zipfile.ZipFile) -> Iterator[str]:
    """Relationships to parts that are not there, and parts without a type."""
    names = set(archive.namelist())
    types = etree.fromstring(archive.read("[Content_Types].xml"))
    typed = {each.get("PartName") for each in types} | {f".{each.get('Extension')}" for each in types}
    for name in sorted(names - {"[Content_Types].xml"}):
        if f"/{name}" not in typed and f".{name.rpartition('.')[2]}" not in typed:
            yield f"{name} has no content type"
        if name.endswith(".rels"):
            folder = posixpath.dirname(posixpath.dirname(name))
            for each in etree.fromstring(archive.read(name)):
                path = posixpath.normpath(posixpath.join("/", folder, each.get("Target") or ""))
                if each.get("TargetMode") != "External" and path.lstrip("/") not in names:
                    yield f"{name} points to {path}, which is not there"
    for each in types:
        if each.get("PartName") and (each.get("PartName") or "").lstrip("/") not in names:
            yield f"[Content_Types].xml names {each.get('PartName')}, which is not there"


@cache
def schemas() -> etree.XMLSchema:
    """All schemas as one."""
    with TemporaryDirectory() as folder:
        own = Path(folder) / "xml.xsd"
        own.write_text(ATTRIBUTES_OF_XML, encoding="utf-8")
        imports = [imported(XML, own)]
        for file in sorted(Path(FOLDER).rglob("*.xsd")):
            space = etree.parse(file).getroot().get("targetNamespace") or ""
            if space not in (CORE, XML) and "digital-signature" not in space:
                imports.append(imported(space, file))
        return etree.XMLSchema(etree.fromstring(f'<xs:schema xmlns:xs="{XSD}">{"".join(imports)}</xs:schema>'))


def imported(space: str, file: Path) -> str:
    """The line that brings in the schema of a namespace."""
    return f'<xs:import namespace="{space}" schemaLocation="{file.as_uri()}"/>'
