"""The list definitions of a document: which list a paragraph belongs to, and taking over those of another document."""

from __future__ import annotations

from collections.abc import Mapping
from copy import deepcopy

from lxml import etree

from salessheets.documents.word.ooxml import Element, P, w, write_xml
from salessheets.documents.word.parts import WORD_TYPE, Parts, parsed
from salessheets.ooxml_names import OFFICE_RELATIONSHIPS, WORDPROCESSINGML

KIND = f"{OFFICE_RELATIONSHIPS}/numbering"
TYPE = f"{WORD_TYPE}.numbering+xml"
EMPTY = f'<w:numbering xmlns:w="{WORDPROCESSINGML}"/>'.encode()
DEEPEST_STYLE = 20


def numbering_part(parts: Parts, kind: str = "numbering") -> str | None:
    """Give the name of the part that defines the lists (or the styles)."""
    part = parts.by_kind(parts.main, kind)
    return part if part is not None and (part in parts.sources or part in parts.added) else None


def numbering_of(parts: Parts) -> Element | None:
    """Parse the definitions of lists."""
    part = numbering_part(parts)
    return None if part is None else parsed(part, parts.data(part))


def value(element: Element | None, path: str) -> str:
    """Give the w:val of an element below another; "" when there is none."""
    found = None if element is None else element.find("/".join(map(w, path.split("/"))))
    return "" if found is None else found.get(w("val")) or ""


def styled_lists(parts: Parts) -> dict[str, tuple[str, str]]:
    """Give list and level of each paragraph style that is numbered, also through the style it is based on."""
    part = numbering_part(parts, "styles")
    if part is None:
        return {}
    styles = {style.get(w("styleId")) or "": style for style in parsed(part, parts.data(part)).iter(w("style"))}
    found: dict[str, tuple[str, str]] = {}
    for name in styles:
        at, left = name, DEEPEST_STYLE
        while at in styles and left and not value(styles[at], "pPr/numPr/numId"):
            at, left = value(styles[at], "basedOn"), left - 1
        if at in styles and left:
            style = styles[at]
            found[name] = (value(style, "pPr/numPr/numId"), value(style, "pPr/numPr/ilvl") or "0")
    return found


def list_of(paragraph: Element, styled: Mapping[str, tuple[str, str]]) -> tuple[str, str]:
    """Give list and level of a paragraph, its own or its style's; "" for none."""
    assert paragraph.tag == P
    own = value(paragraph, "pPr/numPr/numId")
    if own:
        return ("", "") if own == "0" else (own, value(paragraph, "pPr/numPr/ilvl") or "0")
    return styled.get(value(paragraph, "pPr/pStyle"), ("", ""))


def carry_lists(root: Element, block: Parts, parts: Parts) -> None:
    """Take over the lists that a block's elements name; each becomes a list of its own."""
    theirs = numbering_of(block)
    used = {each.get(w("val")) or "" for each in root.iter(w("numId"))} - {"", "0"}
    if theirs is None or not used:
        return
    part = numbering_part(parts)
    if part is None:
        part = "word/numbering.xml"
        parts.add(part, EMPTY, TYPE)
        parts.relate(parts.main, KIND, f"/{part}")
    ours = parsed(part, parts.data(part))
    taken = {each: _take(ours, theirs, each) for each in sorted(used)}
    for each in root.iter(w("numId")):
        each.set(w("val"), taken.get(each.get(w("val")) or "", "0"))
    parts.added[part] = write_xml(ours)


def _take(ours: Element, theirs: Element, number: str) -> str:
    """Copy a list and what defines it; give its new number, 0 when it is not defined."""
    num = next((each for each in theirs.findall(w("num")) if each.get(w("numId")) == number), None)
    wanted = value(num, "abstractNumId")
    shape = next((each for each in theirs.findall(w("abstractNum")) if each.get(w("abstractNumId")) == wanted), None)
    if num is None or shape is None:
        return "0"
    num, shape = deepcopy(num), deepcopy(shape)
    identity, abstract = (
        str(highest(ours, name, key) + 1) for name, key in (("num", "numId"), ("abstractNum", "abstractNumId"))
    )
    for name in ("nsid", "tmpl", "styleLink", "numStyleLink"):
        for each in shape.findall(w(name)):
            shape.remove(each)
    shape.set(w("abstractNumId"), abstract)
    num.set(w("numId"), identity)
    pointer = num.find(w("abstractNumId"))
    if pointer is not None:
        pointer.set(w("val"), abstract)
    last = ours.findall(w("abstractNum"))
    ours.insert(ours.index(last[-1]) + 1 if last else len(ours.findall(w("numPicBullet"))), shape)
    nums = ours.findall(w("num"))
    ours.insert(ours.index(nums[-1]) + 1 if nums else ours.index(shape) + 1, num)
    return identity


def highest(numbering: Element, name: str, key: str) -> int:
    """Give the greatest number that a list or a definition has."""
    numbers = (each.get(w(key)) or "" for each in numbering.findall(w(name)))
    return max((int(number) for number in numbers if number.isdecimal()), default=0)


def with_list(paragraph: Element, number: str, level: str) -> None:
    """Name the list of a paragraph in the paragraph itself."""
    properties = paragraph.find(w("pPr"))
    if properties is None:
        properties = etree.Element(w("pPr"))
        paragraph.insert(0, properties)
    named = properties.find(w("numPr"))
    if named is None:
        before = {w(name) for name in ("pStyle", "keepNext", "keepLines", "pageBreakBefore", "framePr", "widowControl")}
        named = etree.Element(w("numPr"))
        properties.insert(sum(1 for child in properties if child.tag in before), named)
        etree.SubElement(named, w("ilvl"), {w("val"): level})
    found = named.find(w("numId"))
    if found is None:
        found = etree.SubElement(named, w("numId"))
    found.set(w("val"), number)
