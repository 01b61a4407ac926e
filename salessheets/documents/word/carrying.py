"""What a shared block brings along beside its text: its lists, and the styles that the template has not by that name."""

from __future__ import annotations

from copy import deepcopy

from lxml import etree

from salessheets.documents.word.numbering import carry_lists, numbering_part
from salessheets.documents.word.ooxml import Element, w, write_xml
from salessheets.documents.word.parts import Parts, parsed
from salessheets.ooxml_names import WORDPROCESSINGML

NAMING = ("pStyle", "rStyle", "tblStyle")
LINKING = ("basedOn", "next", "link")
MOST = 200


def carry_looks(root: Element, block: Parts, parts: Parts) -> None:
    """Let a block look in the template as it does by itself; where both have a style of one name, the template's is used."""
    theirs, ours = _styles(block), _styles(parts)
    by_name = {_name(style): key for key, style in ours.items()}
    missing = _missing(root, theirs, by_name)
    renamed = {key: by_name.get(_name(style), key) for key, style in theirs.items()}
    for key in missing:
        while renamed[key] in ours:
            renamed[key] += "0"
    brought = etree.Element(f"{{{WORDPROCESSINGML}}}styles")
    for key in missing:
        brought.append(_copy(theirs[key], renamed))
    holder = etree.Element("holder")
    holder.extend([brought, *root])
    carry_lists(holder, block, parts)
    root.extend(list(holder)[1:])
    _add(brought, parts)
    for element in root.iter(*map(w, NAMING)):
        element.set(w("val"), renamed.get(element.get(w("val")) or "", element.get(w("val")) or ""))


def _missing(root: Element, theirs: dict[str, Element], have: dict[str, str]) -> list[str]:
    """Give the styles to bring: those that the block names, and those on which they rest."""
    waiting = [element.get(w("val")) or "" for element in root.iter(*map(w, NAMING))]
    found: list[str] = []
    while waiting and len(found) < MOST:
        key = waiting.pop()
        if key not in theirs or key in found or _name(theirs[key]) in have:
            continue
        found.append(key)
        waiting += [element.get(w("val")) or "" for element in theirs[key].iter(*map(w, LINKING))]
    return sorted(found)


def _copy(style: Element, renamed: dict[str, str]) -> Element:
    copied = deepcopy(style)
    copied.set(w("styleId"), renamed[style.get(w("styleId")) or ""])
    copied.attrib.pop(w("default"), "")
    for element in copied.iter(*map(w, LINKING)):
        element.set(w("val"), renamed.get(element.get(w("val")) or "", element.get(w("val")) or ""))
    return copied


def _add(brought: Element, parts: Parts) -> None:
    part = numbering_part(parts, "styles")
    if part is not None and len(brought):
        styles = parsed(part, parts.data(part))
        styles.extend(list(brought))
        parts.added[part] = write_xml(styles)


def _styles(parts: Parts) -> dict[str, Element]:
    part = numbering_part(parts, "styles")
    if part is None:
        return {}
    return {style.get(w("styleId")) or "": style for style in parsed(part, parts.data(part)).iter(w("style"))}


def _name(style: Element) -> str:
    found = style.find(w("name"))
    return ((found.get(w("val")) if found is not None else None) or "").lower()
