"""What a workbook says about itself: sheets, names, tables, properties, what it holds besides data."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime

from salessheets.workbooks.codes import W_DAMAGED, W_HOSTILE, W_NOT_XLSX
from salessheets.workbooks.disguise import kind_of_zip
from salessheets.workbooks.markup import Element, elements
from salessheets.workbooks.package import Package
from salessheets.workbooks.refusal import RefusedError
from salessheets.workbooks.relations import Relation, relations

TRUE = ("1", "true")
WORKBOOK, CUSTOM, CORE = (
    "officedocument",
    ("custom-properties", "customproperties"),
    ("core-properties", "coreproperties"),
)
MACRO_PARTS = re.compile(r"vbaproject\.bin$|^xl/macrosheets/")
MACRO_FILES = (".xlsm", ".xltm")
EXTERNAL_PARTS = re.compile(r"^xl/(?:externallinks/|embeddings/|activex/|querytables/|connections\.xml$)")
BUILT_IN_NAME = "_xlnm."


@dataclass(frozen=True, slots=True, kw_only=True)
class SheetPart:
    """One worksheet of the workbook, in the order of its tabs."""

    name: str
    hidden: bool
    part: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Outline:
    """The workbook without its cells."""

    sheets: tuple[SheetPart, ...]
    names: Mapping[str, str]
    date_1904: bool
    strings: str
    styles: str
    properties: Mapping[str, str]
    modified: datetime | None
    links_outside: bool


def outline(package: Package) -> Outline:
    """Read the workbook part and the properties; `RefusedError` if there is no workbook."""
    root = tuple(relations(package, "").values())
    part = target_of(root, (WORKBOOK,)) or "xl/workbook.xml"
    content = package.part(part)
    if content is None:
        raise RefusedError(W_NOT_XLSX, kind=kind_of_zip(package.entries))
    listed = elements(content)
    links = relations(package, part)
    custom, core = target_of(root, CUSTOM), target_of(root, CORE)
    return Outline(
        sheets=worksheets(listed, links),
        names=defined_names(listed),
        date_1904=any(e.name == "workbookPr" and e.attributes.get("date1904") in TRUE for e in listed),
        strings=target_of(links.values(), ("sharedstrings",)),
        styles=target_of(links.values(), ("styles",)),
        properties=custom_properties(package.part(custom)) if custom else {},
        modified=last_modified(package.part(core)) if core else None,
        links_outside=any(link.outside for link in links.values()),
    )


def target_of(links: Iterable[Relation], kinds: tuple[str, ...]) -> str:
    """Name the part that the first relation of these kinds points to, or ""."""
    return next((link.target for link in links if link.kind in kinds and not link.outside), "")


def worksheets(listed: Iterable[Element], links: Mapping[str, Relation]) -> tuple[SheetPart, ...]:
    """List the worksheets; chart and macro sheets hold no data. No part may stand under two tabs."""
    found: list[SheetPart] = []
    for element in listed:
        if element.name != "sheet":
            continue
        link = links.get(element.attributes.get("id", ""))
        if link is None or link.outside:
            raise RefusedError(W_DAMAGED)
        if link.kind == "worksheet":
            hidden = element.attributes.get("state", "visible") != "visible"
            found.append(SheetPart(name=element.attributes.get("name", ""), hidden=hidden, part=link.target))
    if len({sheet.part for sheet in found}) < len(found):
        raise RefusedError(W_HOSTILE)
    return tuple(found)


def defined_names(listed: Iterable[Element]) -> dict[str, str]:
    """Give the names of the whole workbook; names of one sheet and Excel's own are left out."""
    return {
        name: element.text
        for element in listed
        if element.name == "definedName"
        and "localSheetId" not in element.attributes
        and not (name := element.attributes.get("name", "")).startswith(BUILT_IN_NAME)
    }


def custom_properties(content: bytes | None) -> dict[str, str]:
    """Give the custom document properties as text."""
    found: dict[str, str] = {}
    name = ""
    for element in elements(content) if content else ():
        if element.name == "property":
            name = element.attributes.get("name", "")
        elif name:
            found[name] = found.get(name, "") + element.text
    return found


def last_modified(content: bytes | None) -> datetime | None:
    """Give the moment of the last save in UTC, as the saving program wrote it."""
    for element in elements(content) if content else ():
        if element.name == "modified":
            try:
                moment = datetime.fromisoformat(element.text.strip())
                return (moment.replace(tzinfo=UTC) if moment.tzinfo is None else moment).astimezone(UTC)
            except (ValueError, OverflowError):
                return None
    return None


def has_macros(package: Package, file: str) -> bool:
    """Tell whether the workbook holds macros or is named as one that does."""
    return file.lower().endswith(MACRO_FILES) or any(MACRO_PARTS.search(name) for name in package.entries)


def has_external_parts(package: Package) -> bool:
    """Tell whether the workbook holds external links, queries or embedded objects."""
    return any(EXTERNAL_PARTS.match(name) for name in package.entries)
