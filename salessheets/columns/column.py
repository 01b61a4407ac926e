"""A column of a sheet, declared as one line of the record that a row becomes."""

from __future__ import annotations

from dataclasses import dataclass, field, fields, is_dataclass, replace
from typing import TypeVar

from salessheets.columns.kinds import Kind
from salessheets.columns.need import OPTIONAL, Need
from salessheets.text import Text

T = TypeVar("T")
NO_HINT = Text("", "")


@dataclass(frozen=True, slots=True, kw_only=True)
class Column:
    """All that is known of a column; reader, blank workbook, in-cell check, manual and forms follow from it."""

    header: Text
    kind: Kind[object]
    key: str = ""
    need: Need = OPTIONAL
    default: object = None
    hint: Text = NO_HINT
    aliases: tuple[str, ...] = ()
    past: bool = False
    pii: str = ""
    secret: bool = False
    shown_default: str = ""

    @property
    def is_input(self) -> bool:
        """Whether filling it makes a row a filled row: ids, defaults, formulas and the tool's own columns do not."""
        return self.need.how != "tool" and self.default is None and self.kind.word not in ("id", "calc")


def column(
    zh: str,
    en: str,
    kind: Kind[T],
    need: Need = OPTIONAL,
    *,
    default: T | None = None,
    hint: tuple[str, str] | None = None,
    past: bool = False,
    pii: str = "",
    secret: bool = False,
    aliases: tuple[str, ...] = (),
    note: str = "",
) -> T:
    """Declare a column; the attribute's name is its key.

    An attribute not given takes `default`, or the kind's empty; `note` is what the schema prints under
    `choices / default` where the default is worked out.
    """
    told = Column(
        header=Text(zh, en),
        kind=kind,
        need=need,
        default=default,
        hint=Text(*hint) if hint else NO_HINT,
        aliases=aliases,
        past=past,
        pii=pii,
        secret=secret,
        shown_default=note,
    )
    return field(default=kind.empty if default is None else default, metadata={"column": told})


def columns_of(record: type) -> tuple[Column, ...]:
    """Give the columns of a record class in the order of its lines, each with its key."""
    if not is_dataclass(record):
        return ()
    return tuple(replace(one.metadata["column"], key=one.name) for one in fields(record) if "column" in one.metadata)
