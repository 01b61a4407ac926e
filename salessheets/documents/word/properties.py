"""What a document says of itself: core properties, and custom ones with form, number, version, digests."""

from __future__ import annotations

import json

from lxml import etree

from salessheets.documents.word.attributes import PLACEHOLDER, marked_text
from salessheets.documents.word.ooxml import Element
from salessheets.documents.word.parts import Parts, parsed
from salessheets.documents.word.story import Placed, Story
from salessheets.documents.word.tags import Kind, Tag
from salessheets.ooxml_names import (
    CUSTOM_PROPERTIES,
    CUSTOM_PROPERTIES_PART,
    CUSTOM_PROPERTIES_TYPE,
    FMTID,
    OFFICE_RELATIONSHIPS,
    PACKAGE_RELATIONSHIPS,
    VARIANT_TYPES,
)
from salessheets.text import same

CORE_KIND = f"{PACKAGE_RELATIONSHIPS}/metadata/core-properties"
CORE_TYPE = "application/vnd.openxmlformats-package.core-properties+xml"
CUSTOM_KIND = f"{OFFICE_RELATIONSHIPS}/custom-properties"
CP = "http://schemas.openxmlformats.org/package/2006/metadata/core-properties"
DC = "http://purl.org/dc/elements/1.1/"
TERMS = "http://purl.org/dc/terms/"
XSI = "http://www.w3.org/2001/XMLSchema-instance"
CREATOR = "salessheets"
UNDATED = "2000-01-01T00:00:00Z"
EMPTY_CORE = (
    f'<cp:coreProperties xmlns:cp="{CP}" xmlns:dc="{DC}" xmlns:dcterms="{TERMS}" xmlns:xsi="{XSI}"/>'
).encode()
EMPTY_CUSTOM = f'<Properties xmlns="{CUSTOM_PROPERTIES}" xmlns:vt="{VARIANT_TYPES}"/>'.encode()


def core(parts: Parts) -> Story:
    """Open (or make) the core properties, the tags in them marked."""
    return _open(parts, "docProps/core.xml", CORE_KIND, CORE_TYPE, EMPTY_CORE)


def custom(parts: Parts) -> Story:
    """Open (or make) the custom properties, the tags in them marked."""
    return _open(parts, CUSTOM_PROPERTIES_PART, CUSTOM_KIND, CUSTOM_PROPERTIES_TYPE, EMPTY_CUSTOM)


def _open(parts: Parts, name: str, kind: str, content_type: str, empty: bytes) -> Story:
    found = parts.by_kind("", kind.rsplit("/", 1)[-1])
    if found is None or found not in parts.sources:
        parts.add(name, empty, content_type)
        parts.relate("", kind, name)
        found = name
    story = Story(part=found, root=parsed(found, parts.data(found)))
    for element in story.root.iter():
        if element.text and "{" in element.text:
            element.text = marked_text(story, element.text, same(""))
    return story


def complete_core(story: Story) -> None:
    """Let title and dates be what the caller says; the creator is this program."""
    _set(story.root, f"{{{DC}}}creator").text = CREATOR
    _set(story.root, f"{{{CP}}}lastModifiedBy").text = CREATOR
    _set(story.root, f"{{{CP}}}revision").text = "1"
    title = _set(story.root, f"{{{DC}}}title")
    title.text = _given(story, "_title", title.text or "")
    for name in ("created", "modified"):
        element = _set(story.root, f"{{{TERMS}}}{name}")
        element.set(f"{{{XSI}}}type", "dcterms:W3CDTF")
        element.text = _given(story, "_dated", element.text or UNDATED)
    for printed in story.root.findall(f"{{{CP}}}lastPrinted"):
        story.root.remove(printed)


def complete_custom(story: Story) -> None:
    """Keep the template's own properties unless the caller gives one of the same name; add the caller's."""
    root = story.root
    own = list(root)
    for number, element in enumerate(own, 2):
        element.set("pid", str(number))
        name = json.dumps(element.get("name") or "")
        element.addprevious(story.mark(_placed(story, "statement", f"if {name} not in _properties")))
        element.addnext(story.mark(_placed(story, "statement", "endif")))
    root.append(story.mark(_placed(story, "statement", "for _name, _value in _properties|items")))
    pid = _token(story, "value", f"loop.index + {len(own) + 1}")
    given = {"fmtid": FMTID, "pid": pid, "name": _token(story, "value", "_name")}
    element = etree.SubElement(root, f"{{{CUSTOM_PROPERTIES}}}property", given)
    etree.SubElement(element, f"{{{VARIANT_TYPES}}}lpwstr").text = _token(story, "value", "_value")
    root.append(story.mark(_placed(story, "statement", "endfor")))


def _set(root: Element, name: str) -> Element:
    found = root.find(name)
    return etree.SubElement(root, name) if found is None else found


def _given(story: Story, name: str, otherwise: str) -> str:
    """Write: what the caller gave, or else the template's own text."""
    begin = _token(story, "statement", f"if {name}") + _token(story, "value", name)
    return begin + _token(story, "statement", "else") + otherwise + _token(story, "statement", "endif")


def _token(story: Story, kind: Kind, code: str) -> str:
    story.tags.append(_placed(story, kind, code))
    return PLACEHOLDER.format(len(story.tags) - 1)


def _placed(story: Story, kind: Kind, code: str) -> Placed:
    tag = Tag(kind=kind, level="", code=code, text="", start=0, end=0)
    return Placed(tag=tag, part=story.part, place=same(""), in_attribute=True)
