"""Changing a workbook by its bytes: notes on cells, single values; every other part stays as it was, byte for byte."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from types import MappingProxyType
from typing import TypeVar

from salessheets.text import Text, same
from salessheets.workbooks.patch_cells import Value, with_values
from salessheets.workbooks.patch_notes import add_notes
from salessheets.workbooks.patch_parts import relations, set_properties, sheet_part, sheet_parts, workbook_part
from salessheets.workbooks.patch_places import Area, area_of, place_of
from salessheets.workbooks.patch_xml import (
    Span,
    Splice,
    attribute_set,
    child,
    children,
    is_well_formed,
    local,
    own_prefix,
    refuse,
    root_of,
    spliced,
)
from salessheets.workbooks.patch_zip import Parcel

Wanted = TypeVar("Wanted")
NOTHING: Mapping[str, str] = MappingProxyType({})
BEFORE_CALCULATION = ("sheets", "functionGroups", "externalReferences", "definedNames")
"""What the schema puts before `calcPr` in a workbook."""


def annotate(data: bytes, notes: Mapping[tuple[str, str], str], *, mark: Mapping[str, str] = NOTHING) -> bytes:
    """Give a copy of a workbook with notes on cells, by sheet name and address; `mark` sets custom properties.

    Raises:
        SalessheetsError: the copy could not be made without damage, or there is no such sheet.
    """
    parcel = Parcel(data)
    for sheet, texts in by_sheet(parcel, notes).items():
        add_notes(parcel, sheet, {ref: texts[ref] for ref in sorted(texts, key=place_of)})
    set_properties(parcel, mark)
    return checked(parcel).to_bytes()


def set_values(data: bytes, values: Mapping[tuple[str, str], Value], properties: Mapping[str, str] = NOTHING) -> bytes:
    """Give a copy of a workbook with values in cells, by sheet name and address; styles stay, formulas are refused.

    Raises:
        SalessheetsError: the copy could not be made without damage, or there is no such sheet.
    """
    parcel = Parcel(data)
    since_1904 = counts_from_1904(parcel)
    for sheet, cells in by_sheet(parcel, values).items():
        heads = tuple(table_heads(parcel, sheet))
        parcel.write(sheet, with_values(parcel.read_xml(sheet), cells, heads=heads, since_1904=since_1904))
    if values:
        recalculate(parcel)
    set_properties(parcel, properties)
    return checked(parcel).to_bytes()


def by_sheet(parcel: Parcel, wanted: Mapping[tuple[str, str], Wanted]) -> Mapping[str, Mapping[str, Wanted]]:
    """Group what is wanted by the part of its sheet."""
    parts = sheet_parts(parcel)
    grouped: dict[str, dict[str, Wanted]] = {}
    for (sheet, ref), value in wanted.items():
        place_of(ref)
        grouped.setdefault(sheet_part(parts, sheet), {})[ref] = value
    return grouped


def checked(parcel: Parcel) -> Parcel:
    """Make sure that every changed part is still XML; the drawings of notes see to it themselves."""
    for name, part in parcel.changed.items():
        if not name.lower().endswith(".vml") and not is_well_formed(part):
            refuse(Text("部件 {name} 无法安全修改", "the part {name} cannot be changed safely").fill(name=same(name)))
    return parcel


def counts_from_1904(parcel: Parcel) -> bool:
    """Tell whether the workbook counts its days from 1904."""
    content = parcel.read_xml(workbook_part(parcel))
    settings = first_of(content, root_of(content), "workbookPr")
    return settings is not None and settings.get("date1904") in ("1", "true")


def first_of(content: bytes, parent: Span, name: str) -> Span | None:
    """Give the first element of a name, whatever the prefix that the root carries."""
    return child(content, parent, own_prefix(parent.tag) + name)


def table_heads(parcel: Parcel, sheet: str) -> Iterator[Area]:
    """Give the header and total rows of a sheet's tables: their words stand in the table parts too."""
    for relation in relations(parcel, sheet):
        if relation.kind == "table":
            table = root_of(parcel.read_xml(relation.target))
            area = area_of(table.get("ref") or "")
            if table.get("headerRowCount") != "0":
                yield Area(top=area.top, left=area.left, bottom=area.top, right=area.right)
            if (table.get("totalsRowCount") or "0") != "0":
                yield Area(top=area.bottom, left=area.left, bottom=area.bottom, right=area.right)


def recalculate(parcel: Parcel) -> None:
    """Ask for all formulas to be worked out anew on opening: what they cached is stale."""
    part = workbook_part(parcel)
    content = parcel.read_xml(part)
    root = root_of(content)
    old = first_of(content, root, "calcPr")
    if old is not None:
        splice = attribute_set(content, old.tag, "fullCalcOnLoad", "1")
    else:
        before = [span.end for span in children(content, root) if local(span.tag) in BEFORE_CALCULATION]
        at = max(before, default=root.inner_end)
        splice = Splice(at, at, f'<{own_prefix(root.tag)}calcPr fullCalcOnLoad="1"/>'.encode())
    parcel.write(part, spliced(content, [splice]))
