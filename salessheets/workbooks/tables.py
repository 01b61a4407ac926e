"""The frames of Excel tables: name and range."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from salessheets.findings import column_number
from salessheets.workbooks.codes import W_DAMAGED, W_HOSTILE
from salessheets.workbooks.markup import root_of
from salessheets.workbooks.package import Package
from salessheets.workbooks.refusal import RefusedError
from salessheets.workbooks.relations import Relation

RANGE = re.compile(r"([A-Z]{1,3})([0-9]{1,7})(?::([A-Z]{1,3})([0-9]{1,7}))?")


@dataclass(frozen=True, slots=True, kw_only=True)
class TableFrame:
    """Where a table stands on its sheet; counted from 1, header row included."""

    name: str
    top: int
    left: int
    bottom: int
    right: int


def table_frames(package: Package, links: Iterable[Relation], seen: set[str]) -> Iterator[TableFrame]:
    """Read the tables of a sheet; `seen` gathers their parts, none may be used twice."""
    for link in links:
        if link.kind != "table" or link.outside:
            continue
        if link.target in seen:
            raise RefusedError(W_HOSTILE)
        seen.add(link.target)
        part = package.part(link.target)
        if part is not None:
            yield table_frame(part)


def table_frame(part: bytes) -> TableFrame:
    """Read one table part."""
    root = root_of(part)
    found = RANGE.fullmatch(root.get("ref", "").replace("$", "").upper())
    if found is None:
        raise RefusedError(W_DAMAGED)
    left, top, right, bottom = found.groups()
    return TableFrame(
        name=root.get("displayName") or root.get("name", ""),
        top=int(top),
        left=column_number(left),
        bottom=int(bottom or top),
        right=column_number(right or left),
    )
